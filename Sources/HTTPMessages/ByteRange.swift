/// What a request asks for of a representation (RFC 9110, section 14.2). Several ranges at once are answered with the
/// whole, as a server may: no client of an archive of short texts needs multipart answers, and they are an old attack.
public enum ByteRange: Sendable, Equatable {
    case whole
    /// 206
    case part(Range<Int>)
    /// 416
    case unsatisfiable

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
        let ranges = FieldList.split(String(sides[1]), at: UInt8(ascii: ","))
        guard ranges.count == 1 else { return }
        let ends = ranges[0].split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return }
        switch (ByteRange.position(ends[0]), ByteRange.position(ends[1])) {
        case (let first?, let last?) where first <= last:
            self = first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
        case (let first?, nil) where ends[1].isEmpty:
            self = first < length ? .part(first..<length) : .unsatisfiable
        case (nil, let suffix?) where ends[0].isEmpty:
            self = suffix > 0 ? .part(max(0, length - suffix)..<length) : .unsatisfiable
        default: return
        }
    }

    /// The value of Content-Range (RFC 9110, section 14.4); nil for the whole.
    public func contentRange(length: Int) -> String? {
        switch self {
        case .whole: nil
        case .part(let range): "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
        case .unsatisfiable: "bytes */\(length)"
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
