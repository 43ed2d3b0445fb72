/// Reads a head as its bytes come in; every line is looked at once (RFC 9112, section 2).
///
/// The result does not depend on how the bytes are split: each decision waits for the same bytes.
public struct RequestHeadParser: Sendable {
    public enum Outcome: Sendable, Equatable {
        /// That many bytes belong to the head.
        case done(RequestHead, consumed: Int)
        /// That many bytes are dealt with; call again with what follows them.
        case needsMore(consumed: Int)
        case failed(RequestFailure)
    }

    private let limits: RequestLimits
    private var lines: LineReader
    private var line: RequestLine?
    /// Whether nothing of a request has been seen; the empty lines before it do not count.
    public private(set) var isAtStart = true
    private var fields = HTTPFields()

    public init(limits: RequestLimits) {
        self.limits = limits
        lines = LineReader(bytesMax: limits.headBytesMax)
    }

    /// Known once the request line is, and still when that or the head is refused: HEAD has no body in its answer then either
    /// (RFC 9110, section 9.3.2).
    public private(set) var method: HTTPMethod?

    /// After `done` the parser is ready for the next head.
    public mutating func parse(_ input: Span<UInt8>) -> Outcome {
        var lineStart = 0
        do throws(RequestFailure) {
            while let end = try nextLine(input, from: lineStart) {
                let content = input.extracting(lineStart..<end - 2)
                if isAtStart {
                    if !content.isEmpty { try begin(content) }
                } else if !content.isEmpty {
                    guard fields.count < limits.fieldCountMax else { throw .headTooLarge(limits) }
                    try fields.append(line: content)
                } else if let line = line.take() {
                    return .done(try head(line), consumed: end)
                }
                lineStart = end
            }
            return .needsMore(consumed: lineStart)
        } catch {
            // A line that is none may still say that its answer has no body.
            if isAtStart, input.extracting(lineStart..<input.count).begins("HEAD ") { method = .head }
            return .failed(error)
        }
    }

    private mutating func begin(_ content: Span<UInt8>) throws(RequestFailure) {
        let read = try RequestLine(content)
        method = read.method
        line = read
        fields.removeAll()
        isAtStart = false
    }

    /// Hands out what has been read. The fields' memory is used again if nobody holds it any more when the next begin.
    private mutating func head(_ line: consuming RequestLine) throws(RequestFailure) -> RequestHead {
        isAtStart = true
        lines = LineReader(bytesMax: limits.headBytesMax)
        let read = fields
        // An idle connection keeps only small buffers: there may be ten thousand of them.
        if fields.block.capacity > 2048 { fields = HTTPFields() }
        let head = try RequestHead(line: line, fields: read, limits: limits)
        method = nil
        return head
    }

    private mutating func nextLine(_ input: Span<UInt8>, from start: Int) throws(RequestFailure) -> Int? {
        guard isAtStart, start < input.count else {
            return try lines.next(input, from: start, tooLong: .headTooLarge(limits))
        }
        // What can't begin a request line (a TLS handshake, say) is told so at once and not after a time-out.
        guard input[start].isToken || input[start] == 0x0D else {
            throw RequestFailure(400, "A request begins with a method.")
        }
        let bytesMax = limits.requestLineBytesMax + 2
        let isHeadFull = lines.bytesLeft < bytesMax
        return try lines.next(
            input, from: start, bytesMax: bytesMax,
            tooLong: isHeadFull
                ? .headTooLarge(limits) : .tooLong(requestLine: input.extracting(start..<start + bytesMax), limits))
    }
}
