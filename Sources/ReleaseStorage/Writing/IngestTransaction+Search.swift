internal import GRDB
internal import ReleaseModel

extension IngestTransaction {
    /// The words of the release and the facts that filters ask for.
    mutating func searchRow() -> SearchRow {
        facts += ownFacts
        let texts = [
            [release.headline].compactMap { $0 }, release.subheadlines, body, release.quotes.compactMap(\.speaker),
            words(of: boilerplate),
        ]
        return SearchRow(columns: texts.map(SearchableText.joined) + [Fact.column(Set(facts))])
    }

    /// Everything but boilerplate; where no section was made out, the whole text.
    private var body: [String] {
        if release.sections.isEmpty { return [release.text] }
        return [release.dateline?.text].compactMap { $0 } + words(of: release.sections.filter { !$0.isBoilerplate })
    }

    private var boilerplate: [Section] { release.sections.filter(\.isBoilerplate) }

    private func words(of sections: [Section]) -> [String] {
        sections.flatMap { [$0.heading].compactMap { $0 } + $0.paragraphs }
    }

    /// The facts that belong to no entity.
    private var ownFacts: [Fact] {
        let cities = release.dateline?.locations.compactMap(\.city) ?? []
        let facts =
            [Fact(.language, code: release.language), Fact(.format, code: release.source.format.rawValue)]
            + [release.dateline?.wire.flatMap { Fact(.wire, words: $0) }] + cities.map { Fact(.city, words: $0) }
            + release.diagnostics.map { Fact(.diagnostic, code: $0.code) }
        return facts.compactMap { $0 }
    }
}

extension Section {
    /// What `q` passes over unless `q_in=all`.
    fileprivate var isBoilerplate: Bool { Section.Kind.boilerplate.contains(kind) }
}

extension Section.Kind {
    static let boilerplate: Set<Section.Kind> = [.forwardLooking, .contacts]
}
