extension Token {
    /// The vocabularies that readers ask of nearly every word, each with a sign for the words in it: a word is looked up
    /// once, when it is cut from the text, and not once by every reader.
    struct Signs: OptionSet {
        let rawValue: UInt64

        // Persons
        static let honorific = Signs(rawValue: 1 << 0)
        static let givenName = Signs(rawValue: 1 << 1)
        static let particle = Signs(rawValue: 1 << 2)
        static let title = Signs(rawValue: 1 << 3)
        /// Begins a sentence and no name.
        static let opensSentence = Signs(rawValue: 1 << 4)

        // Companies
        static let organization = Signs(rawValue: 1 << 5)
        /// Begins no company's name.
        static let opensNoCompany = Signs(rawValue: 1 << 6)
        static let endsCompany = Signs(rawValue: 1 << 7)
        static let companyParticle = Signs(rawValue: 1 << 8)
        static let companySuffix = Signs(rawValue: 1 << 9)
        static let opensExchange = Signs(rawValue: 1 << 10)
        static let symbolNoun = Signs(rawValue: 1 << 11)

        // Contacts
        static let opensDepartment = Signs(rawValue: 1 << 12)
        static let opensContact = Signs(rawValue: 1 << 13)
        static let contactNoun = Signs(rawValue: 1 << 14)
        /// Of contact lines, where it speaks for no sentence.
        static let lineWord = Signs(rawValue: 1 << 15)
        static let contactCall = Signs(rawValue: 1 << 16)
        static let legalNote = Signs(rawValue: 1 << 17)

        // Places and dates
        static let opensCountry = Signs(rawValue: 1 << 18)
        static let opensNationality = Signs(rawValue: 1 << 19)
        static let opensMonth = Signs(rawValue: 1 << 20)
        static let opensDate = Signs(rawValue: 1 << 53)

        // Marks
        static let stop = Signs(rawValue: 1 << 21)
        static let closesSentence = Signs(rawValue: 1 << 22)
        static let speechMark = Signs(rawValue: 1 << 23)
        static let hyphen = Signs(rawValue: 1 << 24)
        /// Left out of prose, or a hyphen that becomes the usual one.
        static let changesInProse = Signs(rawValue: 1 << 25)

        // Lines and paragraphs
        static let opensBanner = Signs(rawValue: 1 << 26)
        static let opensForwardLooking = Signs(rawValue: 1 << 27)
        static let opensConferenceCall = Signs(rawValue: 1 << 28)
        static let opensTotal = Signs(rawValue: 1 << 29)

        // Illnesses
        static let illness = Signs(rawValue: 1 << 30)
        static let noIllness = Signs(rawValue: 1 << 31)
        static let boundIllness = Signs(rawValue: 1 << 32)
        static let illnessModifier = Signs(rawValue: 1 << 33)
        static let noIllnessModifier = Signs(rawValue: 1 << 34)
        static let innerModifier = Signs(rawValue: 1 << 35)
        static let leadsToIndication = Signs(rawValue: 1 << 36)
        static let endsIndication = Signs(rawValue: 1 << 37)

        // Drugs and what is said of them
        static let medical = Signs(rawValue: 1 << 38)
        static let drugNoun = Signs(rawValue: 1 << 39)
        static let noDrug = Signs(rawValue: 1 << 40)
        static let joinsDrugName = Signs(rawValue: 1 << 41)
        static let leadsToDrug = Signs(rawValue: 1 << 42)
        static let opensBackground = Signs(rawValue: 1 << 43)
        static let opensStage = Signs(rawValue: 1 << 44)
        static let opensDetail = Signs(rawValue: 1 << 45)
        static let trademark = Signs(rawValue: 1 << 46)
        static let spacedPrefix = Signs(rawValue: 1 << 47)
        static let greek = Signs(rawValue: 1 << 48)
        /// Begins what a drug's name stands behind: `trial of`, `treated with`.
        static let leadsToUse = Signs(rawValue: 1 << 54)

        /// Brackets and the colon, between which symbols stand.
        static let listingMark = Signs(rawValue: 1 << 49)
        /// Of a line that every wire editor knows by its first words.
        static let opensKnownLine = Signs(rawValue: 1 << 50)

        // Languages
        static let english = Signs(rawValue: 1 << 51)
        static let foreign = Signs(rawValue: 1 << 52)
    }
}

extension Token.Signs {
    /// What each word of those vocabularies is a sign of.
    static let vocabulary = WordSigns<Token.Signs>([
        (.honorific, PersonVocabulary.honorifics),
        (.givenName, GivenName.names),
        (.particle, PersonVocabulary.particles),
        (.title, SpeakerWords.titles),
        (.opensSentence, PersonRun.sentenceOpeners),
        (.organization, SpeakerWords.organizations),
        (.opensNoCompany, WordTable(joining: CompanyName.openers, JobTitle.heads)),
        (.endsCompany, CompanyName.closers),
        (.companyParticle, CompanyName.particles),
        (.companySuffix, CompanySuffix.openings),
        (.opensExchange, WordTable(openingsOf: Exchange.names)),
        (.symbolNoun, TickerReader.symbolNouns),
        (.opensDepartment, Department.openings),
        (.opensContact, WordTable(openingsOf: ContactLabel.headings)),
        (.contactNoun, ContactWords.contactNouns),
        (.lineWord, WordTable(joining: ContactWords.lineWords, JobTitle.heads)),
        (.contactCall, ContactLabel.calls),
        (.legalNote, ContactWords.legalNotes),
        (.opensCountry, WordTable(openingsOf: Country.names)),
        (.opensNationality, WordTable(openingsOf: Country.adjectives)),
        (.opensMonth, WordTable(openingsOf: Month.names)),
        (.opensDate, DatePhrase.openings),
        (.stop, SentenceEnds.stops),
        (.closesSentence, SentenceEnds.closers),
        (.speechMark, QuotationMarks.all),
        (.hyphen, Word.hyphens),
        (.changesInProse, Bullet.changed),
        (.opensBanner, WordTable(openingsOf: ReleaseLine.banners)),
        (.opensForwardLooking, ForwardLooking.openings),
        (.opensConferenceCall, WordTable(openingsOf: ConferenceCall.calls)),
        (.opensTotal, WordTable(openingsOf: DeclaredCount.totals)),
        (.illness, DiseaseWords.heads),
        (.noIllness, DiseaseWords.ordinary),
        (.boundIllness, DiseaseWords.bound),
        (.illnessModifier, DiseaseWords.modifiers),
        (.noIllnessModifier, DiseaseWords.notModifiers),
        (.innerModifier, DiseaseWords.inner),
        (.leadsToIndication, WordTable(openingsOf: IndicationHeads.table)),
        (.endsIndication, IndicationHeads.ends),
        (.medical, DrugNames.medicalWords),
        (.drugNoun, DrugWords.drugNouns),
        (.noDrug, DrugNameSearch.ordinaryWords),
        (.joinsDrugName, DrugNameSearch.betweenCueAndName),
        (.leadsToDrug, WordTable(openingsOf: DrugWords.cues)),
        (.opensBackground, WordTable(openingsOf: DrugWords.background)),
        (.opensStage, StageWords.openings),
        (.opensDetail, ProgramDetails.openings),
        (.trademark, DrugNameShapes.registered),
        (.spacedPrefix, DrugWords.spacedPrefixes),
        (.greek, DrugNameShapes.greek),
        (.leadsToUse, UsePhrases.leads),
        (.listingMark, TickerReader.marks),
        (.opensKnownLine, ReleaseLine.openings),
        (.english, Language.english),
        (.foreign, Language.foreign),
    ])
}
