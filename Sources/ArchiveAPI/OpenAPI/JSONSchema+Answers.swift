import ReleaseStorage

/// What stands around the data: pages, counts, problems (api.md, sections 1 and 4).
extension JSONSchema {
    static func list(of element: JSONSchema, with others: [Member] = []) -> JSONSchema {
        object([("data", array(of: element)), ("page", component(.page))], optional: others)
    }

    static func one(_ element: JSONSchema) -> JSONSchema { object([("data", element)]) }

    /// What a document of one release gives, and what a submission of several gives.
    static func oneOrMore(_ element: JSONSchema) -> JSONSchema {
        object([("data", .any(of: [element, array(of: element)]))])
    }

    static let page = object(
        [("limit", integer), ("next", link.orNull), ("next_cursor", string.orNull)],
        optional: [("count", integer.described("With `count=exact`."))])

    static let facets = object(
        [],
        optional: ReleaseGrouping.facets.map { ($0.rawValue, array(of: component(.releaseCount))) })

    /// With two groupings a row has two keys.
    static let releaseCount = object(
        [("key", string), ("label", string), ("count", integer)], optional: [("key2", string), ("label2", string)])

    static let suggestion = object([
        ("type", words(["drug", "issuer", "ticker", "person"])), ("text", string), ("url", link),
    ])

    static let change = object([
        ("seq", integer), ("type", words(["created", "updated", "retracted", "killed"])), ("release", string),
        ("version", integer), ("at", instant),
    ])

    /// RFC 9457, with `errors` and `request_id` as extension members.
    static let problem = object(
        [
            ("type", link), ("title", string), ("status", integer), ("detail", string), ("request_id", string),
        ],
        optional: [
            (
                "errors",
                array(of: object([("parameter", string), ("detail", string)], optional: [("suggestion", string)]))
            )
        ])

    static let index = object([
        ("name", string), ("version", string), ("links", map(to: link)), ("try", array(of: string)),
    ])

    static let status = object([("status", words(["ok", "ready"]))])

    static let problemPage = object([
        ("code", words(of: Problem.Code.self)), ("status", integer), ("title", string), ("explanation", string),
    ])

    /// CSL-JSON (citation-style-language/schema, csl-data.json), as far as a release has anything to say there.
    static let citation = array(
        of: object(
            [("id", string), ("type", words(["report"])), ("genre", string), ("title", string), ("URL", url)],
            optional: [
                ("author", array(of: object([("literal", string)]))), ("publisher", string),
                ("publisher-place", string),
                ("issued", object([("date-parts", array(of: array(of: integer, count: 3...3), count: 1...1))])),
                ("language", string),
            ]), count: 1...1)

    /// JSON Feed 1.1 (jsonfeed.org/version/1.1).
    static let feed = object(
        [
            ("version", string), ("title", string), ("home_page_url", url), ("feed_url", url),
            ("items", array(of: feedItem)),
        ], optional: [("next_url", url)])

    private static let feedItem = object(
        [
            ("id", string), ("url", url), ("title", string), ("content_text", string), ("date_published", instant),
            ("date_modified", instant), ("tags", array(of: string)),
        ], optional: [("authors", array(of: object([("name", string)])))])
}
