/// What stands around the data: pages, counts, problems (api.md, sections 1 and 4).
extension JSONSchema {
    static func list(of element: JSONSchema, with others: [Member] = []) -> JSONSchema {
        object([("data", array(of: element)), ("page", component(.page))], optional: others)
    }

    static func one(_ element: JSONSchema) -> JSONSchema { object([("data", element)]) }

    static let page = object(
        [("limit", integer), ("next", link.orNull), ("next_cursor", string.orNull)],
        optional: [("count", integer.described("With `count=exact`."))])

    static let releaseCount = object([("key", string), ("label", string), ("count", integer)])

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
}
