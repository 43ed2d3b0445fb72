/// Phrases directly around a drug's name.
enum UsePhrases {
    /// What the phrases before a name begin with.
    static let leads = WordTable(
        joining: WordTable(openingsOf: strict), WordTable(openingsOf: given), WordTable(openingsOf: framings),
        WordTable(openingsOf: before))

    static let after = PhraseTable<Bool>(
        """
        for the treatment | for treatment | failed to | did not | significantly | reduced | improved | met its
        in patients | for patients | in adults | in combination | as monotherapy | as a monotherapy
        is being developed | is being evaluated | is being studied | is being tested | is currently | is indicated
        is approved | is not approved | was approved | demonstrated | has demonstrated | has completed | showed
        has received | received orphan | has been granted | was granted | was well tolerated | is an investigational
        tablets | capsules | injection | treatment | therapy | monotherapy | for injection | for the prevention
        as a treatment | as a potential | net product | net sales | sales | prescriptions | works by | is in
        is in phase | in phase | phase | entered | is under | inhibits | is marketed | clinical | is designed | is a
        is an | is the | is well tolerated | targets | net revenues | net revenue | revenues | patients | which is in
        which is being | chez des patients | chez les patients | est un | est une | is sold | are sold | is given
        is taken | is administered | has been approved | versus | destiné au traitement | pour traiter
        pour le traitement | dans le traitement | to treat | as therapy | plus | received | also
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
        authorization for | authorisation for | approval for | ) for
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
        portfolio includes | products include | pipeline includes | prescriptions for | prescriptions of
        reimbursement for | mark for | snda for | ind for | trials for | studies for | study for | royalties on
        royalty on | commercialise | commercialises | commercialisation of
        potential of | benefits of | profile of | clearance of | cleared | launched | launches | essai de
        avec
        """
    ) { _ in true }
}
