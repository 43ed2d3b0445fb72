/// What stands on a page beside the release: words of typists, without the dashes and parentheses around them.
enum PageWords {
    /// At the foot of a page that is not the last.
    static let more = WordTable(lines: [
        "more", "more to come", "more to follow", "continued", "cont'd", "cont", "con't", "continued on next page",
        "over", "suite",
        "à suivre", "suite page suivante",
    ])

    /// Before the number of a page.
    static let page = WordTable(lines: ["page", "pg", "p", "seite", "add", "ajout"])

    /// Tags of EDGAR's plain documents that stand on lines of their own (EDGAR Filer Manual, volume II, 5.2.1.2).
    static let tags: Set<String> = [
        "page", "table", "/table", "caption", "/caption", "s", "c", "fn", "/fn", "f1", "f2", "f3", "f4", "f5", "text",
        "/text",
        "document", "/document", "type", "sequence", "filename", "description", "legend", "multiplier", "article",
    ]

    /// Lines that a mail program puts between a forwarder's words and the message, folded, without dashes.
    static let forwarded = WordTable(lines: [
        "forwarded message", "original message", "begin forwarded message:", "forwarded message follows",
        "begin forwarded message", "end of forwarded message", "end forwarded message", "message transféré",
        "message d'origine",
        "message original",
    ])

    /// How such a line begins when it also says whose message it is.
    static let forwardedOpenings: [[UInt8]] = [
        "this message forwarded", "this message was forwarded", "original message dated", "original message from",
        "begin included message", "forwarded message from", "forwarded by", "forwarded to you by",
    ].map { Array($0.utf8) }
}
