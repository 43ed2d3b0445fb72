import ReleaseModel

/// The text of one release, as a wire would have sent it.
struct InventedRelease {
    private let issuer: InventedIssuer
    private let date: CalendarDate?
    /// Whole years since the archive's first one.
    private let age: Int
    private let words: InventedWords
    private var generator: SeededGenerator
    private var lines: [String] = []

    init(
        by issuer: InventedIssuer, on day: Instant, age: Int, words: InventedWords, generator: SeededGenerator
    ) {
        self.issuer = issuer
        date = day.date
        self.age = age
        self.words = words
        self.generator = generator
    }

    /// UTF-8 with LF line ends, 2 to 6 KB.
    mutating func text() -> String {
        let isWire = generator.happens(percent: 60)
        if !isWire { writeContacts() }
        writeHeadline(isUpper: !isWire)
        write(body: isWire)
        write("About \(issuer.shortName)")
        write("\(issuer.name) is a company that develops \(words.next(&generator)) medicines. \(prose(2))")
        write("")
        write("Forward Looking Statements")
        write(Phrases.forwardLooking)
        write("")
        if isWire { writeContacts() }
        write(isWire ? "SOURCE: \(issuer.name)" : "-30-")
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func writeContacts() {
        write("CONTACT:")
        for person in [issuer.investorContact, issuer.agencyContact] {
            write(person.organization)
            write(person.title.isEmpty ? person.name : "\(person.name), \(person.title)")
            write("Tel: \(person.phone)")
            write("Email: \(person.email)")
            write("")
        }
    }

    private mutating func writeHeadline(isUpper: Bool) {
        let subject = issuer.drugs[generator.number(0...issuer.drugs.count - 1)].name
        let headline =
            "\(issuer.shortName) \(generator.element(of: Phrases.verbs)) \(words.next(&generator)) "
            + "\(words.next(&generator)) for \(subject) \(words.next(&generator))"
        write(isUpper ? headline.uppercased() : InventedRelease.titleCase(headline))
        write("")
        if generator.happens(percent: 40) {
            write("- \(prose(1).dropLast()) -")
            write("")
        }
        if isUpper {
            for listing in issuer.listings { write("\(listing.exchange): \(listing.symbol)") }
            write("")
        }
    }

    private mutating func write(body isWire: Bool) {
        let listings = issuer.listings.map { "\($0.exchange): \($0.symbol)" }.joined(separator: ", ")
        let tickers = isWire ? " (\(listings))" : ""
        write(
            "\(dateline(isWire)) \(issuer.name)\(tickers) announced today that \(sentence(isFirst: false)) \(prose(2))")
        write("")
        let paragraphs = generator.number(1...7)
        for paragraph in 0..<paragraphs {
            write(prose(generator.number(2...4)))
            write("")
            if paragraph == 0 { write(quotationOf: issuer.officer) }
            if paragraph == 2, generator.happens(percent: 50) { write(quotationOf: issuer.scientist) }
        }
        for drug in issuer.drugs.prefix(generator.number(0...2)) { write(programOf: drug) }
    }

    private mutating func dateline(_ isWire: Bool) -> String {
        // One release in a hundred tells no date.
        guard let date, !generator.happens(percent: 1) else { return "\(issuer.city), \(issuer.region) --" }
        let day = "\(Phrases.months[date.month - 1]) \(date.day)"
        guard isWire else { return "\(issuer.city), \(issuer.region), \(day), \(date.year) -".uppercased() }
        return generator.happens(percent: 50)
            ? "\(issuer.city.uppercased())--(BUSINESS WIRE)--\(day), \(date.year)--"
            : "\(issuer.city.uppercased()), \(day), \(date.year) /PRNewswire/ --"
    }

    private mutating func write(quotationOf person: InventedIssuer.Person) {
        let said = sentence(isFirst: true).dropLast()
        write("\"\(said),\" said \(person.name), \(person.title) of \(issuer.shortName). \"\(prose(2))\"")
        write("")
    }

    private mutating func write(programOf drug: InventedIssuer.Drug) {
        // A step every two years, from the bench to the market.
        let step = max(0, drug.firstStage + age / 2)
        let place = generator.element(of: Phrases.countries)
        write("About \(drug.name)")
        if step < Phrases.stages.count {
            write("\(drug.name) is currently \(Phrases.stages[step]) for \(drug.indication) in \(place). \(prose(1))")
        } else {
            write("\(drug.name) is marketed in \(place) for \(drug.indication) by \(drug.partner). \(prose(1))")
        }
        write("")
    }

    private mutating func prose(_ sentences: Int) -> String {
        (0..<sentences).map { _ in sentence(isFirst: true) }.joined(separator: " ")
    }

    private mutating func sentence(isFirst: Bool) -> String {
        var sentence = ["the"]
        for _ in 0..<generator.number(10...24) {
            sentence.append(
                generator.happens(percent: 42)
                    ? generator.element(of: Phrases.functionWords) : words.next(&generator))
        }
        if generator.happens(percent: 15) { sentence.append("by \(generator.number(2...98)) percent") }
        sentence.append(words.next(&generator))
        if isFirst { sentence[0] = "The" }
        return sentence.joined(separator: " ") + "."
    }

    /// Broken into lines of at most 76 columns.
    private mutating func write(_ paragraph: String) {
        var line = ""
        for word in paragraph.split(separator: " ") {
            if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > 76 {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? word : " \(word)"
        }
        lines.append(line)
    }

    private static func titleCase(_ text: String) -> String {
        text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}
