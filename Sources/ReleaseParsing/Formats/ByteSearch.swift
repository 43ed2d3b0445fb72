extension [UInt8] {
    /// Every byte is looked at and none ends the search, so that the compiler compares sixteen at once; inlined with a
    /// known byte it would branch at each.
    @inline(never)
    func holds(_ byte: UInt8) -> Bool { reduce(0 as UInt8) { $0 | ($1 == byte ? 1 : 0) } != 0 }

    /// The first `byte` at or after `start`; the end if there is none.
    func next(_ byte: UInt8, from start: Int) -> Int { span.first(from: start, to: count) { $0.equal(to: byte) } }

    /// The first byte at or after `start` that is no ASCII; the end if there is none.
    func nextNonASCII(from start: Int) -> Int { span.first(from: start, to: count) { $0.nonASCII } }

    var isASCII: Bool { nextNonASCII(from: 0) == count }
}

extension Span<UInt8> {
    /// The load is checked against the bounds, and any eight bytes are a number.
    @inline(__always)
    private func word(at index: Int) -> ByteWord {
        ByteWord(UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)))
    }

    /// The first byte from `start` on that is sought; `end` if there is none before it.
    @inline(__always)
    func first(from start: Int, to end: Int, where sought: (ByteWord) -> UInt64) -> Int {
        var index = start
        while index + ByteWord.byteCount <= end {
            let found = sought(word(at: index))
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += ByteWord.byteCount
        }
        while index < end, sought(ByteWord(repeating: self[index])) == 0 { index += 1 }
        return index
    }

    /// The first byte that is a control, no ASCII, or the second of two spaces or dots: all before it is words with single
    /// spaces between.
    @inline(__always)
    func firstOdd(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            if index > 0, index + ByteWord.byteCount <= end {
                let found = Self.odd(word(at: index), behind: word(at: index - 1))
                if found != 0 { return index + found.trailingZeroBitCount / 8 }
                index += ByteWord.byteCount
            } else {
                let before = ByteWord(repeating: index > 0 ? self[index - 1] : 0)
                if Self.odd(ByteWord(repeating: self[index]), behind: before) != 0 { return index }
                index += 1
            }
        }
        return index
    }

    @inline(__always)
    private static func odd(_ word: ByteWord, behind before: ByteWord) -> UInt64 {
        word.nonASCII | word.within(0...0x1F) | word.equal(to: 0x20) & before.equal(to: 0x20)
            | word.equal(to: 0x2E) & before.equal(to: 0x2E)
    }
}
