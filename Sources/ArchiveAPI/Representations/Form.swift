/// A form in which a resource is given (api.md, section 5): the word of `format=`, the suffix of a list's path, the media
/// type of `Accept`.
enum Form: String, Sendable, CaseIterable {
    case json
    case ndjson
    case csv
    case txt
    case cslJSON = "csl-json"
    case bibtex
    case text
    case atom
    case rss
    case jsonFeed = "json-feed"

    /// Those of every list, the default first.
    static let ofLists = [json, ndjson, csv]

    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .ndjson: "application/x-ndjson"
        case .csv: "text/csv"
        case .txt, .text: "text/plain"
        case .cslJSON: "application/vnd.citationstyles.csl+json"
        case .bibtex: "application/x-bibtex"
        case .atom: "application/atom+xml"
        case .rss: "application/rss+xml"
        case .jsonFeed: "application/feed+json"
        }
    }

    /// The media type with its parameters. JSON is UTF-8 by itself (RFC 8259, section 8.1); `header` is RFC 4180's.
    var contentType: String {
        switch self {
        case .json, .ndjson, .cslJSON, .jsonFeed: mediaType
        case .csv: mediaType + "; charset=utf-8; header=present"
        case .txt, .bibtex, .text, .atom, .rss: mediaType + "; charset=utf-8"
        }
    }

    /// Parameters that would say nothing in this form.
    var parametersWithoutMeaning: [String] {
        switch self {
        case .json: ["csv_safe"]
        case .ndjson: ["csv_safe", "pretty", "facets", "facet_limit"]
        case .csv: ["pretty", "facets", "facet_limit", "include", "highlight"]
        case .txt: ["pretty", "fields", "include"]
        case .cslJSON, .bibtex, .text, .atom, .rss, .jsonFeed: []
        }
    }
}
