import Foundation

/// One answer as it stood on the wire, read by a strict reader.
struct ReceivedAnswer {
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    let status: Int
    let fields: [(name: String, value: String)]
    let body: [UInt8]

    func values(_ name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// Every final answer in the bytes of one connection; `100 Continue` is passed over where it may stand.
    ///
    /// - Parameter heads: the places of the answers to HEAD.
    static func all(in bytes: [UInt8], heads: Set<Int>) throws -> [ReceivedAnswer] {
        var answers: [ReceivedAnswer] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let answer = try ReceivedAnswer(from: &rest, toHead: heads.contains(answers.count))
            if answer.status != 100 { answers.append(answer) }
        }
        return answers
    }

    private init(from rest: inout ArraySlice<UInt8>, toHead: Bool) throws {
        guard let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Malformed(description: "no head") }
        let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
        let lines = head.components(separatedBy: "\r\n")
        guard let line = lines[0].wholeMatch(of: /HTTP\/1\.1 ([1-5][0-9][0-9]) [A-Za-z ]+/), let status = Int(line.1)
        else { throw Malformed(description: "status line \(lines[0])") }
        self.status = status
        fields = try lines.dropFirst().map { line in
            guard let field = line.wholeMatch(of: /([!#$%&'*+.^_`|~0-9A-Za-z-]+): ([\t\x20-\x7E]*)/) else {
                throw Malformed(description: "field \(line)")
            }
            return (String(field.1), String(field.2))
        }
        rest = rest[end.upperBound...]
        let hasContent = !toHead && status >= 200 && status != 204 && status != 304
        body = hasContent ? try ReceivedAnswer.content(fields, from: &rest) : []
    }

    /// By RFC 9112, section 6.3: chunked, of a length, or until the end of the connection.
    private static func content(
        _ fields: [(name: String, value: String)], from rest: inout ArraySlice<UInt8>
    ) throws -> [UInt8] {
        let framing = fields.filter { ["content-length", "transfer-encoding"].contains($0.name.lowercased()) }
        guard framing.count <= 1 else { throw Malformed(description: "two framings: \(framing)") }
        if framing.first?.value == "chunked" { return try chunks(from: &rest) }
        let length = framing.first.map { Int($0.value) ?? -1 } ?? rest.count
        guard 0...rest.count ~= length else {
            throw Malformed(description: "length: \(framing)")
        }
        defer { rest = rest.dropFirst(length) }
        return Array(rest.prefix(length))
    }

    private static func chunks(from rest: inout ArraySlice<UInt8>) throws -> [UInt8] {
        var body: [UInt8] = []
        while let line = rest.firstRange(of: [0x0D, 0x0A]) {
            let size = String(decoding: rest[..<line.lowerBound], as: UTF8.self)
            rest = rest[line.upperBound...]
            guard let count = Int(size, radix: 16), rest.dropFirst(count).starts(with: [0x0D, 0x0A]) else { break }
            body += rest.prefix(count)
            rest = rest.dropFirst(count + 2)
            if count == 0 { return body }
        }
        throw Malformed(description: "chunks")
    }
}

extension ReceivedAnswer {
    /// What any answer of this server must have, whatever was asked (RFC 9110, sections 6.6.1 and 15; api.md, section 1).
    var faults: [String] {
        var faults: [String] = []
        func check(_ holds: Bool, _ fault: String) { if !holds { faults.append("\(status): \(fault)") } }
        let form = /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z][a-z] \d{4} \d\d:\d\d:\d\d GMT/
        let date = values("Date")
        check(date.count == 1 && date[0].wholeMatch(of: form) != nil, "Date \(date)")
        check(values("Server").isEmpty, "Server tells an attacker what to try")
        check(values("X-Request-Id").count == 1, "no X-Request-Id")
        check(values("X-Content-Type-Options") == ["nosniff"], "no X-Content-Type-Options")
        check(values("Cache-Control").count == 1, "no Cache-Control")
        let framing = values("Content-Length") + values("Transfer-Encoding")
        check(status == 204 || status == 304 ? framing.isEmpty : framing.count <= 1, "framing \(framing)")
        for (needed, name) in Self.fieldsOfStatus where needed == status { check(!values(name).isEmpty, "no \(name)") }
        // Several parts have one each (RFC 9110, section 15.3.7.2).
        let isOfParts = values("Content-Type").contains { $0.hasPrefix("multipart/byteranges") }
        check(status != 206 || values("Content-Range").isEmpty == isOfParts, "Content-Range")
        if status >= 400 {
            check(values("Content-Type") == ["application/problem+json"], "not a problem")
            check(values("Cache-Control") == ["no-store"], "a problem may be cached")
            if !body.isEmpty { check(isProblem, "problem \(String(decoding: body, as: UTF8.self))") }
        }
        return faults
    }

    private var isProblem: Bool {
        guard let problem = try? JSONDecoder().decode(ProblemDocument.self, from: Data(body)) else { return false }
        return problem.status == status && problem.type.hasPrefix("/problems/") && !problem.title.isEmpty
            && [problem.request_id] == values("X-Request-Id")
    }

    private static let fieldsOfStatus = [
        (304, "Vary"), (304, "ETag"), (401, "WWW-Authenticate"), (405, "Allow"), (406, "Vary"),
        (416, "Content-Range"), (503, "Retry-After"),
    ]
}
