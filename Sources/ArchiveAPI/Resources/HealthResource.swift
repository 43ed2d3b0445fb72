import ReleaseStorage
import ReleaseRendering

/// Probes and figures for those who run the server.
enum HealthResource {
    /// The process is there and answers.
    static func health(_ call: Call, _ reader: ArchiveReader) -> Representation {
        status("ok")
    }

    /// The archive answers too.
    static func readiness(_ call: Call, _ reader: ArchiveReader) throws -> Representation {
        _ = try reader.generation()
        return status("ready")
    }

    /// Prometheus text, version 0.0.4.
    static func metrics(_ call: Call, _ reader: ArchiveReader) -> Representation {
        let service = call.service
        let text = Metric.exposition(of: service.metrics() + service.exports.metrics + service.readers.metrics)
        return Representation(contentType: "text/plain; version=0.0.4; charset=utf-8", body: Array(text.utf8))
    }

    private static func status(_ word: String) -> Representation {
        var writer = JSONWriter()
        writer.object { $0.member("status", word) }
        return Representation(contentType: Representation.json, body: writer.bytes + [0x0A])
    }
}
