import Foundation
import HTTPMessages
import Testing

@testable import ArchiveAPI

@Suite("The interface's description")
struct InterfaceDescriptionTests {
    private static let operations = RouteTable.archive.routes.flatMap(\.operations).map(\.operation)

    private static func document() throws -> [String: Any] {
        let json = OpenAPIDocument(table: .archive, version: "1.2.3").json
        return try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    }

    @Test("it has every route that serves, and every method")
    func routes() throws {
        let paths = try #require(try Self.document()["paths"] as? [String: [String: Any]])
        #expect(Set(paths.keys) == Set(RouteTable.archive.paths))
        for route in RouteTable.archive.routes {
            let described = Set(paths[route.path.text, default: [:]].keys).subtracting(["parameters"])
            #expect(described == Set(route.operations.map(\.method)))
        }
    }

    @Test("no two operations have one name")
    func names() {
        let names = Self.operations.map(\.description.name)
        #expect(Set(names).count == names.count)
    }

    @Test("what it refers to is in it")
    func references() throws {
        func references(in value: Any) -> [String] {
            switch value {
            case let object as [String: Any]:
                object.flatMap { name, value in
                    name == "$ref" ? [value as? String ?? ""] : references(in: value)
                }
            case let array as [Any]: array.flatMap(references)
            default: []
            }
        }
        let document = try Self.document()
        for reference in Set(references(in: document)) {
            let path = reference.dropFirst(2).split(separator: "/").map(String.init)
            let target = path.reduce(document as Any?) { ($0 as? [String: Any])?[$1] }
            #expect(target != nil, "\(reference)")
        }
    }

    @Test("each parameter has an example that it reads")
    func examples() throws {
        let without = ["cursor", "since", "fields", "format"]
        for parameter in Self.operations.flatMap(\.parameters) where !without.contains(parameter.name) {
            let example = try #require(ParameterExample.values[parameter.name], "\(parameter.name)")
            _ = try parameter.read(example)
        }
    }

    @Test("it is served as it is written")
    func served() throws {
        let served = try ServedArchive([])
        let reply = try served.ask("GET /openapi.json")
        #expect(reply.status == 200)
        #expect(reply.string("/openapi") == "3.1.0")
        #expect(reply.fields["ETag"] != nil)
    }
}
