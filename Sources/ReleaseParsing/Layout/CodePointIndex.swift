import ReleaseModel

/// Turns byte offsets of a UTF-8 text into code-point offsets, in constant time after one pass.
struct CodePointIndex {
    /// Continuation bytes (`10xxxxxx`) before every 64th byte; empty for an ASCII text.
    private var continuationsBefore: [Int] = []
    private let utf8: [UInt8]

    init(_ utf8: [UInt8]) {
        self.utf8 = utf8
        guard !utf8.isASCII else { return }
        var count = 0
        continuationsBefore.reserveCapacity(utf8.count / CodePointIndex.stride + 1)
        for start in Swift.stride(from: 0, to: utf8.count, by: CodePointIndex.stride) {
            continuationsBefore.append(count)
            count += continuations(in: start..<min(start + CodePointIndex.stride, utf8.count))
        }
    }

    private static let stride = 64

    /// The number of code points before a byte offset; offsets beyond the text count as its end.
    func codePoints(before offset: Int) -> Int {
        let offset = min(max(offset, 0), utf8.count)
        guard !continuationsBefore.isEmpty else { return offset }
        let block = min(offset / CodePointIndex.stride, continuationsBefore.count - 1)
        return offset - continuationsBefore[block] - continuations(in: block * CodePointIndex.stride..<offset)
    }

    private func continuations(in range: Range<Int>) -> Int {
        // Without a branch, so that the compiler counts sixteen at once; no more than 64 are counted.
        Int(utf8[range].reduce(0 as UInt8) { $0 &+ ($1 >> 7 & ~$1 >> 6) })
    }

    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(start: codePoints(before: range.lowerBound), end: codePoints(before: range.upperBound))
    }
}
