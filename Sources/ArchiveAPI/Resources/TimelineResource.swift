import HTTPMessages
import ReleaseStorage

/// `/v1/drugs/{id}/timeline`: what was claimed of a drug when, oldest first.
enum TimelineResource {
    private static let fields = Parameter.fields(of: SchemaComponent.timelineEntry.schema.memberNames)

    /// All claims of the drug are read for each page: no work for the loop.
    static let list = Operation(
        OperationDescription(
            "listTimeline", "What was claimed of a drug when, oldest first.", .list(of: .component(.timelineEntry))),
        takes: [fields] + Parameters.paging, on: .pool, forms: Form.ofLists
    ) { call, reader in
        guard let drug = try reader.drug(call.key) else { throw missing }
        var representation = try call.list(.timeline, fields: fields, from: reader) { parameters, reader in
            guard let timeline = try reader.timeline(ofDrug: drug.id, PageRequest(parameters)) else { throw missing }
            return timeline.page
        }
        representation.fields["Content-Location"] = call.contentLocation("/v1/drugs/\(drug.id)/timeline\(call.suffix)")
        return representation
    }

    private static var missing: Problem { Problem(.notFound, "No drug has this id or slug.") }
}
