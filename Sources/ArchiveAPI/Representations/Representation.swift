import Crypto
import HTTPMessages
import ReleaseModel

/// What an operation answers, before coding, conditions and ranges are looked at.
struct Representation: Sendable {
    static let json = Form.json.contentType
    /// What an answer depends on besides its target.
    static let vary = "Accept, Accept-Encoding"

    /// How long a shared cache may use it without asking (api.md, section 5).
    enum Freshness: String, Sendable {
        case none = "no-store"
        case list = "public, max-age=5"
        case stored = "public, max-age=60"
    }

    /// What its entity tag is made of.
    enum Validator: Sendable, Equatable {
        case none
        /// Changes with every byte of the representation.
        case strong(String)
        /// Changes at least with every change of what it says.
        case weak(String)
        /// A strong one, from a digest of the bytes.
        case digest
    }

    var status = 200
    let contentType: String
    var body: [UInt8]
    /// What makes the body piece by piece, where it may be of any length; `body` is empty then.
    var stream: ListStream?
    /// The body in gzip, where it is stored.
    var gzip: [UInt8]?
    var validator = Validator.none
    var lastModified: Instant?
    var freshness = Freshness.none
    /// Fields of this answer alone: `Location`, `Link`, `Content-Location`.
    var fields = HTTPFields()
    /// Names the host that the client has called: no cache may hand it to one that has called another.
    var namesHost = false
    /// It says that there is nothing, and the client would rather wait for something: how long, and the archive's state
    /// before it was looked at.
    var waiting: (seconds: Int, generation: Int)?
    /// Byte ranges are served and the digest is sent (RFC 9530).
    var isSource = false

    init(contentType: String, body: [UInt8]) {
        self.contentType = contentType
        self.body = body
    }

    /// Enough of a digest that two bodies of one resource don't meet.
    static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = digest.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
