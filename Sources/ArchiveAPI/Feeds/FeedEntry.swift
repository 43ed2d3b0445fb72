import Crypto
import ReleaseModel
import ReleaseStorage

/// A release as an entry of a feed.
struct FeedEntry {
    /// Made of the release's id alone: it never changes, whatever the server is called and whatever becomes of the release.
    let id: String
    let title: String
    /// The deck, or else the first paragraph.
    let summary: String?
    /// For people: the release's text.
    let page: String
    /// For programs: the release as JSON.
    let document: String
    let issuer: String?
    /// The listings, as `TSX:LOR`.
    let tickers: [String]
    let published: Instant
    let updated: Instant

    /// Nil for a rendering without its instants.
    init?(_ stored: StoredRelease, publicURL: String) {
        let release = stored.object
        guard let published = FeedEntry.instant(release["visible_from"]),
            let updated = FeedEntry.instant(release["updated_at"])
        else { return nil }
        id = FeedEntry.urn(of: stored.id)
        title = release["headline"]?.text ?? "Untitled release"
        let deck = release["subheadlines"]?.texts ?? []
        summary = deck.isEmpty ? FeedEntry.firstParagraph(release) : deck.joined(separator: "; ")
        document = publicURL + "/v1/releases/" + stored.id
        page = document + "/text"
        issuer = release["issuer"]?["name"]?.text
        tickers = (release["tickers"]?.elements ?? []).compactMap { ticker in
            guard let exchange = ticker["exchange"]?.text, let symbol = ticker["symbol"]?.text else { return nil }
            return exchange + ":" + symbol
        }
        self.published = published
        self.updated = updated
    }

    private static func instant(_ value: JSONValue?) -> Instant? {
        value?.text.flatMap(Instant.init(rfc3339:))
    }

    private static func firstParagraph(_ release: JSONObject) -> String? {
        let body = release["sections"]?.elements?.first { $0["kind"]?.text == "body" }
        return body?["paragraphs"]?.texts.first
    }

    /// A name-based UUID (RFC 9562, section 5.5): feeds want a URI, and this one names no host that could change.
    private static func urn(of id: String) -> String {
        // The namespace for URLs (RFC 9562, section 6.6).
        let namespace: [UInt8] = [
            0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
        ]
        var digest = Array(Insecure.SHA1.hash(data: namespace + Array("/v1/releases/\(id)".utf8)).prefix(16))
        digest[6] = digest[6] & 0x0F | 0x50
        digest[8] = digest[8] & 0x3F | 0x80
        let digits = Representation.hexadecimal(digest)
        var groups: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "urn:uuid:" + groups.joined(separator: "-")
    }
}
