extension [UInt8] {
    /// Every byte is looked at and none ends the search, so that the compiler compares sixteen at once; inlined with a
    /// known byte it would branch at each.
    @inline(never)
    func holds(_ byte: UInt8) -> Bool { reduce(0 as UInt8) { $0 | ($1 == byte ? 1 : 0) } != 0 }

    /// The first `byte` at or after `start`; the end if there is none.
    @inline(never)
    func next(_ byte: UInt8, from start: Int) -> Int {
        var index = start
        while index + 16 <= count, self[index..<index + 16].reduce(255 as UInt8, { Swift.min($0, $1 ^ byte) }) != 0 {
            index += 16
        }
        while index < count, self[index] != byte { index += 1 }
        return index
    }

    /// The first byte at or after `start` that is no ASCII; the end if there is none.
    func nextNonASCII(from start: Int) -> Int {
        var index = start
        while index + 16 <= count, self[index..<index + 16].reduce(0, |) < 0x80 { index += 16 }
        while index < count, self[index] < 0x80 { index += 1 }
        return index
    }

    var isASCII: Bool { nextNonASCII(from: 0) == count }
}
