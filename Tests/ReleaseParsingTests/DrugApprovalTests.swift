import ReleaseModel
import Testing

private let approvals = [
    PassageCase(
        "Orvanta received approval to ship ORV-123 for gout to start treating patients.",
        ["ORV-123 | - | gout"]),
    PassageCase(
        "La FDA a approuvé le lancement d'une étude de phase 2 de son médicament candidat phare, l'ORV456.",
        ["ORV456 | phase_2 | -"]),
    PassageCase(
        "The potentially pivotal study of ORV-123 in gout has a protocol, which was approved by the FDA.",
        ["ORV-123 | - | gout"]),
    PassageCase(
        "Orvanta will use Phase 3 data to gain conditional approval of ORV-123 to treat gout.",
        ["ORV-123 | phase_3 | gout"]),
    PassageCase(
        "Orvanta received regulatory approval to begin a Phase 1 trial of ORV-123 in gout.",
        ["ORV-123 | phase_1 | gout"]),
    PassageCase(
        "Orvanta received approval to begin marketing ZENTROL® for gout and a trial in children.",
        ["ZENTROL | approved | gout"]),
    PassageCase(
        "Ethics committees have approved the protocol of a Phase 3 trial of ORV-123 in gout.",
        ["ORV-123 | phase_3 | gout"]),
    PassageCase(
        "Dunmore pays a milestone if ORV-123 completes its Phase 2 trial in gout and receives marketing approval.",
        ["ORV-123 | phase_2 | gout"]),
    PassageCase(
        "The FDA approved ZENTROL® for gout. The offer includes a royalty based on sales of ZENTROL®.",
        ["ZENTROL | approved | gout"]),
    PassageCase(
        """
        The FDA granted final approval to the Company's Abbreviated New Drug Application (ANDA) for ozelatinib tablets in \
        gout. Sales of ozelatinib tablets were $700 million according to IMS data.
        """,
        ["ozelatinib | approved | gout"]),
    PassageCase(
        "Orvanta received a supplemental new drug application (NDA) approval for ZENTROL® injection in gout.",
        ["ZENTROL | approved | gout"]),
    PassageCase(
        "The FDA has granted allowance of its Investigational New Drug (IND) application for ORV-123 in gout.",
        ["ORV-123 | ind_filed | gout"]),
    PassageCase(
        "The FDA accepted for review the Complete Response for ZENTROL® (ozelatinib) for the prevention of gout.",
        ["ZENTROL | submitted | gout"]),
    PassageCase(
        "Data of the ORV-123 Phase 2 study and the ORV-456 Phase 1 study are due.",
        ["ORV-123 | phase_2 | -", "ORV-456 | phase_1 | -"]),
    PassageCase(
        "A Phase 2 trial of ORV-123 in gout is complete. A Phase 3 trial is planned.",
        ["ORV-123 | phase_2 | gout", "ORV-123 | phase_3 | gout"]),
    PassageCase(
        "The FDA granted approval of ZENTROL® for gout, allowing the company to begin marketing it.",
        ["ZENTROL | approved | gout"]),
    PassageCase("Trials approved by the FDA will test ZENTROL® in gout.", ["ZENTROL | - | gout"]),
    PassageCase("Following successful trials the FDA approved ZENTROL® for gout.", ["ZENTROL | approved | gout"]),
    PassageCase(
        "ZENTROL® is marketed in the United States for gout, with sales of $10 million according to IQVIA.",
        ["ZENTROL | marketed | gout"]),
    PassageCase(
        "According to IMS Health, sales of ozelatinib were $10 million. Orvanta's ozelatinib is in Phase 3 for gout.",
        ["ozelatinib | phase_3 | gout"]),
    PassageCase(
        "Orvanta received approval for an Investigational New Drug (IND) application for ORV-123 in gout.",
        ["ORV-123 | ind_filed | gout"]),
    PassageCase(
        "Orvanta secured regulatory clearance for a Phase 2 trial of ORV-123 in gout.",
        ["ORV-123 | phase_2 | gout"]),
    PassageCase(
        "ORV-123 for gout can have seven years of exclusivity upon US Food and Drug Administration approval.",
        ["ORV-123 | - | gout"]),
    PassageCase(
        "Growth came from volume growth of ZENTROL® (ozelatinib) and FLUZAR® (orvantimab).",
        ["ZENTROL | marketed | -", "FLUZAR | marketed | -"]),
    PassageCase(
        "Dunmore asked if shareholders would agree, and ZENTROL® was approved by the FDA for gout in 2009.",
        ["ZENTROL | approved | gout"]),
]

@Test(
    "An approval, an application or a sale is a drug's stage only where the sentence says so of it",
    arguments: approvals)
func readsApprovals(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}

private let illnesses = [
    PassageCase(
        "ORV-123 is in Phase 3 for the prevention of chemotherapy-induced nausea and vomiting.",
        ["ORV-123 | phase_3 | chemotherapy-induced nausea and vomiting"]),
    PassageCase(
        "ORV-123 is in Phase 3 for the treatment of cutaneous manifestations of lupus.", ["ORV-123 | phase_3 | lupus"]),
    PassageCase(
        "ORV-123 is in Phase 3 for the treatment of AIDS-related Kaposi's sarcoma.",
        ["ORV-123 | phase_3 | AIDS-related Kaposi's sarcoma"]),
    PassageCase(
        "ORV-123 is in Phase 3 for gout, a severe form of arthritis.", ["ORV-123 | phase_3 | gout"]),
    PassageCase(
        "In a Phase 2 trial of ORV-123 for acute migraine four in ten patients were free of pain at two hours.",
        ["ORV-123 | phase_2 | acute migraine"]),
    PassageCase(
        "ORV-123 is in Phase 2 in elderly patients with treatment-refractory leukemia.",
        ["ORV-123 | phase_2 | treatment-refractory leukemia"]),
    PassageCase(
        "Cardemol (MF-44) is in a Phase 2 trial in patients with asthma.", ["Cardemol | phase_2 | asthma"]),
    PassageCase(
        "ORV-123 is in a Phase 3 trial for slowing Alzheimer's disease.", ["ORV-123 | phase_3 | Alzheimer's disease"]),
    PassageCase("ORV-123 is in a Phase 3 trial for relieving migraine.", ["ORV-123 | phase_3 | migraine"]),
    PassageCase(
        "ORV-456 is in Phase 1 for gout. ORV-123 is in Phase 2 for all forms of asthma.",
        ["ORV-456 | phase_1 | gout", "ORV-123 | phase_2 | asthma"]),
]

@Test(
    "An indication is the illness that the drug is for, whole and without its signs and effects", arguments: illnesses)
func readsWholeIllnesses(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}
