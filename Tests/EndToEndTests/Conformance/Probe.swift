/// Bytes that a client sends on a connection of its own, what has to come back, and the rule that says so.
struct Probe: Sendable, CustomStringConvertible {
    /// What becomes of the connection after the last answer.
    enum Aftermath: Sendable {
        /// A further request is answered on it.
        case goesOn
        /// The server ends it, and has said so.
        case closes
        /// The client ends its side first, so the server answers what it has and ends too.
        case clientEnds
    }

    /// What the last answer must have.
    enum Check: Sendable {
        case has(String, String)
        case mentions(String, String)
        case lacks(String)
        case body(String)
    }

    /// The RFC and its section.
    let rule: String
    let why: String
    /// One scalar, up to U+00FF, stands for one byte; `{name}` stands for a fact of the served archive.
    let raw: String
    /// Of all answers, in order.
    let statuses: [Int]
    let aftermath: Aftermath
    let checks: [Check]

    init(
        _ rule: String, _ why: String, _ raw: String, _ statuses: Int..., then aftermath: Aftermath = .goesOn,
        with checks: [Check] = []
    ) {
        self.rule = rule
        self.why = why
        self.raw = raw
        self.statuses = statuses
        self.aftermath = aftermath
        self.checks = checks
    }

    var description: String { "RFC \(rule): \(why)" }
}

extension Probe {
    static func request(_ method: String, _ target: String, _ fields: [String] = [], body: String = "") -> String {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: archive.example"] + fields
        return lines.map { $0 + "\r\n" }.joined() + "\r\n" + body
    }

    static func get(_ target: String, _ fields: String...) -> String { request("GET", target, fields) }

    static func head(_ target: String, _ fields: String...) -> String { request("HEAD", target, fields) }

    /// To the one resource that takes a body from anybody.
    static func parse(_ fields: String..., body: String) -> String { request("POST", "/v1/parse", fields, body: body) }

    static func chunked(_ body: String) -> String { parse("Transfer-Encoding: chunked", body: body) }
}
