internal import ReleaseModel
internal import ReleaseRendering

/// Which items a list holds, in a form that stays the same from one build of the program to the next: clients keep cursors,
/// which are bound to it.
protocol ListFilter: Sendable {
    /// Writes a member for each filter that is given and none for the others, so that a cursor outlives the next new filter.
    func write(to writer: inout JSONWriter)
}

extension ReleaseFilter: ListFilter {
    func write(to writer: inout JSONWriter) {
        writer.filter("search", search)
        writer.filter("boilerplate", searchesBoilerplate ? ["true"] : [])
        writer.filter("dates", dates)
        writer.filter("updated_since", updatedSince.map { [String($0.secondsSince1970)] } ?? [])
        writer.filter("issuers", issuers)
        writer.filter("tickers", tickers)
        writer.filter("exchanges", exchanges)
        program.write(to: &writer)
        writer.filter("cities", cities)
        writer.filter("contacts", contacts)
        writer.filter("speakers", speakers)
        writer.filter("languages", languages)
        writer.filter("wires", wires)
        writer.filter("formats", formats)
        writer.filter("diagnostics", diagnostics)
        writer.filter("slugs", slugs)
        writer.filter("ids", ids)
    }
}

extension ProgramFilter: ListFilter {
    func write(to writer: inout JSONWriter) {
        writer.filter("drugs", drugs)
        writer.filter("stages", stages)
        writer.filter("accesses", accesses)
        writer.filter("statuses", statuses)
        writer.filter("indications", indications)
        writer.filter("countries", countries)
        writer.filter("partners", partners)
    }
}

extension ContactQuery.Filter: ListFilter {
    func write(to writer: inout JSONWriter) {
        writer.filter("search", search.map { [$0] } ?? [])
        writer.filter("issuers", issuers)
        writer.filter("roles", roles)
        writer.filter("emails", emails)
        writer.filter("phones", phones)
        writer.filter("as_of", asOf.map { [$0.description] } ?? [])
    }
}

extension TickerQuery.Filter: ListFilter {
    func write(to writer: inout JSONWriter) {
        writer.filter("exchanges", exchanges)
        writer.filter("mics", mics)
        writer.filter("issuers", issuers)
        writer.filter("symbols", symbols)
    }
}

extension IssuerQuery.Filter: ListFilter {
    func write(to writer: inout JSONWriter) { writer.filter("search", search.map { [$0] } ?? []) }
}

extension DrugQuery.Filter: ListFilter {
    func write(to writer: inout JSONWriter) {
        writer.filter("search", search.map { [$0] } ?? [])
        writer.filter("issuers", issuers)
        writer.filter("stages", stages)
    }
}

extension DrugProgramQuery.Filter: ListFilter {
    func write(to writer: inout JSONWriter) {
        program.write(to: &writer)
        writer.filter("issuers", issuers)
        writer.filter("dates", dates)
        writer.filter("active_on", activeOn.map { [$0.description] } ?? [])
    }
}

extension QuoteQuery.Filter: ListFilter {
    func write(to writer: inout JSONWriter) {
        writer.filter("search", search)
        writer.filter("speakers", speakers)
        writer.filter("issuers", issuers)
        writer.filter("drugs", drugs)
        writer.filter("dates", dates)
    }
}

extension JSONWriter {
    fileprivate mutating func filter(_ name: StaticString, _ texts: [String]) {
        if !texts.isEmpty { member(name, texts) }
    }

    fileprivate mutating func filter(_ name: StaticString, _ words: [some RawRepresentable<String>]) {
        filter(name, words.map(\.rawValue))
    }

    fileprivate mutating func filter(_ name: StaticString, _ dates: DateRange?) {
        guard let dates else { return }
        filter(name, [dates.first, dates.last].map { $0?.description ?? "" })
    }

    fileprivate mutating func filter(_ name: StaticString, _ search: SearchQuery?) {
        guard let search else { return }
        member(name, search.required + [search.excluded]) { writer, terms in
            writer.array(terms) { writer, term in
                let signs = [term.field?.rawValue ?? "", term.isPrefix ? "*" : "", term.isQuoted ? "\"" : ""]
                writer.value(signs + term.words)
            }
        }
    }
}
