/// A telephone number as it is compared: its ASCII digits.
struct TelephoneDigits {
    let digits: String

    init(_ text: String) {
        digits = String(text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
    }

    /// Without the zeros of a trunk or international prefix, which an E.164 number lacks.
    var significant: String { String(digits.drop { $0 == "0" }) }

    /// Fewer digits could be the end of too many numbers.
    var isSearchable: Bool { significant.utf8.count >= 7 }
}
