internal import Crypto
public import ReleaseModel

extension SourceDocument {
    /// SHA-256 of the bytes: what makes two documents the same one.
    public var sha256: [UInt8] { Array(SHA256.hash(data: bytes)) }
}

extension SourceDocument.Origin {
    /// SHA-256 of the whole submission.
    var submissionSHA256: [UInt8] {
        switch submission {
        case .whole(let bytes): Array(SHA256.hash(data: bytes))
        case .sha256(let digest): digest
        }
    }
}

extension Sequence<UInt8> {
    /// Lower-case hexadecimal digits.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Reads what `hexadecimal` writes; what is no digit ends it.
    public init(hexadecimal text: String) {
        let digits = text.map(\.hexDigitValue).prefix { $0 != nil }.compactMap { $0 }
        let pairs = digits.count / 2
        self = (0..<pairs).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) }
    }
}
