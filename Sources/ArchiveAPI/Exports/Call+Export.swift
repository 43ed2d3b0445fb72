import ReleaseStorage

extension Call {
    /// How the items of a list are written in the form that is asked for; nil for JSON, whose items stand in a document.
    func itemEncoding(_ columns: [CSVColumn], fields: Parameter<[String]>) -> ItemEncoding? {
        switch form {
        case .ndjson: .ndjson(fields: parameters[fields])
        case .csv:
            .csv(
                CSVTable(
                    columns, fields: parameters[fields], isSafe: parameters[Parameters.spreadsheetSafe] ?? false))
        default: nil
        }
    }

    /// A list in NDJSON or CSV: one page where `limit` asks for one, else all of it.
    ///
    /// - Throws: 503 while too many lists are being sent as a whole, and what `pages` throws.
    func export(
        as encoding: ItemEncoding, generation: Int, from reader: ArchiveReader, _ pages: @escaping ListStream.Pages
    ) throws -> Representation {
        let isWhole = parameters[Parameters.limit] == nil
        let query = isWhole ? wholeList(from: parameters[Parameters.cursor]) : parameters
        let first = try pages(query, reader)
        let text = encoding.head + encoding.text(of: first.items)
        guard isWhole, let next = first.next else {
            let page = Representation(contentType: form.contentType, body: text)
            return listed(page, next: first.next, count: first.count, generation: generation)
        }
        var list = Representation(contentType: form.contentType, body: [])
        list.stream = try ListStream(self, after: text, from: next, as: encoding, pages)
        return listed(list, next: nil, count: first.count, generation: generation)
    }
}
