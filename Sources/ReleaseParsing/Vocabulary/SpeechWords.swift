/// Words around direct speech.
enum SpeechWords {
    static let verbs = PhraseTable<Bool>(
        """
        said | says | say | stated | states | added | adds | commented | comments | noted | notes | explained
        explains | remarked | observed
        continued | continues | concluded | concludes | declared | announced | affirmed | emphasized | stressed
        replied | told
        reported | reports | recalled | recalls | wrote | writes | asserted | predicted | responded | exclaimed
        acknowledged
        emphasizes | emphasised | highlighted | highlights | stresses | argued | argues | believes | cautioned
        warned | warns | joked | reiterated | confirmed
        confirms | underscored | admitted | insisted | agreed | urged | advised | reveals | revealed | thinks
        summarized | offered | reflected | asserts
        ha dichiarato | ha affermato | ha commentato | ha aggiunto | dijo | afirmó | comentó | señaló | explicó
        ha spiegato | ha sottolineato | ha detto | dichiara | afferma | commenta | spiega | afirma | agregó | indicó | declaró | destacó
        sagte | erklärte | kommentierte | sagt | erklärt | kommentiert | ergänzt | ergänzte | betont | betonte | zegt | zei
        shared | enthused | pointed out | points out | went on to say | has this to say | had this to say
        quoted as saying | went on to add | goes on to say | added that | mentioned | mentions | remarks | expressed | elaborated
        quipped | opined | tells | enthuses | expects | hopes | relates
        a déclaré | a affirmé | a ajouté | a commenté | a indiqué | a expliqué | a souligné | a précisé | a conclu
        a poursuivi | a noté
        déclare | affirme | ajoute | commente | indique | explique | souligne | précise | conclut | poursuit
        se félicite | s'est réjoui
        confie | note | a dit | dit | estime | rappelle | observe
        """
    ) { _ in true }

    static let according = PhraseTable<Bool>("according to | in the words of | selon | d'après") { _ in true }
    static let guillemets = WordTable("« “ \"")
    /// Verbs with which French names the speaker inside the quotation.
    static let incises = PhraseTable<Bool>(
        """
        a déclaré | a affirmé | a ajouté | a commenté | a indiqué | a expliqué | a souligné | a précisé | a conclu | a poursuivi
        a noté | a dit | a mentionné | a fait savoir | déclare | affirme | ajoute | commente | indique | explique | souligne
        précise | conclut | poursuit | s'est réjoui | s'est réjouie | se réjouit | s'est félicité
        """
    ) { _ in true }
    static let peers = WordTable("lord lady baroness baron dame sir")
    /// Small words inside the names of organizations.
    static let inNames = WordTable("of the and for at in on de du des la le les l' von der et")
    /// Before the name on a line that leads to a speech.
    static let labels = PhraseTable<Bool>(
        """
        quote by | quote from | quotes from | statement by | statement from | comment by | comment from | comments from
        message from | comments by | a statement from | a quote from
        """
    ) { _ in true }
    /// Before a quotation that is the name of something.
    static let titles = WordTable("slogan slogans motto theme tagline entitled titled called named dubbed")
    static let pronouns = WordTable("he she il elle they er sie egli ella")
    /// What can stand between a verb of speech and the speech: `said today in a statement:`.
    static let adverbs = WordTable("further also today then too again simply")
}

/// Words by which the parts of `Dr. A. B. Smith, Jr., Ph.D., President of C` are told from each other.
enum SpeakerWords {
    static let degrees = PhraseTable<Bool>(
        """
        ph.d. | ph.d | phd | m.d. | m.d | md | m.b.a. | mba | m.s. | ms | msc | m.sc. | b.sc. | bsc | b.s. | m.a.
        b.a. | j.d. | jd | esq | esq. | c.p.a.
        cpa | ca | cfa | r.n. | rn | pharm.d. | pharm.d | pharmd | d.o. | dvm | d.v.m. | frcp | facp | facc | facs
        m.p.h. | mph | dphil | d.phil. | sc.d.
        dr.ph. | drph | obe | cbe | mbbs | mbchb | frcpc | p.eng. | p.geo. | p.geo | p.eng | icd.d | dds | d.d.s.
        faan | fasco | faha | mbbch | pmp | rph
        frs | dsc | d.sc. | b.eng. | p.g. | cpg | c.p.g. | scd | edd | ed.d. | psyd | fcpa | fca
        """
    ) { _ in true }
    static let suffixes = WordTable("jr sr ii iii iv")
    /// A word that no name goes beyond: `Pelham President Ann Lowell`.
    static func isTitle(_ word: UInt64) -> Bool { titles.contains(word) }
    /// A title's noun: `technology` and `senior` alone are no office.
    static func isOffice(_ word: UInt64) -> Bool { isTitle(word) && !adjectives.contains(word) }
    /// A word of these makes a run of capitals an organization.
    static func isOrganization(_ word: UInt64) -> Bool { organizations.contains(word) }

    static let titles = WordTable(
        joining: JobTitle.heads,
        WordTable(
            """
            officers partners founders co-founders presidents directors senior managing general investigator professor
            minister commissioner scientific physician architect author owner dean mayor governor senator superintendent
            interim acting deputy global ambassador fondateur fondatrice vice-président général générale pdg medical
            operating financial technology marketing commercial corporate regional executive-in-residence fellow trustee
            attorney researcher pediatrician oncologist neurologist surgeon cardiologist geologist member
            """))
    private static let adjectives = WordTable(
        """
        senior managing general scientific interim acting deputy global medical operating financial technology marketing
        commercial corporate regional générale executive
        """)
    static let organizations = WordTable(
        joining: PersonVocabulary.organizationWords,
        WordTable(
            """
            college school clinic department ministry administration committee council games magazine report journal times
            news commission court congress fund alliance federation union party team
            """))
    /// Words that a job title ends in after `of`: `Head of Research`, not an organization.
    static let departments = WordTable(
        """
        research development sales marketing operations finance medicine medical clinical regulatory product products
        engineering human investor corporate communications business strategy technology science sciences global
        worldwide public pediatrics ophthalmology oncology neurology surgery cardiology psychiatry the information
        manufacturing quality technical commercial legal government external internal customer strategic north
        american european international exploration board nomination audit compensation
        """)
}
