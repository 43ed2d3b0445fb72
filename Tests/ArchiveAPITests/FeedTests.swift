import ArchiveAPI
import Foundation
import FoundationXML
import HTTPMessages
import ReleaseModel
import ReleaseStorage
import Testing

@Suite struct FeedTests {
    let served: ServedArchive

    init() throws { served = try ServedArchive() }

    /// The elements of a document in their order: path, attributes, text. Nothing if it is not well-formed.
    final class Elements: NSObject, XMLParserDelegate {
        struct Element {
            var path: String
            var attributes: [String: String]
            var text = ""
        }

        private(set) var all: [Element] = []
        private var open: [Int] = []

        init(_ document: [UInt8]) throws {
            super.init()
            let parser = XMLParser(data: Data(document))
            parser.delegate = self
            try #require(parser.parse())
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            let parent = open.last.map { all[$0].path + "/" } ?? ""
            open.append(all.count)
            all.append(Element(path: parent + name, attributes: attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if let last = open.last { all[last].text += text }
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            open.removeLast()
        }

        func texts(_ path: String) -> [String] { all.filter { $0.path == path }.map(\.text) }

        func attributes(_ path: String) -> [[String: String]] { all.filter { $0.path == path }.map(\.attributes) }
    }

    private static let host = ("Host", "archive.example:8080")

    @Test("an Atom feed has what RFC 4287 asks of a feed and of each entry")
    func atom() throws {
        let reply = try served.ask("GET /feeds/releases.atom?ticker=TSX:NVB", [Self.host])
        #expect(reply.fields["Content-Type"] == "application/atom+xml; charset=utf-8")
        let feed = try Elements(reply.body)
        #expect(feed.attributes("feed") == [["xmlns": "http://www.w3.org/2005/Atom"]])
        let url = "http://archive.example:8080/feeds/releases.atom?ticker=TSX:NVB"
        #expect(feed.texts("feed/id") == [url])
        #expect(feed.texts("feed/title") == ["Releases: ticker TSX:NVB"])
        #expect(feed.attributes("feed/link").filter { $0["rel"] == "self" }.map { $0["href"] } == [url])
        #expect(feed.texts("feed/entry/title").first == "Norvane Biopharma Appoints a Medical Officer")
        for path in ["id", "title", "updated", "published", "summary", "author/name", "category"] {
            #expect(feed.texts("feed/entry/" + path).count == 2)
        }
        #expect(Set(feed.attributes("feed/entry/category")) == [["term": "TSX:NVB"]])
        #expect(feed.texts("feed/updated").first == feed.texts("feed/entry/updated").max())
        let links = feed.attributes("feed/entry/link").compactMap { $0["href"] }
        #expect(links.count == 4)
        for link in links {
            let path = try #require(URL(string: link)).path
            #expect(try served.ask("GET " + path).status == 200)
        }
    }

    @Test("an RSS feed has a self link, and items with a category for each listing and an id that is no address")
    func rss() throws {
        let reply = try served.ask("GET /feeds/releases.rss?limit=1&drug=soltravir", [Self.host])
        #expect(reply.fields["Content-Type"] == "application/rss+xml; charset=utf-8")
        let feed = try Elements(reply.body)
        #expect(feed.attributes("rss").first?["version"] == "2.0")
        for path in ["title", "link", "description", "lastBuildDate", "atom:link", "item/title", "item/link"] {
            #expect(feed.all.count { $0.path == "rss/channel/" + path } == 1)
        }
        #expect(
            feed.attributes("rss/channel/atom:link").first?["href"]
                == "http://archive.example:8080/feeds/releases.rss?limit=1&drug=soltravir")
        #expect(feed.texts("rss/channel/item/category") == ["TSX:NVB"])
        #expect(feed.attributes("rss/channel/item/guid") == [["isPermaLink": "false"]])
        #expect(feed.texts("rss/channel/item/pubDate").first?.hasSuffix(" GMT") == true)
    }

    @Test("a JSON feed has what version 1.1 asks")
    func json() throws {
        let reply = try served.ask("GET /feeds/releases.json?limit=2", [Self.host])
        #expect(reply.fields["Content-Type"] == "application/feed+json")
        #expect(reply.string("/version") == "https://jsonfeed.org/version/1.1")
        #expect(reply.string("/title") == "Releases")
        #expect(reply.string("/feed_url") == "http://archive.example:8080/feeds/releases.json?limit=2")
        #expect(reply.count("/items") == 2)
        for item in 0..<2 {
            for member in ["id", "url", "title", "content_text", "date_published", "date_modified"] {
                #expect(reply.string("/items/\(item)/\(member)")?.isEmpty == false)
            }
        }
        let next = try #require(reply.string("/next_url").flatMap { URL(string: $0) })
        let older = try served.ask("GET \(next.path)?\(next.query ?? "")", [Self.host])
        #expect(older.count("/items") == 2)
        #expect(older.string("/next_url") == nil)
    }

    @Test("an entry has the same id in every format, under every host, and after the archive has grown")
    func ids() throws {
        let atom = try Elements(try served.ask("GET /feeds/releases.atom", [Self.host]).body).texts("feed/entry/id")
        #expect(Set(atom).count == 4)
        #expect(atom.allSatisfy { $0.wholeMatch(of: /urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil })
        _ = try served.archive.ingest(SampleReleases.numbered(1..<2))
        let rss = try Elements(try served.ask("GET /feeds/releases.rss").body).texts("rss/channel/item/guid")
        #expect(rss.count == 5)
        #expect(Set(atom).isSubset(of: rss))
        let json = try served.ask("GET /feeds/releases.json", [("Host", "other.example")])
        #expect((json.value("/items") as? [[String: Any]])?.compactMap { $0["id"] as? String } == rss)
    }

    @Test("what means something in XML is escaped, and what XML can't hold is left out")
    func escaping() throws {
        var release = SampleReleases.norvane
        release.headline = "R&D <b>\"up\"</b> ]]> 5 µg \u{0}\u{8}\u{1F}\u{FFFE}😀"
        release.subheadlines = ["Fish & <chips>"]
        release.issuer = "Smith & <Co>"
        let served = try ServedArchive([release])
        let atom = try Elements(try served.ask("GET /feeds/releases.atom?q=r%26d", [Self.host]).body)
        #expect(atom.texts("feed/entry/title") == ["R&D <b>\"up\"</b> ]]> 5 µg 😀"])
        #expect(atom.texts("feed/entry/summary") == ["Fish & <chips>"])
        #expect(atom.texts("feed/entry/author/name") == ["Smith & <Co>"])
        #expect(atom.texts("feed/title") == ["Releases: q r&d"])
        let rss = try Elements(try served.ask("GET /feeds/releases.rss").body)
        #expect(rss.texts("rss/channel/item/title") == ["R&D <b>\"up\"</b> ]]> 5 µg 😀"])
        // A description is HTML: there the text is escaped once more.
        #expect(rss.texts("rss/channel/item/description") == ["Fish &amp; &lt;chips&gt;"])
    }

    @Test("a feed that has not changed is 304, also when another one has")
    func notModified() throws {
        let path = "/feeds/releases.atom?ticker=TSX:NVB"
        let first = try served.ask("GET " + path, [Self.host])
        let tag = try #require(first.fields["ETag"])
        _ = try served.archive.ingest(SampleReleases.numbered(1..<2))
        let second = try served.ask("GET " + path, [Self.host, ("If-None-Match", tag)])
        #expect(second.status == 304)
        #expect(second.fields["Cache-Control"] == "public, max-age=5")
    }

    @Test("addresses name the host that was called, which no other client gets from a cache, or the one that is set")
    func publicURL() throws {
        for host in ["one.example", "two.example"] {
            let reply = try served.ask("GET /feeds/releases.json", [("Host", host)])
            #expect(reply.string("/feed_url") == "http://\(host)/feeds/releases.json")
            #expect(reply.fields["Vary"] == "Accept, Accept-Encoding, Host")
        }
        let named = try ServedArchive(configure: { $0.publicURL = "https://releases.example" })
        let reply = try named.ask("GET /feeds/releases.json", [("Host", "10.0.0.1")])
        #expect(reply.string("/feed_url") == "https://releases.example/feeds/releases.json")
        #expect(reply.fields["Vary"] == "Accept, Accept-Encoding")
    }

    @Test("the list links to its feeds, with the filters and without what shapes a page")
    func alternates() throws {
        let list = "GET /v1/releases.csv?ticker=TSX:NVB&limit=1&fields=id&format=html,wire-text&count=exact"
        let links = try #require(try served.ask(list).fields.values("Link").last)
        #expect(
            links.hasPrefix(
                "</feeds/releases.atom?ticker=TSX:NVB&format=html,wire-text>; rel=\"alternate\"; "
                    + "type=\"application/atom+xml\", "))
        for target in links.split(separator: ", ").compactMap({ $0.split(separator: ">").first?.dropFirst() }) {
            #expect(try served.ask("GET " + target).status == 200)
        }
        #expect(try served.ask("GET /v1/contacts").fields.values("Link").count == 1)
    }

    @Test("what may stand in a query but not in a link is encoded in links")
    func typedQuery() throws {
        let query = #"?q="phase+3"&limit=1&drug=a|b"#
        let links = try served.ask("GET /v1/releases" + query).fields.values("Link")
        #expect(links.count == 2)
        #expect(links[0] == #"</v1/releases?q=%22phase+3%22&limit=1&drug=a%7Cb>; rel="first""#)
        #expect(links[1].hasPrefix("</feeds/releases.atom?q=%22phase+3%22&drug=a%7Cb>; "))
        let feed = try Elements(try served.ask("GET /feeds/releases.atom?q=%22phase+3%22&limit=1", [Self.host]).body)
        #expect(feed.texts("feed/title") == [#"Releases: q "phase 3""#])
    }

    @Test("all pages of a feed have its id")
    func pages() throws {
        let first = try Elements(try served.ask("GET /feeds/releases.atom?limit=2", [Self.host]).body)
        let next = try #require(first.attributes("feed/link").first { $0["rel"] == "next" }?["href"])
        let url = try #require(URL(string: next))
        let second = try Elements(try served.ask("GET \(url.path)?\(url.query ?? "")", [Self.host]).body)
        #expect(first.texts("feed/id") == second.texts("feed/id"))
        #expect(Set(first.texts("feed/entry/id")).isDisjoint(with: second.texts("feed/entry/id")))
        #expect(second.texts("feed/entry/id").count == 2)
    }

    @Test("a feed takes the filters of the list and nothing that shapes its JSON")
    func parameters() throws {
        #expect(try served.ask("GET /feeds/releases.atom?drug=soltravir&date=2004&sort=release_date").status == 200)
        #expect(try served.ask("GET /feeds/releases.atom?fields=id").status == 400)
        let empty = try Elements(try served.ask("GET /feeds/releases.atom?ticker=ZZZ", [Self.host]).body)
        #expect(empty.texts("feed/updated") == ["1970-01-01T00:00:00Z"])
        #expect(empty.texts("feed/entry").isEmpty)
    }
}
