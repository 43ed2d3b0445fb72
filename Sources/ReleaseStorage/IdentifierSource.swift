/// Where the random part of ids and tokens comes from.
public struct IdentifierSource: Sendable {
    /// The system's generator.
    public static let random = IdentifierSource { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    private let bytes: @Sendable (Int) -> [UInt8]

    /// - Parameter bytes: gives as many bytes as it is asked for.
    public init(bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

    /// `count` digits of lower-case Crockford base32 (no `i l o u`), five random bits each.
    func digits(_ count: Int) -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        return String(decoding: bytes(count).prefix(count).map { alphabet[Int($0 & 31)] }, as: UTF8.self)
    }
}
