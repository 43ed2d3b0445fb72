/// White space in UTF-8: ASCII's, and the spaces of all widths that Unicode has.
enum WhiteSpace {
    /// Appends words parted by one space each, after one space if there is text already.
    ///
    /// - Parameter goingOn: the first word goes on with the last one of the text.
    static func fold(_ words: ArraySlice<UInt8>, into text: inout [UInt8], goingOn: Bool = false) {
        let opening = goingOn ? text.count : 0
        var isPending = text.count > opening
        var index = words.startIndex
        while index < words.endIndex {
            if let length = length(words, at: index) {
                isPending = text.count > opening
                index += length
            } else {
                let end = plainEnd(words, from: index)
                if isPending { text.append(0x20) }
                isPending = false
                text.append(contentsOf: words[index..<end])
                index = end
            }
        }
    }

    /// Where the words end that single spaces part already; the first stands at `start`.
    private static func plainEnd(_ words: ArraySlice<UInt8>, from start: Int) -> Int {
        let bytes = words.span
        var index = bytes.firstOdd(from: start + 1 - words.startIndex, to: bytes.count)
        while index < bytes.count {
            let odd = words.startIndex + index
            if length(words, at: odd) != nil {
                return words[odd - 1] == 0x20 ? odd - 1 : odd
            }
            repeat { index += 1 } while index < bytes.count && bytes[index] & 0xC0 == 0x80
            index = bytes.firstOdd(from: index, to: bytes.count)
        }
        return words[words.endIndex - 1] == 0x20 ? words.endIndex - 1 : words.endIndex
    }

    /// Bytes of the space at `index`, nil if there is none.
    @inline(__always)
    static func length(_ text: ArraySlice<UInt8>, at index: Int) -> Int? {
        let byte = text[index]
        if byte < 0x80 { return byte == 0x20 || byte >= 0x09 && byte <= 0x0D ? 1 : nil }
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3, index + 1 < text.endIndex else { return nil }
        // U+0085 and U+00A0.
        if byte == 0xC2 { return text[index + 1] == 0x85 || text[index + 1] == 0xA0 ? 2 : nil }
        guard index + 2 < text.endIndex else { return nil }
        switch (byte, text[index + 1], text[index + 2]) {
        // U+2000…U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
            (0xE3, 0x80, 0x80):
            return 3
        default: return nil
        }
    }
}
