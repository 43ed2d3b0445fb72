import ReleaseModel
import Testing

@Suite("Issuer")
struct IssuerTests {
    @Test(
        "The issuer is who announces, whose ticker stands in brackets, or who is the source",
        arguments: [
            (
                "Brackwater Therapeutics Inc. (TSX: BWK) announced today that Havbro Vaccines A/S is its partner.",
                "Brackwater Therapeutics Inc."
            ),
            (
                "The Board of Directors of Kettle Pine Gold Corp. today declared a dividend of two cents for each share.",
                "Kettle Pine Gold Corp."
            ),
            (
                "Corby Pine and Ale Limited (\"Corby\") reported its results today, and they were the best for years.",
                "Corby Pine and Ale Limited"
            ),
            (
                "A new trial begins today in Oslo, in which 200 patients take part.\n\nSOURCE Havbro Vaccines A/S",
                "Havbro Vaccines A/S"
            ),
            (
                "Les Laboratoires Montferrand inc. (TSX : MFD) ont annoncé aujourd'hui que l'essai a atteint son objectif.",
                "Laboratoires Montferrand inc."
            ),
        ])
    func issuer(text: String, name: String) throws {
        let release = try ParsedRelease(reading: "WINNIPEG, March 9, 2005 - \(text)\n")
        #expect(release.issuer == name)
    }

    @Test("Where nobody introduces himself the issuer stays empty, and a diagnostic says so")
    func unknown() throws {
        let release = try ParsedRelease(
            reading: "the results were good, and everybody who took part in the trial has gone home by now.")
        #expect(release.issuer == nil)
        #expect(release.diagnostics.map(\.code).contains("no-issuer"))
    }
}
