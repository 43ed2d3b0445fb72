/// What the attributes of a start tag change.
enum HTMLAttributes {
    static let style = FoldedWord.hash("style")
    static let hidden = FoldedWord.hash("hidden")
    private static let align = FoldedWord.hash("align")
    private static let href = FoldedWord.hash("href")
    private static let role = FoldedWord.hash("role")
    private static let colspan = FoldedWord.hash("colspan")
    private static let itemprop = FoldedWord.hash("itemprop")
    private static let names = [FoldedWord.hash("class"), FoldedWord.hash("id")]

    /// Elements that end the search for an open paragraph.
    static let paragraphScope: [HTMLElement] = [
        .td, .th, .table, .caption, .button, .div, .li, .center, .blockquote, .section, .article, .body, .form, .dd,
        .dt,
    ]

    /// The states that an element switches on and off for what is inside it.
    static func changes(
        _ element: HTMLElement, _ tokenizer: HTMLTokenizer, _ declarations: HTMLDeclarations, _ outer: HTMLState
    ) -> (on: HTMLState, off: HTMLState) {
        var on = states(of: element)
        var off: HTMLState = element == .table ? [.bold, .italic, .centered] : []
        func set(_ state: HTMLState, _ value: Bool?) {
            guard let value else { return }
            if value { on.insert(state) } else { off.insert(state) }
        }
        set(.bold, declarations.isBold)
        set(.italic, declarations.isItalic)
        set(.centered, alignment(element, tokenizer))
        set(.centered, declarations.isCentered)
        if declarations.isPreformatted { on.insert(.preformatted) }
        if declarations.isHidden || tokenizer.value(of: hidden) != nil { on.insert(.hidden) }
        if element == .a { set(.link, isLink(tokenizer)) }
        if let region = region(tokenizer) { on.formUnion(region) }
        let isWithin = !outer.isDisjoint(with: [.main, .article])
        if element == .header || element == .footer, !isWithin { on.insert(.navigation) }
        if isContainer(element), on.isDisjoint(with: [.main, .article]), isNamedNavigation(tokenizer) {
            on.insert(.namedNavigation)
        }
        return (on, off.subtracting(on))
    }

    private static func states(of element: HTMLElement) -> HTMLState {
        var states: HTMLState =
            switch element {
            case .b, .strong, .th: .bold
            case .i, .em: .italic
            case .center: .centered
            case .pre: .preformatted
            case .main: .main
            case .article: .article
            default: element.isHeading ? [.heading, .bold] : []
            }
        if element.isHidden { states.insert(.hidden) }
        if element.isNavigation { states.insert(.navigation) }
        return states
    }

    /// A table's alignment places the table, not its text.
    private static func alignment(_ element: HTMLElement, _ tokenizer: HTMLTokenizer) -> Bool? {
        guard element != .table, let value = tokenizer.value(of: align) else { return nil }
        return isWord(value, "center") || isWord(value, "middle")
    }

    /// Addresses of mail and telephone are what one looks for, not links around it.
    private static func isLink(_ tokenizer: HTMLTokenizer) -> Bool? {
        guard let target = tokenizer.value(of: href) else { return nil }
        return !target.starts(with: "mailto:".utf8) && !target.starts(with: "tel:".utf8)
    }

    private static func region(_ tokenizer: HTMLTokenizer) -> HTMLState? {
        if let value = tokenizer.value(of: itemprop), isWord(value, "articlebody") { return .article }
        guard let value = tokenizer.value(of: role) else { return nil }
        if isWord(value, "main") { return .main }
        if isWord(value, "article") { return .article }
        return NavigationWords.roles.contains(FoldedWord.hash(value)) ? .navigation : nil
    }

    /// Of other elements the names tell how text looks (`sidebarText`).
    private static func isContainer(_ element: HTMLElement) -> Bool {
        switch element {
        case .div, .section, .ul, .ol, .dl, .header, .footer, .form, .table: true
        default: false
        }
    }

    /// `class="site-footer"`, `id="mainNav"`.
    private static func isNamedNavigation(_ tokenizer: HTMLTokenizer) -> Bool {
        names.contains { name in
            guard let value = tokenizer.value(of: name) else { return false }
            return words(value.prefix(200)).contains { NavigationWords.names.contains($0) }
        }
    }

    /// Hashes of the words that hyphens, spaces and capitals part.
    private static func words(_ value: ArraySlice<UInt8>) -> [UInt64] {
        var words: [UInt64] = []
        var hash = FoldedWord.seed
        var wasLower = false
        for byte in value {
            let isLetter = (byte | 0x20) &- 0x61 < 26
            let isUpper = byte &- 0x41 < 26
            if !isLetter || isUpper && wasLower {
                words.append(hash)
                hash = FoldedWord.seed
            }
            if isLetter { hash = FoldedWord.add(byte, to: hash) }
            wasLower = isLetter && !isUpper
        }
        return words + [hash]
    }

    static func span(_ tokenizer: HTMLTokenizer) -> Int {
        guard let value = tokenizer.value(of: colspan), let span = Int(String(decoding: value.prefix(4), as: UTF8.self))
        else { return 1 }
        return min(max(span, 1), 200)
    }

    private static func isWord(_ value: ArraySlice<UInt8>, _ word: String) -> Bool {
        FoldedWord.hash(value) == FoldedWord.hash(word)
    }
}
