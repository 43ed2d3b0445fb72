/// Words of illness, by which a phrase is known to be an indication.
enum DiseaseWords {
    private static let endings = EndingTable(
        """
        itis oma omas omata emia emias aemia osis oses opathy opathies pathy pathies plegia trophy trophies penia
        algia asthenia iasis uria rrhea rrhoea spasm spasms ectasia plasia mania phobia phrenia lepsy sclerosis pox
        edema oedema philia stenosis dystonia kinesia paresis ismus alemia ectomy dysplasia megaly thyroidism gonadism
        cholangitis phagia malacia ptosis lithiasis sclérose cytosis rrhagia keratoses angioma blastoma
        """, lengths: 3...11)
    static let ordinary = WordTable(
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
        erythematosus nephritis areata vulgaris simplex pilaris universalis inflammation caries halitosis frostbite
        imperfecta cessation dyskinesia agitation flashes scoliosis anaphylaxis allergy allergies hypoparathyroidism
        pancreatitis cholangitis rhinosinusitis esophagitis headache headaches backache toothache frailty sarcopenia
        autism botulism alcoholism cretinism hirsutism delirium vertigo tinnitus hiccups reflux gerd copd pah ipf
        hyperkalemia hyponatremia hyperphosphatemia phenylketonuria pku homocystinuria galactosemia cystinosis
        mucopolysaccharidosis tda nf1 dravet rett angelman fabry gaucher pompe wilson duchenne crohn's behçet's
        sclérose mucoviscidose maladie diabète douleur obésité psoriasique leucémie lymphome mélanome carcinome
        syndromes infections virus hépatite stéatohépatite dégénérescence neuropathie rétinopathie myopathie arthrose
        polyarthrite asthme épilepsie dépression schizophrénie démence troubles trouble déficit insuffisance
        neutropenia lymphoma lymphomas myeloma melanoma carcinoma sarcoma hives lice scabies onychomycosis wrinkles
        cellulite hyperhidrosis xerostomia presbyopia mucositis proctitis fistula fistulas hemorrhoids
        contraception diabetics clot clots rectocolite colite cystite dermatite uvéite névrite
        nocturia enuresis dysmenorrhea amenorrhea bacteremia endocarditis osteomyelitis mrsa pneumonitis emphysema
        bronchiectasis croup coma concussion tbi mesothelioma feminization dysphoria puberty bulimia fever optica
        """)
    /// Short forms of illnesses, in capitals, that releases leave unexplained.
    static let acronyms = WordTable(
        """
        cf uc scd tdt cah nmibc mdd gad ocd t1d t2d dme rvo hae pnh ahus gmg cidp nmosd fshd hofh hefh ascvd
        hfpef hfref pbc psc eoe csu bpd mcl ctcl ptcl rcc crc hnscc btc pdac mcrpc mcrc ibd ibs ibs-c ibs-d igan fsgs
        itp osa tbi dvt
        """)
    /// Words that make an illness of a word before them: `heart failure`, `hair loss`.
    static let bound = WordTable(
        """
        failure loss arrest attack obstruction impairment injury injuries toxicity rejection shock bladder bowel legs
        eye eyes lines fat desire reduction decline distress
        """)
    /// Words that stand before a disease and belong to it.
    static let modifiers = WordTable(
        """
        advanced metastatic recurrent relapsed relapsing remitting refractory unresectable locally acute chronic severe moderate mild
        moderately severely mildly early late stage newly diagnosed solid rare primary secondary active
        moderate-to-severe mild-to-moderate high low intermediate risk cell large small non type i ii iii iv 1 2 3
        resistant positive negative wet dry juvenile pediatric adult onset invasive progressive age related dependent
        b t c d a breast lung ovarian prostate pancreatic brain liver kidney skin head neck bladder blood bone heart
        eye hair ulcerative diffuse follicular mantle marginal zone difficult hard treat first line second warm
        inherited major treatment inoperable skipping mutations mutation failure renal hepatic respiratory organ
        vision hearing weight memory cardiac aggressive seasonal plaque hormone castration limb lower upper muscle
        nerve overactive irritable restless ankylosing smoking hot frown glabellar cognitive sexual painful graft versus host
        """)
    /// Modifiers that a phrase doesn't begin with.
    static let inner = WordTable(
        "i ii iii iv 1 2 3 b t c d a type age related dependent risk stage large small high low")
    private static let modifierEndings = EndingTable("ic al ar ous ary oid ive tic ial ated", lengths: 2...4)
    /// Adjectives that end like those but belong to no disease.
    static let notModifiers = WordTable(
        """
        clinical novel oral additional initial potential investigational pivotal several global preclinical topical
        commercial pharmaceutical biopharmaceutical medical regulatory public historical positive comprehensive
        innovative effective therapeutic strategic specific scientific international final total annual special
        typical optimal individual experimental proprietary interventional promising alternative exploratory
        observational critical essential natural various serious numerous biological diagnostic prophylactic previous
        tolerable similar particular preventive preventative immunotherapeutic double-blind placebo-controlled
        randomized academic analytic lyophilized intravenous subcutaneous intramuscular inhaled antiviral intranasal
        sublingual transdermal synthetic generic hospital journal trial general capital material financial operational
        digital virtual nasal
        """)

    /// Whether a word of the text is of illness.
    static func isHead(_ word: Token, in utf8: [UInt8]) -> Bool {
        if word.signs.contains(.illness) { return true }
        return word.range.count >= 6 && !word.signs.contains(.noIllness) && hasEnding(word, endings, in: utf8)
    }

    static func isModifier(_ word: Token, in utf8: [UInt8]) -> Bool {
        if word.signs.contains(.illnessModifier) { return true }
        return word.range.count >= 5 && !word.signs.contains(.noIllnessModifier)
            && hasEnding(word, modifierEndings, in: utf8)
    }

    private static func hasEnding(_ word: Token, _ endings: EndingTable, in utf8: [UInt8]) -> Bool {
        endings.matches(word.range, in: utf8) { word.range.count > $0 + 1 }
    }
}
