import ArchiveAPI
import HTTPMessages
import Testing

@Suite struct AdminTests {
    @Test("the admin listener has the probes and the figures, and nothing of the archive")
    func admin() throws {
        let served = try ServedArchive(
            table: .admin,
            configure: { service in
                service.metrics = {
                    [Metric("release_archive_requests_total", .counter, 7, help: "Requests answered.")]
                }
            })
        #expect(try served.ask("GET /livez").string("/status") == "ok")
        #expect(try served.ask("GET /readyz").string("/status") == "ready")
        #expect(try served.ask("GET /v1/releases").status == 404)
        let metrics = try served.ask("GET /metrics")
        #expect(metrics.fields["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(
            metrics.text.hasPrefix(
                """
                # HELP release_archive_requests_total Requests answered.
                # TYPE release_archive_requests_total counter
                release_archive_requests_total 7

                """))
        #expect(metrics.text.contains("\nrelease_archive_exports_open 0\n"))
    }
}
