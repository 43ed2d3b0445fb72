import Testing

private let trials = [
    PassageCase(
        "ORV-123, an antibody, is in a Phase 1 dose-escalation trial in gout.", ["ORV-123 | phase_1 | gout"]),
    PassageCase(
        "ORV-123, an antibody for gout, was given at the recommended Phase 2 dose.", ["ORV-123 | - | gout"]),
    PassageCase(
        "A first-in-human Phase 1/2 study of ORV-123 in gout has begun.", ["ORV-123 | phase_1_2 | gout"]),
    PassageCase(
        "ORV-123 is in Phase 2 for gout, and so are two programs, ORV-123 and ORV-456, the latter in Phase 1 for asthma.",
        ["ORV-123 | phase_2 | gout", "ORV-456 | phase_1 | asthma"]),
    PassageCase(
        "In a Phase 2 study reported in 2012, Zentrol®, an oral drug, reduced pain in gout.",
        ["Zentrol | phase_2 | gout"]),
    PassageCase(
        "ORV-123 is an oral inhibitor. Dunmore will pay for a Phase 3 trial in severe asthma and a Phase 2 trial in gout.",
        ["ORV-123 | phase_3 | severe asthma", "ORV-123 | phase_2 | gout"]),
]

@Test("A phase is the trial's that the sentence speaks of, with or without the drug's name", arguments: trials)
func readsTrials(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}

private let illnesses = [
    PassageCase(
        "ORV-123, an antibody, is in three Phase II trials: renal carcinoma, leukemia and gout.",
        ["ORV-123 | phase_2 | renal carcinoma", "ORV-123 | phase_2 | leukemia", "ORV-123 | phase_2 | gout"]),
    PassageCase(
        """
        The FDA has approved ORV-123, an antibody, for two indications:

        - For the treatment of adults with severe asthma;

        - For the treatment of hives.
        """,
        ["ORV-123 | approved | severe asthma", "ORV-123 | approved | hives"]),
    PassageCase(
        "ORV-123 is in a Phase 2 trial in patients with recurrent C. difficile infection.",
        ["ORV-123 | phase_2 | recurrent C. difficile infection"]),
    PassageCase(
        "ORV-123 is in a Phase 3 trial for agitation associated with dementia or schizophrenia.",
        ["ORV-123 | phase_3 | agitation associated with dementia or schizophrenia"]),
    PassageCase(
        "The National Institute of Allergy runs a Phase 2 trial of ORV-123, an antibody.", ["ORV-123 | phase_2 | -"]),
    PassageCase(
        "Orvaskin® Peanut, a patch, is in a Phase 3 trial.", ["Orvaskin | phase_3 | -"]),
    PassageCase("The new cancer drug ORV-123 is in a Phase 1 trial.", ["ORV-123 | phase_1 | cancer"]),
    PassageCase(
        """
        ORV-123 is in a Phase 2 trial in gout. ORV-123 is also being studied in multiple sclerosis and severe asthma.
        """,
        ["ORV-123 | phase_2 | gout", "ORV-123 | - | multiple sclerosis", "ORV-123 | - | severe asthma"]),
    PassageCase(
        "ORV-123 is being developed for several rare cancers that have no treatment, including thymoma and sarcoma.",
        ["ORV-123 | - | thymoma", "ORV-123 | - | sarcoma"]),
]

@Test("An illness reaches as far as its name, and is what the drug is for", arguments: illnesses)
func readsIllnesses(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}

private let newNames = [
    PassageCase("CGO-7 is in preclinical development for gout.", ["CGO-7 | preclinical | gout"]),
    PassageCase(
        "La société commercialise Respirol(MD) pour le traitement de la bronchite.", ["Respirol | marketed | bronchite"]
    ),
    PassageCase("The Phase 2a trial of PLB2 in patients with gout is complete.", ["PLB2 | phase_2 | gout"]),
    PassageCase("ORV-123 is a novel RIPL2 inhibitor in Phase 1 for gout.", ["ORV-123 | phase_1 | gout"]),
    PassageCase(
        "A New Drug Application (NDA) for zuraxolin for the treatment of gout was submitted.",
        ["zuraxolin | submitted | gout"]),
    PassageCase(
        "The Phase 3 program will evaluate subcutaneous tanvorelimab in people with hives.",
        ["tanvorelimab | phase_3 | hives"]),
    PassageCase(
        "The AirSeal XT™ system received clearance for the treatment of foot ulcers.",
        ["AirSeal XT | approved | foot ulcers"]),
    PassageCase(
        "The agency granted marketing authorisation for Dravelto for the treatment of vitiligo.",
        ["Dravelto | approved | vitiligo"]),
    PassageCase("Fortalical sales are growing in pharmacies.", ["Fortalical | marketed | -"]),
    PassageCase(
        "The company's second product, Somnivar, is marketed for insomnia.", ["Somnivar | marketed | insomnia"]),
    PassageCase(
        "Zentrol® is a once-daily formulation of belumadone and is in Phase 3 for tremor.",
        ["Zentrol | phase_3 | tremor"]),
]

@Test("New names are known by the words of trials, approvals and sales beside them", arguments: newNames)
func readsNewNames(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}

private let strangers = [
    PassageCase("A Phase 1 Trial of Gene Therapy in Hemophilia A has begun with patients.", []),
    PassageCase(
        "Dr. Conte led the development of Livoxa® (odelixibat) through its approval in gout at Dunmore.", []),
    PassageCase(
        "ORV-123, an antibody, has the potential to be the first approved medicine for gout.", ["ORV-123 | - | gout"]),
    PassageCase("Hole CG-21-114 and Phase 2 of the drilling, with patients and drugs, were approved.", []),
    PassageCase(
        """
        ORV-123 is in Phase 2 for gout.

        About Gout

        Gout affects 9 million people. The FDA approved Lupakyn® in 2021.
        """,
        ["ORV-123 | phase_2 | gout"]),
    PassageCase(
        "Patients who were treated with osimertinib may join. ORV-123 is in Phase 2 for gout.",
        ["ORV-123 | phase_2 | gout"]),
    PassageCase("Propranolol, the only approved medicine for tremor, is not tolerated.", []),
    PassageCase("Net sales of USD 164 million were reported for patients' drugs.", []),
    PassageCase("Data from EULAR 2024, a leading treatment congress, were strong.", []),
    PassageCase("ORV-123, a CAR-T, is in Phase 1 for lupus.", ["ORV-123 | phase_1 | lupus"]),
    PassageCase(
        "ORV-123 is in Phase 2 in combination with KESTRUDA® for melanoma. Current therapies include Optiva® and Libtaro®.",
        ["ORV-123 | phase_2 | melanoma"]),
]

@Test("What others sell, and what only looks like a name, is no drug of the issuer", arguments: strangers)
func leavesStrangersOut(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}
