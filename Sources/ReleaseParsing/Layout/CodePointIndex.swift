import ReleaseModel

/// Turns byte offsets of a UTF-8 text into code-point offsets, in constant time after one pass.
struct CodePointIndex {
    /// Continuation bytes (`10xxxxxx`) before every 64th byte; empty for an ASCII text.
    private var continuationsBefore: [Int] = []
    private let utf8: [UInt8]

    init(_ utf8: [UInt8]) {
        self.utf8 = utf8
        guard utf8.contains(where: { $0 >= 0x80 }) else { return }
        var count = 0
        continuationsBefore.reserveCapacity(utf8.count / 64 + 1)
        for (index, byte) in utf8.enumerated() {
            if index & 63 == 0 { continuationsBefore.append(count) }
            if byte & 0xC0 == 0x80 { count += 1 }
        }
        continuationsBefore.append(count)
    }

    /// The number of code points before a byte offset.
    func codePoints(before offset: Int) -> Int {
        guard !continuationsBefore.isEmpty, offset > 0 else { return offset }
        let block = min(offset / 64, continuationsBefore.count - 1)
        var continuations = continuationsBefore[block]
        for index in (block * 64)..<max(block * 64, min(offset, utf8.count)) where utf8[index] & 0xC0 == 0x80 { continuations += 1 }
        return offset - continuations
    }

    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(start: codePoints(before: range.lowerBound), end: codePoints(before: range.upperBound))
    }
}
