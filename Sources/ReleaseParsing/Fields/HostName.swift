/// Where a host name ends in running text, and whether its last label is a known top-level domain.
enum HostName {
    /// The end of the host name inside `range`: without a full stop after it and without what a source that lost its line
    /// breaks has run into it (`host.comTel`, `host.ca403-555`, `host.comwww.host.com`).
    static func end(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
        var labelStart = range.lowerBound
        var index = range.lowerBound
        var labels = 0
        while index <= range.upperBound {
            let atEnd = index == range.upperBound
            if atEnd || utf8[index] == 0x2E {
                if index == labelStart { return max(range.lowerBound, labelStart - 1) }
                if labels > 0, let cut = cut(utf8, labelStart..<index) { return cut }
                labels += 1
                labelStart = index + 1
            }
            index += 1
        }
        return trimmed(utf8, range)
    }

    /// The end of a known top-level domain at the beginning of a label that goes on with a capital, a digit, or `www`.
    private static func cut(_ utf8: [UInt8], _ label: Range<Int>) -> Int? {
        var letters = label.lowerBound
        while letters < label.upperBound, utf8[letters].isASCIILower { letters += 1 }
        if letters < label.upperBound, letters > label.lowerBound, isKnown(utf8[label.lowerBound..<letters]) {
            return utf8[letters] == 0x2D ? nil : letters
        }
        for scheme in schemes where label.count > scheme.count + 1 {
            let end = label.upperBound - scheme.count
            if utf8[end..<label.upperBound].elementsEqual(scheme), isKnown(utf8[label.lowerBound..<end]) { return end }
        }
        // `host.com.Jane`: a sentence that lost the space after its full stop.
        let before = label.lowerBound - 1
        if utf8[label.lowerBound].isASCIIUpper, label.count > 1, utf8[label.lowerBound + 1].isASCIILower, before > 3 {
            var start = before
            while start > 0, utf8[start - 1].isASCIILower { start -= 1 }
            if start > 0, utf8[start - 1] == 0x2E, isKnown(utf8[start..<before]) { return before }
        }
        return nil
    }

    private static let schemes = ["www", "http", "https"].map { Array($0.utf8) }

    private static func trimmed(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, !utf8[end - 1].isASCIIAlphanumeric { end -= 1 }
        return end
    }

    static func hasKnownTopLevel(_ host: [UInt8]) -> Bool {
        guard let dot = host.lastIndex(of: 0x2E) else { return false }
        return isKnown(host[(dot + 1)...])
    }

    static func isKnown(_ label: ArraySlice<UInt8>) -> Bool {
        TopLevelDomain.names.contains(FoldedWord.hash(label))
    }
}
