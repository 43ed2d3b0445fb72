public import ReleaseModel

/// Renderings whose entities have got other ids, without reading them anew.
///
/// In JSON a quotation mark inside a string is escaped; so what begins with one and goes on with a member's name is that
/// member, and stands in no text.
extension ReleaseRenderer {
    /// A rendering by `stored` with other ids of its contacts and programs, in their order.
    public static func relabelled(
        _ json: [UInt8], contacts: [String], programs: [ReleaseIdentity.Program], at: Instant
    ) -> [UInt8] {
        var output = replaced(json, after: "{\"id\":\"", prefix: "con_", by: contacts)
        output = replaced(output, after: "{\"id\":\"", prefix: "prg_", by: programs.map(\.id))
        output = replaced(output, after: "\"drug_id\":\"", prefix: "drg_", by: programs.map(\.drugID))
        return updated(output, at)
    }

    /// A rendering by `summary` with other links to its drugs.
    public static func relabelled(summary: [UInt8], drugs: [EntityLink], at: Instant) -> [UInt8] {
        let marker = Array(",\"drugs\":".utf8)
        guard let start = summary.firstRange(of: marker)?.upperBound,
            let end = summary[start...].firstRange(of: Array(",\"received_at\":".utf8))?.lowerBound
        else { return summary }
        var writer = JSONWriter()
        writer.array(drugs) { $0.value($1) }
        return updated(summary[..<start] + writer.bytes + summary[end...], at)
    }

    private static func updated(_ json: [UInt8], _ at: Instant) -> [UInt8] {
        replaced(json, after: "\"updated_at\":\"", prefix: "", by: [at.description])
    }

    /// The ids that stand behind a marker, each replaced by the next of a list.
    private static func replaced(
        _ json: [UInt8], after marker: String, prefix: String, by ids: [String]
    ) -> [UInt8] {
        let pattern = Array((marker + prefix).utf8)
        var output: [UInt8] = []
        output.reserveCapacity(json.count)
        var rest = json[...]
        for id in ids {
            guard let found = rest.firstRange(of: pattern) else { break }
            output += rest[..<(found.upperBound - prefix.utf8.count)] + Array(id.utf8)
            rest = rest[found.upperBound...].drop { $0 != UInt8(ascii: "\"") }
        }
        return output + rest
    }
}
