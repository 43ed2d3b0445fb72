import ReleaseModel
import ReleaseStorage

extension ArchiveReader {
    /// The lists of everything but releases, without filters.
    var entityLists: [(PageRequest) throws -> Page] {
        [
            { page in
                var query = IssuerQuery()
                query.page = page
                return try self.issuers(query)
            },
            { page in
                var query = TickerQuery()
                query.page = page
                return try self.tickers(query)
            },
            { page in
                var query = ContactQuery()
                query.page = page
                return try self.contacts(query)
            },
            { page in
                var query = DrugQuery()
                query.page = page
                return try self.drugs(query)
            },
            { page in
                var query = DrugProgramQuery()
                query.page = page
                return try self.drugPrograms(query)
            },
            { page in
                var query = QuoteQuery()
                query.page = page
                return try self.quotes(query)
            },
        ]
    }
}

extension TemporaryArchive {
    /// Seven releases, each with entities of its own; one has no date, and every two share one.
    static func withSevenOfEach() throws -> TemporaryArchive {
        let archive = try TemporaryArchive()
        for number in 0..<7 {
            try archive.ingest([
                .sample("R\(number)", on: number == 3 ? nil : "200\(number / 2)-01-01", issuer: "Company \(number)") {
                    $0.tickers = [Ticker(exchange: "X\(number)", mic: nil, symbol: "S\(number % 2)")]
                    $0.contacts = [Contact(name: "Person \(6 - number)")]
                    $0.quotes = [Quote(text: "Quote \(number)")]
                    $0.drugPrograms = [DrugProgram(drug: "Drug \(number)", stage: .phase1)]
                }
            ])
        }
        return archive
    }
}
