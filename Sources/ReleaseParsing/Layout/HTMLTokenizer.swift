/// Cuts HTML into tags and text in one pass (WHATWG HTML, section 13.2.5), without building a tree.
struct HTMLTokenizer {
    enum Token {
        case startTag(HTMLElement)
        case endTag(HTMLElement)
        /// Bytes of the source; `isLiteral` text has no character references.
        case text(Range<Int>, isLiteral: Bool)
    }

    struct Attribute {
        var name: UInt64
        var value: Range<Int>
    }

    let html: [UInt8]
    /// The attributes of the start tag that was read last; the first ones only, where there are absurdly many.
    private(set) var attributes: [Attribute] = []
    /// The start tag that was read last ends in `/>` and the source is XML: there is no end tag.
    private(set) var isEmptyElement = false
    private let isXML: Bool
    private var position = 0
    /// Delimiters that are known to come no more, so that no search runs to the end twice.
    private var exhausted: Set<UInt64> = []

    private static let attributesMax = 40

    init(_ html: [UInt8]) {
        self.html = html
        isXML = html.prefix(64).drop { $0 <= 0x20 }.starts(with: "<?xml".utf8)
    }

    /// Nil at the end of the source.
    mutating func next() -> Token? {
        while position < html.count {
            let start = position
            if html[start] != 0x3C || !beginsMarkup(start) {
                position += 1
                while position < html.count, html[position] != 0x3C { position += 1 }
                return .text(start..<position, isLiteral: false)
            }
            if let token = markup() { return token }
        }
        return nil
    }

    func value(of name: UInt64) -> ArraySlice<UInt8>? {
        attributes.first { $0.name == name }.map { html[$0.value] }
    }

    private func byte(_ index: Int) -> UInt8 { index < html.count ? html[index] : 0 }

    private func isLetter(_ index: Int) -> Bool { (byte(index) | 0x20) &- 0x61 < 26 }

    /// `<` before anything else is a character.
    private func beginsMarkup(_ index: Int) -> Bool {
        let next = byte(index + 1)
        return isLetter(index + 1) || next == 0x2F && index + 2 < html.count || next == 0x21 || next == 0x3F
            || next == 0x25
    }

    /// Reads what begins with `<`; nil for what gives no token (comments, declarations).
    private mutating func markup() -> Token? {
        switch byte(position + 1) {
        case 0x21: declaration()
        case 0x3F: skip(past: ">", from: position + 2)
        // Directives of server pages (JSP, ASP) that were saved unrendered.
        case 0x25: skip(past: "%>", from: position + 2)
        case 0x2F where !isLetter(position + 2): skip(past: ">", from: position + 2)
        case 0x2F: endTag()
        default: startTag()
        }
    }

    /// Comments, CDATA, document types.
    private mutating func declaration() -> Token? {
        if html[position...].starts(with: "<![CDATA[".utf8) {
            position += 9
            guard let end = end(of: "]]>", from: position) else { return nil }
            defer { position = end }
            return .text(position..<end - 3, isLiteral: true)
        }
        guard html[position...].starts(with: "<!--".utf8) else { return skip(past: ">", from: position + 2) }
        if byte(position + 4) == 0x3E || byte(position + 4) == 0x2D && byte(position + 5) == 0x3E {
            return skip(past: ">", from: position + 4)
        }
        return skip(past: "-->", from: position + 4)
    }

    /// Moves behind a delimiter. Where it never comes, only the rest of the tag is passed over, so that no text is
    /// lost.
    @discardableResult
    private mutating func skip(past delimiter: StaticString, from start: Int) -> Token? {
        position =
            end(of: delimiter, from: start) ?? (delimiter.utf8CodeUnitCount > 1 ? end(of: ">", from: start) : nil)
            ?? min(start, html.count)
        return nil
    }

    private mutating func end(of delimiter: StaticString, from start: Int) -> Int? {
        delimiter.withUTF8Buffer { delimiter -> Int? in
            let key = FoldedWord.hash(delimiter)
            guard !exhausted.contains(key), let last = delimiter.last else { return nil }
            var index = start + delimiter.count - 1
            while index < html.count {
                if html[index] == last, html[(index + 1 - delimiter.count)...index].elementsEqual(delimiter) {
                    return index + 1
                }
                index += 1
            }
            exhausted.insert(key)
            return nil
        }
    }

    private mutating func endTag() -> Token? {
        position += 2
        let element = HTMLElement(name: tagName())
        readAttributes()
        return .endTag(element)
    }

    private mutating func startTag() -> Token? {
        position += 1
        let element = HTMLElement(name: tagName())
        guard readAttributes() else { return nil }
        isEmptyElement = isXML && html[position - 2] == 0x2F
        if element.isRawText, isEmptyElement || !skipRawText(element) { return nil }
        return .startTag(element)
    }

    private mutating func tagName() -> ArraySlice<UInt8> {
        let start = position
        while position < html.count, html[position] > 0x20, html[position] != 0x2F, html[position] != 0x3E {
            position += 1
        }
        return html[start..<position]
    }

    /// False if the source ends inside the tag.
    @discardableResult
    private mutating func readAttributes() -> Bool {
        attributes.removeAll(keepingCapacity: true)
        while position < html.count {
            let byte = html[position]
            if byte == 0x3E {
                position += 1
                return true
            }
            if byte <= 0x20 || byte == 0x2F { position += 1 } else { readAttribute() }
        }
        return false
    }

    private mutating func readAttribute() {
        let start = position
        position += 1
        while position < html.count, html[position] > 0x20, ![0x2F, 0x3E, 0x3D].contains(html[position]) {
            position += 1
        }
        let name = start..<position
        skipSpaces()
        var value = position..<position
        if byte(position) == 0x3D {
            position += 1
            skipSpaces()
            value = attributeValue()
        }
        guard attributes.count < HTMLTokenizer.attributesMax else { return }
        attributes.append(Attribute(name: FoldedWord.hash(html[name]), value: value))
    }

    private mutating func attributeValue() -> Range<Int> {
        let quote = byte(position)
        guard quote == 0x22 || quote == 0x27 else {
            let start = position
            while position < html.count, html[position] > 0x20, html[position] != 0x3E { position += 1 }
            return start..<position
        }
        let start = position + 1
        position = start
        while position < html.count, html[position] != quote { position += 1 }
        let value = start..<position
        position = min(position + 1, html.count)
        return value
    }

    private mutating func skipSpaces() {
        while position < html.count, html[position] <= 0x20 { position += 1 }
    }

    /// Moves before the element's end tag. False if there is none: an unclosed element hides nothing but itself.
    private mutating func skipRawText(_ element: HTMLElement) -> Bool {
        let name = Array(element.rawValue.utf8)
        let key = FoldedWord.hash(name)
        guard !exhausted.contains(key) else { return false }
        var index = position
        while index + name.count + 1 < html.count {
            if html[index] == 0x3C, html[index + 1] == 0x2F, isName(name, at: index + 2) {
                position = index
                return true
            }
            index += 1
        }
        exhausted.insert(key)
        return false
    }

    private func isName(_ name: [UInt8], at start: Int) -> Bool {
        for offset in name.indices where byte(start + offset) | 0x20 != name[offset] { return false }
        let next = byte(start + name.count)
        return next <= 0x20 || next == 0x2F || next == 0x3E
    }
}
