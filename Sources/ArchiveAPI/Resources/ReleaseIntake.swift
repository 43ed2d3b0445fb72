import HTTPMessages
import ReleaseModel
import ReleaseParsing
import ReleaseRendering
import ReleaseStorage

/// Documents that are sent here: to be stored, or only to be read (api.md, section 6).
enum ReleaseIntake {
    static let store = Operation(takes: [Parameters.pretty], scope: .write, on: .pool, checkHead: checkHead) {
        call, reader in
        let releases = try read(call)
        let stored = try call.service.archive.ingest(releases)
        var representation = try answer(stored, call, reader)
        representation.status = stored.contains(where: \.created) ? 201 : 200
        representation.freshness = .none
        return representation
    }

    static let parse = Operation(takes: [Parameters.pretty], on: .pool, checkHead: checkHead) { call, _ in
        let rendered = ReleaseRenderer.parsed(try read(call))
        return call.json(rendered.dropLast(), freshness: .none)
    }

    /// Storing takes a token, so who has none can only be parsing.
    private static func bytesMax(_ call: Call) -> Int {
        call.scope == nil ? call.service.anonymousBodyBytesMax : call.service.bodyBytesMax
    }

    private static func checkHead(_ call: Call) throws {
        try SubmittedDocument.check(head: call.request, bytesMax: bytesMax(call))
    }

    private static func read(_ call: Call) throws(Problem) -> [ParsedRelease] {
        let document = try SubmittedDocument(call.request, bytesMax: bytesMax(call))
        if let refusal = ReleaseParser.refusal(of: document.bytes) {
            throw Problem(refusal == .tooLong ? .bodyTooLarge : .notARelease, refusal.message)
        }
        let releases = ReleaseParser.parse(document.bytes)
        guard !releases.isEmpty else {
            throw Problem(.notARelease, "The submission holds no release: none of its documents is an EX-99.")
        }
        return releases
    }

    /// One release as it is served, or all of them in a list.
    private static func answer(
        _ ingested: [IngestedRelease], _ call: Call, _ reader: ArchiveReader
    ) throws -> Representation {
        let releases = try ingested.compactMap { try reader.release(.id($0.id)) }
        if let only = releases.first, releases.count == 1 {
            var representation = call.release(only)
            representation.fields["Location"] = "/v1/releases/" + only.id
            representation.fields["Content-Location"] = "/v1/releases/" + only.id
            return representation
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("data", releases) { $0.rendered($1.object.bytes) }
        }
        return call.json(writer.bytes, freshness: .none)
    }
}
