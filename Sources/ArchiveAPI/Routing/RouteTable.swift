import HTTPMessages

/// The routes of one listener. Matching, 404, 405, `Allow` and the errors of parameters all come from here.
public struct RouteTable: Sendable {
    let routes: [Route]
    /// Whether its answers are worth keeping until the archive changes.
    let isCached: Bool

    /// The public interface (api.md, section 2).
    public static let archive = RouteTable(
        isCached: true,
        [
            Route("/", get: Operation(takes: [Parameters.pretty], IndexResource.show)),
            Route("/healthz", get: Operation(HealthResource.health)),
            Route("/problems/{code}", get: Operation(takes: [Parameters.pretty], ProblemResource.show)),
            Route("/v1/releases", get: ListedResource.releases.list, post: ReleaseIntake.store),
            Route(
                "/v1/releases/{id}",
                get: Operation(takes: ReleaseResource.selectors, forms: [.json, .txt], ReleaseResource.show)),
            Route(
                "/v1/releases/{id}/source",
                get: Operation(on: .pool, forms: [.txt], negotiates: false, ReleaseResource.source)),
            Route(
                "/v1/releases/{id}/text",
                get: Operation(on: .pool, forms: [.txt], negotiates: false, ReleaseResource.text)),
            Route(
                "/v1/releases/{id}/citation",
                get: Operation(forms: [.cslJSON, .bibtex, .text], CitationResource.show)),
            Route("/v1/contacts", get: ListedResource.contacts.list),
            Route("/v1/contacts/{id}", get: ListedResource.contacts.show),
            Route("/v1/tickers", get: ListedResource.tickers.list),
            Route("/v1/tickers/{key}", get: ListedResource.tickers.show),
            Route("/v1/issuers", get: ListedResource.issuers.list),
            Route("/v1/issuers/{id}", get: ListedResource.issuers.show),
            Route("/v1/drugs", get: ListedResource.drugs.list),
            Route("/v1/drugs/{id}", get: ListedResource.drugs.show),
            Route("/v1/drugs/{id}/timeline", get: TimelineResource.list),
            Route("/v1/drug-programs", get: ListedResource.drugPrograms.list),
            Route("/v1/drug-programs/{id}", get: ListedResource.drugPrograms.show),
            Route("/v1/quotes", get: ListedResource.quotes.list),
            Route("/v1/suggest", get: SuggestionResource.list),
            Route("/v1/changes", get: ChangeResource.list),
            Route("/v1/parse", post: ReleaseIntake.parse),
            Route("/feeds/releases.atom", get: FeedResource.atom),
            Route("/feeds/releases.rss", get: FeedResource.rss),
            Route("/feeds/releases.json", get: FeedResource.json),
        ])

    /// What the admin listener serves.
    public static let admin = RouteTable(
        isCached: false,
        [
            Route("/livez", get: Operation(HealthResource.health)),
            Route("/readyz", get: Operation(HealthResource.readiness)),
            Route("/metrics", get: Operation(forms: [.txt], negotiates: false, HealthResource.metrics)),
        ])

    init(isCached: Bool, _ routes: [Route]) {
        self.isCached = isCached
        self.routes = routes
    }

    /// The paths of all routes, as the documentation writes them.
    public var paths: [String] { routes.map(\.path.text) }

    /// - Returns: the route, what stands for the `{…}` of its path, and the form that a suffix names: `/v1/quotes.csv`.
    func route(for target: RequestTarget) throws(Problem) -> (route: Route, key: String, suffix: Form?) {
        let segments: [String]
        do throws(PercentEncodingError) {
            segments = try target.pathSegments()
        } catch {
            throw Problem(.badRequest, error.description)
        }
        for route in routes {
            if let key = route.path.match(segments) { return (route, key, nil) }
        }
        if let last = segments.last, let dot = last.lastIndex(of: "."),
            let form = Form(rawValue: String(last[last.index(after: dot)...])), Form.ofLists.contains(form)
        {
            let list = segments.dropLast() + [String(last[..<dot])]
            for route in routes where route.isList {
                if let key = route.path.match(Array(list)) { return (route.reading, key, form) }
            }
        }
        throw Problem(.notFound, "There is no such path.")
    }
}
