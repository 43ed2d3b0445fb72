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
        FieldList.mostWelcome(of: mediaTypes, quality)
    }
}
