/// Phrases that lead to an indication, and words inside and around one.
enum IndicationHeads {
    enum Lead {
        /// The phrase alone makes what follows an indication.
        case strong
        /// Whom a drug is given to: no indication of its own beside one.
        case persons
        /// What follows must speak of illness.
        case weak

        var isStrong: Bool { self != .weak }
    }

    static let table = PhraseTable<Lead>(
        """
        for the treatment of | for treatment of | treatment of | to treat | treating = strong
        for the prevention of | prevention of | indicated for | vaccine against = strong
        protection against | protect against | management of | onset of = strong
        patients with | patients suffering from | patients living with | adults with | children with = persons
        people with | people living with | individuals with | subjects with | participants with | women with = persons
        men with | infants with | infected with | diagnosed with | suffering from | living with = persons
        adolescents with | adults living with | volunteers with | patient with = persons
        treatments for | symptoms of | therapy for | treatment for | prophylaxis of = strong
        traitement du | traitement de la | traitement des | traitement de l' | le traitement de la = strong
        le traitement du | le traitement des | le traitement de l' | prévention de la | prévention des = strong
        patients atteints de | atteints de | atteints d'un | atteints d'une | souffrant de | patientes atteintes de = persons
        diagnosis of | detection of | to diagnose | to detect | pour traiter la | pour traiter le | pour traiter les = strong
        traitement expérimental de la | traitement expérimental du | formes sévères de la = strong
        treatment of adult patients with | healing of | cure for = strong
        disease-modifying treatment for | treatments of | as therapy for = strong
        vaccines against | relief of = strong
        for | in | against | of | treats | treat | prevent | preventing | dans | pour | across | targeting = weak
        including | contre la | contre le | contre les | contre | fight | combat = weak
        """
    ) { ["strong": .strong, "persons": .persons, "weak": .weak][$0] }

    /// Words of no illness: places, trials, measures.
    static let foreign = WordTable(
        """
        university hospital center centre institute foundation association society symposium congress medicine college
        school director professor drug therapy placebo years doses mg product products risk safety trial trials study
        studies phase company response responses history evidence objective endpoint endpoints anti program programs
        goal label results data inc corporation prior inadequate levels patient patients treatment purposes target targeted
        targeting shares stock tax business revenue market markets april january february march june july august
        september october november december physicians physician clinicians fighting words portfolio pipeline statements
        """)

    /// Words before `in` or `of` that make what follows a measure or a model.
    static let measured = WordTable(
        """
        reduction reductions improvement improvements decrease decreases increase increases change changes model models
        free exception number count
        """)
    /// Words before `of` that say, in an apposition, what kind of illness one is.
    static let kinds = WordTable("form type subtype")
    static let appositions = WordTable(", ( is are – —")
    /// What a drug does to a symptom.
    static let effects = WordTable(
        "reducing alleviating relieving improving decreasing lowering slowing increasing enhancing controlling")
    /// Between an illness and the part of the body that it is in.
    static let parts = WordTable("of du de des en")
    static let partArticles = WordTable("the la")
    static let persons = WordTable(
        "patients adults children people individuals subjects participants women men adolescents infants")
    /// Between persons and what they suffer from.
    static let sufferings = WordTable("with have from")
    static let multiple = FoldedWord.hash("multiple")
    static let system = FoldedWord.hash("system")
    /// Marks between which an illness stands alone in a list of drugs.
    static let openers = WordTable("( , : – — -")
    /// Endings of the adjectives that stand behind an illness in French.
    static let frenchAdjectives = EndingTable(
        "uë uës ique iques aire aires ive ives euse eux ale ales ante ente ée ées oïde oïdes igne ire ile",
        lengths: 2...5)
    static let frenchWords = WordTable("de la le les des du chez dans est et un une en")
    static let closers = WordTable(") , ; : – — .")
    static let grades = WordTable("high low intermediate at -")
    static let risk = FoldedWord.hash("risk")
    /// What joins an illness to what brings it about: `ventilator associated pneumonia`.
    static let relations = WordTable("associated induced related mediated caused infected")
    static let nausea = FoldedWord.hash("nausea")
    static let vomiting = FoldedWord.hash("vomiting")
    static let cancer = FoldedWord.hash("cancer")
    static let host = FoldedWord.hash("host")
    static let inside = FoldedWord.hash("in")
    static let including = FoldedWord.hash("including")
    static let itemNamings = WordTable("including called")
    static let such = FoldedWord.hash("such")
    static let causes = WordTable("caused associated due")
    static let causeLeads = WordTable("by with to")
    /// Illnesses that are called by a person's name.
    static let owned = WordTable(
        "disease syndrome sarcoma lymphoma tumor palsy ataxia chorea thyroiditis macroglobulinemia")
    static let tightMarks = WordTable("/ + ' ’")
    static let dateLeads = WordTable("in on")
    static let joints = WordTable(", ; and or et ou / &")
    static let itemLeads = WordTable("in for dans")
    /// What begins no further item of a list.
    static let listEnds = WordTable("a an the which who other")

    /// What an indication doesn't begin with.
    static let fillers = WordTable(
        "the a an new their certain various both other many all our active these those this its some any more most multiple several two three four numerous following different patients people adults no la le les des du de un une l'"
    )
    /// Where an indication ends.
    static let ends = WordTable(
        """
        who that which whose in at as by from after during when where while is are was were has have had under through
        to on for not being met received following based compared versus vs including such plus with without showed
        demonstrated whether can will may could would should it and/or than but also caused associated resulting
        excluding using via we they our their its until before since between over among across regarding within per
        achieved experienced treated receiving been be having because due this these there sont est qui chez avec par en dans
        """)
    /// Words that follow a disease which the drug is for: `psoriasis trial`, `Mpox vaccine`.
    static let followers = WordTable(
        "phase vaccine vaccines patients trial trials study studies treatment treatments therapy therapies drug drugs indication indications program antiviral candidates candidate booster"
    )
    static let beforeFollowers = WordTable("clinical pivotal")
    /// Plurals that name a class of illnesses.
    static let classes = WordTable(
        "diseases disorders conditions cancers tumors tumours malignancies illnesses infections")
    /// Words that make a general word no more special.
    static let vague = WordTable(
        """
        inflammatory fibrotic autoimmune immune mediated immuno neurological neurodegenerative infectious genetic inherited
        serious severe life threatening debilitating devastating rare human unmet challenging critical deadly fatal
        complex first - and in late early stage progressive underlying residual measurable minimal chronic current existing
        """)
    /// Too general to be an indication.
    static let general = WordTable(
        """
        illness illnesses indications cancer cancers tumor tumors tumour tumours malignancy disease diseases disorder
        disorders condition conditions infection infections syndrome patients virus risk loss failure toxicity lesions
        attack radiation mutations inflammation injury injuries deficiency malignancies impairment
        """)
}
