import ReleaseRendering
import ReleaseStorage

/// `/v1/stats/releases`: how many releases there are of each kind (Docs/Decisions/statistics.md).
enum StatisticsResource {
    static let releases = Operation(
        OperationDescription(
            "countReleases", "How many releases there are of each kind.",
            .object([("data", .array(of: .component(.releaseCount)))]), requires: [Parameters.by.name]),
        takes: Parameters.releaseFilters + [Parameters.by, Parameters.pretty, Parameters.spreadsheetSafe], on: .pool,
        forms: Form.ofLists
    ) { call, reader in
        guard let groupings = call.parameters[Parameters.by] else {
            throw Problem([
                ParameterFault(
                    kind: .missing, parameter: Parameters.by.name,
                    detail: "'by' is needed; it takes \(Parameters.by.takes).")
            ])
        }
        let generation = try reader.generation()
        var query = ReleaseStatisticsQuery(groupings)
        query.filter = try ReleaseFilter(call.parameters)
        let rows = try reader.statistics(query).map(\.json)
        let columns = ReleaseCount.columns(of: groupings.count).map { CSVColumn($0) }
        if let encoding = try call.itemEncoding(columns) {
            return call.list(encoding.document(rows), generation: generation)
        }
        var writer = JSONWriter()
        writer.object { $0.member("data", rows) { $0.rendered($1) } }
        return call.list(writer.bytes, generation: generation)
    }
}

extension ReleaseCount {
    /// The members of a row: `key`, `label`, `count`; with a second grouping also `key2` and `label2`.
    fileprivate static func columns(of groupings: Int) -> [String] {
        (1...groupings).flatMap { $0 == 1 ? ["key", "label"] : ["key\($0)", "label\($0)"] } + ["count"]
    }

    fileprivate var json: [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ row: ReleaseCount) {
        object { writer in
            let texts = row.values.flatMap { [$0.key, $0.label] }
            for (name, text) in zip(ReleaseCount.columns(of: row.values.count), texts) {
                writer.key(name)
                writer.value(text)
            }
            writer.member("count", row.count)
        }
    }

    /// Each facet as a member: `"stage":[{"key":"phase_3","label":"Phase 3","count":1}]`.
    mutating func members(_ facets: [Facet]) {
        for facet in facets {
            key(facet.grouping.rawValue)
            array(facet.counts) { $0.value($1) }
        }
    }
}
