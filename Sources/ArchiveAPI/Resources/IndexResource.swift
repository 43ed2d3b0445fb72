import HTTPMessages
import ReleaseRendering
import ReleaseStorage

/// `/`: what this is, where its resources are, and three lines to try.
///
/// The lines name the host that the client has called, so that no cache may hand them to another one.
enum IndexResource {
    static func show(_ call: Call, _ reader: ArchiveReader) -> Representation {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("name", "Release Archive")
            writer.member("version", call.service.version)
            writer.member("links") { writer in
                for path in RouteTable.archive.paths where !path.contains("{") {
                    guard let name = path.split(separator: "/").last else { continue }
                    writer.key(String(name).replacing("-", with: "_"))
                    writer.value(path)
                }
            }
            writer.member(
                "try",
                ["releases?limit=3&pretty=true", "releases?q=phase+3&fields=release_date,headline", "contacts"]
                    .map { "curl '\(call.publicURL)/v1/\($0)'" })
        }
        return call.document(JSONObject(writer.bytes), freshness: .none)
    }
}
