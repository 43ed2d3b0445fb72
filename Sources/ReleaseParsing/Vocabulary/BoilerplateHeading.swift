/// Headings of the small print of medicine and law, in which no drug is claimed.
enum BoilerplateHeading {
    private static let table = PhraseTable<Bool>(
        """
        important safety information | important information | important notice | safety information | warnings
        contraindications
        adverse reactions | notes to editors | references | footnotes | sources | trademarks | risk factors
        select important safety
        full prescribing information | important additional information | no offer | disclaimer | disclosures
        editor's note
        important facts | tables to follow | additional information | cautionary | forward-looking | forward looking
        """
    ) { _ in true }
    private static let reopening = PhraseTable<Bool>(
        "about | à propos | indication | indications | company profile | company overview | what is"
    ) { _ in true }
    /// A phrase of the table stands among the first words of its heading.
    private static let headMax = 6

    /// Whether what follows the heading is boilerplate: a heading that is in no table leaves things as they are.
    static func isInside(_ heading: ArraySlice<Token>, before: Bool) -> Bool {
        if reopening.match(heading, at: heading.startIndex) != nil { return false }
        return before || heading.indices.prefix(headMax).contains { table.match(heading, at: $0) != nil }
    }
}
