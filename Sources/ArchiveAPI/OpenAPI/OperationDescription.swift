/// What the interface description says of an operation, beside what its path, parameters, forms and scope say already.
struct OperationDescription: Sendable {
    /// `operationId`: unique among all operations.
    let name: String
    let summary: String
    /// Of the JSON form of a success; other forms are text.
    let schema: JSONSchema
    /// The successes that it can have, and what each says.
    let successes: [(status: Int, says: String)]
    /// Names of parameters without which there is no answer.
    let requires: [String]
    /// The media types of the request's body; empty where it has none.
    let takes: [String]
    /// The media types of a success that is not made here but came in; else they are those of the operation's forms.
    let gives: [String]

    init(
        _ name: String, _ summary: String, _ schema: JSONSchema = .string,
        successes: [(status: Int, says: String)] = [], requires: [String] = [], takes: [String] = [],
        gives: [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.schema = schema
        self.successes = [(200, summary)] + successes
        self.requires = requires
        self.takes = takes
        self.gives = gives
    }
}
