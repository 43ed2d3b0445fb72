/// Phrases directly around a drug's name.
enum UsePhrases {
    /// Phrases behind a drug's name.
    static let after = PhraseTable<Bool>(
        """
        for the treatment | for treatment | met its | in patients | for patients | in adults | in combination
        as monotherapy | as a monotherapy | is being developed | is being evaluated | is being studied | is indicated
        is approved | was approved | received orphan | was well tolerated | is well tolerated | is an investigational
        tablets | capsules | injection | treatment | therapy | monotherapy | for injection | for the prevention
        as a treatment | as a potential | net product | net sales | sales | works by | is in phase | in phase | phase
        inhibits | is marketed | clinical | net revenues | net revenue | revenues | which is in
        is in a phase | entered phase | entered a phase | is currently in phase | is currently in a phase | is under review
        which is being | chez des patients | chez les patients | is sold | are sold | is given | is taken
        is administered | has been approved | destiné au traitement | pour traiter | pour le traitement
        dans le traitement | to treat | as therapy | prescriptions | is not approved | is an oral | is being tested
        has been granted | was granted | has been designated | market share | label | franchise
        """
    ) { _ in true }
    /// What a drug does or is, as other things do and are.
    static let deeds = PhraseTable<Bool>(
        """
        failed to | did not | significantly | reduced | improved | is currently | demonstrated | has demonstrated
        has completed | showed | has received | is in | entered | is under | is designed | is a | is an | is the
        targets | patients | est un | est une | versus | plus | received | also | would be | could be | may be
        has the potential | royalties
        """
    ) { _ in true }
    /// Phrases after which a capitalized word alone is a drug's name.
    static let strict = PhraseTable<Bool>(
        """
        sales of | approval of | approved | efficacy of | safety of
        trial of | trials of | study of | studies of | evaluating | launch of | indication for | indications for | label for
        portfolio includes | products include | product portfolio includes | pipeline includes | brands include
        commercialization of | designation to | mark for | efficacy and safety of | safety and efficacy of
        safety and tolerability of | prescriptions for | prescriptions of
        """
    ) { _ in true }
    /// How patients are given a drug: a generic named so can be anybody's.
    static let given = PhraseTable<Bool>(
        """
        treated with | treatment with | therapy with | dosed with | dose of | doses of | receiving | received
        administered | administration of | use of | injection of | patients taking | patients on
        """
    ) { _ in true }
    /// Phrases before which even an unknown word is a drug's name.
    static let approvals = PhraseTable<Bool>(
        """
        was approved by the fda | is approved by the fda | has been approved by the fda | was approved by the u
        is approved by the u | is approved for the treatment | was approved for the treatment
        is indicated for the treatment | is a prescription medicine
        """
    ) { _ in true }
    /// Phrases behind which, in the middle of a sentence, hardly anything has a name but a drug.
    static let doses = PhraseTable<Bool>(
        """
        treated with | treatment with | therapy with | dosed with | dose of | doses of | sales of | efficacy of
        safety of | receiving | patients taking | patients on | injection of | prescriptions for | prescriptions of
        launch of | approval of | approved | label for | indication for | demand for
        """
    ) { _ in true }
    /// Phrases before which a capitalized word alone is a drug's name.
    static let strictAfter = PhraseTable<Bool>(
        """
        is approved | was approved | has been approved | is indicated | is marketed | is sold | tablets | capsules
        for injection | is available by prescription | is being developed | is being evaluated | is being studied
        is in phase | is currently in phase | is in a phase | is in preclinical | is in clinical | entered phase
        entered a phase | has entered phase | has entered a phase | has already been approved | has also been approved
        is fda approved | is fda-approved | is the first fda-approved
        """
    ) { _ in true }
    /// Phrases before and behind a name that make it a drug where something else shows it too.
    static let framings = PhraseTable<Bool>(
        """
        trial of | trials of | treatment with | dose of | doses of | approval of | essai de | avec | study of
        studies of | trial evaluating | trials evaluating | study evaluating | studies evaluating | data for
        approved | approves | authorization for | authorisation for | approval for | ) for
        submission for | application for | nda for | bla for | maa for | testing of | launch of
        """
    ) { _ in true }
    static let purposes = PhraseTable<Bool>(
        """
        for the treatment | for treatment | for the prevention | pour traiter | pour le traitement | dans le traitement
        destiné au traitement | to treat | to prevent | for preventing | for treating | in patients | for patients
        in adults | in children | in subjects | in people | demonstrated
        showed | enrolled | met its
        """
    ) { _ in true }
    static let before = PhraseTable<Bool>(
        """
        trial of | trials of | study of | studies of | evaluating | evaluate | approval of | approved
        efficacy of | safety of | development of | trial for | trial with
        application for | nda for | label for | approval for | approves | approve
        bla for | maa for | sales of | launch of | designation to | designation for
        data for | data from | results for | results of
        commercialization of | initiated dosing of | rights to
        program for | investigating | tolerability of | advance
        advancing | formulation of | supply of | commercialize | markets | sells | distributes | developing | develop | candidate | submitted
        testing of | submission for | essais de | étude de | études de | développement de
        portfolio includes | products include | pipeline includes | programs include | products including
        distribution of | registration of | registration for | demand for | growth of | uptake of | prescriptions for
        prescriptions of | rights for | license for | manufacture of | manufacturing of | production of | marketing of
        promotion of | promotes | selling | marketing | commercializing | availability of | access to
        reimbursement for | coverage for | mark for | interest in | sNDA for | IND for | trials for | studies for | study for | filing for | filed for | support of | acquisition of
        royalties on | royalty on | commercialise | commercialising | commercialises | commercialisation of
        potential of | benefits of | profile of | clearance of | cleared | launched | launches | essai de
        avec
        """
    ) { _ in true }
}
