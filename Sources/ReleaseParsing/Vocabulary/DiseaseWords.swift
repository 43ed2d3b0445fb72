/// Words of illness, by which a phrase is known to be an indication.
enum DiseaseWords {
    private static let endings = WordTable(
        """
        itis oma omas omata emia emias aemia osis oses opathy opathies pathy pathies plegia trophy trophies penia
        algia asthenia iasis uria rrhea rrhoea spasm spasms ectasia plasia mania phobia phrenia lepsy sclerosis pox
        edema oedema philia stenosis dystonia kinesia paresis ismus alemia ectomy dysplasia
        """)
    private static let ordinary = WordTable(
        """
        diagnosis prognosis diploma oklahoma academia sympathy empathy bohemia osmosis hypnosis aroma sonoma coma roma
        tacoma metropolis mycosis philosophy symbiosis apoptosis homeostasis mitosis hemostasis aqueduct biopsy
        angiogenesis multimedia media encyclopedia phagocytosis endocytosis strategy trophy
        """)
    static let heads = WordTable(
        """
        cancer cancers tumor tumors tumour tumours disease diseases disorder disorders syndrome syndromes infection
        infections leukemia leukaemia diabetes pain hiv aids influenza flu asthma stroke depression autism epilepsy
        obesity acne migraine migraines vitiligo urticaria lupus hypertension malaria tuberculosis anthrax smallpox
        mpox monkeypox measles ebola zika covid rsv anemia hemophilia haemophilia blindness deafness deficiency
        deficiencies ulcer ulcers wound wounds burns bleeding hemorrhage haemorrhage fracture fractures insomnia
        addiction dependence alopecia baldness dementia alzheimer parkinson huntington malignancies malignancy
        neoplasm neoplasms metastases gravis ataxia angioedema spasticity strabismus dysfunction incontinence
        degeneration retinopathy neuropathy dermatitis eczema rosacea psoriasis hepatitis fibrosis cirrhosis sepsis
        hypotension thrombosis embolism angina arrhythmia fibrillation seizures seizure narcolepsy schizophrenia
        anxiety ptsd adhd dystrophy palsy atrophy vera hypoglycemia hyperglycemia hypercholesterolemia pneumonia
        bronchitis copd sickle thalassemia progressiva pemphigus scleroderma celiac crohn colitis mucositis nausea
        vomiting constipation diarrhea bulla bullosa illness illnesses suppurativa prurigo pruritus itch scarring
        scars keratosis cataract cataracts glaucoma uveitis conjunctivitis blepharitis presbyopia myopia gout
        osteoarthritis arthritis osteoporosis endometriosis infertility menopause preeclampsia psychosis mania bipolar
        smoking withdrawal overdose intoxication poisoning radiation virus nsclc sclc aml cll cml mds gvhd agvhd cgvhd
        als msa dmd sma tnbc hcc nhl dlbcl nash mash hcv hbv hpv cmv eb ms sle ckd dme wamd amd ppp hidradenitis
        jaundice cellulitis pneumococcal meningococcal shingles zoster herpes dengue chikungunya cholera typhoid
        rabies polio tetanus diphtheria pertussis rotavirus norovirus candidiasis aspergillosis prematurity occlusion
        amyloidosis sarcoidosis apnea cachexia anorexia wasting lesions polyps planus warts verruca nevus hemangioma
        malformations lymphedema mesothelioma glioblastoma gbm glioma grippe maladie maladies cancéreux tumeurs
        infarction ischemia stenoses aneurysm tremor mf pv rejet congenita hyperplasia hypoplasia encephalopathy
        erythematosus nephritis areata vulgaris simplex pilaris universalis inflammation caries halitosis
        """)
    /// Words that make an illness of a word before them: `heart failure`, `hair loss`.
    static let bound = WordTable(
        "failure loss arrest attack obstruction impairment injury injuries toxicity rejection shock")
    /// Words that stand before a disease and belong to it.
    static let modifiers = WordTable(
        """
        advanced metastatic recurrent relapsed refractory unresectable locally acute chronic severe moderate mild
        moderately severely mildly early late stage newly diagnosed solid rare primary secondary active
        moderate-to-severe mild-to-moderate high low intermediate risk cell large small non type i ii iii iv 1 2 3
        resistant positive negative wet dry juvenile pediatric adult onset invasive progressive age related dependent
        b t c d a breast lung ovarian prostate pancreatic brain liver kidney skin head neck bladder blood bone heart
        eye hair ulcerative diffuse follicular mantle marginal zone difficult hard treat first line second warm
        inherited major treatment inoperable skipping mutations mutation failure renal hepatic respiratory organ
        vision hearing weight memory cardiac aggressive seasonal plaque hormone castration limb lower upper muscle
        nerve
        """)
    /// Modifiers that a phrase doesn't begin with.
    static let inner = WordTable(
        "i ii iii iv 1 2 3 b t c d a type age related dependent risk stage large small high low")
    private static let modifierEndings = WordTable("ic al ar ous ary oid ive tic ial ated ated")
    /// Adjectives that end like those but belong to no disease.
    private static let notModifiers = WordTable(
        """
        clinical novel oral additional initial potential investigational pivotal several global preclinical topical
        commercial pharmaceutical biopharmaceutical medical regulatory public historical positive comprehensive
        innovative effective therapeutic strategic specific scientific international final total annual special
        typical optimal individual experimental proprietary interventional promising alternative exploratory
        observational critical essential natural various serious numerous biological diagnostic prophylactic previous
        tolerable similar particular preventive preventative immunotherapeutic double-blind placebo-controlled
        randomized academic analytic lyophilized intravenous subcutaneous intramuscular inhaled antiviral intranasal
        sublingual transdermal synthetic generic hospital journal trial general capital material financial operational
        digital virtual
        """)

    /// Whether a word is of illness; `bytes` are those of the word.
    static func isHead(_ word: UInt64, _ bytes: ArraySlice<UInt8>) -> Bool {
        if heads.contains(word) { return true }
        guard bytes.count >= 6, !ordinary.contains(word) else { return false }
        return hasEnding(bytes, endings, 3...9)
    }

    static func isModifier(_ word: UInt64, _ bytes: ArraySlice<UInt8>) -> Bool {
        if modifiers.contains(word) { return true }
        guard bytes.count >= 5, !notModifiers.contains(word) else { return false }
        return hasEnding(bytes, modifierEndings, 2...4)
    }

    private static func hasEnding(_ bytes: ArraySlice<UInt8>, _ endings: WordTable, _ lengths: ClosedRange<Int>) -> Bool
    {
        lengths.contains { bytes.count > $0 + 1 && endings.contains(FoldedWord.hash(bytes.suffix($0))) }
    }
}

/// Phrases that lead to an indication.
enum IndicationHeads {
    /// True where the phrase alone makes what follows an indication, false where that must speak of illness.
    static let table = PhraseTable<Bool>(
        """
        for the treatment of | for treatment of | treatment of | to treat | treating = strong
        for the prevention of | prevention of | patients with = strong
        patients suffering from | patients living with | adults with | children with | people with = strong
        people living with | individuals with = strong
        subjects with | participants with | women with | men with | infants with | indicated for = strong
        vaccine against = strong
        protection against | protect against | management of | infected with | diagnosed with = strong
        suffering from | living with | adolescents with = strong
        treatments for | symptoms of | therapy for | treatment for | prophylaxis of | adults living with = strong
        traitement du | traitement de la = strong
        traitement de l' | traitement des | patients atteints de | atteints de = strong
        treatment of adult patients with | healing of | cure for = strong
        disease-modifying treatment for | volunteers with | treatments of | as therapy for | patient with = strong
        vaccines against | relief of = strong
        for | in | against | of | treats | treat | prevent | preventing | dans | pour | across | targeting = weak
        fight | combat = weak
        """
    ) { $0 == "strong" }

    /// Words of no illness: places, trials, measures.
    static let foreign = WordTable(
        """
        university hospital center centre institute foundation association society symposium congress medicine college
        school director professor drug therapy placebo years doses mg product products risk safety trial trials study
        studies phase company response responses history evidence objective endpoint endpoints anti program programs
        goal label results data inc corporation prior inadequate levels patients treatment purposes target targeted
        targeting shares stock tax business revenue market markets april january february march june july august
        september october november december fighting words portfolio pipeline statements
        """)

    /// Words before `in` or `of` that make what follows a measure or a model.
    static let measured = WordTable(
        "reduction reductions improvement improvements decrease decreases increase increases change changes model models")
    static let persons = WordTable(
        "patients adults children people individuals subjects participants women men adolescents infants")
    /// Between persons and what they suffer from.
    static let sufferings = WordTable("with have from")
    static let multiple = FoldedWord.hash("multiple")
    static let system = FoldedWord.hash("system")
    static let including = FoldedWord.hash("including")
    static let such = FoldedWord.hash("such")
    static let causes = WordTable("caused associated due")
    static let causeLeads = WordTable("by with to")
    /// Illnesses that are called by a person's name.
    static let owned = WordTable(
        "disease syndrome sarcoma lymphoma tumor palsy ataxia chorea thyroiditis macroglobulinemia")
    static let tightMarks = WordTable("/ + ' ’")
    static let dateLeads = WordTable("in on")
    static let joints = WordTable(", ; and or / &")
    static let itemLeads = WordTable("in for")
    /// What begins no further item of a list.
    static let listEnds = WordTable("a an the which who other")

    /// What an indication doesn't begin with.
    static let fillers = WordTable(
        "the a an their certain various both other many all our active these those this its some any more most multiple several two three four numerous following different patients people adults no"
    )
    /// Where an indication ends.
    static let ends = WordTable(
        """
        who that which whose in at as by from after during when where while is are was were has have had under through
        to on for not being met received following based compared versus vs including such plus with without showed
        demonstrated whether can will may could would should it and/or than but also caused associated resulting
        excluding using via we they our their until before since between over among across regarding within per
        treated receiving been be having because due this these there sont est qui chez avec par en dans
        """)
    /// Words that follow a disease which the drug is for: `psoriasis trial`, `Mpox vaccine`.
    static let followers = WordTable(
        "phase vaccine vaccines patients trial trials study studies treatment treatments therapy therapies drug drugs indication indications program antiviral candidates candidate booster"
    )
    /// Plurals that name a class of illnesses.
    static let classes = WordTable(
        "diseases disorders conditions cancers tumors tumours malignancies illnesses infections")
    /// Words that make a general word no more special.
    static let vague = WordTable(
        """
        inflammatory autoimmune immune mediated immuno neurological neurodegenerative infectious genetic inherited
        serious severe life threatening debilitating devastating rare human unmet challenging critical deadly fatal
        complex first - in
        """)
    /// Too general to be an indication.
    static let general = WordTable(
        """
        illness illnesses indications cancer cancers tumor tumors tumour tumours malignancy disease diseases disorder
        disorders condition conditions infection infections syndrome patients virus risk loss failure toxicity lesions
        attack radiation mutations inflammation injury injuries deficiency malignancies impairment
        """)
}
