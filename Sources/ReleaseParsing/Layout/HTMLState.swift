/// What holds for the text at a place of an HTML document, from all elements that are open there.
struct HTMLState: OptionSet {
    let rawValue: UInt16
    static let hidden = HTMLState(rawValue: 1)
    static let bold = HTMLState(rawValue: 2)
    static let italic = HTMLState(rawValue: 4)
    static let link = HTMLState(rawValue: 8)
    static let navigation = HTMLState(rawValue: 16)
    static let preformatted = HTMLState(rawValue: 32)
    static let centered = HTMLState(rawValue: 64)
    static let heading = HTMLState(rawValue: 128)
    /// Inside `main`, which holds what the page is about (WHATWG HTML, section 4.4.14).
    static let main = HTMLState(rawValue: 256)
    static let article = HTMLState(rawValue: 512)
    /// Inside an element whose name only says that it is no text: layouts are called `has-sidebar` too.
    static let namedNavigation = HTMLState(rawValue: 1024)
}
