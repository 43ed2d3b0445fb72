import ReleaseModel
import Testing

@testable import ReleaseParsing

/// Drug, stage or access, and indication of a claim, as in `Zentrol | phase_2 | severe sepsis`.
private func line(_ program: DrugProgram) -> String {
    let claim = program.stage?.rawValue ?? program.access?.rawValue ?? "-"
    return "\(program.drug) | \(claim) | \(program.indication ?? "-")"
}

struct ProgramCase: CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var claims: Set<String>

    init(_ description: String, _ body: String, _ claims: Set<String>) {
        testDescription = description
        self.body = body
        self.claims = claims
    }

    /// The body as wire text of a company that makes medicines.
    var release: ParsedRelease? {
        let text = """
            ORVANTA REPORTS PROGRESS

            SEATTLE, June 4, 2007 - Orvanta Biosciences Inc. (Nasdaq: ORVA), which develops drugs and vaccines for patients in
            clinical need, gave an update on its trials today.

            \(body)

            About Orvanta
            Orvanta Biosciences Inc. is a biopharmaceutical company that discovers and develops medicines.

            """
        return ReleaseParser.parse(Array(text.utf8)).first
    }
}

@Suite("Drug programs")
struct DrugProgramsTests {
    static let cases: [ProgramCase] = [
        ProgramCase(
            "a trademark, a phase, patients with an illness",
            "Oralex(TM), a topical gel, is in a Phase II trial in patients with oral mucositis.",
            ["Oralex | phase_2 | oral mucositis"]),
        ProgramCase(
            "phases with letters, slashes and Roman figures",
            """
            A Phase Ib study of ORV-101 in lung cancer is complete. ORV-202 is in a Phase 1/2 trial for psoriasis. A Phase 2b/3 trial
            of ORV-303 in asthma will begin in May.
            """,
            ["ORV-101 | phase_1 | lung cancer", "ORV-202 | phase_1_2 | psoriasis", "ORV-303 | phase_2_3 | asthma"]),
        ProgramCase(
            "a brand with its generic name is one drug; what is approved and sold is marketed",
            """
            The FDA approved Brevixa(R) (lomirekimab) for the treatment of plaque psoriasis. Net sales of Brevixa were $12 million.
            """,
            ["Brevixa | marketed | plaque psoriasis"]),
        ProgramCase(
            "an application that was accepted is submitted, one that is planned is not",
            """
            The FDA accepted the Biologics License Application for FluGuard(R), a vaccine against influenza. Orvanta plans to submit a New
            Drug Application for ORV-404 in gout next year.
            """,
            ["FluGuard | submitted | influenza", "ORV-404 | - | gout"]),
        ProgramCase(
            "an approval that is sought is none",
            "Orvanta is seeking approval of lomirekimab for the treatment of lupus nephritis.",
            ["lomirekimab | - | lupus nephritis"]),
        ProgramCase(
            "access programmes",
            "Lomirekimab is given to patients with multiple sclerosis under a compassionate use program.",
            ["Lomirekimab | compassionate_use | multiple sclerosis"]),
        ProgramCase(
            "drugs that are only compared or combined with are no programs",
            "A Phase 3 trial compares ORV-505 plus carboplatin with placebo in patients with ovarian cancer resistant to paclitaxel.",
            ["ORV-505 | phase_3 | ovarian cancer"]),
        ProgramCase(
            "several illnesses, several claims",
            "Lomirekimab is in Phase 2 trials in ulcerative colitis, Crohn's disease and atopic dermatitis.",
            [
                "Lomirekimab | phase_2 | ulcerative colitis", "Lomirekimab | phase_2 | Crohn's disease",
                "Lomirekimab | phase_2 | atopic dermatitis",
            ]),
        ProgramCase(
            "an explained acronym stands for its illness, and `the study` for the drug spoken of",
            """
            ORV-606 is being developed for the treatment of multiple system atrophy (MSA). It has completed a Phase 1 study. The
            company will begin a Phase 2 study in MSA.
            """,
            ["ORV-606 | phase_1 | multiple system atrophy", "ORV-606 | phase_2 | multiple system atrophy"]),
        ProgramCase(
            "a trial that failed still has its stage; a named-patient programme stands beside",
            """
            ORV-55 failed to show efficacy in a Phase IIa trial in fibromyalgia and the program has been terminated. A named patient
            program for ORV-12 in Huntington's disease continues in Israel.
            """,
            ["ORV-55 | phase_2 | fibromyalgia", "ORV-12 | named_patient | Huntington's disease"]),
        ProgramCase(
            "a heading that is a code speaks for the items under it",
            """
            ORV-707

            - Topline data from the Phase 2b HARBOR study in postpartum depression are expected in December.

            ORV-808

            - The IND application was cleared by the FDA.
            """,
            ["ORV-707 | phase_2 | postpartum depression", "ORV-808 | ind_filed | -"]),
        ProgramCase(
            "genes, trials, platforms, exchanges and persons are no drugs",
            """
            The company's ViraMat(TM) technology platform targets HER2 and IL-12. The RISE-301 study (NCT01234567) met its endpoint in
            COVID-19 patients, said Dr. Carla Mabry of the University Hospital.
            """,
            []),
    ]

    @Test("Each drug, stage and indication that is claimed is one program", arguments: cases)
    func reads(_ example: ProgramCase) throws {
        let programs = try #require(example.release).drugPrograms
        #expect(Set(programs.map(line)) == example.claims)
    }

    @Test("Line, combination, countries, places and partner come from the claim's sentence")
    func details() throws {
        let example = ProgramCase(
            "",
            """
            Lomirekimab is in a Phase III trial in the first-line treatment of gastric cancer in combination with cisplatin in Spain, Japan
            and Latin America under a license agreement with Dunmore Pharma.
            """, [])
        let program = try #require(example.release?.drugPrograms.first)
        #expect(program.line == "first-line")
        #expect(program.combination == ["cisplatin"])
        #expect(program.countries == ["ES", "JP"])
        #expect(program.places == ["Latin America"])
        #expect(program.partner == "Dunmore Pharma")
    }

    @Test("Where a drug's use is authorized is not where the trial is that only describes the drug")
    func placesOfEpithets() throws {
        let example = ProgramCase(
            "",
            """
            Authorities in Spain and Norway have allowed the use of Lomirekimab, its lead Phase III drug for gastric cancer. A Phase III \
            trial of Lomirekimab in gastric cancer continues in Japan.
            """, [])
        let program = try #require(example.release?.drugPrograms.first)
        #expect(program.stage == .phase3)
        #expect(program.countries == ["JP"])
    }

    @Test("Brands with their generic names speak of medicine where hardly a word does")
    func brandsOfMedicine() throws {
        let text =
            "OSLO, May 1, 2010 - Orvanta Inc. said that product sales grew with ZENTROL(R) (ozelatinib), a medicine."
        let programs = try #require(ReleaseParser.parse(Array(text.utf8)).first).drugPrograms
        #expect(programs.map(\.drug) == ["ZENTROL"])
    }

    @Test("A marked name that is a heading is a drug's")
    func markedHeading() throws {
        let text = """
            OSLO, May 1, 2010 - Orvanta Inc. reported on the clinical study of its drug and vaccine for patients.

            Highlights

            ZENTROL(R)

            - The Phase 2 trial in gout is complete
            """
        let programs = try #require(ReleaseParser.parse(Array(text.utf8)).first).drugPrograms
        #expect(programs.map(\.drug) == ["ZENTROL"])
        #expect(programs.first?.stage == .phase2)
    }

    @Test("A release without medicine names no drug, whatever trademarks it holds")
    func withoutMedicine() throws {
        let text =
            "AUSTIN, May 1, 2010 - Vantor Inc. launched Mixar(R) 2.0, its editor for the VX-500 workstation. Sales of Mixar rose."
        #expect(try #require(ReleaseParser.parse(Array(text.utf8)).first).drugPrograms.isEmpty)
    }

    @Test("Every evidence of a program and a quote lies in the text and holds what it is for", arguments: cases)
    func evidence(_ example: ProgramCase) throws {
        let release = try #require(example.release)
        let scalars = Array(release.text.unicodeScalars)
        for (index, program) in release.drugPrograms.enumerated() {
            for entry in release.evidence.below("/drug_programs/\(index)") {
                #expect(entry.spans.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count })
                let said = entry.spans.map { span in
                    var view = String.UnicodeScalarView()
                    view.append(contentsOf: scalars[span.start..<span.end])
                    return String(view).foldedWhiteSpace
                }.joined(separator: " ")
                if entry.pointer == "/drug" { #expect(said == program.drug) }
                if entry.pointer == "/indication" { #expect(said == program.indication) }
            }
        }
    }
}
