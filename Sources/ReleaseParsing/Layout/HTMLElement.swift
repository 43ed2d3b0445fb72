/// The elements of HTML that change what text looks like; all others are inline and without effect.
enum HTMLElement: String, CaseIterable {
    // Blocks.
    case address, article, aside, blockquote, body, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption,
        figure
    case footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, html, li, main, menu, nav, ol, p, pre, section, summary,
        ul
    // Tables.
    case caption, table, tbody, td, tfoot, th, thead, tr
    // Inline.
    case a, b, button, em, font, i, label, q, select, span, strong, sub, sup, u
    // Without content.
    case area, base, basefont, br, col, embed, frame, hr, img, input, keygen, link, meta, param, source, track, wbr
    // Content that is no text of the page: it is passed over.
    case head, iframe, noembed, noframes, noscript, script, style, svg, template, textarea, title, xmp
    case inlineXBRLHeader = "ix:header"
    case other = ""

    private static let byName: [UInt64: HTMLElement] = Dictionary(
        uniqueKeysWithValues: HTMLElement.allCases.map { (FoldedWord.hash($0.rawValue), $0) })

    init(name: ArraySlice<UInt8>) {
        self = HTMLElement.byName[FoldedWord.hash(name)] ?? .other
    }

    /// Begins and ends on a line of its own.
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
            .fieldset,
            .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .html, .li, .main,
            .menu, .nav,
            .ol, .p, .pre, .section, .summary, .ul, .caption, .table, .tbody, .td, .tfoot, .th, .thead, .tr:
            true
        default: false
        }
    }

    /// Space above and below unless the style says otherwise (WHATWG HTML, section 15.3).
    var hasMargins: Bool {
        switch self {
        case .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl, .blockquote, .pre, .figure, .fieldset, .menu, .dir: true
        default: false
        }
    }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    /// Void elements (WHATWG HTML, section 13.1.2): there is no end tag.
    var isVoid: Bool {
        switch self {
        case .area, .base, .basefont, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta, .param,
            .source, .track,
            .wbr:
            true
        default: false
        }
    }

    /// Raw text (WHATWG HTML, section 13.2.5): no tag but its own end tag is seen inside.
    var isRawText: Bool {
        switch self {
        case .iframe, .noembed, .noframes, .noscript, .script, .style, .textarea, .title, .xmp: true
        default: false
        }
    }

    /// Never shown, whatever the style says.
    var isHidden: Bool {
        switch self {
        case .head, .svg, .template, .inlineXBRLHeader: true
        default: isRawText
        }
    }

    /// The page around the text, and what one clicks and fills in.
    var isNavigation: Bool {
        switch self {
        case .nav, .aside, .menu, .button, .select, .label, .dialog: true
        default: false
        }
    }

    /// Elements of a table end those before them and can't be closed from within a cell.
    var isTablePart: Bool {
        switch self {
        case .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th: true
        default: false
        }
    }
}
