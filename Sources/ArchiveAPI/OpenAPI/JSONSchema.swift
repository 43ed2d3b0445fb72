import ReleaseRendering

/// A JSON Schema of draft 2020-12, which OpenAPI 3.1 takes as it is (spec.openapis.org/oas/v3.1.0#schema-object):
/// keywords in the order in which they are written.
struct JSONSchema: Sendable {
    fileprivate enum Value: Sendable {
        case text(String)
        case number(Int)
        case flag(Bool)
        case texts([String])
        case schema(JSONSchema)
        case schemas([JSONSchema])
        case members([Member])
    }

    typealias Member = (name: String, schema: JSONSchema)

    private var keywords: [(name: String, value: Value)]

    private init(_ keywords: [(name: String, value: Value)]) { self.keywords = keywords }

    private func adding(_ name: String, _ value: Value) -> JSONSchema { JSONSchema(keywords + [(name, value)]) }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            for (name, value) in keywords {
                writer.key(name)
                value.write(to: &writer)
            }
        }
    }
}

extension JSONSchema {
    static let string = JSONSchema([("type", .text("string"))])
    static let integer = JSONSchema([("type", .text("integer"))])
    static let boolean = JSONSchema([("type", .text("boolean"))])
    /// A calendar date of RFC 3339.
    static let date = string.adding("format", .text("date"))
    /// A point in time, RFC 3339 in UTC.
    static let instant = string.adding("format", .text("date-time"))
    static let anything = JSONSchema([])
    /// A path of this server, with its query.
    static let link = string.adding("format", .text("uri-reference"))
    static let url = string.adding("format", .text("uri"))

    static func string(matching pattern: String) -> JSONSchema { string.adding("pattern", .text(pattern)) }

    static func integer(_ range: ClosedRange<Int>) -> JSONSchema {
        integer.adding("minimum", .number(range.lowerBound)).adding("maximum", .number(range.upperBound))
    }

    static func words(_ words: [String]) -> JSONSchema { string.adding("enum", .texts(words)) }

    static func words<Word: RawRepresentable & CaseIterable>(of type: Word.Type) -> JSONSchema
    where Word.RawValue == String {
        words(type.allCases.map(\.rawValue))
    }

    static func array(of element: JSONSchema) -> JSONSchema {
        JSONSchema([("type", .text("array")), ("items", .schema(element))])
    }

    static func array(of element: JSONSchema, count: ClosedRange<Int>) -> JSONSchema {
        array(of: element).adding("minItems", .number(count.lowerBound)).adding("maxItems", .number(count.upperBound))
    }

    /// An object with these members and no others.
    ///
    /// - Parameter optional: members that may be absent.
    static func object(_ members: [Member], optional: [Member] = []) -> JSONSchema {
        JSONSchema([
            ("type", .text("object")), ("properties", .members(members + optional)),
            ("required", .texts(members.map(\.name))), ("additionalProperties", .flag(false)),
        ])
    }

    /// An object of which `fields` may leave any member out.
    static func selectable(_ members: [Member]) -> JSONSchema { object([], optional: members) }

    /// An object whose members have names that no schema knows.
    static func map(to value: JSONSchema) -> JSONSchema {
        JSONSchema([("type", .text("object")), ("additionalProperties", .schema(value))])
    }

    static func component(_ component: SchemaComponent) -> JSONSchema {
        JSONSchema([("$ref", .text("#/components/schemas/\(component.rawValue)"))])
    }

    static func any(of schemas: [JSONSchema]) -> JSONSchema { JSONSchema([("anyOf", .schemas(schemas))]) }

    /// The value, or null where the release does not say.
    var orNull: JSONSchema { .any(of: [self, JSONSchema([("type", .text("null"))])]) }

    /// A value as it stands in a query string, in the JSON type that the schema has.
    func write(value text: String, to writer: inout JSONWriter) {
        switch keywords.first.map(\.value) {
        case .text("array"): writer.array(text.split(separator: ",")) { $0.value(String($1)) }
        case .text("integer"): writer.value(Int(text))
        case .text("boolean"): writer.value(text == "true")
        default: writer.value(text)
        }
    }

    /// The names of an object's members, in their order.
    var memberNames: [String] {
        keywords.flatMap { keyword in
            guard keyword.name == "properties", case .members(let members) = keyword.value else { return [String]() }
            return members.map(\.name)
        }
    }

    func described(_ description: String) -> JSONSchema { adding("description", .text(description)) }
}

extension JSONSchema.Value {
    func write(to writer: inout JSONWriter) {
        switch self {
        case .text(let text): writer.value(text)
        case .number(let number): writer.value(number)
        case .flag(let flag): writer.value(flag)
        case .texts(let texts): writer.value(texts)
        case .schema(let schema): schema.write(to: &writer)
        case .schemas(let schemas): writer.array(schemas) { $1.write(to: &$0) }
        case .members(let members):
            writer.object { writer in
                for member in members {
                    writer.key(member.name)
                    member.schema.write(to: &writer)
                }
            }
        }
    }
}
