import ReleaseModel
import Testing

@testable import ReleaseStorage

@Suite("Timeline of a drug")
struct DrugTimelineTests {
    /// What releases state, in order: the day (0 is none), and the claims, each of a program with a number.
    private func entries(_ releases: [(day: Int, claims: [(program: Int, DrugProgram)])]) -> [String] {
        var timeline = DrugTimeline()
        return releases.enumerated().flatMap { arrival, release in
            timeline.add(
                release.claims.map { program, stated in
                    DrugTimeline.Claim(
                        release: RowKey(day: release.day, arrival: arrival), program: program, stated: stated)
                }
            ).map { "\($0.change.rawValue) \($0.from ?? "-") > \($0.to ?? "-")" }
        }
    }

    private func claim(
        _ stage: DrugProgram.Stage?, _ status: DrugProgram.Status = .unknown,
        _ change: (inout DrugProgram) -> Void = { _ in }
    ) -> DrugProgram {
        var claim = DrugProgram(drug: "Veltamab", stage: stage, status: status, indication: "gout")
        change(&claim)
        return claim
    }

    @Test("a stage is told when it is first claimed and when it goes on")
    func stages() {
        #expect(
            entries([
                (1, [(1, claim(.phase1))]), (2, [(1, claim(.phase1))]),
                (3, [(2, claim(.phase2)), (1, claim(.phase1))]),
                (4, [(3, claim(.submitted))]),
            ]) == [
                "first_mention - > Veltamab", "stage - > phase_1", "stage phase_1 > phase_2",
                "stage phase_2 > submitted",
            ])
    }

    @Test("going back is a contradiction, and what stood before stands")
    func back() {
        #expect(
            entries([(1, [(3, claim(.phase3))]), (2, [(2, claim(.phase2, .active))]), (3, [(3, claim(.phase3))])]) == [
                "first_mention - > Veltamab", "stage - > phase_3", "contradiction phase_3 > phase_2",
                "status - > active",
            ])
    }

    @Test("a trial that is over may lie behind, and one that is planned isn't reached")
    func pastAndFuture() {
        #expect(
            entries([
                (1, [(2, claim(.phase2)), (3, claim(.phase3, .planned))]), (2, [(2, claim(.phase2))]),
                (3, [(3, claim(.phase3))]), (4, [(2, claim(.phase2, .completed))]),
            ]) == [
                "first_mention - > Veltamab", "stage - > phase_2", "status - > planned", "stage phase_2 > phase_3",
                "status - > completed",
            ])
    }

    @Test("two releases of one day that differ contradict each other; two without a date are of no day")
    func oneDay() {
        let releases = [[(1, claim(.phase2, .active) { $0.partner = "Larch" })], [(1, claim(.phase2, .onHold))]]
        #expect(
            entries([(1, releases[0]), (1, releases[1]), (2, releases[1])]).suffix(2) == [
                "contradiction active > on_hold", "status active > on_hold",
            ])
        #expect(entries([(0, releases[0]), (0, releases[1])]).suffix(1) == ["status active > on_hold"])
        #expect(
            entries([(1, [(1, claim(.phase2))]), (1, [(2, claim(.phase3))]), (2, [(2, claim(.phase3))])]).suffix(2) == [
                "contradiction phase_2 > phase_3", "stage phase_2 > phase_3",
            ])
    }

    @Test("countries apart are stages apart")
    func countries() {
        #expect(
            entries([
                (1, [(1, claim(.marketed) { $0.countries = ["MX"] })]),
                (2, [(2, claim(.submitted) { $0.countries = ["US"] })]),
                (3, [(3, claim(.phase3) { $0.countries = ["US"] })]),
            ]) == [
                "first_mention - > Veltamab", "stage - > marketed", "place - > MX", "stage - > submitted",
                "place - > US",
                "contradiction submitted > phase_3", "place - > US",
            ])
    }

    @Test("places, partners and access are told once, silence changes nothing")
    func rest() {
        let wide = claim(nil) {
            $0.access = .compassionateUse
            $0.countries = ["US", "CA"]
            $0.places = ["Latin America"]
            $0.partner = "Larch Pharma"
        }
        #expect(
            entries([
                (1, [(1, wide)]), (2, [(1, claim(nil) { $0.access = .compassionateUse })]),
                (3, [(1, claim(nil) { $0.partner = "LARCH PHARMA" })]), (4, [(1, claim(nil) { $0.partner = "Moss" })]),
            ]) == [
                "first_mention - > Veltamab", "access - > compassionate_use", "partner - > Larch Pharma",
                "place - > US",
                "place - > CA", "place - > Latin America", "partner Larch Pharma > Moss",
            ])
    }

    @Test("the archive's timeline is in date order with releases and evidence, in pages, undated releases last")
    func stored() throws {
        func release(_ date: String?, _ stage: DrugProgram.Stage) -> ParsedRelease {
            .sample("Of \(stage)", on: date, issuer: "Norvika", body: "\(stage)") {
                $0.drugPrograms = [claim(stage)]
                $0.evidence.add("/drug_programs/0/stage", [SourceSpan(start: 3, end: 9)])
                $0.evidence.add("/drug_programs/0/status", [SourceSpan(start: 13, end: 19)])
            }
        }
        let archive = try TemporaryArchive(
            release("2003-01-01", .phase3), release(nil, .approved), release("2001-01-01", .phase1))
        let found = try #require(try archive.reader.timeline(ofDrug: "veltamab", PageRequest()))
        let all = try found.page.items.map(JSON.init)
        #expect(try all.map { try $0["change"].text } == ["first_mention", "stage", "stage", "stage"])
        #expect(try all.prefix(3).map { try $0["date"].text } == ["2001-01-01", "2001-01-01", "2003-01-01"])
        #expect(try all[3]["date"].isNull)
        #expect(all[1].keys == ["date", "change", "from", "to", "program", "release", "evidence"])
        #expect(try all[1]["evidence"].keys == ["/stage"])
        #expect(try all[2]["from"].text == "phase_1")
        #expect(try all[2]["release"]["headline"].text == "Of phase3")
        #expect(try all[2]["program"]["stage"].text == "phase_3")
        var paged: [[UInt8]] = []
        var cursor: PageCursor?
        repeat {
            let request = try #require(PageRequest(limit: 1, cursor: cursor, counts: true))
            let page = try #require(try archive.reader.timeline(ofDrug: found.id, request)).page
            #expect(page.count == 4)
            paged += page.items
            cursor = page.next
        } while cursor != nil && paged.count < 10
        #expect(paged == found.page.items)
        #expect(try archive.reader.timeline(ofDrug: "nothing", PageRequest())?.id == nil)
    }
}
