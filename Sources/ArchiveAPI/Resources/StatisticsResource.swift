import ReleaseRendering
import ReleaseStorage

/// `/v1/stats/releases`: how many releases there are of each kind (Docs/Decisions/statistics.md).
enum StatisticsResource {
    static let releases = Operation(
        takes: Parameters.releaseFilters + [Parameters.by, Parameters.pretty], on: .pool
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
        let rows = try reader.statistics(query)
        var writer = JSONWriter()
        writer.object { $0.member("data", rows) { $0.value($1) } }
        return call.list(writer.bytes, generation: generation)
    }
}

extension ReleaseCount {
    /// The names of the columns: `key,label,count`, with a second grouping `key,label,key2,label2,count`.
    static func columns(of groupings: Int) -> [String] {
        (1...groupings).flatMap { $0 == 1 ? ["key", "label"] : ["key\($0)", "label\($0)"] } + ["count"]
    }

    /// The cells of one row.
    var cells: [String] { values.flatMap { [$0.key, $0.label] } + [String(count)] }
}

extension JSONWriter {
    mutating func value(_ row: ReleaseCount) {
        object { writer in
            for (column, cell) in zip(ReleaseCount.columns(of: row.values.count), row.cells.dropLast()) {
                writer.key(column)
                writer.value(cell)
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
