import HTTPMessages

/// Gives each request the name under which logs and problems speak of it (`X-Request-Id`).
///
/// SplitMix64 from a random seed, thirteen letters of Crockford base32: no system call for a request, and a string of
/// fifteen bytes or less is kept without an allocation.
struct RequestIdentifiers {
    private var state: UInt64

    init(seed: UInt64 = .random(in: 0 ... .max)) { state = seed }

    /// The client's own, if it is a sane token; else a fresh one.
    mutating func identifier(of request: HTTPRequest) -> String {
        if let given = request.fields["X-Request-Id"], RequestIdentifiers.isSane(given) { return given }
        return next()
    }

    mutating func next() -> String {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return String(unsafeUninitializedCapacity: 13) { buffer in
            for place in 0..<13 {
                buffer[place] = RequestIdentifiers.letters[Int(mixed & 31)]
                mixed >>= 5
            }
            return 13
        }
    }

    /// Letters, digits, `-`, `_` and `.`, 64 at most: what is echoed into a log line must not be able to forge one.
    private static func isSane(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }

    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
