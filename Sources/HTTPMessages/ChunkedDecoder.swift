/// Undoes the chunked transfer coding as its bytes come in (RFC 9112, section 7.1). Trailers are checked and dropped.
public struct ChunkedDecoder: Sendable {
    public enum Outcome: Sendable, Equatable {
        /// The body is complete; that many bytes belong to it.
        case done(consumed: Int)
        /// That many bytes are dealt with; call again with what follows them.
        case needsMore(consumed: Int)
        case failed(RequestFailure)
    }

    private enum State: Sendable {
        case size
        case data(left: Int)
        case dataEnd
        case trailers
    }

    private let limits: RequestLimits
    private var state = State.size
    private var lines: LineReader
    private var trailers = HTTPFields()
    private var extensionBytesLeft: Int

    public init(limits: RequestLimits) {
        self.limits = limits
        extensionBytesLeft = limits.chunkExtensionBytesMax
        lines = ChunkedDecoder.sizeLine(extensionBytesLeft: extensionBytesLeft)
    }

    /// - Parameter body: what is decoded is appended to it; it never grows beyond the limit.
    public mutating func decode(_ input: Span<UInt8>, into body: inout [UInt8]) -> Outcome {
        var position = 0
        do throws(RequestFailure) {
            while true {
                switch state {
                case .size:
                    guard let end = try lines.next(input, from: position, tooLong: ChunkedDecoder.sizeLineTooLong)
                    else { return .needsMore(consumed: position) }
                    try begin(chunk: input.extracting(position..<end - 2), bodyCount: body.count)
                    position = end
                case .data(let left):
                    let count = min(left, input.count - position)
                    body.append(input.extracting(position..<position + count))
                    position += count
                    guard count == left else {
                        state = .data(left: left - count)
                        return .needsMore(consumed: position)
                    }
                    state = .dataEnd
                case .dataEnd:
                    guard try isAtLineEnd(input, position) else { return .needsMore(consumed: position) }
                    position += 2
                    state = .size
                case .trailers:
                    guard let end = try lines.next(input, from: position, tooLong: .headTooLarge(limits))
                    else { return .needsMore(consumed: position) }
                    let content = input.extracting(position..<end - 2)
                    position = end
                    if content.isEmpty { return .done(consumed: position) }
                    guard trailers.count < limits.fieldCountMax else { throw .headTooLarge(limits) }
                    try trailers.append(line: content)
                }
            }
        } catch {
            return .failed(error)
        }
    }

    private mutating func begin(chunk line: Span<UInt8>, bodyCount: Int) throws(RequestFailure) {
        var digits = 0
        var size = 0
        while digits < line.count, let digit = line[digits].hexadecimalValue {
            guard size <= Int.max >> 4 else { throw RequestFailure(400, "A chunk size is too large.") }
            size = size << 4 | digit
            digits += 1
        }
        guard digits > 0 else { throw RequestFailure(400, "A chunk size is not a hexadecimal number.") }
        let extensions = line.extracting(digits..<line.count)
        guard ChunkExtensions.areValid(extensions) else {
            throw RequestFailure(400, "A chunk size is followed by something that is not a chunk extension.")
        }
        extensionBytesLeft -= extensions.count
        guard extensionBytesLeft >= 0 else { throw ChunkedDecoder.sizeLineTooLong }
        guard size <= limits.bodyBytesMax - bodyCount else { throw .bodyTooLarge(limits) }
        state = size > 0 ? .data(left: size) : .trailers
        lines =
            size > 0
            ? ChunkedDecoder.sizeLine(extensionBytesLeft: extensionBytesLeft)
            : LineReader(bytesMax: limits.headBytesMax)
    }

    private func isAtLineEnd(_ input: Span<UInt8>, _ position: Int) throws(RequestFailure) -> Bool {
        let failure = RequestFailure(400, "A chunk is longer than its size says.")
        guard position < input.count else { return false }
        guard input[position] == 0x0D else { throw failure }
        guard position + 1 < input.count else { return false }
        guard input[position + 1] == 0x0A else { throw failure }
        return true
    }

    private static let sizeLineTooLong = RequestFailure(400, "The chunk extensions are too long.")
    /// The most digits that a size can need, with a few leading zeros.
    private static let sizeBytesMax = 32

    private static func sizeLine(extensionBytesLeft: Int) -> LineReader {
        LineReader(bytesMax: sizeBytesMax + extensionBytesLeft)
    }
}

/// `*( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )` (RFC 9112, section 7.1.1). Nobody uses them;
/// they are read only because skipping them loosely is a known way to smuggle a request.
private enum ChunkExtensions {
    static func areValid(_ bytes: Span<UInt8>) -> Bool {
        var position = 0
        while position < bytes.count {
            position = afterWhitespace(bytes, position)
            guard position < bytes.count, bytes[position] == UInt8(ascii: ";") else { return false }
            position = afterWhitespace(bytes, position + 1)
            guard let nameEnd = afterToken(bytes, position) else { return false }
            position = nameEnd
            let equals = afterWhitespace(bytes, position)
            guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { continue }
            let value = afterWhitespace(bytes, equals + 1)
            guard let end = afterToken(bytes, value) ?? afterQuotedString(bytes, value) else { return false }
            position = end
        }
        return true
    }

    private static func afterWhitespace(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index].isWhitespace { index += 1 }
        return index
    }

    private static func afterToken(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index].isToken { index += 1 }
        return index > start ? index : nil
    }

    private static func afterQuotedString(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
        var index = start + 1
        while index < bytes.count, bytes[index].isFieldContent {
            if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
