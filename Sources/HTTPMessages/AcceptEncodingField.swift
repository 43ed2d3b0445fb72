/// The codings that a client takes (RFC 9110, section 12.5.3).
public struct AcceptEncodingField: Sendable, Equatable {
    private let codings: [FieldList.Element]

    public init(_ fields: HTTPFields) {
        codings = fields.values("Accept-Encoding").flatMap(FieldList.elements)
    }

    /// How welcome a coding is, in thousandths. Identity is taken unless it is refused, but last of all.
    public func quality(of coding: ContentCoding) -> Int {
        // `x-gzip` is an old name of gzip (RFC 9110, section 8.4.1.3).
        let named = codings.first { $0.value == coding.rawValue || coding == .gzip && $0.value == "x-gzip" }
        if let quality = (named ?? codings.first { $0.value == "*" })?.quality { return quality }
        return coding == .identity ? 1 : 0
    }

    /// The most welcome of the codings, the earlier one of equals; nil if none is (406).
    public func best(of offers: [ContentCoding]) -> ContentCoding? {
        FieldList.mostWelcome(of: offers, quality)
    }
}
