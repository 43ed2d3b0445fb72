/// What an element's `style` attribute says about its text (CSS 2.1; only the properties that matter to reading).
struct HTMLDeclarations {
    private(set) var isHidden = false
    private(set) var isBold: Bool?
    private(set) var isItalic: Bool?
    private(set) var isCentered: Bool?
    private(set) var isPreformatted = false
    private(set) var isBlock = false
    private(set) var marginAbove: Bool?
    private(set) var marginBelow: Bool?
    /// Space to the left, which parts an inline element from the text before it.
    private(set) var hasSpaceLeft = false
    private(set) var breaksPageBefore = false
    private(set) var breaksPageAfter = false

    private enum Property: String, CaseIterable {
        case display, visibility, margin
        case weight = "font-weight"
        case fontStyle = "font-style"
        case align = "text-align"
        case space = "white-space"
        case above = "margin-top"
        case below = "margin-bottom"
        case left = "margin-left"
        case padding = "padding-left"
        case pageBefore = "page-break-before"
        case pageAfter = "page-break-after"
        case breakBefore = "break-before"
        case breakAfter = "break-after"
    }

    private static let properties: [UInt64: Property] = Dictionary(
        uniqueKeysWithValues: Property.allCases.map { (FoldedWord.hash($0.rawValue), $0) })

    init(_ style: ArraySlice<UInt8>) {
        for declaration in style.split(separator: 0x3B) {
            guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
            let name = HTMLDeclarations.trimmed(declaration[..<colon])
            guard let property = HTMLDeclarations.properties[FoldedWord.hash(name)] else { continue }
            read(property, HTMLDeclarations.trimmed(declaration[(colon + 1)...].prefix(80)))
        }
    }

    private mutating func read(_ property: Property, _ value: ArraySlice<UInt8>) {
        let word = String(decoding: value, as: UTF8.self).lowercased()
        switch property {
        case .display:
            if word.hasPrefix("none") { isHidden = true }
            isBlock = word.hasPrefix("block") || word.hasPrefix("flex") || word.hasPrefix("list-item")
        case .visibility: if word.hasPrefix("hidden") || word.hasPrefix("collapse") { isHidden = true }
        case .weight: isBold = word.hasPrefix("bold") || (Int(word.prefix(3)) ?? 0) >= 600
        case .fontStyle: isItalic = word.hasPrefix("italic") || word.hasPrefix("oblique")
        case .align: isCentered = word.hasPrefix("center")
        case .space: isPreformatted = word.hasPrefix("pre") && word != "pre-line"
        case .above: marginAbove = HTMLDeclarations.isSpace(word)
        case .below: marginBelow = HTMLDeclarations.isSpace(word)
        case .left, .padding: hasSpaceLeft = hasSpaceLeft || HTMLDeclarations.isSpace(word)
        case .margin: readMargins(word)
        case .pageBefore, .breakBefore: breaksPageBefore = word == "always" || word == "page"
        case .pageAfter, .breakAfter: breaksPageAfter = word == "always" || word == "page"
        }
    }

    /// `margin: above right below left`; one value holds for all sides, two for above and below, right and left.
    private mutating func readMargins(_ value: String) {
        let sides = value.split(separator: " ")
        guard let first = sides.first else { return }
        marginAbove = HTMLDeclarations.isSpace(String(first))
        marginBelow = sides.count > 2 ? HTMLDeclarations.isSpace(String(sides[2])) : marginAbove
    }

    /// At least about a third of a line: `6pt`, `8px`, `0.5em`.
    private static func isSpace(_ length: String) -> Bool {
        let number = Double(length.prefix { $0.isNumber || $0 == "." }) ?? 0
        if length.hasSuffix("in") { return number >= 0.06 }
        if length.hasSuffix("em") || length.hasSuffix("cm") || length.hasSuffix("ex") { return number >= 0.3 }
        return number >= 4
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop { $0 <= 0x20 }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        return text
    }
}
