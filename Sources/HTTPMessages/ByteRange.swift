/// What a request asks for of a representation (RFC 9110, section 14.2).
public enum ByteRange: Sendable, Equatable {
    case whole
    /// 206
    case part(Range<Int>)
    /// 206 as `multipart/byteranges`; two or more, in ascending order, with bytes between them or not.
    case parts([Range<Int>])
    /// 416
    case unsatisfiable

    /// More of them at once, or any that overlap or go back, are an old attack and no reader: they get the whole (RFC 9110,
    /// section 17.15).
    private static let partsMax = 16

    /// - Parameters:
    ///   - length: of the whole, in bytes.
    ///   - current: what `If-Range` is compared with.
    public init(of request: HTTPRequest, length: Int, current: Validators, now: HTTPDate = .now) {
        self = .whole
        let values = request.fields.values("Range")
        guard request.method == .get, values.count == 1, length > 0,
            ByteRange.holds(request.fields.values("If-Range"), current, now)
        else { return }
        let sides = values[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, sides[0].lowercased() == "bytes" else { return }
        let texts = FieldList.split(String(sides[1]), at: UInt8(ascii: ","))
        let asked = texts.prefix(ByteRange.partsMax).compactMap { ByteRange.range($0, length) }
        guard !asked.isEmpty, asked.count == texts.count else { return }
        let there = asked.filter { !$0.isEmpty }
        guard let first = there.first else {
            self = .unsatisfiable
            return
        }
        guard zip(there, there.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else { return }
        self = there.count == 1 ? .part(first) : .parts(there)
    }

    /// The value of Content-Range (RFC 9110, section 14.4); nil where the whole is sent, and for several parts, which have one
    /// each.
    public func contentRange(length: Int) -> String? {
        switch self {
        case .whole, .parts: nil
        case .part(let range): ByteRange.text(range, length)
        case .unsatisfiable: "bytes */\(length)"
        }
    }

    /// Several parts of a body as one (RFC 9110, section 14.6).
    ///
    /// - Parameters:
    ///   - type: the whole's media type.
    ///   - boundary: what no line of the body is.
    public static func multipart(_ ranges: [Range<Int>], of body: [UInt8], type: String, boundary: String) -> [UInt8] {
        var parts: [UInt8] = []
        for range in ranges {
            let place = text(range, body.count)
            parts += "\r\n--\(boundary)\r\nContent-Type: \(type)\r\nContent-Range: \(place)\r\n\r\n".utf8
            parts += body[range]
        }
        return parts + "\r\n--\(boundary)--\r\n".utf8
    }

    private static func text(_ range: Range<Int>, _ length: Int) -> String {
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
    }

    /// - Returns: empty where no byte lies in it; nil where it is no range.
    private static func range(_ text: String, _ length: Int) -> Range<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return nil }
        switch (position(ends[0]), position(ends[1])) {
        case (let first?, let last?) where first <= last: return min(first, length)..<min(last, length - 1) + 1
        case (let first?, nil) where ends[1].isEmpty: return min(first, length)..<length
        case (nil, let suffix?) where ends[0].isEmpty: return max(0, length - suffix)..<length
        default: return nil
        }
    }

    /// A number that is too large to hold is larger than every file.
    private static func position(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(text) ?? Int.max - 1
    }

    /// Only an exact, strong match lets the parts be put together (RFC 9110, section 13.1.5).
    private static func holds(_ values: [String], _ current: Validators, _ now: HTTPDate) -> Bool {
        guard let value = values.first else { return true }
        if let date = HTTPDate(value, now: now) {
            // A state that is younger than a second may change once more within it (section 8.8.2.2).
            return date == current.modified && date < now
        }
        guard values.count == 1, let tag = current.tag, let asked = EntityTag.list(value).first else { return false }
        return asked.matchesStrongly(tag)
    }
}
