import GRDB
import ReleaseModel
import Testing

@testable import ReleaseStorage

@Suite("Suggestions")
struct SuggestionTests {
    private let archive: TemporaryArchive

    init() throws {
        archive = try TemporaryArchive(
            .norvika,
            .sample("B", on: "2004-04-01", issuer: "Veltri Société Générale") {
                $0.contacts = [Contact(name: "José Velasco-Núñez", organization: "Larch & Moss")]
                $0.drugPrograms = [DrugProgram(drug: "Osmerol", stage: .phase1)]
            },
            .sample("C", on: "2004-05-01", issuer: "Veltri Société Générale") {
                $0.drugPrograms = [DrugProgram(drug: "Osmerol", aliases: ["VEL-7"], stage: .phase1)]
            })
    }

    @Test(
        "names are found by the beginnings of their words",
        arguments: [
            ("vel", ["drug VEL-7", "issuer Veltri Société Générale", "drug Veltamab", "person José Velasco-Núñez"]),
            ("VELT", ["issuer Veltri Société Générale", "drug Veltamab"]),
            ("societe gen", ["issuer Veltri Société Générale"]),
            ("gen veltri", ["issuer Veltri Société Générale"]), ("jose nun", ["person José Velasco-Núñez"]),
            ("nunez", ["person José Velasco-Núñez"]), ("vel 7", ["drug VEL-7"]),
            ("nrv", ["ticker TSX:NRV", "ticker OTC BB:NRVKF"]),
            ("tsx:nr", ["ticker TSX:NRV"]), ("nb20", []), ("nb-204", ["drug NB-204"]), ("larch", []), ("eltri", []),
            ("-", []),
            ("vel nobody", []),
        ])
    func found(text: String, expected: [String]) throws {
        let found = try archive.reader.suggestions(for: text, limit: 10)
        #expect(found.map { "\($0.kind) \($0.text)" } == expected)
    }

    @Test("the limit holds, and an entity comes once though several of its words begin so")
    func limit() throws {
        #expect(try archive.reader.suggestions(for: "vel", limit: 2).count == 2)
        let twice = try TemporaryArchive(.sample("A", issuer: "Norvika Norvane"))
        #expect(try twice.reader.suggestions(for: "nor", limit: 10).count == 1)
    }

    @Test("they are read from the index")
    func plan() throws {
        try archive.reader.queue.unsafeRead { db in
            let (sql, arguments) = try ArchiveReader.names(beginningWith: "vel", others: ["x"]).build(db)
            let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map {
                $0["detail"] as String
            }
            #expect(plan.first?.hasPrefix("SEARCH name_word USING PRIMARY KEY (word>? AND word<?)") == true, "\(plan)")
            #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN name_word") }, "\(plan)")
        }
    }
}
