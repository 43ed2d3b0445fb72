/// The bytes of one release as they are kept for ever (`/source`), and what they are.
public struct SourceDocument: Equatable, Sendable {
    /// How the bytes are written. An EDGAR exhibit is wire text or HTML with an `origin`.
    public enum Format: String, Sendable, CaseIterable {
        case wireText = "wire-text"
        case html
        case markdown
        case mail
    }

    /// The header of the EDGAR submission that an exhibit came from.
    public struct Origin: Equatable, Sendable {
        public var accessionNumber: String?
        public var cik: String?
        public var form: String?
        public var filingDate: CalendarDate?
        public var company: String?
        /// The whole submission, of which the release is one exhibit.
        public var submission: [UInt8]

        public init(
            accessionNumber: String? = nil, cik: String? = nil, form: String? = nil, filingDate: CalendarDate? = nil,
            company: String? = nil, submission: [UInt8]
        ) {
            self.accessionNumber = accessionNumber
            self.cik = cik
            self.form = form
            self.filingDate = filingDate
            self.company = company
            self.submission = submission
        }
    }

    /// What remains after the content coding or `.gz` is undone; of an exhibit, its `<TEXT>` slice.
    public var bytes: [UInt8]
    public var format: Format
    /// IANA character set name that the bytes were decoded with: `utf-8`, `windows-1252`.
    public var charset: String
    public var origin: Origin?

    public init(bytes: [UInt8], format: Format, charset: String = "utf-8", origin: Origin? = nil) {
        self.bytes = bytes
        self.format = format
        self.charset = charset
        self.origin = origin
    }

    /// What `/source` is served as.
    public var mediaType: String { format == .html ? "text/html" : "text/plain" }
}
