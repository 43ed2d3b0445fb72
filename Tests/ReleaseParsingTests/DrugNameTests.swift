import ReleaseModel
import Testing

/// Two ways to write one drug, and all its names.
private let aliases: [(passage: String, names: [String])] = [
    ("ZENTROL® [ozelatinib] is approved for psoriasis. Sales of ozelatinib grew.", ["ZENTROL", "ozelatinib"]),
    ("ORV-1234, or ozelatinib, is in a Phase 2 trial in psoriasis.", ["ORV-1234", "ozelatinib"]),
    (
        "Ozelatinib, which is marketed as ZENTROL®, is approved for psoriasis. ZENTROL sales grew.",
        ["Ozelatinib", "ZENTROL"]
    ),
    ("The company's drug ozelatinib (ZENTROL) is in Phase 3 for psoriasis.", ["ozelatinib", "ZENTROL"]),
    (
        "ORV-123 (ozelatinib hydrochloride) is in a Phase 3 trial for psoriasis. Ozelatinib is an oral drug.",
        ["ORV-123", "ozelatinib"]
    ),
    ("ZENTROL® (retinopathy) is an antibody in a Phase 2 trial.", ["ZENTROL"]),
    ("ORV1234 is in a Phase 2 trial in psoriasis. ORV-1234 is an inhibitor.", ["ORV1234"]),
    (
        "ZENTROL® (orvantimab-cwvz) is approved for psoriasis. Sales of orvantimab grew.",
        ["ZENTROL", "orvantimab-cwvz", "orvantimab"]
    ),
    ("A Phase 2 study of obelicholic acid (OCA) in gout is complete. OCA was safe.", ["obelicholic acid", "OCA"]),
]

@Test("Names of one drug are joined, however the release puts them side by side", arguments: aliases)
func joinsNames(_ example: (passage: String, names: [String])) throws {
    let programs = try PassageCase(example.passage, []).release.drugPrograms
    #expect(Set(programs.map(\.drug)).count == 1)
    #expect(programs.first.map { [$0.drug] + $0.aliases } == example.names)
}

private let scopes = [
    PassageCase(
        "A Phase 3 study of ORV-123 showed that patients given it for three months achieved psoriasis clearing.",
        ["ORV-123 | phase_3 | -"]),
    PassageCase(
        "A Phase 2 trial of ORV-123 is on track to begin dosing relapsed AML and refractory MDS patients.",
        ["ORV-123 | phase_2 | relapsed AML", "ORV-123 | phase_2 | refractory MDS"]),
    PassageCase(
        "A Phase 2 study of ORV-123 in relapsing-remitting multiple sclerosis cut the number of brain lesions.",
        ["ORV-123 | phase_2 | relapsing-remitting multiple sclerosis"]),
    PassageCase(
        """
        Orvanta reviewed Zentrol® (ozelatinib), its lead product for the treatment of gout, and ORV-123, an antibody in \
        Phase 2 for asthma.
        """,
        ["Zentrol | - | gout", "ORV-123 | phase_2 | asthma"]),
    PassageCase(
        "The FDA has approved ZENTROL® for gout. ZENTROL® has been available to patients with gout since May.",
        ["ZENTROL | marketed | gout"]),
    PassageCase("ORV-123 is in a Phase 1 trial in gout, at its Phase 2 level.", ["ORV-123 | phase_1 | gout"]),
    PassageCase(
        """
        ZENTROL® is a cell therapy that has been approved in the U.S., EU and Great Britain for the treatment of people 12 \
        years and older with sickle cell disease (SCD) or transfusion-dependent beta thalassemia (TDT).
        """,
        ["ZENTROL | approved | sickle cell disease", "ZENTROL | approved | transfusion-dependent beta thalassemia"]),
    PassageCase(
        """
        The FDA approved ZENTROL® (ozelatinib) as the first treatment to delay the onset of Stage 3 type 1 diabetes in \
        adults and pediatric patients with Stage 2 type 1 diabetes.
        """,
        ["ZENTROL | approved | Stage 3 type 1 diabetes"]),
    PassageCase(
        "ORV-123 is in the Phase 3 portion of the ARBOR Phase 2/3 clinical trial in people with lupus.",
        ["ORV-123 | phase_2_3 | lupus"]),
    PassageCase(
        "Orvanta will continue to commercialize ZENTROL® (ozelatinib) in primary biliary cholangitis (PBC).",
        ["ZENTROL | marketed | primary biliary cholangitis"]),
    PassageCase(
        "The pipeline includes ORV-123 (Phase 2, gout), ORV-456 (Phase 1, asthma) and ORV-789 (preclinical).",
        ["ORV-123 | phase_2 | gout", "ORV-456 | phase_1 | asthma", "ORV-789 | preclinical | -"]),
    PassageCase("Orvanta filed an NDA for luveperone in gout.", ["luveperone | submitted | gout"]),
    PassageCase(
        "ORV-123 is in a Phase 2 trial in gout. Orvanta presented data about ORV-456. The data on ORV-456 came later.",
        ["ORV-123 | phase_2 | gout", "ORV-456 | - | -"]),
    PassageCase(
        "Orvanta began a Phase 2 primary biliary cholangitis (PBC) clinical trial of ORV-123.",
        ["ORV-123 | phase_2 | primary biliary cholangitis"]),
    PassageCase(
        "ZENTROL® is indicated for the reduction of the duration of neutropenia, with the exception of gout.",
        ["ZENTROL | approved | neutropenia"]),
    PassageCase(
        "Product candidates include ORV-123 for hot flashes and ORV-456 for gout.",
        ["ORV-123 | - | hot flashes", "ORV-456 | - | gout"]),
    PassageCase(
        "ZENTROL® (ozelatinib) has received regulatory approvals in 60 countries for patients with asthma.",
        ["ZENTROL | approved | asthma"]),
    PassageCase(
        "Orvanta received a Complete Response Letter for ORV-123 for the treatment of graft versus host disease.",
        ["ORV-123 | submitted | graft versus host disease"]),
    PassageCase(
        "ORV-123 is being evaluated in a Phase 1b/2 trial as monotherapy in advanced solid tumors.",
        ["ORV-123 | phase_1_2 | advanced solid tumors"]),
    PassageCase(
        "An IND application is expected to be filed for ORV-123, a candidate for gout.", ["ORV-123 | - | gout"]),
    PassageCase(
        """
        ORV-123 est en phase 3 dans la sclérose latérale amyotrophique (SLA) et dans les formes progressives de la \
        sclérose en plaques.
        """,
        [
            "ORV-123 | phase_3 | sclérose latérale amyotrophique",
            "ORV-123 | phase_3 | formes progressives de la sclérose en plaques",
        ]),
]

@Test("Stage and illness are read with the scope that the sentence gives them", arguments: scopes)
func readsScope(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}

private let others = [
    PassageCase(
        """
        ORV-123 is in Phase 2 for psoriasis. Current treatments for psoriasis include secorumab and ixorumab, which are \
        given by injection.
        """,
        ["ORV-123 | phase_2 | psoriasis"]),
    PassageCase(
        "A combination of ORV-123 and ozelatinib is in Phase 2 in ovarian cancer.",
        ["ORV-123 | phase_2 | ovarian cancer"]),
    PassageCase(
        """
        Orvanta will evaluate ORV-123 in combination with BRENTAVO® (brentalimab), Dunmore's anti-PD-1 therapy, in a Phase \
        2 trial in melanoma. BRENTAVO® is a registered trademark of Dunmore Inc.
        """,
        ["ORV-123 | phase_2 | melanoma"]),
    PassageCase(
        """
        Dr. Lowell led the development of Zentrol® and Brevixa® at Dunmore. ORV-123 is in Phase 1 for lupus.
        """,
        ["ORV-123 | phase_1 | lupus"]),
    PassageCase(
        """
        Plozara is being investigated in the SUMMIT program of clinical studies. The Phase 2 studies of the SUMMIT program \
        are complete. The stock's ISIN is CH0012345678.
        """,
        []),
    PassageCase(
        "Women were enrolled in its Sunrise(TM) Phase 3 clinical trial of ORV-123 in gout.",
        ["ORV-123 | phase_3 | gout"]),
    PassageCase(
        "ORV-123 is in Phase 1 for gout. ORV-123 is part of racemic clovirane, a marketed drug.",
        ["ORV-123 | phase_1 | gout"]),
    PassageCase("Orvanta's Immunal conjugate(TM) therapies fight gout.", []),
]

@Test("What is another company's, a trial's or a security's is no drug of the issuer", arguments: others)
func leavesOthersOut(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}

private let unmarked = [
    PassageCase(
        """
        A Phase 2 trial of Plozara for the treatment of gout is complete. Plozara was well tolerated. Orvanta owns the \
        rights to Plozara.
        """,
        ["Plozara | phase_2 | gout"]),
    PassageCase("A study of Harvard in patients with asthma is complete.", []),
    PassageCase("A Phase 3 study of Plozara in severe asthma is complete.", ["Plozara | phase_3 | severe asthma"]),
    PassageCase("The Phase 2 trial of Plozara demonstrated a benefit in gout.", ["Plozara | phase_2 | gout"]),
    PassageCase(
        "Orvanta began a rolling NDA submission for Plozara for the treatment of gout.", ["Plozara | submitted | gout"]),
    PassageCase(
        "The global phase 3 study of ozelantar for patients with gout is enrolling.", ["ozelantar | phase_3 | gout"]),
    PassageCase("A study of meditatior in patients with gout is enrolling.", []),
    PassageCase(
        "The vaccine, identified as Orv-111f, is in a Phase 1 trial in malaria.", ["Orv-111f | phase_1 | malaria"]),
    PassageCase(
        "PLOZARA net product sales were $4 million in the quarter. Patients like it.", ["PLOZARA | marketed | -"]),
    PassageCase("PLOZARA® (ozelatinib) royalties were $4 million.", ["PLOZARA | marketed | -"]),
    PassageCase(
        "FSR-189, an antibody, is being developed for the treatment of cancer.", ["FSR-189 | - | cancer"]),
    PassageCase(
        "Results of Mindfulness in patients with asthma, and the study of Yoga for the treatment of pain, are due.", []),
    PassageCase("A trial of Medicare for the treatment of gout is complete.", []),
    PassageCase("The program for Veterans in adults with asthma goes on.", []),
    PassageCase("Sales of Vitamin Tablets rose for the treatment of anemia.", []),
    PassageCase(
        "Orvanta's lead anticancer product, Plozim TCS, is in a Phase 2 trial in lymphoma.",
        ["Plozim TCS | phase_2 | lymphoma"]),
    PassageCase(
        "The FDA granted final approval for Ozelane Sodium Extended-Release Tablets, which are indicated for gout.",
        ["Ozelane | approved | gout"]),
    PassageCase(
        "A Phase 3 study of the immune regulating drug, QF10, in lupus is complete.", ["QF10 | phase_3 | lupus"]),
    PassageCase("Its antibody QF-1 is in a Phase 1 trial in lupus.", ["QF-1 | phase_1 | lupus"]),
    PassageCase(
        "The FDA accepted the new drug application seeking approval of QFRS 3831 for the treatment of gout.",
        ["QFRS 3831 | submitted | gout"]),
    PassageCase(
        "Une étude de phase 3 vise à évaluer son candidat vaccin, dénommé ORV1234, contre la grippe.",
        ["ORV1234 | phase_3 | grippe"]),
    PassageCase(
        "Un essai de phase 2 de son médicament candidat phare, l'ORV456, dans l'asthme est en cours.",
        ["ORV456 | phase_2 | -"]),
]

@Test("A name without mark or stem is a drug's by the words on both sides of it", arguments: unmarked)
func readsUnmarkedNames(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}

private let ingredients = [
    PassageCase(
        "ORV-123, which contains the antiemetic secosetron, is in a Phase 3 trial in gout.",
        ["ORV-123 | phase_3 | gout"]),
    PassageCase(
        """
        The FDA approved Ozelane Sodium Tablets, which are equivalent to Zentrol® Tablets, 275 mg, and Zentrol® DS \
        Tablets of Dunmore Inc., for gout.
        """,
        ["Ozelane | approved | gout"]),
    PassageCase("Zentrol® Night Relief Tablets are sold to patients.", []),
    PassageCase("Mesylate Tablets and Release Capsules are sold to patients by pharmacies.", []),
]

@Test(
    "What a drug contains or is equivalent to, and the words of its form, are no drugs of the issuer",
    arguments: ingredients)
func leavesIngredientsOut(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}
