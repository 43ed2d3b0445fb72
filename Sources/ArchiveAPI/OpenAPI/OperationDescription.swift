/// What the interface description says of an operation, beside what its path, parameters and scope say already.
struct OperationDescription: Sendable {
    /// A success: its status, and the schema of its body in each media type.
    struct Answer: Sendable {
        let status: Int
        let says: String
        let content: [Content]
    }

    typealias Content = (mediaType: String, schema: JSONSchema)

    /// `operationId`: unique among all operations.
    let name: String
    let summary: String
    let answers: [Answer]
    /// The media types of the request's body; empty where it has none.
    var takes: [String] = []

    /// A GET that has one kind of success.
    init(_ name: String, _ summary: String, _ content: Content...) {
        self.init(name, summary, answers: [Answer(status: 200, says: summary, content: content)])
    }

    init(_ name: String, _ summary: String, answers: [Answer], takes: [String] = []) {
        self.name = name
        self.summary = summary
        self.answers = answers
        self.takes = takes
    }
}
