/// Headings of the parts of a release in which nobody speaks and no drug is claimed.
enum BoilerplateHeading {
    private static let table = PhraseTable<Bool>(
        """
        forward-looking | forward looking | safe harbor | safe harbour | cautionary | caution | cautions | disclaimer | disclosure
        important safety information | important information | important notice | safety information | warnings | contraindications
        adverse reactions | notes to editors | references | footnotes | sources | conference call | webcast | contact | contacts
        media contact | media contacts | investor contact | investor contacts | company contact | for more information
        for further information | trademarks | risk factors | énoncés prospectifs | personnes-ressources | select important safety
        financial tables | tables | about this news release | non-gaap | use of non-gaap | full prescribing information
        please see | additional information | important additional information | no offer | tables to follow
        """
    ) { _ in true }
    private static let reopening = PhraseTable<Bool>("about | à propos | indication | indications | company profile | company overview") { _ in true }
    private static let forward = PhraseTable<Bool>(
        """
        forward-looking statements | forward looking statements | forward-looking information | safe harbor | énoncés prospectifs
        forward-looking statement
        """
    ) { _ in true }

    static func begins(_ tokens: ArraySlice<Token>) -> Bool {
        table.match(tokens, at: tokens.startIndex) != nil
    }

    /// Whether what follows the heading is boilerplate: a heading that is in no table leaves things as they are.
    static func isInside(_ heading: ArraySlice<Token>, before: Bool) -> Bool {
        if reopening.match(heading, at: heading.startIndex) != nil { return false }
        var index = heading.startIndex
        while index < heading.endIndex, index < heading.startIndex + 6 {
            if table.match(heading, at: index) != nil { return true }
            index += 1
        }
        return before
    }

    /// A paragraph that says of itself that it is forward-looking.
    static func isForwardLooking(_ paragraph: ArraySlice<Token>) -> Bool {
        var index = paragraph.startIndex
        while index < paragraph.endIndex, index < paragraph.startIndex + 60 {
            if forward.match(paragraph, at: index) != nil { return true }
            index += 1
        }
        return false
    }
}
