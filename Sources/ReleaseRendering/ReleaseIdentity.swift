public import ReleaseModel

/// A link to an entity inside another's JSON: `{"id":…,"slug":…,"name":…}`.
public struct EntityLink: Sendable, Equatable {
    public var id: String
    public var slug: String
    public var name: String

    public init(id: String, slug: String, name: String) {
        self.id = id
        self.slug = slug
        self.name = name
    }
}

/// What a release gets when it is stored, beside the facts that were read from it.
public struct ReleaseIdentity: Sendable, Equatable {
    /// A drug program's id and that of its drug.
    public struct Program: Sendable, Equatable {
        public var id: String
        public var drugID: String

        public init(id: String, drugID: String) {
            self.id = id
            self.drugID = drugID
        }
    }

    public var id: String
    public var slug: String
    public var version: Int
    public var issuer: EntityLink?
    /// Ids in the order of the release's own lists.
    public var tickers: [String] = []
    public var contacts: [String] = []
    public var quotes: [String] = []
    public var programs: [Program] = []
    /// Each drug of the programs once.
    public var drugs: [EntityLink] = []
    public var receivedAt: Instant
    public var visibleFrom: Instant
    public var updatedAt: Instant
    public var neighbours = Neighbours()

    /// The ids of the same issuer's releases before and after this one.
    public struct Neighbours: Sendable, Equatable {
        public var previous: String?
        public var next: String?

        public init(previous: String? = nil, next: String? = nil) {
            self.previous = previous
            self.next = next
        }
    }

    public init(id: String, slug: String, version: Int, receivedAt: Instant, visibleFrom: Instant, updatedAt: Instant) {
        self.id = id
        self.slug = slug
        self.version = version
        self.receivedAt = receivedAt
        self.visibleFrom = visibleFrom
        self.updatedAt = updatedAt
    }
}
