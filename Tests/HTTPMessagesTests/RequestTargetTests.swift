import HTTPMessages
import Testing

@Suite("Targets, paths and queries")
struct RequestTargetTests {
    @Test(
        "A path's segments are decoded once",
        arguments: [
            ("/", [""]), ("/v1/releases", ["v1", "releases"]), ("/v1/a%20b", ["v1", "a b"]), ("/a+b", ["a+b"]),
            ("/%2541", ["%41"]), ("/a%2Fb", ["a/b"]), ("/a/", ["a", ""]), ("/a//b", ["a", "", "b"]),
            ("/caf%C3%A9", ["café"]), ("/...", ["..."]),
        ])
    func segments(_ path: String, _ expected: [String]) throws {
        #expect(try RequestTarget(path: path).pathSegments() == expected)
    }

    @Test(
        "What could mean something else to somebody else is refused",
        arguments: [
            ("/a/../b", PercentEncodingError.dotSegment), ("/.", .dotSegment), ("/%2e%2E/x", .dotSegment),
            ("/a/.%2e", .dotSegment), ("/a%00", .nul), ("/%", .malformed), ("/%4", .malformed), ("/%zz", .malformed),
            ("/%ff", .notUTF8), ("/%C0%AF", .notUTF8), ("/%ED%A0%80", .notUTF8),
        ])
    func refused(_ path: String, _ expected: PercentEncodingError) {
        #expect(throws: expected) { try RequestTarget(path: path).pathSegments() }
    }

    @Test(
        "Queries are read as forms write them",
        arguments: [
            ("", []), ("a=b", ["a", "b"]), ("a=b&c=d", ["a", "b", "c", "d"]), ("a", ["a", ""]), ("=b", ["", "b"]),
            ("a=b=c", ["a", "b=c"]), ("&&a=1&", ["a", "1"]), ("q=x+y%2Bz", ["q", "x y+z"]), ("a%3D=%26", ["a=", "&"]),
            ("a=1&a=2", ["a", "1", "a", "2"]), ("q=%2e%2e", ["q", ".."]),
        ])
    func queries(_ query: String, _ expected: [String]) throws {
        #expect(try QueryItems(query).all.flatMap { [$0.name, $0.value] } == expected)
    }

    @Test("A query that can't be decoded is refused", arguments: ["a=%00", "%zz", "a=%C3", "a=%"])
    func refusedQueries(_ query: String) {
        #expect(throws: PercentEncodingError.self) { try QueryItems(query) }
    }
}
