import Foundation

/// A company that does not exist, with its listings, its people and its drugs.
struct InventedIssuer: Sendable {
    struct Person: Sendable {
        let name: String
        let title: String
        let phone: String
        let email: String
        let organization: String
    }

    struct Drug: Sendable {
        let name: String
        let indication: String
        /// Steps of development that it has behind it in the archive's first year; below zero it begins later.
        let firstStage: Int
        let partner: String
    }

    let name: String
    let shortName: String
    let city: String
    let region: String
    let listings: [(exchange: String, symbol: String)]
    let officer: Person
    let scientist: Person
    let investorContact: Person
    let agencyContact: Person
    let drugs: [Drug]

    init(number: Int, seed: UInt64) {
        var generator = SeededGenerator(seed: seed, stream: UInt64(number))
        let stem = InventedWords.word(syllables: 3, &generator).capitalized
        shortName = stem
        name = "\(stem) \(generator.element(of: Phrases.legalForms))"
        (city, region) = generator.element(of: Phrases.places)
        let symbol = stem.uppercased().prefix(2) + InventedIssuer.letters(generator.number(1...2), &generator)
        let exchange = generator.element(of: Phrases.exchanges)
        let second = generator.happens(percent: 25) ? [("OTC BB", "\(symbol)F")] : []
        listings = [(exchange, String(symbol))] + second
        let host = "\(stem.lowercased()).example"
        officer = Person(title: "President and CEO", of: name, host: host, &generator)
        scientist = Person(title: "Chief Medical Officer", of: name, host: host, &generator)
        investorContact = Person(title: "Investor Relations", of: name, host: host, &generator)
        // Few agencies speak for many companies.
        agencyContact = InventedIssuer.agencyContact(generator.number(0...119), seed: seed)
        drugs = (0..<generator.number(1...4)).map { _ in Drug(&generator) }
    }

    private static func agencyContact(_ number: Int, seed: UInt64) -> Person {
        var generator = SeededGenerator(seed: ~seed, stream: UInt64(number))
        let stem = InventedWords.word(syllables: 2, &generator)
        return Person(title: "", of: "\(stem.capitalized) Communications", host: "\(stem).example", &generator)
    }

    fileprivate static func letters(_ count: Int, _ generator: inout SeededGenerator) -> String {
        String((0..<count).map { _ in generator.element(of: Array("ABCDEFGHKLMNPRSTUVWXYZ")) })
    }
}

extension InventedIssuer.Person {
    fileprivate init(
        title: String, of organization: String, host: String, _ generator: inout SeededGenerator
    ) {
        let given = generator.element(of: Phrases.givenNames)
        let family = InventedWords.word(syllables: 2, &generator)
        name = "\(given) \(family.capitalized)"
        self.title = title
        self.organization = organization
        email = "\(given.lowercased()).\(family)@\(host)"
        phone = "(\(generator.element(of: Phrases.areaCodes))) 555-01\(generator.number(10...99))"
    }
}

extension InventedIssuer.Drug {
    fileprivate init(_ generator: inout SeededGenerator) {
        let isCode = generator.happens(percent: 30)
        name =
            isCode
            ? "\(InventedIssuer.letters(2, &generator))-\(generator.number(101...9_999))"
            : InventedWords.word(syllables: 3, &generator).capitalized + "in(R)"
        indication = generator.element(of: Phrases.indications)
        firstStage = generator.number(-12...3)
        partner = InventedWords.word(syllables: 2, &generator).capitalized + " Pharma"
    }
}
