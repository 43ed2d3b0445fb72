/// Turns tags and text into the lines that a reader of the page sees, in document order and one pass.
struct HTMLFlow {
    private(set) var text: [UInt8] = []
    var lines: [HTMLLine] = []
    private var open = HTMLOpenElements()
    private var tables = HTMLTableStack()
    private var tokenizer: HTMLTokenizer
    private var line = HTMLLineInk()
    private var hasPendingSpace = false
    private var spaceAbove = false
    private var isListItem = false
    private var page = 0
    /// Lines before the page that was begun last: an empty page is none.
    private var pageStart = 0

    /// Spaces in a row that are kept, where the source asks for them by `&nbsp;`.
    private static let paddingMax = 60

    init(_ html: [UInt8]) {
        tokenizer = HTMLTokenizer(html)
        text.reserveCapacity(html.count / 3)
        while let token = tokenizer.next() {
            switch token {
            case .text(let range, let isLiteral): add(range, isLiteral: isLiteral)
            case .startTag(let element):
                start(element)
                if tokenizer.isEmptyElement, !element.isVoid { end(element) }
            case .endTag(let element): end(element)
            }
        }
        breakLine()
        while let element = open.popLast() { close(element) }
        breakLine()
    }

    // MARK: Text

    private mutating func add(_ range: Range<Int>, isLiteral: Bool) {
        guard !open.state.contains(.hidden) else { return }
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = tokenizer.html[index]
            if byte <= 0x20 {
                addSpace(byte)
                index += 1
            } else if byte == 0x26, !isLiteral, let reference = CharacterReference(tokenizer.html, at: index, in: range)
            {
                add(reference.scalar)
                index += reference.length
            } else if byte < 0x80 {
                addInk(byte)
                index += 1
            } else {
                index = addScalar(at: index, in: range)
            }
        }
    }

    /// White space of the source: one space between words, itself in preformatted text.
    private mutating func addSpace(_ byte: UInt8) {
        guard open.state.contains(.preformatted) else {
            hasPendingSpace = true
            return
        }
        if byte == 0x0A {
            breakLine(isAsked: true)
        } else {
            if byte == 0x0C { breakPage() }
            text.append(byte == 0x09 ? 0x09 : 0x20)
        }
    }

    /// A character above ASCII of the source; the spaces among them are kept as plain spaces, invisible ones left out.
    private mutating func addScalar(at index: Int, in range: Range<Int>) -> Int {
        let html = tokenizer.html
        let length = html[index] < 0xE0 ? 2 : html[index] < 0xF0 ? 3 : 4
        let end = min(index + length, range.upperBound)
        if html[index] == 0xC2 || html[index] == 0xE2 || html[index] == 0xEF,
            let scalar = String(decoding: html[index..<end], as: UTF8.self).unicodeScalars.first
        {
            add(scalar)
        } else {
            for byte in html[index..<end] { addInk(byte) }
        }
        return end
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0D: addSpace(UInt8(scalar.value))
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: addPadding()
        case 0x00...0x1F, 0x7F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: break
        default: for byte in UTF8.bytes(of: scalar) { addInk(byte) }
        }
    }

    private mutating func addPadding() {
        flushSpace()
        let isLong =
            text.count - line.start >= HTMLFlow.paddingMax
            && text[(text.count - HTMLFlow.paddingMax)...].allSatisfy { $0 == 0x20 }
        if !isLong { text.append(0x20) }
    }

    private mutating func flushSpace() {
        if hasPendingSpace, text.count > line.start, text.last != 0x20 || line.ink == 0 { text.append(0x20) }
        hasPendingSpace = false
    }

    private mutating func addInk(_ byte: UInt8) {
        if hasPendingSpace { flushSpace() }
        line.count(open.state)
        text.append(byte)
    }

    // MARK: Lines

    /// Ends the line that is being written; without a visible character it is white space between lines.
    private mutating func breakLine(isAsked: Bool = false) {
        hasPendingSpace = false
        defer { line = HTMLLineInk(start: text.count) }
        guard line.ink > 0 else {
            if text.count > line.start || isAsked { spaceAbove = true }
            text.removeSubrange(line.start...)
            return
        }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        var style = line.style
        if isListItem { style.insert(.listItem) }
        lines.append(
            HTMLLine(
                pieces: [HTMLLine.Piece(range: line.start..<text.count, separator: 0x20)], style: style,
                state: line.state, hasSpaceAbove: spaceAbove,
                page: page))
        spaceAbove = false
        isListItem = false
    }

    private mutating func breakPage() {
        guard lines.count > pageStart else { return }
        page += 1
        pageStart = lines.count
    }

    // MARK: Elements

    private mutating func start(_ element: HTMLElement) {
        guard element != .other else { return }
        switch element {
        case .br: return breakLine(isAsked: true)
        case .hr: return startRule()
        case .q: addInk(of: "“")
        default: break
        }
        guard !element.isVoid else { return }
        let declarations = HTMLDeclarations(tokenizer.value(of: HTMLAttributes.style) ?? [])
        let isBlock = element.isBlock || declarations.isBlock
        if isBlock {
            if element.isBlock { closeImplied(by: element) }
            breakLine()
            if declarations.marginAbove ?? element.hasMargins { spaceAbove = true }
        } else if declarations.hasSpaceLeft {
            hasPendingSpace = true
        }
        if declarations.breaksPageBefore { breakPage() }
        if !open.isFull { startTablePart(element) }
        if element == .li { isListItem = true }
        let (on, off) = HTMLAttributes.changes(element, tokenizer, declarations, open.state)
        if element == .sup { flushSpace() }
        open.push(
            HTMLOpenElement(
                element: element, on: on, off: off, isBlock: isBlock,
                hasMarginBelow: isBlock && (declarations.marginBelow ?? element.hasMargins),
                breaksPageAfter: declarations.breaksPageAfter, textStart: text.count, state: []))
    }

    private mutating func startRule() {
        closeImplied(by: .hr)
        breakLine()
        spaceAbove = true
        let declarations = HTMLDeclarations(tokenizer.value(of: HTMLAttributes.style) ?? [])
        if declarations.breaksPageBefore || declarations.breaksPageAfter || endsInPageNumber { breakPage() }
    }

    private var endsInPageNumber: Bool {
        guard let last = lines.last?.pieces.first, last.range.count <= 3 else { return false }
        return text[last.range].allSatisfy { $0 &- 0x30 < 10 }
    }

    private mutating func addInk(of characters: String) {
        guard !open.state.contains(.hidden) else { return }
        for byte in characters.utf8 { addInk(byte) }
    }

    /// End tags that authors leave out (WHATWG HTML, section 13.1.2.4).
    private mutating func closeImplied(by element: HTMLElement) {
        switch element {
        case .li: closeThrough([.li], within: [.ul, .ol, .menu, .dir, .td, .th, .table])
        case .dd, .dt: closeThrough([.dd, .dt], within: [.dl, .td, .th, .table])
        case .td, .th: closeThrough([.td, .th], within: [.tr, .table])
        case .tr: closeThrough([.tr], within: [.table])
        case .tbody, .thead, .tfoot: closeThrough([.tbody, .thead, .tfoot], within: [.table])
        case .table: break
        default: closeParagraph()
        }
    }

    private mutating func closeThrough(_ elements: [HTMLElement], within limits: [HTMLElement]) {
        guard let index = open.innermost(elements, within: limits) else { return }
        while open.stack.count > index, let element = open.popLast() { close(element) }
    }

    /// Bold and italic that were opened in a paragraph go on after it until they are closed themselves (WHATWG HTML,
    /// section 13.2.4.3, the list of active formatting elements).
    private mutating func closeParagraph() {
        guard let index = open.innermost([.p], within: HTMLAttributes.paragraphScope) else { return }
        let formatting = open.stack[index...].filter { [.b, .strong, .i, .em].contains($0.element) }.suffix(
            HTMLFlow.reopenedMax)
        while open.stack.count > index, let element = open.popLast() { close(element) }
        for element in formatting { open.push(element) }
    }

    private static let reopenedMax = 3

    private mutating func end(_ element: HTMLElement) {
        guard element != .other, !element.isVoid else {
            if element == .br { breakLine(isAsked: true) }
            return
        }
        if element.isBlock { breakLine() }
        if element == .p, open.innermost([.p], within: HTMLAttributes.paragraphScope) != nil { return closeParagraph() }
        let limits: [HTMLElement] = element.isTablePart ? [.table] : [.td, .th, .table]
        guard let index = open.innermost([element], within: element == .table ? [] : limits) else {
            if !open.closeBeyond(), element == .p { spaceAbove = true }
            return
        }
        if !element.isBlock, open.stack[(index + 1)...].contains(where: \.isBlock) {
            open.remove(at: index)
        } else {
            while open.stack.count > index, let element = open.popLast() { close(element) }
        }
    }

    private mutating func close(_ element: HTMLOpenElement) {
        if element.isBlock { breakLine() }
        switch element.element {
        case .q: addInk(of: "”")
        case .sup: closeSuperscript(from: element.textStart)
        case .td, .th: tables.endCell(at: lines.count)
        case .tr: tables.endRow(at: lines.count)
        case .table:
            if let table = tables.endTable(at: lines.count) { table.arrange(&lines, text) }
        default: break
        }
        if element.hasMarginBelow { spaceAbove = true }
        if element.breaksPageAfter { breakPage() }
        if element.element == .li { isListItem = false }
    }

    private mutating func startTablePart(_ element: HTMLElement) {
        switch element {
        case .table: tables.startTable(at: lines.count)
        case .tr: tables.startRow()
        case .td, .th: tables.startCell(at: lines.count, span: HTMLAttributes.span(tokenizer))
        default: return
        }
        spaceAbove = element == .table || element == .tr ? spaceAbove : false
    }

    /// Raised trademark signs and numbers become the characters that look like them.
    private mutating func closeSuperscript(from start: Int) {
        guard start >= line.start, start < text.count, text.count - start <= 4,
            let raised = Superscript.characters(text[start...])
        else { return }
        text.replaceSubrange(start..., with: raised)
    }
}
