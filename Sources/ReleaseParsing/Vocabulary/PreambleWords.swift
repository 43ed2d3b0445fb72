/// Words by which the lines over a release are told apart.
enum PreambleWords {
    static let by = FoldedWord.hash("by")
    static let the = FoldedWord.hash("the")
    static let `for` = FoldedWord.hash("for")
    /// Between two names that announce something together.
    static let conjunctions = WordTable("and & et und")

    /// First words of lines that give the numbers of a conference call.
    static let dialling = PhraseTable<Bool>(
        """
        Dial-in | Dial in | Dial | Replay | Toll-free | Toll free | Participant | Participants | Conference ID | Conference Call ID | Passcode
        Access code | Webcast replay | Telephone replay | US/Canada | Domestic | International dial | Conference call: | Conference call number
        U.S. Toll | US Toll | North American toll | To access | To participate | To join | Live call | Call-in
        """
    ) { _ in true }

    /// Instructions behind which a headline can stand on the same line.
    static let immediate = PhraseTable<Bool>(
        """
        For Immediate Release | For Release Immediately | Immediate Release | For Release: Immediate | Pour diffusion immédiate
        Pour publication immédiate | Diffusion immédiate
        """
    ) { _ in true }

    /// What a sender's form has before the headline and the deck.
    static let titles = PhraseTable<Bool>(
        """
        Headline | Title | Press release title | Subheadline | Sub-headline | Subhead | Subtitle | Sub-title | Titre | Sous-titre
        """
    ) { _ in true }

    /// What somebody who passes a release on calls it.
    static let documents = PhraseTable<Bool>(
        "press release | press releases | news release | press-release | this release | release was | announcement was"
    ) { _ in true }

    /// First words of the sentence by which a wire corrects what it sent before.
    static let corrections = PhraseTable<Bool>(
        """
        The news release, | The press release, | In the news release, | In the press release, | In a release issued | In a news release issued
        In a press release issued | Please replace the release | Please disregard | The following corrects | This corrects | This replaces
        """
    ) { _ in true }

    /// Words that nobody uses in a headline.
    static let passingOn = WordTable(
        "i we my me you your our here following received arrived posted forwarded forwarding below attached please")

    /// Words of a request to print a release; two of them are one.
    static let asking = WordTable("please following posted forwarded received attached below")

    /// Whether a line of a headline ends in a word that another line must follow.
    static func joins(_ tokens: ArraySlice<Token>) -> Bool {
        guard let last = tokens.last else { return false }
        return last.kind == .word && open.contains(last.folded)
    }

    /// Words of the web's addresses.
    static let addresses = WordTable("http https www")

    /// An article, a preposition or a conjunction: no line of a sentence ends with it by choice.
    static func isOpen(_ word: UInt64) -> Bool { particles.contains(word) }

    private static let particles = WordTable(
        """
        a an the of for to in with and or at by from as into under its their that is are will that's on than has have been was were
        de la le les du des et à au aux en pour par sur
        """)

    /// First words of a letter that brings a release.
    static let salutations = PhraseTable<Bool>(
        """
        RE: To | To the | To all | Dear | Greetings | Hello | Hi | Attn | Attention | Please post | Please publish | Please consider
        Here is | Here's | This is the press release | Enclosed | Attached is | Below is | Following is | The following is
        """
    ) { _ in true }

    /// Verbs with which a headline goes on after its company's name on a line of its own.
    static let announcing = WordTable(
        """
        achieves acquires agree agrees annonce annoncent announce announces appoint appoints awarded begin begins buys
        closes collaborate combine commences complete completes conclut confirms declares elects enter enters expand
        expands files form hires initiates introduces join joins launch launches merge names obtains obtient partner
        presents prices promotes provides présente publie receive receives releases report reports responds schedules
        selects sells sets settle sign signs submits unveils updates wins
        """)

    /// What ends the line over a period's last day.
    static let periods = WordTable("ended ending")

    /// Small words and verbs that no name ends in, nor has inside.
    static let open = WordTable(
        """
        a an the of for to in on with and or at by from as into over under its their new that is are will & pour
        acquires announces reports appoints names launches completes signs receives introduces unveils selects enters wins joins
        acquire announce report provides initiates expands announcing presents begins files closes prices elects
        """)
}
