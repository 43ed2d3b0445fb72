import HTTPMessages
import ReleaseRendering
import ReleaseStorage

/// `/v1/changes`: what happened to releases, in order, for mirrors.
///
/// A mirror begins without `since`, and goes on with `next_cursor` of each answer. `next` is null where there is nothing more
/// for now; with `wait` such an answer comes only when something has happened, or the seconds are over.
enum ChangeResource {
    static let list = Operation(
        OperationDescription(
            "listChanges", "What happened to releases, in order; `next_cursor` is never null.",
            .list(of: .component(.change))),
        takes: [Parameters.since, Parameters.limit, Parameters.wait, Parameters.pretty]
    ) { call, reader in
        // Read before the log: what is written in between is then news to the request that waits.
        let generation = try reader.generation()
        let limit = PageRequest(call.parameters).limit
        let page = try reader.changes(since: call.parameters[Parameters.since], limit: limit)
        let next = page.isLast ? nil : call.listTarget(cursor: page.next, in: Parameters.since)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("data", page.items) { $0.rendered($1) }
            writer.member("page") { writer in
                writer.member("limit", limit)
                writer.member("next", next)
                writer.member("next_cursor", page.next.description)
            }
        }
        // The end of the log is never kept: who asks there asks for what comes next.
        var representation = call.json(writer.bytes, freshness: page.isLast ? .none : .list)
        representation.validator = .weak("\(call.service.version)-\(generation)")
        if let next { representation.fields["Link"] = "<\(next)>; rel=\"next\"" }
        if page.items.isEmpty, let seconds = call.parameters[Parameters.wait], seconds > 0 {
            representation.waiting = (seconds, generation)
        }
        return representation
    }
}
