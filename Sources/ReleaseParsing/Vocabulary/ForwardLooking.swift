/// The wording of the forward-looking statements that American and Canadian securities law asks for.
enum ForwardLooking {
    /// Tokens from a paragraph's start in which the first sentence names what follows.
    private static let reach = 60

    /// Whether a paragraph opens a forward-looking statement: it begins like one and soon says so, or it says so in the words of
    /// the law.
    static func opens(_ tokens: ArraySlice<Token>) -> Bool {
        var start = tokens.startIndex
        while start < tokens.endIndex, tokens[start].kind == .mark { start += 1 }
        let head = start..<min(start + reach, tokens.endIndex)
        func holds(_ phrases: PhraseTable<Bool>) -> Bool {
            head.contains { tokens[$0].signs.contains(.opensForwardLooking) && phrases.match(tokens, at: $0) != nil }
        }
        return holds(laws) || openers.match(tokens, at: start) != nil && holds(names)
    }

    /// What laws and names begin with.
    static let openings = WordTable(joining: WordTable(openingsOf: laws), WordTable(openingsOf: names))

    /// What is said in no other paragraph.
    private static let laws = PhraseTable<Bool>(
        """
        Private Securities Litigation Reform Act | Section 27A of the Securities Act | Section 21E of the Securities
        forward-looking statements within the meaning | forward looking statements within the meaning
        forward-looking information within the meaning | contains forward-looking statements | contain forward-looking statements
        contains certain forward-looking | contain certain forward-looking | constitute forward-looking | constitutes forward-looking
        are forward-looking statements | are forward looking statements | these forward-looking statements involve
        these forward-looking statements are | undue reliance on forward-looking | undue reliance on these forward-looking
        de nature prospective | contient des énoncés prospectifs | contient des déclarations prospectives
        contient des informations prospectives | enthält zukunftsgerichtete Aussagen | enthält zukunftsbezogene Aussagen
        """
    ) { _ in true }

    private static let openers = PhraseTable<Bool>(
        """
        This press release | This news release | This release | This announcement | This document | This communication | This report | This presentation
        This media release | This notice | These statements | Certain | Some | Statements | The statements | All statements | Any statements | Any statement
        Except for | Except | Other than | With the exception | Forward-looking | Forward looking | Forward‑looking | Matters discussed
        The matters | The information | Information | In addition to | To the extent | Portions of | As used | The foregoing | The forward
        Safe Harbor | Safe Harbour | Under the | Pursuant to | In accordance with | Cautionary | The Private Securities | Various | Any forward
        The following statement | The above | The preceding | Comments | Readers | Investors are cautioned | Investors should | We caution | The Company cautions
        The company wishes to caution | This news | This contains | Today's news | Today's release | Contained in this | Such | Such statements | In this | Words such as
        Le présent communiqué | Ce communiqué | Certaines déclarations | Certains énoncés | Certaines informations | Les informations | Les déclarations | Les énoncés | Le présent document | Sauf pour
        A number of the matters | Note | Historical | Within the meaning | Many | Our | Management | Many of the | It should be noted | The Company's
        """
    ) { _ in true }

    private static let names = PhraseTable<Bool>(
        """
        forward-looking statement | forward-looking statements | forward looking statement | forward looking statements
        forward-looking information | forward looking information | forward‑looking statements | forward‐looking statements
        forward‑looking information | forward‐looking information | "forward-looking" | “forward-looking” | "forward looking" | “forward looking”
        Private Securities Litigation Reform Act | safe harbor provisions | safe harbour provisions | forward-looking within
        énoncés prospectifs | déclarations prospectives | information prospective | informations prospectives | énoncé prospectif
        sont prospectives | sont prospectifs | zukunftsgerichtete Aussagen
        forward-looking and | forward-looking, | are forward-looking | are forward looking | statements that are forward-looking
        """
    ) { _ in true }
}
