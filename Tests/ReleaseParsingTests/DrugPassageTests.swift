import ReleaseModel
import ReleaseParsing
import Testing

/// A passage of a release, and drug, stage and indication of each claim in it.
struct PassageCase: CustomTestStringConvertible {
    var passage: String
    var claims: Set<String>

    var testDescription: String { String(passage.prefix(60)) }

    init(_ passage: String, _ claims: Set<String>) {
        self.passage = passage
        self.claims = claims
    }

    /// The claims that are read from the passage inside a release of a company that makes medicines.
    func read() throws -> [String] {
        try release.drugPrograms.map { program in
            let claim = program.stage?.rawValue ?? program.access?.rawValue ?? "-"
            return "\(program.drug) | \(claim) | \(program.indication ?? "-")"
        }
    }

    var release: ParsedRelease {
        get throws {
            try ParsedRelease(
                reading: """
                    ORVANTA REPORTS PROGRESS

                    SEATTLE, June 4, 2007 - Orvanta Biosciences Inc. (Nasdaq: ORVA), which develops drugs and vaccines for patients in
                    clinical need, gave an update on its trials today.

                    \(passage)

                    About Orvanta
                    Orvanta Biosciences Inc. is a biopharmaceutical company that discovers and develops medicines.

                    """)
        }
    }
}

/// In the manner of large companies and small ones, of vaccines, cells, genes, devices and medicines without prescription.
private let passages = [
    PassageCase(
        """
        Merrow & Lowell announced that the U.S. Food and Drug Administration has approved Zelvantra \
        (olvecitinib) for the treatment of adults with moderate to severe ulcerative colitis. Zelvantra \
        is an oral, once-daily JAK1 inhibitor.
        """,
        ["Zelvantra | approved | moderate to severe ulcerative colitis"]),
    PassageCase(
        """
        Merrow Pharma said that olvecitinib (Zelvantra®) met its primary endpoint in the Phase 3 ARBOR-2 \
        trial in patients with alopecia areata. Patients on olvecitinib had better hair growth than \
        patients on placebo.
        """,
        ["olvecitinib | phase_3 | alopecia areata"]),
    PassageCase(
        """
        TBX4208 is an orally available inhibitor of purine nucleoside phosphorylase. Torrin Biosciences \
        has begun a Phase 2 clinical trial of TBX4208 in patients with gout.
        """,
        ["TBX4208 | phase_2 | gout"]),
    PassageCase(
        """
        Kelder Therapeutics presented data on KD184, an inhibitor of MET and VEGFR2, from a Phase 1 \
        study in patients with medullary thyroid cancer.
        """,
        ["KD184 | phase_1 | medullary thyroid cancer"]),
    PassageCase(
        """
        Lowell today announced that MK-9475, the company's anti-PD-1 antibody, is being evaluated in a \
        Phase Ib trial in patients with advanced melanoma.
        """,
        ["MK-9475 | phase_1 | advanced melanoma"]),
    PassageCase(
        """
        Gale Sciences has dosed the first patient in a Phase 2a study of GX-9620 for chronic hepatitis \
        B. GX-9620 is an oral TLR7 agonist.
        """,
        ["GX-9620 | phase_2 | chronic hepatitis B"]),
    PassageCase(
        """
        In a Phase 2 study, ABX 510 reduced the growth of tumors in patients with ovarian cancer, the \
        company said. ABX 510 is an investigational peptibody.
        """,
        ["ABX 510 | phase_2 | ovarian cancer"]),
    PassageCase(
        """
        Dunmore has filed for emergency use of its oral antiviral candidate PX-07321332 with the FDA. In \
        the Phase 2/3 study PX-07321332 reduced hospitalization of patients with COVID-19.
        """,
        ["PX-07321332 | phase_2_3 | COVID-19"]),
    PassageCase(
        """
        Neuron Biosciences' lead product candidate, NBX-98854, a VMAT2 inhibitor, is in Phase III \
        development for tardive dyskinesia.
        """,
        ["NBX-98854 | phase_3 | tardive dyskinesia"]),
    PassageCase(
        """
        Orrin Pharmaceuticals said a Phase 2 study of VQ-809 in people with cystic fibrosis who have the \
        F508del mutation showed a reduction of sweat chloride. VQ-809 is a CFTR corrector.
        """,
        ["VQ-809 | phase_2 | cystic fibrosis"]),
    PassageCase(
        """
        SQI-1005 is being developed for Meniere's disease. A Phase 2b trial of SQI-1005 in patients with \
        Meniere's disease is fully enrolled, Sounder Pharmaceuticals announced.
        """,
        ["SQI-1005 | phase_2 | Meniere's disease"]),
    PassageCase(
        """
        CQ1812, an oral sigma-2 receptor antagonist, is in a Phase 2 trial in patients with mild to \
        moderate Alzheimer's disease, Cogent Therapeutics reported today.
        """,
        ["CQ1812 | phase_2 | mild to moderate Alzheimer's disease"]),
    PassageCase(
        """
        Oculon Biotech announced the first patients treated in its Phase 3 trial of rAAV5-ND6 for Leber \
        hereditary optic neuropathy. The gene therapy rAAV5-ND6 is injected into the eye.
        """,
        ["rAAV5-ND6 | phase_3 | Leber hereditary optic neuropathy"]),
    PassageCase(
        """
        Lindgren Vaccines today announced that its 21-valent pneumococcal conjugate vaccine candidate, \
        PVX21, entered Phase 1 clinical trials in healthy adults.
        """,
        ["PVX21 | phase_1 | -"]),
    PassageCase(
        """
        Mordane announced positive data of mRNA-4273, its vaccine against COVID-19, from the Phase 3 \
        COVER study. mRNA-4273 was well tolerated in participants.
        """,
        ["mRNA-4273 | phase_3 | COVID-19"]),
    PassageCase(
        """
        Jansen Vaccines said that Ad35.COV3.S, its single-dose vaccine candidate, is in the Phase 3 \
        ENSEMBLE trial for the prevention of COVID-19.
        """,
        ["Ad35.COV3.S | phase_3 | COVID-19"]),
    PassageCase(
        """
        Cellgrove announced that the European Commission has approved belvacabtagene autoleucel \
        (bel-cel; Belvekta) for adult patients with relapsed or refractory multiple myeloma. Bel-cel is \
        a CAR T cell therapy.
        """,
        ["belvacabtagene autoleucel | approved | relapsed or refractory multiple myeloma"]),
    PassageCase(
        """
        Ionwell Pharmaceuticals announced topline results from the Phase 3 study of tolvonersen in \
        patients with hereditary transthyretin amyloidosis with polyneuropathy. Tolvonersen is an \
        antisense drug.
        """,
        ["tolvonersen | phase_3 | hereditary transthyretin amyloidosis"]),
    PassageCase(
        """
        Alnwick submitted a New Drug Application to the FDA for zenfisiran, an RNAi therapeutic for the \
        treatment of primary hyperoxaluria type 1.
        """,
        ["zenfisiran | submitted | primary hyperoxaluria type 1"]),
    PassageCase(
        """
        Radiant Oncology initiated a Phase 1/2a study of 177Lu-RAD202, a radioligand therapy, in \
        patients with metastatic castration-resistant prostate cancer. Patients will receive up to six \
        cycles of 177Lu-RAD202.
        """,
        ["177Lu-RAD202 | phase_1_2 | metastatic castration-resistant prostate cancer"]),
    PassageCase(
        """
        Bioson today launched Adalvio (adalimumab-qqzz), a biosimilar to Humira, in the United States. \
        Adalvio is available to patients with rheumatoid arthritis.
        """,
        ["Adalvio | marketed | rheumatoid arthritis"]),
    PassageCase(
        """
        Genewell Therapeutics said the FDA cleared its IND for valdogene parzaparvovec-ggkl (GW-101) for \
        the treatment of hemophilia B. The company will begin dosing patients soon.
        """,
        ["valdogene parzaparvovec-ggkl | ind_filed | hemophilia B"]),
    PassageCase(
        """
        Blister Consumer Health launched Coldrexin® Night tablets, an over-the-counter medicine for \
        symptoms of cold and flu. Coldrexin® Night is sold in pharmacies.
        """,
        ["Coldrexin | marketed | cold and flu"]),
    PassageCase(
        """
        CardioVance announced FDA clearance of the PulseGuard™ catheter for the treatment of atrial \
        fibrillation. The PulseGuard™ system is a medical device used by physicians.
        """,
        ["PulseGuard | approved | atrial fibrillation"]),
    PassageCase(
        """
        Bristow today announced that the FDA approved Opvivo Qvantis (nivotamab and hyaluronidase-nvzz) \
        injection for subcutaneous use in patients with renal cell carcinoma.
        """,
        ["Opvivo Qvantis | approved | renal cell carcinoma"]),
    PassageCase(
        """
        Lillian and Company announced FDA approval of Zypaxa Relprevin, a long-acting injection, for the \
        treatment of schizophrenia in adults. Zypaxa Relprevin will be available to patients early next \
        year.
        """,
        ["Zypaxa Relprevin | approved | schizophrenia"]),
    PassageCase(
        """
        BP2001, a liposomal Grb2 antisense, and BP2002 are drug candidates. In the Phase 2 trial, \
        patients with acute myeloid leukemia receive BP2001 (targeting the Grb2 protein) with \
        decitabine.
        """,
        ["BP2001 | phase_2 | acute myeloid leukemia"]),
    PassageCase(
        """
        Tamsett said that vorasimod (formerly TSP-402) completed a Phase 2 trial in patients with \
        Crohn's disease. The drug, vorasimod, is taken once daily.
        """,
        ["vorasimod | phase_2 | Crohn's disease"]),
    PassageCase(
        """
        About Harrow Pharma. Harrow Pharma is a clinical-stage biopharmaceutical company. Its pipeline \
        includes HP-31 in Phase 1b for lupus and HP-44 in Phase 2 for psoriasis. Patients and physicians \
        need better drugs for disease.
        """,
        ["HP-31 | phase_1 | lupus", "HP-44 | phase_2 | psoriasis"]),
    PassageCase(
        """
        Mirador is developing an oral complement factor inhibitor, mirdacopan, which is in Phase 3 for \
        paroxysmal nocturnal hemoglobinuria and in Phase 2 for IgA nephropathy. Patients take the drug \
        twice a day.
        """,
        [
            "mirdacopan | phase_2 | IgA nephropathy",
            "mirdacopan | phase_3 | paroxysmal nocturnal hemoglobinuria",
        ]),
    PassageCase(
        """
        Tessera Labs today said that patients with Stage III non-small cell lung cancer took part in the \
        trial of tesivolumab, an antibody. The company plans to present data of the study of tesivolumab \
        to physicians.
        """,
        ["tesivolumab | - | Stage III non-small cell lung cancer"]),
    PassageCase(
        """
        The HER2 gene and the V600E mutation, the KRAS G12C target and the HEK293 cells were studied. \
        Lumen Diagnostics sells tests for BRCA1 and BRCA2 in breast cancer. The clinical trial \
        NCT01234567 enrolled patients for treatment.
        """,
        []),
    PassageCase(
        """
        Harbor Resources reported that hole HR-24-017 intersected gold. The WKN is A2PQ7F and the ISIN \
        is CA1234567890. Preferred Series B shares trade under Rule 5550(a)(2).
        """,
        []),
    PassageCase(
        """
        The safety of Brevatide was shown in the ASCEND trial. Brevatide, a GLP-1 agonist, was compared \
        with sitagliptin and Ozempic in patients with type 2 diabetes. Brevatide is in Phase 3.
        """,
        ["Brevatide | phase_3 | type 2 diabetes"]),
    PassageCase(
        """
        Solvay Biologics received Breakthrough Therapy designation for SLV-213 for the treatment of \
        pemphigus vulgaris. The company expects to file an IND for the drug with the FDA for patients \
        next year.
        """,
        ["SLV-213 | - | pemphigus vulgaris"]),
    PassageCase(
        """
        Pelham's BLA for pelmetuzumab for the treatment of neuroblastoma was accepted for priority \
        review by the FDA. Pelmetuzumab is an antibody given to patients by injection.
        """,
        ["pelmetuzumab | submitted | neuroblastoma"]),
    PassageCase(
        """
        ADVECTOTM (abemotuzumab) is approved in Europe and Japan and has been launched in Germany for \
        patients with bladder cancer. The clinical development of ADVECTO goes on, physicians treat \
        patients.
        """,
        ["ADVECTO | marketed | bladder cancer"]),
    PassageCase(
        """
        OTX-TKX (axitinib intravitreal implant) is in the Phase 3 SOLAR-1 trial in patients with wet \
        age-related macular degeneration. The implant is a drug product by Ocula Therapeutix.
        """,
        ["OTX-TKX | phase_3 | wet age-related macular degeneration"]),
    PassageCase(
        """
        Nuvora said sotagliflozin cream entered a Phase 2 trial in patients with psoriasis. \
        Sotagliflozin cream is put on the skin. The study takes place in hospitals.
        """,
        ["sotagliflozin cream | phase_2 | psoriasis"]),
    PassageCase(
        """
        Enrollment was completed in the DIVERSE Phase 3 trial of upazomib in Crohn's disease. Dr. Maria \
        Kent, who treats patients, called upazomib an important drug.
        """,
        ["upazomib | phase_3 | Crohn's disease"]),
    PassageCase(
        """
        Biogrove announced that NurOwnex®, an autologous stem cell therapy, was administered to the \
        first patient in a Phase 2 trial in progressive multiple sclerosis.
        """,
        ["NurOwnex | phase_2 | progressive multiple sclerosis"]),
    PassageCase(
        """
        AlloVita is developing Viralyme, a recombinant protein vaccine against Lyme disease. A Phase 2 \
        trial of Viralyme in healthy volunteers has begun. The vaccine is given by injection.
        """,
        ["Viralyme | phase_2 | Lyme disease"]),
    PassageCase(
        """
        Cortexa Inc. announced that Relacor, its selective cortisol modulator, was found effective in a \
        pivotal Phase 3 trial in patients with Cushing's syndrome. Treatment with Relacor lowered blood \
        pressure.
        """,
        ["Relacor | phase_3 | Cushing's syndrome"]),
    PassageCase(
        """
        Immunex Labs (Nasdaq: IMXL) said it has started enrolling patients into a Phase I trial of its \
        HIV vaccine, called Remuvax. The drug is an inactivated vaccine for the treatment of HIV \
        infection.
        """,
        ["Remuvax | phase_1 | HIV"]),
    PassageCase(
        """
        Agora Pharma reported 1997 sales of Taxomere, its anticancer drug, of $200 million. Taxomere is \
        marketed for breast cancer in 40 countries. Patients and hospitals use the drug.
        """,
        ["Taxomere | marketed | breast cancer"]),
]

@Test("A drug is known by how a release introduces it, whatever its name looks like", arguments: passages)
func readsPassage(_ passage: PassageCase) throws {
    #expect(try Set(passage.read()) == passage.claims)
}
