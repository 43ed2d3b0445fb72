import Testing

@Suite("Conformance: what HTTP's RFCs ask, asked of the running server")
struct ConformanceTests {
    @Test("Request lines and targets") func lines() throws { try check(Probe.lines + Probe.targets) }

    @Test("Fields and hosts") func fields() throws { try check(Probe.fields + Probe.hosts) }

    @Test("Bodies, and where they end") func framing() throws { try check(Probe.lengths + Probe.codings) }

    @Test("Chunks") func chunks() throws { try check(Probe.chunks + Probe.trailers) }

    @Test("Connections") func connections() throws { try check(Probe.connections + Probe.pipelines) }

    @Test("Expectations") func expectations() throws { try check(Probe.expectations) }

    @Test("Methods") func methods() throws { try check(Probe.methods) }

    @Test("Conditions") func conditions() throws { try check(Probe.conditions) }

    @Test("Ranges") func ranges() throws { try check(Probe.ranges) }

    @Test("Negotiation") func negotiation() throws { try check(Probe.types + Probe.codingsOfContent) }

    @Test("Other forms") func forms() throws { try check(Probe.forms) }

    @Test("Caching") func caching() throws { try check(Probe.caching) }

    @Test("Rights and documents") func writing() throws { try check(Probe.rights + Probe.documents) }

    private func check(_ probes: [Probe]) throws {
        let server = try ProbedServer()
        for probe in probes { try server.check(probe) }
    }
}
