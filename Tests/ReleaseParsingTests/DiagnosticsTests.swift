import ReleaseModel
import Testing

@Suite("Diagnostics of the structure")
struct DiagnosticsTests {
    @Test(
        "A declared number of countries is compared with the list",
        arguments: [
            ("a total of 4 countries. They include Spain, Portugal, Chile, and New Zealand.", false),
            ("a total of 5 countries. They include Spain, Portugal, Chile, and New Zealand.", true),
            ("a total of five countries. These are Spain, Portugal, Chile and New Zealand.", true),
            ("a total of 12 countries, including Spain, Portugal, Chile and New Zealand.", false),
        ])
    func declaredCount(ending: String, isMismatch: Bool) throws {
        let release = try ParsedRelease(
            reading:
                "WINNIPEG, March 9, 2005 - Brackwater Therapeutics Inc. announced today that its program has grown to \(ending)\n"
        )
        #expect(release.diagnostics.contains { $0.code == "declared-count-mismatch" } == isMismatch)
    }
}
