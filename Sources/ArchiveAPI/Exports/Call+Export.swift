import ReleaseStorage

extension Call {
    /// A list in the form that is asked for.
    func list(
        _ columns: [CSVColumn], fields: Parameter<[String]>, from reader: ArchiveReader,
        _ pages: @escaping ListStream.Pages
    ) throws -> Representation {
        let generation = try reader.generation()
        if let encoding = try itemEncoding(columns, members: members(picked: fields)) {
            return try export(as: encoding, generation: generation, from: reader, pages)
        }
        return list(try pages(parameters, reader), generation: generation, fields: fields)
    }

    /// How the items of a list are written in the form that is asked for; nil for JSON, whose items stand in a document.
    ///
    /// - Parameter members: those that `fields` picks; nil for all.
    /// - Throws: 400 for one that is no column of the table that is asked for.
    func itemEncoding(_ columns: [CSVColumn], members: [String]? = nil) throws(Problem) -> ItemEncoding? {
        switch form {
        case .ndjson: return .ndjson(members: members)
        case .csv:
            let faults = (members ?? []).filter { name in !columns.contains { $0.member == name } }.map { name in
                ParameterFault(
                    kind: .malformed, parameter: "fields", detail: "'\(name)' has no column in \(form.mediaType).")
            }
            guard faults.isEmpty else { throw Problem(faults) }
            return .csv(CSVTable(columns, members: members, isSafe: parameters[Parameters.spreadsheetSafe] ?? false))
        default: return nil
        }
    }

    /// A list in NDJSON or CSV: one page where `limit` asks for one, else all of it.
    private func export(
        as encoding: ItemEncoding, generation: Int, from reader: ArchiveReader, _ pages: @escaping ListStream.Pages
    ) throws -> Representation {
        let isWhole = parameters[Parameters.limit] == nil
        let query = isWhole ? wholeList(from: parameters[Parameters.cursor]) : parameters
        let first = try pages(query, reader)
        let text = encoding.document(first.items)
        guard isWhole, let next = first.next else {
            return linked(list(text, generation: generation), next: first.next, count: first.count)
        }
        var whole = list([], generation: generation)
        whole.stream = ListStream(self, after: text, from: next, as: encoding, pages)
        return linked(whole, next: nil, count: first.count)
    }
}
