public import ReleaseModel

/// What a path names a release by.
public enum ReleaseKey: Sendable, Hashable {
    case id(String)
    case slug(String)

    /// An id is `rel_` and 16 digits of Crockford base32; anything else is looked up as a slug.
    public init(_ text: String) {
        self = text.hasPrefix("rel_") ? .id(text) : .slug(text)
    }
}

/// A release as it is served: bytes that were rendered when it was stored.
public struct StoredRelease: Sendable, Equatable {
    public let id: String
    /// `{"data":{…}}` and a newline.
    public let json: [UInt8]
    /// `json` in gzip (RFC 1952); nil where it was not asked for, and with evidence, which is put together on demand.
    public let gzip: [UInt8]?
    /// A digest of `json` without evidence, in 16 hexadecimal digits: the material of an entity tag for each coding.
    public let digest: String
    /// When the rendering last changed (`Last-Modified`): with the release, or when it got a new neighbour in `links`.
    public let renderedAt: Instant
}

/// The bytes behind `/source` or `/text`.
public struct StoredSource: Sendable, Equatable {
    public let id: String
    public let slug: String
    public let bytes: [UInt8]
    /// `text/plain` or `text/html`.
    public let mediaType: String
    /// IANA character set of `bytes`.
    public let charset: String
    /// SHA-256 of `bytes` (`Repr-Digest`, RFC 9530).
    public let sha256: [UInt8]
    public let receivedAt: Instant
}

/// A contact, ticker, issuer, drug or drug program as it is served.
public struct StoredEntity: Sendable, Equatable {
    public let id: String
    /// Drugs and issuers have one.
    public let slug: String?
    /// One JSON object, no newline.
    public let json: [UInt8]
}
