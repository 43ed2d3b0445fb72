import HTTPMessages
import ReleaseStorage

/// `/v1/drugs/{id}/timeline`: what was claimed of a drug when, oldest first.
enum TimelineResource {
    private static let fields = Parameter.fields(of: ["date", "change", "from", "to", "program", "release", "evidence"])

    /// All claims of the drug are read for each page: no work for the loop.
    static let list = Operation(takes: [fields] + Parameters.paging, on: .pool) { call, reader in
        let generation = try reader.generation()
        guard let (id, page) = try reader.timeline(ofDrug: call.key, PageRequest(call.parameters)) else {
            throw Problem(.notFound, "No drug has this id or slug.")
        }
        var representation = call.list(page, generation: generation, fields: fields)
        representation.fields["Content-Location"] = call.contentLocation("/v1/drugs/\(id)/timeline")
        return representation
    }
}
