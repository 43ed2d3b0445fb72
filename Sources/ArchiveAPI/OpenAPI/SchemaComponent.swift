/// The named schemas of the interface description, one for each shape of api.md, section 4.
enum SchemaComponent: String, CaseIterable, Sendable {
    case release = "Release"
    case listedRelease = "ListedRelease"
    case parsedRelease = "ParsedRelease"
    case intake = "Intake"
    case parsing = "Parsing"
    case dateline = "Dateline"
    case statedTicker = "StatedTicker"
    case statedContact = "StatedContact"
    case phone = "Phone"
    case statedQuote = "StatedQuote"
    case statedProgram = "StatedProgram"
    case section = "Section"
    case diagnostic = "Diagnostic"
    case source = "Source"
    case evidence = "Evidence"
    case span = "Span"
    case highlight = "Highlight"
    case contact = "Contact"
    case ticker = "Ticker"
    case issuer = "Issuer"
    case drug = "Drug"
    case drugProgram = "DrugProgram"
    case timelineEntry = "TimelineEntry"
    case quote = "Quote"
    case entityLink = "EntityLink"
    case releaseLink = "ReleaseLink"
    case releaseCount = "ReleaseCount"
    case suggestion = "Suggestion"
    case change = "Change"
    case citation = "Citation"
    case feed = "Feed"
    case page = "Page"
    case problem = "Problem"

    var schema: JSONSchema {
        switch self {
        case .release: .release
        case .listedRelease: .listedRelease
        case .parsedRelease: .parsedRelease
        case .intake: .oneOrMore(.component(.release))
        case .parsing: .oneOrMore(.component(.parsedRelease))
        case .dateline: .dateline
        case .statedTicker: .object(JSONSchema.listing)
        case .statedContact: .object(JSONSchema.contactStatement)
        case .phone: .phone
        case .statedQuote: .object(JSONSchema.speech)
        case .statedProgram: .object(JSONSchema.program(.string, identified: false))
        case .section: .section
        case .diagnostic: .diagnostic
        case .source: .source
        case .evidence: .evidence
        case .span: .span
        case .highlight: .highlight
        case .contact: .contact
        case .ticker: .ticker
        case .issuer: .issuerEntry
        case .drug: .drug
        case .drugProgram: .drugProgram
        case .timelineEntry: .timelineEntry
        case .quote: .quote
        case .entityLink: .entityLink
        case .releaseLink: .releaseLink
        case .releaseCount: .releaseCount
        case .suggestion: .suggestion
        case .change: .change
        case .citation: .citation
        case .feed: .feed
        case .page: .page
        case .problem: .problem
        }
    }
}
