import HTTPMessages

/// The document in the body of a POST, with its content coding and its own `.gz` undone within a bound.
struct SubmittedDocument {
    static let mediaTypes = ["text/plain", "text/html", "application/vnd.sec.edgar"]

    let bytes: [UInt8]

    init(_ request: HTTPRequest, bytesMax: Int) throws(Problem) {
        let isPacked = try SubmittedDocument.check(head: request, bytesMax: bytesMax)
        guard request.body.count <= bytesMax else { throw SubmittedDocument.tooLarge(bytesMax) }
        var bytes = isPacked ? try SubmittedDocument.unpack(request.body, bytesMax) : request.body
        // A `.gz` file is sent as it lies there: RFC 1952, section 2.3.1.
        if bytes.starts(with: [0x1F, 0x8B, 0x08]) { bytes = try SubmittedDocument.unpack(bytes, bytesMax) }
        self.bytes = bytes
    }

    /// What the fields say of the document, which may not be here yet.
    ///
    /// - Returns: whether it is in gzip.
    @discardableResult
    static func check(head: HTTPRequest, bytesMax: Int) throws(Problem) -> Bool {
        try checkMediaType(head.fields.values("Content-Type"))
        guard head.fields["Content-Length"].flatMap(Int.init) ?? 0 <= bytesMax else { throw tooLarge(bytesMax) }
        switch head.fields.values("Content-Encoding").joined(separator: ",").lowercased() {
        case "", "identity": return false
        case "gzip", "x-gzip": return true
        default:
            throw Problem(
                .unsupportedMediaType, "The content coding is not gzip.",
                fields: HTTPFields([("Accept-Encoding", "gzip")]))
        }
    }

    private static func checkMediaType(_ values: [String]) throws(Problem) {
        guard values.count <= 1 else { throw Problem(.badRequest, "There is more than one Content-Type field.") }
        // Around a type there may be blanks, inside it none (RFC 9110, section 8.3.1).
        let words = values.first?.prefix { $0 != ";" }.split { $0 == " " || $0 == "\t" }
        guard let type = words?.joined(separator: " ").lowercased(), !mediaTypes.contains(type) else { return }
        let accepted = mediaTypes.joined(separator: ", ")
        throw Problem(
            .unsupportedMediaType, "The body's media type is not one of \(accepted).",
            fields: HTTPFields([("Accept-Post", accepted), ("Accept", accepted)]))
    }

    private static func unpack(_ bytes: [UInt8], _ bytesMax: Int) throws(Problem) -> [UInt8] {
        do throws(GzipCoding.Failure) {
            return try GzipCoding.decompress(bytes, bytesMax: bytesMax)
        } catch .tooLarge {
            throw tooLarge(bytesMax)
        } catch .unavailable {
            throw Problem(.unavailable, "There is no memory to unpack the body now.")
        } catch {
            throw Problem(.corruptBody, error.description)
        }
    }

    private static func tooLarge(_ bytesMax: Int) -> Problem {
        Problem(.bodyTooLarge, "The document has more than \(bytesMax) bytes.")
    }
}
