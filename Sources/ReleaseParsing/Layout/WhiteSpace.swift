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

    /// Where the words end that single spaces part already.
    private static func plainEnd(_ words: ArraySlice<UInt8>, from start: Int) -> Int {
        let bytes = words.span
        var index = start + 1 - words.startIndex
        while index < bytes.count {
            let byte = bytes[index]
            if isInk(byte) || byte == 0x20 && index + 1 < bytes.count && isInk(bytes[index + 1]) {
                index += 1
                continue
            }
            if length(words, at: words.startIndex + index) != nil {
                let next = words.startIndex + index + 1
                guard byte == 0x20, next < words.endIndex, length(words, at: next) == nil else { break }
            }
            index += 1
        }
        return words.startIndex + index
    }

    /// ASCII and no space.
    private static func isInk(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5F }

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
