internal import ReleaseModel

/// A telephone number as it is compared: its ASCII digits, and those of its extension apart.
struct TelephoneNumber {
    /// A number is whole without its country's code where it has so many digits (the North American plan).
    static let nationalDigits = 10

    let digits: String
    /// Empty where there is none.
    let `extension`: String

    /// What stands behind a number before its extension.
    private static let extensionMarks = ["ext", "x", "#", "poste", ";"]

    init(_ text: String) {
        let folded = text.lowercased().replacing("(0)", with: "")
        let marks = TelephoneNumber.extensionMarks.compactMap { folded.firstRange(of: $0)?.lowerBound }
        let cut = marks.filter { !TelephoneNumber.digits(of: folded[..<$0]).isEmpty }.min() ?? folded.endIndex
        digits = TelephoneNumber.digits(of: folded[..<cut])
        `extension` = TelephoneNumber.digits(of: folded[cut...])
    }

    init(_ phone: Contact.Phone) {
        let written = TelephoneNumber(phone.text)
        digits = phone.e164.map { TelephoneNumber.digits(of: $0[...]) } ?? written.digits
        `extension` = phone.extension ?? written.extension
    }

    /// The last digit first.
    var reversed: String { String(digits.reversed()) }

    /// Without the zeros of a trunk or international prefix, which an E.164 number lacks.
    var significant: String { String(digits.drop { $0 == "0" }) }

    /// Fewer digits could be the end of too many numbers.
    var isSearchable: Bool { significant.utf8.count >= 7 }

    private static func digits(of text: Substring) -> String {
        String(text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
    }
}
