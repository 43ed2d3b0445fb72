/// Finds the ends of lines, which are CRLF and nothing else, in input that grows.
struct LineReader: Sendable {
    /// What all lines together may still take, their ends included.
    private(set) var bytesLeft: Int
    /// How many bytes of the present line are known to hold no LF.
    private var searched = 0

    init(bytesMax: Int) {
        bytesLeft = bytesMax
    }

    /// Where the line that begins at `start` ends, its CRLF included; nil if its end is not there yet.
    ///
    /// - Parameter tooLong: made only when it is needed: its sentence costs more than reading a line.
    mutating func next(
        _ input: Span<UInt8>, from start: Int, bytesMax lineBytesMax: Int = .max,
        tooLong: @autoclosure () -> RequestFailure
    ) throws(RequestFailure) -> Int? {
        let bytesMax = min(bytesLeft, lineBytesMax)
        let limit = min(input.count, start + bytesMax)
        var index = start + searched
        while index < limit {
            if input[index] == 0x0A {
                guard index > start, input[index - 1] == 0x0D else {
                    throw RequestFailure(400, "A line must end with CR LF.")
                }
                searched = 0
                bytesLeft -= index + 1 - start
                return index + 1
            }
            index += 1
        }
        guard limit - start < bytesMax else { throw tooLong() }
        searched = limit - start
        return nil
    }
}
