internal import ReleaseModel

/// Tells by the content how a document is written.
struct FormatRecognition {
    /// What is looked at.
    private let head: [UInt8]
    private static let headBytesMax = 64 << 10

    init(_ bytes: [UInt8]) {
        let isWhole = bytes.count <= FormatRecognition.headBytesMax
        head = isWhole ? bytes : Array(bytes.prefix(FormatRecognition.headBytesMax))
    }

    var format: SourceDocument.Format {
        if MailMessage(head) != nil { return .mail }
        if isHTML { return .html }
        return isMarkdown ? .markdown : .wireText
    }

    // MARK: HTML

    /// Elements that only HTML has; EDGAR's plain documents have `<PAGE>`, `<TABLE>`, `<CAPTION>`, `<S>`, `<C>` and
    /// `<FN>` too.
    private static let elements: Set<String> = [
        "!doctype", "html", "head", "body", "meta", "title", "div", "p", "br", "center", "font", "span", "h1", "h2",
        "h3",
        "b", "strong", "i", "em", "a", "ul", "ol", "li", "tr", "td", "th", "tbody", "section", "article", "main", "pre",
        "hr",
        "img", "script", "style", "link", "header", "nav", "u", "sup",
    ]

    /// The document opens with a tag of HTML, or has many of them.
    private var isHTML: Bool {
        guard head.holds(0x3C) else { return false }
        let start = firstMarkup
        if start < head.count, head[start] == 0x3C, isElement(at: start) { return true }
        var tags = 0
        for index in head.indices where head[index] == 0x3C && isElement(at: index) { tags += 1 }
        return tags >= 5 && tags * 400 > head.count
    }

    /// After white space, XML declarations, comments and server-side directives (`<%@ page … %>`).
    private var firstMarkup: Int {
        var index = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < head.count {
            if head[index] <= 0x20 {
                index += 1
            } else if head[index...].starts(with: "<!--".utf8) || head[index...].starts(with: "<?".utf8)
                || head[index...].starts(with: "<%".utf8)
            {
                guard let end = head[index...].firstIndex(of: 0x3E) else { return head.count }
                index = end + 1
            } else {
                break
            }
        }
        return index
    }

    private func isElement(at start: Int) -> Bool {
        var index = start + 1
        if index < head.count, head[index] == 0x2F { index += 1 }
        let nameStart = index
        while index < head.count, index - nameStart < 10, head[index] > 0x20, head[index] != 0x3E, head[index] != 0x2F {
            index += 1
        }
        guard index < head.count, index > nameStart else { return false }
        return FormatRecognition.elements.contains(
            String(decoding: head[nameStart..<index], as: UTF8.self).lowercased())
    }

    // MARK: Markdown

    /// A heading on the first line, a fence, links, or several lines of strong text.
    private var isMarkdown: Bool {
        var score = 0
        var isFirstLine = true
        let hasBrackets = head.holds(0x5D)
        guard hasBrackets || head.holds(0x2A) || head.holds(0x23) || head.holds(0x60) else { return false }
        var start = 0
        while start < head.count {
            let end = head.next(0x0A, from: start)
            let text = head[start..<end].drop { $0 == 0x20 }
            start = end + 1
            guard !text.isEmpty else { continue }
            if text.starts(with: "```".utf8) { score += 2 }
            if isFirstLine, text.first == 0x23, text.drop(while: { $0 == 0x23 }).first == 0x20 { score += 2 }
            if text.starts(with: "**".utf8), !text.starts(with: "***".utf8), text.dropFirst(2).contains(0x2A) {
                score += 1
            }
            if hasBrackets, hasLink(text) { score += 2 }
            if score >= 2 { return true }
            isFirstLine = false
        }
        return false
    }

    private func hasLink(_ line: ArraySlice<UInt8>) -> Bool {
        line.indices.dropLast(5).contains { index in
            line[index] == 0x5D && line[index + 1] == 0x28
                && (line[(index + 2)...].starts(with: "http".utf8) || line[(index + 2)...].starts(with: "mailto:".utf8))
        }
    }
}
