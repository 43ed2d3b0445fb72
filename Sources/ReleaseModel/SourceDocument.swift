/// The bytes of one release as they are kept for ever (`/source`), and what they are.
public struct SourceDocument: Equatable, Sendable {
    /// How the bytes are written. An EDGAR exhibit is wire text or HTML with an `origin`.
    public enum Format: String, Sendable, CaseIterable {
        case wireText = "wire-text"
        case html
        case markdown
        case mail
    }

    /// The submission of which a release is one exhibit.
    public enum Submission: Equatable, Sendable {
        case whole([UInt8])
        /// What the archive keeps of it.
        case sha256([UInt8])
    }

    /// The header of the EDGAR submission that an exhibit came from.
    public struct Origin: Equatable, Sendable {
        public var accessionNumber: String?
        public var cik: String?
        public var form: String?
        public var filingDate: CalendarDate?
        public var company: String?
        public var submission: Submission

        public init(
            accessionNumber: String? = nil, cik: String? = nil, form: String? = nil, filingDate: CalendarDate? = nil,
            company: String? = nil, submission: Submission
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
    /// What was odd about the wrapping that was undone, and can't be seen in `bytes` any more: a cut gzip stream.
    public var remarks: [Diagnostic]

    public init(
        bytes: [UInt8], format: Format, charset: String = "utf-8", origin: Origin? = nil, remarks: [Diagnostic] = []
    ) {
        self.bytes = bytes
        self.format = format
        self.charset = charset
        self.origin = origin
        self.remarks = remarks
    }

    /// What `/source` is served as.
    public var mediaType: String { format == .html ? "text/html" : "text/plain" }
}
