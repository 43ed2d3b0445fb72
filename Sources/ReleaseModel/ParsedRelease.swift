/// Everything that was read from one release: the facts of api.md section 4 with their evidence.
///
/// A value of this type holds no identities (ids, slug, version) and no instants: those are given when it is stored.
/// The parts that are `Decodable` are read from the JSON that ReleaseRendering writes.
public struct ParsedRelease: Equatable, Sendable {
    /// Lines of one headline joined by a space, case kept.
    public var headline: String?
    public var subheadlines: [String] = []
    /// The issuer's calendar date, from the dateline or a date line.
    public var releaseDate: CalendarDate?
    /// ISO 639-1 code.
    public var language: String
    public var dateline: Dateline?
    public var issuer: String?
    public var tickers: [Ticker] = []
    public var contacts: [Contact] = []
    public var quotes: [Quote] = []
    public var drugPrograms: [DrugProgram] = []
    public var sections: [Section] = []
    public var urls: [String] = []
    /// The mark that ends the release as written: `-30-`, `###`.
    public var endMark: String?
    public var evidence = Evidence()
    public var diagnostics: [Diagnostic] = []
    /// The canonical text that every span counts in (`/text`).
    public var text: String
    public var source: SourceDocument

    public init(language: String = "en", text: String, source: SourceDocument) {
        self.language = language
        self.text = text
        self.source = source
    }
}

/// Place, date and wire that open a release's first paragraph.
public struct Dateline: Equatable, Sendable {
    public struct Location: Equatable, Sendable {
        public var city: String?
        /// State or province as written out or abbreviated in the text.
        public var region: String?
        /// ISO 3166-1 alpha-2.
        public var country: String?

        public init(city: String? = nil, region: String? = nil, country: String? = nil) {
            self.city = city
            self.region = region
            self.country = country
        }
    }

    /// The dateline as written, without the dash that ends it.
    public var text: String
    public var date: CalendarDate?
    /// `HH:MM` and the zone as written, if a time is given: `08:00 ET`.
    public var time: String?
    /// The wire's usual name: `PR Newswire`, `Business Wire`.
    public var wire: String?
    public var locations: [Location]

    public init(
        text: String, date: CalendarDate? = nil, time: String? = nil, wire: String? = nil, locations: [Location] = []
    ) {
        self.text = text
        self.date = date
        self.time = time
        self.wire = wire
        self.locations = locations
    }
}

/// A listing that the release states.
public struct Ticker: Hashable, Sendable, Decodable {
    /// The exchange as written: `TSX`, `OTC BB`.
    public var exchange: String
    /// ISO 10383 market identifier code, nil where the exchange is not in the vocabulary.
    public var mic: String?
    /// Upper case.
    public var symbol: String

    public init(exchange: String, mic: String?, symbol: String) {
        self.exchange = exchange
        self.mic = mic
        self.symbol = symbol
    }
}

/// A person or a desk to call.
public struct Contact: Equatable, Sendable, Decodable {
    public enum Role: String, Sendable, CaseIterable, Decodable { case media, investor, company, agency, other }

    public struct Phone: Equatable, Sendable, Decodable {
        /// As written, with its extension.
        public var text: String
        /// ITU-T E.164 form, nil where the country is not known.
        public var e164: String?
        public var `extension`: String?

        public init(text: String, e164: String? = nil, extension: String? = nil) {
            self.text = text
            self.e164 = e164
            self.extension = `extension`
        }
    }

    public var name: String?
    public var title: String?
    public var department: String?
    public var organization: String?
    public var role: Role
    /// ISO 3166-1 alpha-2 code, or a region's English name.
    public var territory: String?
    public var phones: [Phone]
    public var emails: [String]
    public var urls: [String]

    public init(
        name: String? = nil, title: String? = nil, department: String? = nil, organization: String? = nil,
        role: Role = .other, territory: String? = nil, phones: [Phone] = [], emails: [String] = [], urls: [String] = []
    ) {
        self.name = name
        self.title = title
        self.department = department
        self.organization = organization
        self.role = role
        self.territory = territory
        self.phones = phones
        self.emails = emails
        self.urls = urls
    }
}

/// Direct speech of a person; the parts of one interrupted speech are joined by a space.
public struct Quote: Equatable, Sendable {
    /// Without honorific and degree; the full name if the release gives it anywhere.
    public var speaker: String?
    public var title: String?
    public var organization: String?
    public var text: String

    public init(speaker: String? = nil, title: String? = nil, organization: String? = nil, text: String) {
        self.speaker = speaker
        self.title = title
        self.organization = organization
        self.text = text
    }
}

/// One claim of drug x (stage or access) x indication.
public struct DrugProgram: Equatable, Sendable, Decodable {
    public enum Stage: String, Sendable, CaseIterable, Decodable {
        case discovery, preclinical
        case indFiled = "ind_filed"
        case phase1 = "phase_1"
        case phase1And2 = "phase_1_2"
        case phase2 = "phase_2"
        case phase2And3 = "phase_2_3"
        case phase3 = "phase_3"
        case submitted, approved, marketed
        case phase4 = "phase_4"
    }
    public enum Access: String, Sendable, CaseIterable, Decodable {
        case compassionateUse = "compassionate_use"
        case expandedAccess = "expanded_access"
        case namedPatient = "named_patient"
        case specialAccess = "special_access"
    }
    public enum Status: String, Sendable, CaseIterable, Decodable {
        case planned, active, enrolling
        case enrolmentComplete = "enrolment_complete"
        case onHold = "on_hold"
        case completed, discontinued, unknown
    }

    public var drug: String
    public var aliases: [String]
    public var stage: Stage?
    public var access: Access?
    public var status: Status
    public var indication: String?
    /// Line of therapy as written: `first-line`.
    public var line: String?
    public var combination: [String]
    /// ISO 3166-1 alpha-2 codes.
    public var countries: [String]
    /// Places that are no single country, in words.
    public var places: [String]
    public var partner: String?

    public init(
        drug: String, aliases: [String] = [], stage: Stage? = nil, access: Access? = nil, status: Status = .unknown,
        indication: String? = nil, line: String? = nil, combination: [String] = [], countries: [String] = [],
        places: [String] = [], partner: String? = nil
    ) {
        self.drug = drug
        self.aliases = aliases
        self.stage = stage
        self.access = access
        self.status = status
        self.indication = indication
        self.line = line
        self.combination = combination
        self.countries = countries
        self.places = places
        self.partner = partner
    }
}

/// A part of the release under one heading, or the body.
public struct Section: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case body, about
        case forwardLooking = "forward_looking"
        case conferenceCall = "conference_call"
        case contacts, table, other
    }

    public var kind: Kind
    public var heading: String?
    /// Unwrapped to one line each; a table keeps its lines.
    public var paragraphs: [String]
    public var span: SourceSpan

    public init(kind: Kind, heading: String? = nil, paragraphs: [String], span: SourceSpan) {
        self.kind = kind
        self.heading = heading
        self.paragraphs = paragraphs
        self.span = span
    }
}

/// Something that the parser was not sure of, or that is odd in the source.
public struct Diagnostic: Equatable, Sendable, Decodable {
    /// Lower-case kebab: `declared-count-mismatch`, `no-dateline`.
    public var code: String
    public var message: String
    public var span: SourceSpan?

    public init(code: String, message: String, span: SourceSpan? = nil) {
        self.code = code
        self.message = message
        self.span = span
    }
}
