public import ReleaseModel

/// `GET /v1/contacts`: by last mention, newest first, then by name.
///
/// A contact is found by all names and addresses that releases have stated, and by the role that the latest states.
public struct ContactQuery: Sendable {
    public struct Filter: Sendable, Equatable {
        /// Beginnings of words of the name or the organization, an e-mail address, or a telephone number in any form.
        public var search: String?
        public var issuers: [String] = []
        public var roles: [Contact.Role] = []
        public var emails: [String] = []
        /// Telephone numbers in any form, with an extension or without.
        public var phones: [String] = []
        /// What was known at the end of this day: contacts that were named first on a later one are not in the list.
        public var asOf: CalendarDate?

        public init() {}
    }

    public var filter = Filter()
    public var page = PageRequest()

    public init() {}

    /// Whether there are digits enough to find a contact by them; other numbers find none.
    public static func canFind(phone: String) -> Bool { TelephoneNumber(phone).isSearchable }
}

/// `GET /v1/tickers`: by symbol.
public struct TickerQuery: Sendable {
    public struct Filter: Sendable, Equatable {
        public var exchanges: [String] = []
        public var mics: [String] = []
        public var issuers: [String] = []
        public var symbols: [String] = []

        public init() {}
    }

    public var filter = Filter()
    public var page = PageRequest()

    public init() {}
}

/// `GET /v1/issuers`: by name.
public struct IssuerQuery: Sendable {
    public struct Filter: Sendable, Equatable {
        /// Beginnings of words of the issuer's name.
        public var search: String?

        public init() {}
    }

    public var filter = Filter()
    public var page = PageRequest()

    public init() {}
}

/// `GET /v1/drugs`: by name.
public struct DrugQuery: Sendable {
    public struct Filter: Sendable, Equatable {
        /// Beginnings of words of the name or an alias.
        public var search: String?
        public var issuers: [String] = []
        public var stages: [DrugProgram.Stage] = []

        public init() {}
    }

    public var filter = Filter()
    public var page = PageRequest()

    public init() {}
}

/// `GET /v1/drug-programs`: by last mention, newest first.
public struct DrugProgramQuery: Sendable {
    public struct Filter: Sendable, Equatable {
        public var program = ProgramFilter()
        public var issuers: [String] = []
        /// Programs that a release of these days claims.
        public var dates: DateRange?
        /// Programs under way on this day: the last status that a release had stated by then is active, enrolling, or
        /// enrolment complete.
        public var activeOn: CalendarDate?

        public init() {}
    }

    public var filter = Filter()
    public var page = PageRequest()

    public init() {}
}

/// `GET /v1/quotes`: newest first.
public struct QuoteQuery: Sendable {
    public struct Filter: Sendable, Equatable {
        public var search: SearchQuery?
        public var speakers: [String] = []
        public var issuers: [String] = []
        public var drugs: [String] = []
        public var dates: DateRange?

        public init() {}
    }

    public var filter = Filter()
    public var page = PageRequest()

    public init() {}
}
