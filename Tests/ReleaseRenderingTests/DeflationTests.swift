import ReleaseRendering
import Testing

@Suite("Deflation")
struct DeflationTests {
    @Test("what was deflated comes back", arguments: [0, 1, 2, 100, 70_000])
    func roundTrip(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }
        let deflated = try #require(Deflation.deflated(bytes, as: .zlib))
        #expect(Deflation.inflated(deflated, count: count) == bytes)
        #expect(Deflation.inflated(deflated, count: count + 1) == nil)
        #expect(count == 0 || Deflation.inflated(deflated, count: count - 1) == nil)
        #expect(Deflation.inflated(Array(deflated.dropLast()), count: count) == nil)
        let gzip = try #require(Deflation.deflated(bytes, as: .gzip))
        #expect(gzip.starts(with: [0x1F, 0x8B]))
    }
}
