import ReleaseModel

/// How far a drug is, in a release's words.
enum StageWords {
    /// What a phrase says of a drug.
    enum Meaning: Equatable {
        case stage(DrugProgram.Stage)
        case access(DrugProgram.Access)
        /// A kind of application: `submitted` if the sentence says that it was made.
        case application
        /// An approval: `approved` if the sentence grants it.
        case approval
        /// A sale or a launch: `marketed` unless it is still to come.
        case sale
        /// An application to begin trials.
        case trialApplication
    }

    static let phrases = PhraseTable<Meaning>(
        """
        preclinical | pre-clinical | ind-enabling | ind enabling | nonclinical | animal studies = preclinical
        animal trial | animal trials = preclinical
        lead optimization | discovery stage | discovery-stage | drug discovery program = discovery
        discovery and development of = discovery
        phase1 | phase1a | phase1b = phase_1
        phase1/2 | phase1b/2 = phase_1_2
        phase2 | phase2a | phase2b = phase_2
        phase3 | phase3b = phase_3
        first-in-human | first in human | first-in-man = phase_1
        compassionate use | compassionate drug | compassionate-use | compassionate basis = compassionate_use
        usage compassionnel = compassionate_use
        expanded access | early access program | early access programme | expanded-access = expanded_access
        named patient | named-patient = named_patient
        special access | special-access = special_access
        nda | snda | ndas | sndas | bla | sbla | blas | maa | pma | anda | jnda | nds | snds | 510(k) = application
        510 k | new drug application | new drug applications = application
        biologics license application | biologic license application = application
        marketing authorization application = application
        marketing authorisation application | premarket approval | pre-market approval = application
        supplemental new drug application = application
        new drug submission | regulatory review | regulatory submission | priority review = application
        rolling submission | for marketing approval = application
        pending regulatory approval | pending approval | under regulatory review | under review by = submitted
        accepted for priority review | under priority review = submitted
        grants accelerated approval | granted accelerated approval | received accelerated approval = approved
        receives accelerated approval | grants traditional approval | granted full approval = approved
        over the counter | also markets = sale
        complete response letter | positive opinion | filed for approval | filed for marketing approval = submitted
        filed for regulatory approval | submitted for approval | submitted for regulatory approval = submitted
        biologics licensing application | type ii variation | supplemental application = application
        application for fda approval | application for approval | application for regulatory approval = application
        accepted for review | complete response to | complete response for = application
        marketing application | demande d'autorisation de mise en marché | demande d'autorisation de mise sur le marché = application
        approved | approval | approves | approvals | cleared for | clearance | authorized for = approval
        marketing authorization | marketing authorisation = approval
        indicated for | indicated in | indicated to | prescription medicine | approuvé = approval
        emergency use authorization = approval
        licensed for | registered for | market authorization | notice of compliance | ce mark = approval
        ce marking | authorized the sale = approval
        marketed | markets | commercially available | net sales | product revenues | product revenue = sale
        product sales | net revenues = sale
        net product revenues | launched | launch of | commercial launch | sold by | sold in | is sold = sale
        are sold | now available | commercialized in | sales of | commercialise = sale
        available in the u.s. | available in the united states | available in europe | available in canada | sells = sale
        is commercializing | are commercializing | continue to commercialize | continues to commercialize = marketed
        currently commercializes | is commercialised | is commercialized | are commercialized = marketed
        available in more than | available in over | available worldwide | commercially launched | commercializes = sale
        available by prescription | available in pharmacies | available to patients = sale
        available to eligible patients | reimbursed | reimbursement for | available for purchase = sale
        over-the-counter | commercialized by | net product sales | global sales | sales increased = sale
        sales decreased | sales grew | sales rose | sales were | sales declined = sale
        has been sold | have been sold | has been marketed | has been available | sold since
        sales growth | volume growth | ventes de | ventes du | croissance des ventes = sale
        ind application | ind clearance | ind | investigational new drug application = trial
        investigational new drug | clinical trial application | cta | cleared ind = trial
        """
    ) { word in
        switch word {
        case "application": .application
        case "approval": .approval
        case "sale": .sale
        case "trial": .trialApplication
        default:
            DrugProgram.Stage(rawValue: word).map(Meaning.stage)
                ?? DrugProgram.Access(rawValue: word).map(Meaning.access)
        }
    }

    /// What stands right behind or before the name of a drug that is sold.
    static let salesBehind = PhraseTable<Bool>(
        """
        sales | net sales | product sales | net product sales | royalty | royalties | revenue | revenues | net revenue | net revenues
        net product revenue | net product revenues | product revenue | product revenues
        """
    ) { _ in true }
    static let salesBefore = PhraseTable<Bool>("revenue from | revenues from | revenue of | revenues of | sales for") {
        _ in true
    }
    /// Words that make sales ones still to come.
    static let hopes = WordTable("peak potential expected anticipated future could may projected would if forecast")

    static let phase = WordTable("phase phases ph")
    /// What a phase or one of the phrases begins with: most words are looked up once and not twice.
    static let openings = WordTable(joining: phase, WordTable(openingsOf: phrases))
    /// Numbers of phases as written, with their letters.
    static let numbers = PhraseTable<Int>(
        """
        1 | i | 1a | 1b | ia | ib | 1c | one = 1
        2 | ii | 2a | 2b | iia | iib | iic | 2c | two = 2
        3 | iii | 3a | 3b | iiia | iiib | three = 3
        4 | iv | 4a | 4b | iiib/iv = 4
        """
    ) { Int($0) }

    /// Words that make an application one that was made.
    static let made = WordTable(
        """
        submitted submission submits filed filing files accepted accepts acceptance validated validation review
        received receipt resubmitted resubmission pending under granted cleared clearance allowed completed updated
        soumis déposé amendment
        """)
    /// Words that make it one still to come.
    static let future = WordTable(
        """
        plan plans planned planning expect expects expected expecting anticipate anticipates anticipated intend
        intends intended will would could may might prepare preparing preparation toward towards if potential
        potentially future before prior support supporting seek seeking pursue pursuing possible eventual upcoming
        target targeted eligible aim aims aiming enable enabling goal hope hopes until unless ready file submit path
        required await awaiting
        """)
    static let trialsAllowed = WordTable(
        "clearance cleared accepted submitted filed approval approved allowed allowance acceptance clears open")
    static let futureAfter = WordTable("expected planned anticipated")
    /// Words before `approval` that leave it open.
    static let open = WordTable(
        """
        seek seeking seeks for potential potentially possible pending future before gain gaining obtain obtaining if pursue pursuing support
        toward towards leading without not awaiting subject upon receive await receiving until eventual
        shareholder shareholders stockholder board exchange prior court security antitrust unapproved will could may
        submitted would expected request requests requesting requested
        """)
    /// What an approval is for that lets a trial begin.
    static let beginnings = WordTable(
        "begin initiate start commence conduct proceed ship enroll enrol test study continue")
    /// What an approval is for that lets a sale begin.
    static let marketing = WordTable("marketing selling sales commercial commercialization commercialisation")
    /// Nouns by which an approval is one of a trial's beginning.
    static let starts = WordTable("start initiation commencement shipment ship import lancement démarrage")
    static let trialPapers = WordTable("protocol protocols amendment")
    static let trials = WordTable(
        "trial trials study studies enrollment enrolment dosing clinical étude essai treating")
    /// Words before sales of which somebody gets a part.
    static let shares = WordTable("royalty royalties milestone milestones percentage")
    /// Who counts a market's sales, those of competitors included.
    static let marketData = WordTable("ims iqvia nielsen")
    static let objectLeads = WordTable("to of for")
    /// Kinds of approval: what they are before is read from the words before them.
    static let approvalKinds = WordTable(
        "regulatory marketing accelerated full traditional final conditional - fda ema the its")
    /// Words behind `approval` that leave it open.
    static let openBehind = WordTable(
        "process pathway pathways timeline timelines decision application applications submission risk")
    static let authorities = PhraseTable<Bool>(
        """
        fda | food and drug administration | ema | european commission | health canada | nmpa | mhra | pmda | tga
        european medicines agency | ec
        european union | regulators | regulatory authorities | ministry of health | mhlw | chmp
        european authorities | anvisa | cofepris | swissmedic
        """
    ) { _ in true }
    /// Words before `approved` that make it a property of other drugs.
    static let attributes = WordTable(
        "the a an other any no existing currently previously several two three few - – newly approved only all of many most"
    )
    static let articles = WordTable("a an other any no")
    /// Bodies whose approval is not a drug's.
    static let corporateBodies = WordTable(
        "board shareholders stockholders exchange court committee tsx nasdaq reb irb ethics")

    /// What a combined phase is made of.
    static let partNouns = WordTable("portion part cohort cohorts escalation expansion component segment")
    static let doseTrials = WordTable("escalation expansion ranging finding response optimization exploration")
    static let notPhases = WordTable("enabling ready dose meeting level")

    static let statuses = PhraseTable<DrugProgram.Status>(
        """
        discontinued | terminated | halted | stopped | did not warrant continuation = discontinued
        will not proceed | abandoned = discontinued
        clinical hold | on hold | paused | suspended = on_hold
        completed enrollment | completed enrolment | enrollment complete | enrolment complete = enrolment_complete
        fully enrolled | enrollment is complete = enrolment_complete
        enrollment was completed | completed recruitment | completion of enrollment = enrolment_complete
        enrollment has been completed = enrolment_complete
        enrolling | recruiting | enrollment is ongoing | enrollment continues | open for enrollment = enrolling
        has enrolled | have enrolled | have been enrolled = enrolling
        continued enrollment | enrollment is currently open = enrolling
        enrollment in | enrollment is progressing | recruitment = enrolling
        has completed | completed a | recently completed | completed phase | was completed | completed = completed
        met its primary endpoint = completed
        topline results from | met the primary endpoint | final results | positive results from = completed
        planned | plans to initiate | will initiate | expected to begin | expects to initiate = planned
        plan to initiate | on track to enter | to be initiated = planned
        on track to advance | anticipate initiating | plans to begin | in preparation | preparing to = planned
        ongoing | currently | underway | under way | is being | are being | initiated | first patient dosed = active
        is evaluating | now = active
        has been dosed | dosing of the first | in progress | initiation of = active
        """
    ) { DrugProgram.Status(rawValue: $0) }

    static let lines = PhraseTable<Bool>(
        """
        first-line | first line | 1st-line | 1l | frontline | front-line | second-line | second line | 2nd-line | 2l
        third-line | third line | 3l
        later-line | 2l/3l | 2l+ | 3l+ | 1l/2l | première ligne | deuxième ligne
        """
    ) { _ in true }

    static let combinations = PhraseTable<Bool>(
        "in combination with | combined with | together with | plus | in conjunction with | en association avec"
    ) { _ in true }
    static let partners = PhraseTable<Bool>(
        """
        distribution agreement with | license agreement with | licensing agreement with | licence agreement with
        collaboration with
        partnership with | agreement with | partnered with | in partnership with | marketed by | sold by
        licensed to | licensed by
        out-licensed to | commercialized by | partner | partners | co-developed with | alliance with
        distributed by | being developed by
        collaboration agreement with | rights to | conjunction with partner
        """
    ) { _ in true }
    static let places = PhraseTable<Bool>(
        """
        eastern and central europe | central and eastern europe | western europe | eastern europe | northern europe
        southern europe | europe
        european union | eu | latin america | north america | south america | central america | asia | asia pacific
        asia-pacific | southeast asia
        middle east | middle east and north africa | africa | greater china | european economic area
        sub-saharan africa | scandinavia
        """
    ) { _ in true }
}
