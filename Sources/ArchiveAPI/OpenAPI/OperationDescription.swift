/// What the interface description says of an operation, beside what its path, parameters, forms and scope say already.
struct OperationDescription: Sendable {
    /// `operationId`: unique among all operations.
    let name: String
    let summary: String
    /// Of the JSON form of a success; other forms are text.
    let schema: JSONSchema
    /// The successes that it can have, and what each says.
    var successes: [(status: Int, says: String)]
    /// The media types of the request's body; empty where it has none.
    var takes: [String] = []

    init(
        _ name: String, _ summary: String, _ schema: JSONSchema = .string,
        successes: [(status: Int, says: String)] = [], takes: [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.schema = schema
        self.successes = [(200, summary)] + successes
        self.takes = takes
    }
}
