/// Comma-separated field values (RFC 9110, section 5.6.1).
enum FieldList {
    /// One element with its parameters, as in `text/html;q=0.8`.
    struct Element: Sendable, Equatable {
        var value: String
        var parameters: [(name: String, value: String)] = []

        static func == (a: Element, b: Element) -> Bool {
            a.value == b.value && a.parameters.elementsEqual(b.parameters, by: ==)
        }

        /// The weight in thousandths (RFC 9110, section 12.4.2): 1000 without one, nil if it is malformed.
        var quality: Int? {
            guard let text = parameters.last(where: { $0.name == "q" })?.value else { return 1000 }
            let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard let whole = parts.first, parts.count <= 2, text.utf8.count <= 5,
                whole.elementsEqual("0".utf8) || whole.elementsEqual("1".utf8)
            else { return nil }
            let decimals = parts.count == 2 ? Array(parts[1]) : []
            guard decimals.allSatisfy(\.isDigit) else { return nil }
            let digits = decimals + Array(repeating: UInt8(ascii: "0"), count: 3 - decimals.count)
            let thousandths = digits.reduce(whole.elementsEqual("1".utf8) ? 1 : 0) { $0 * 10 + Int($1) - 0x30 }
            return thousandths <= 1000 ? thousandths : nil
        }
    }

    /// Elements without parameters, in lower case: connection options, transfer codings.
    static func tokens(_ value: String) -> [String] {
        split(value, at: UInt8(ascii: ",")).map { $0.lowercased() }
    }

    /// Elements with parameters; names and values in lower case.
    static func elements(_ value: String) -> [Element] {
        split(value, at: UInt8(ascii: ",")).compactMap { text in
            let parts = split(text, at: UInt8(ascii: ";"))
            guard let first = parts.first else { return nil }
            var element = Element(value: first.lowercased())
            for part in parts.dropFirst() {
                let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let name = trimmed(sides[0]).lowercased()
                element.parameters.append((name, sides.count == 2 ? trimmed(sides[1]).lowercased() : ""))
            }
            return element
        }
    }

    /// The parts between separators that stand outside quoted strings; empty parts are left out.
    static func split(_ value: String, at separator: UInt8) -> [String] {
        var parts: [String] = []
        var start = value.startIndex
        var isQuoted = false
        var index = start
        func take(to end: String.Index) {
            let part = trimmed(value[start..<end])
            if !part.isEmpty { parts.append(String(part)) }
        }
        while index < value.endIndex {
            let byte = value.utf8[index]
            var next = value.utf8.index(after: index)
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: "\\"), isQuoted, next < value.endIndex {
                next = value.utf8.index(after: next)
            } else if byte == separator, !isQuoted {
                take(to: index)
                start = next
            }
            index = next
        }
        take(to: value.endIndex)
        return parts
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var bytes = text.utf8
        while bytes.first?.isWhitespace == true { bytes.removeFirst() }
        while bytes.last?.isWhitespace == true { bytes.removeLast() }
        return Substring(bytes)
    }

    /// The offer of the highest quality, the earlier one of equals; nil if none has any (RFC 9110, section 12.4.2).
    static func mostWelcome<Offer>(of offers: [Offer], _ quality: (Offer) -> Int) -> Offer? {
        var best: Offer?
        var bestQuality = 0
        for offer in offers where quality(offer) > bestQuality {
            best = offer
            bestQuality = quality(offer)
        }
        return best
    }
}
