/// Words by which drugs are told from everything else that has a name.
enum DrugWords {
    /// Stems of international non-proprietary names (WHO, "The use of stems in the selection of INN").
    private static let stems = EndingTable(
        """
        mab tinib ciclib parib zomib rafenib lisib sertib degib nib metinib stat vir cept cel gene rsen siran gliptin
        gliflozin glutide prazole sartan conazole mycin cillin floxacin oxetine triptan setron lukast dipine xaban
        parin platin taxel rubicin tecan bicin trexate citabine vedotin deruxtecan tirumotecan govitecan mertansine
        ravtansine tansine copan pitant trombopag bant fungin prost tapide terone mostim giline forant dustat curine
        nidazole serod vudine vatide imod stinel flurane degestrant lutamide relix limod olimod fusp kinra leukin
        poetin grastim teplase toxina toxinb sidenib rasib toclax clax capavir lecleucel leucel parvovec repvec vec
        fenib dronate cycline caftor gepant orexant vaptan terol tropium semide thiazide olol pril oxaban grelor
        vastatin astine fibrate bactam penem oxacin azole cavir tegravir buprevir previr asvir buvir ciclovir fovir
        amivir apine idone azepam zolam barbital profen coxib relin reotide actide pressin tocin caine curium thasone
        sonide metasone onide asone nacestat begron fylline quine nemab tamab xetan vitug tug bart bep pegol
        melanotide tirzepatide rsiran nersen mersen trigine racetam gabalin zepine imab umab omab axomab lisin basib
        zasib citinib denoson spiron mustine sulfan phylline glitazone formin gliclazide arol nabilone sentan ciguat
        pivat camten camtiv exor ixibat ixafor isant melteon plon pidem piprant filast milast tegrast kiren calcet
        golix sporin sporine tinoin rotene ostat astat istat estat capone domide trexone orphine codone morphone
        nicline fentrine meline tide viroc zolid vancin rolimus rozole tirelin troban gatran fiban tricin coplan
        nertant sutant ifene irudin sartane steride peridone peridol tadine triptyline pramine spirone renone trodast
        oxicam verine trexed morelin planin estrant ezolid ganan anserin zotan oxifen micin arabine ribine abine adenant
        ertant adant prim azine perone plostim afil axine bradine clidine dilol dotin mectin fenacin fentanil fermin
        filermin glinide glitazar kacin kalant piprazole porfin rinone stigmine sudil tiazem virine
        selan pansel galsidase sulfase ticase fotase dopa mantine mulin
        delpar
        """, lengths: 3...9)
    /// Ordinary words that end like a drug.
    private static let ordinary = WordTable(
        """
        gene genes transgene oncogene pathogene hygiene parcel cancel excel accept concept except intercept percept
        precept thermostat photostat rheostat stat statin statins vaccine vaccines platinum epigene alone clone
        hormone stone phone zone milestone cornerstone backbone everyone ozone cyclone telephone smartphone headphone
        microphone anyone bone tone done gone none lone saxophone testosterone progesterone insane silicone acetone
        ketone drone throne prone methadone stepping-stone routine april mcap chapel marcel nickel quinine decel accel
        rappel gripe hydrostat cryostat cholesterol incremental document vec angel panel tunnel peptide peptides
        nucleotide oligonucleotide cytokine chemokine riptide eventide hemostat aerostat
        magazine magazines polypeptide polypeptides neuropeptide neuropeptides lipopeptide dinucleotide polynucleotide interleukin interleukins flexor reservoir
        """)
    /// Acids that are no drugs' names.
    static let ordinaryAcids = WordTable(
        """
        nucleic ribonucleic deoxyribonucleic amino fatty hyaluronic folic lactic citric uric acetic glutamic linoleic
        hydrochloric sulfuric phosphoric stomach gastric organic polyglycolic glycolic arachidonic inorganic carboxylic
        """)
    /// What ends the name of a brand's line (`Zentrol XR`, `Zentrol Plus`).
    static let brandQualifiers = WordTable(
        "plus max pro duo trio flex forte ultra extra night day kids junior advance advanced depot pen xr er sr hd dx ls sp iq"
    )
    /// Salts and forms behind a generic name, which are no names of their own.
    static let salts = WordTable(
        """
        hydrochloride hcl sodium potassium calcium mesylate maleate tartrate succinate fumarate phosphate sulfate
        sulphate acetate citrate hydrobromide tosylate besylate bromide chloride hydrate monohydrate dihydrate
        trihydrate tromethamine diproxil alafenamide medoxomil hyclate magnesium lysine meglumine edisylate malate
        """)
    /// What a drug is called in general.
    static let drugNouns = WordTable(
        """
        drug vaccine vaccines antibody inhibitor inhibitors therapy therapeutic treatment tablet tablets capsule
        capsules injection immunotherapy immunotherapeutic agonist antagonist antiviral antibiotic compound molecule
        conjugate adc degrader blocker medicine medication biologic formulation vector gel cream ointment hemostat
        hemostatic spray inhaler diagnostic modulator corrector stimulator activator antisense oligonucleotide peptide
        antibodies radiopharmaceutical analgesic anesthetic sedative opioid insulin hormone probiotic cannabinoid
        psychedelic antifungal antibacterial immunoconjugate nanobody biosimilar generic suspension infusion lotion
        patch implant contraceptive lubricant radiotherapeutic radioligand sensitizer thrombolytic anticoagulant
        adjuvant chemotherapeutic assay stent gauze candidate plasmid mrna oncolytic solution dosage lozenge film
        strip lens implantable catheter rinse allograft biotherapeutic biologic investigational
        corticosteroid steroid statin bronchodilator antidepressant antipsychotic anticonvulsant antiepileptic
        antihistamine diuretic laxative radiotracer
        vaccin médicament molécule anticorps inhibiteur
        """)
    static let doseUnits = WordTable("mg mcg µg ug % iu units ml")
    /// Forms in which a product is sold.
    static let dosageForms = WordTable(
        """
        tablet tablets capsule capsules injection cream ointment gel suspension solution suppositories patch spray
        syrup powder inhalation lotion granules softgel softgels vial vials
        """)
    /// What stands between a substance and the form in which it is sold (`Ozelatane Sodium Extended-Release Tablets`).
    static let formAdjectives = WordTable(
        """
        propionate dipropionate furoate valerate nitrate extended delayed modified sustained release - chewable oral
        nasal vaginal ophthalmic topical otic transdermal sublingual effervescent disintegrating orally coated
        """)
    /// What follows a name that is no drug's.
    static let platformNouns = WordTable(
        """
        technology technologies platform platforms service services initiative hub card kit app collection line
        software engine network portal website index inc corp corporation ltd limited llc plc ag
        co company therapeutics pharmaceuticals pharma biosciences laboratories center centre university institute
        foundation registry database journal conference symposium congress meeting rule listing act award awards prize
        nasdaq nyse tsx
        """)
    /// What follows the name of a company.
    static let companyForms = WordTable(
        """
        inc corp corporation ltd limited llc plc ag pharmaceuticals pharmaceutical pharma therapeutics biosciences
        laboratories biotherapeutics biotech biopharma oncology biologics holdings group
        """)
    /// What follows the name of a company's programme for patients.
    static let programNouns = WordTable("program programs programme programmes")
    static let trialNouns = WordTable("trial trials study studies extension cohort arm substudy")
    /// What follows a target's or a gene's name.
    static let targetNouns = WordTable(
        """
        inhibitor inhibitors receptor receptors mutation mutations mutant gene protein positive negative expressing
        expression pathway agonist agonists antagonist degrader exon antigen signaling blocker amplification
        inhibition blockade mutated kinase ligand activation xenograft activator activators modulator deficient
        deficiency targeted targeting binding degraders mediated cells levels biomarker adc
        """)
    static let companyNouns = WordTable(
        "company corporation developer provider leader organization manufacturer subsidiary firm supplier distributor bank fund maker partner contractor university nonprofit professor acquisition agreement transaction"
    )
    /// Letters before a number that make no drug's code.
    static let codePrefixes = WordTable(
        """
        covid nct fy cy iso sfas fas asc asu ex il cd pd pdl cdk form rule sars h1n1 hba1c ifrs ias sfac no us usa uk
        eu act section q1 q2 q3 q4 h1 h2 glp tnf tgf ifn ctla lag vegf fgf egfr her igg iga ige hiv hpv hsv hcv hbv
        htlv ebv cmv covid19 mdr ni p53 bcl jak stat tyk nf il-2 s-1 s-3 s-4 s-8 f-1 f-3 f-4 f-10 b2b mri b12 k2 ai
        usp sku model series part lot suite box room ste apt unit hwy floor win windows mp iphone tel fax po eudract
        euctr fr isin wkn isrctn actrn chictr umin jrct ny nj ca ma easi pasi acr svr nrs ham madrs sf eq adas das sledai sri asas
        fev phq haq qlq womac vas koos mmse updrs cyp ns brca ros hla kras ccr cxcr ugt abcb tlr nk tgfb bdi bmi ecog
        recist ctcae dlt ih icos mage afp psa ck ht sk mda mcf hek cho a549 ndc cpt hcpcs ip pm am gmt est pst edt pdt
        utc car tcr crispr elisa pcr usd eur gbp cad aud chf inr rmb cny jpy krw sek nok dkk hkd sgd rs mxn brl g7 g20 dsm icd ind nda bla anda mmrm pct ep wo ww
        """)
    /// Companies' letters that are written apart from the number of the code.
    static let spacedPrefixes = WordTable(
        """
        amg bay bi bms gsk abt pf tak mk abp sar ly jnj regn medi isis ionis aln vx gs ro pro ac act arry abbv azd bgb sgn imgn
        """)
    /// Phrases right before a name that is a drug.
    static let cues = PhraseTable<Bool>(
        """
        lead product candidate | lead drug candidate | lead candidate | lead asset | lead compound | lead program
        lead clinical program | second product | first product | third product | marketed product | approved product
        commercial product | key product | principal product | main product
        lead clinical candidate | lead product | lead drug | lead molecule | investigational drug
        investigational therapy
        investigational medicine | drug candidate | vaccine candidate | product candidate | clinical candidate
        development candidate
        therapeutic candidate | lead vaccine | lead indication | investigational product | flagship product
        lead clinical asset
        clinical-stage candidate | lead antibody | lead therapeutic | lead investigational product
        study drug
        lead therapy | drug candidates | product candidates | gene therapy candidate | lead immunotherapy | lead adc
        lead device | candidat médicament | candidat-médicament | médicament candidat | médicament candidat phare
        candidat vaccin | candidat-vaccin | vaccin candidat | produit phare | candidat phare | molécule phare
        """
    ) { _ in true }
    /// What follows a product's name in a report of sales.
    static let sales = PhraseTable<Bool>(
        """
        sales increased | sales decreased | sales were | sales of | sales grew | sales rose | sales declined
        sales for the | sales in the | sales fell | sales are | sales continue | sales continued | sales have
        net sales | net product sales | net product revenue | net product revenues | net revenues | revenues were
        revenue was | product sales
        """
    ) { _ in true }
    /// Words before a form that say what kind of product it is, and name none.
    static let nutrients = WordTable(
        """
        vitamin vitamins multivitamin prenatal mineral minerals calcium iron zinc magnesium herbal generic generics
        dietary nutritional supplement chewable branded
        """)
    /// Words that stand before `sales` and are no product's.
    static let salesAdjectives = WordTable(
        """
        net total product products international domestic worldwide european comparable retail digital online gross
        company consumer hospital vaccine vaccines organic record segment unit other quarterly annual global reported
        oncology same-store wholesale direct new our its hiv hcv virology pharmaceuticals pharmaceutical medicines
        medicine biologics device devices diagnostics therapy therapies europe asia first second third fourth quarter
        year higher lower increased strong these those all such commercial and with
        """)
    /// Words before a drug that is only compared or combined with.
    static let background = PhraseTable<Bool>(
        """
        combination with | combined with | plus | versus | vs | vs. | compared with | compared to | comparable to
        resistant to
        intolerant to | refractory to | such as | relative to | superior to | inferior to | similar to
        standard of care | unlike
        conjunction with | combination trial with | previously treated with | prior treatment with | background of
        together with
        received prior | failure of | inadequate response to | progressed on | following treatment with| failed
        switched from | alternative to | added to | on top of | prior | concomitant | concurrent | intolerance to
        resistance to
        alongside | contains | containing | contained within | contained in | biosimilar to | reference
        generic version of | generic versions of | generic equivalent of | generic equivalents of
        therapies including | treatments including | drugs including | agents including | medications including
        therapies include | treatments include | drugs include | medications include | agents include | drugs like
        usrld : | rld : | equivalent to | therapeutic equivalent of | reference listed drug
        """
    ) { _ in true }
    /// Generics that are given beside new drugs as the standard of care.
    static let standardAgents = WordTable(
        """
        carboplatin paclitaxel cisplatin docetaxel gemcitabine azacitidine decitabine venetoclax methotrexate
        prednisone prednisolone capecitabine oxaliplatin bevacizumab imatinib dasatinib nilotinib trastuzumab
        pembrolizumab nivolumab rituximab cyclophosphamide doxorubicin etoposide irinotecan temozolomide lenalidomide
        dexamethasone bortezomib metformin ritonavir hydroxyurea warfarin aspirin heparin statin simvastatin
        atorvastatin rosuvastatin omeprazole midazolam ribavirin interferon fluorouracil leucovorin pemetrexed
        vinorelbine topotecan cytarabine fludarabine ibuprofen acetaminophen tamoxifen letrozole anastrozole
        fulvestrant abiraterone enzalutamide goserelin leuprolide adalimumab etanercept infliximab atezolizumab
        durvalumab ipilimumab sorafenib sunitinib palbociclib ribociclib abemaciclib cetuximab insulin vancomycin
        testosterone semaglutide tirzepatide busulfan melphalan hydroxychloroquine remdesivir lopinavir oseltamivir
        lamivudine tenofovir dolutegravir everolimus tacrolimus cyclosporine
        """)
    /// Connecting words inside the parentheses that give a drug's other names.
    static let aliasWords = PhraseTable<Bool>(
        """
        formerly known as | formerly | previously known as | previously | also known as | also called | known as
        aka | a.k.a. | fka | f.k.a.
        marketed as | sold as | brand name | trade name | tradename | generic name | and | or | , | / | ; | as | in
        the | us | u.s. | eu | code name
        development code | ex-u.s.
        """
    ) { _ in true }
    /// Words that speak of medicine; a release without them names no drug.
    static let medical = WordTable(
        """
        patients patient clinical fda drug drugs disease diseases treatment treatments vaccine vaccines therapy
        therapies trial biopharmaceutical pharmaceutical pharmaceuticals cancer medicine medicines dose dosing
        therapeutic therapeutics oncology placebo symptoms biotechnology ema preclinical phase study injection tablets
        hospital medical surgery antibody biologics indication prescription efficacy cliniques médicament essai
        trials studies clinique essais étude vaccin vaccins candidat
        capsules usfda anda nda bla biosimilar dosage medication medications myeloma diagnostic traitement maladie
        """)

    /// A noun that says what a thing is, and not in which form it is sold.
    static func isDescription(_ word: UInt64) -> Bool { drugNouns.contains(word) && !dosageForms.contains(word) }

    /// Whether a word of the text ends in a stem of drug names.
    static func hasStem(_ word: Token, in utf8: [UInt8]) -> Bool {
        let count = word.range.count
        return count >= 7 && stems.matches(word.range, in: utf8) { count > $0 + 2 || count == $0 && $0 > 6 }
            && !ordinary.contains(word)
    }
}
