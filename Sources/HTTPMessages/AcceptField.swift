/// The media types that a client takes (RFC 9110, section 12.5.1). Parameters but the weight are not looked at: there is
/// one form of each type here.
public struct AcceptField: Sendable, Equatable {
    /// Without the field everything is as welcome as everything else.
    private let ranges: [FieldList.Element]

    public init(_ fields: HTTPFields) {
        ranges = fields.values("Accept").flatMap(FieldList.elements)
    }

    /// How welcome a type is, in thousandths; the most specific range decides. 0: not at all.
    public func quality(of mediaType: String) -> Int {
        guard !ranges.isEmpty else { return 1000 }
        let name = mediaType.lowercased()
        let family = name.prefix { $0 != "/" } + "/*"
        for wanted in [name, String(family), "*/*"] {
            if let range = ranges.first(where: { $0.value == wanted }), let quality = range.quality { return quality }
        }
        return 0
    }

    /// The most welcome of the types, the earlier one of equals; nil if none is (406).
    public func best(of mediaTypes: [String]) -> String? {
        mostWelcome(of: mediaTypes, quality)
    }
}

/// How a body may be coded here (RFC 9110, section 8.4.1).
public enum ContentCoding: String, Sendable, CaseIterable {
    case gzip
    case identity
}

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
        mostWelcome(of: offers, quality)
    }
}

private func mostWelcome<Offer>(of offers: [Offer], _ quality: (Offer) -> Int) -> Offer? {
    var best: Offer?
    var bestQuality = 0
    for offer in offers where quality(offer) > bestQuality {
        best = offer
        bestQuality = quality(offer)
    }
    return best
}
