/// One query parameter, declared once: its name, what it takes, and how a value is read.
struct Parameter<Value: Sendable>: ParameterDeclaration {
    let name: String
    /// Completes "`name` takes …" in an error.
    let takes: String
    /// What the interface description says of a value.
    let schema: JSONSchema
    private let parse: @Sendable (String) throws(Misread) -> Value

    init(
        _ name: String, takes: String, schema: JSONSchema,
        _ parse: @escaping @Sendable (String) throws(Misread) -> Value
    ) {
        self.name = name
        self.takes = takes
        self.schema = schema
        self.parse = parse
    }

    func read(_ text: String) throws(ParameterFault) -> any Sendable {
        do throws(Misread) {
            return try parse(text)
        } catch {
            throw ParameterFault(
                kind: .malformed, parameter: name,
                detail: "'\(error.text)' is not a value of \(name), which takes \(takes).",
                suggestion: error.suggestion)
        }
    }
}

/// A parameter of any type of value.
protocol ParameterDeclaration: Sendable {
    var name: String { get }
    var takes: String { get }
    var schema: JSONSchema { get }
    func read(_ text: String) throws(ParameterFault) -> any Sendable
}

/// The part of a value that could not be read.
struct Misread: Error {
    var text: String
    var suggestion: String?

    /// Long values are cut: an error repeats what is needed to find it, not 8 KB.
    init(_ text: String, suggestion: String? = nil) {
        self.text = text.utf8.count <= 80 ? text : String(text.prefix(79)) + "…"
        self.suggestion = suggestion
    }
}
