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

    @Test("what repeats a dictionary is short, and comes back with that dictionary only", arguments: [1, 500, 9_000])
    func dictionary(repetitions: Int) throws {
        let text = (0..<repetitions).flatMap { Array("Line \($0 &* 2_654_435_761) of text. ".utf8) }
        let deflated = try #require(Deflation.deflated(text, as: .zlib, dictionary: text))
        #expect(Deflation.inflated(deflated, count: text.count, dictionary: text) == text)
        #expect(Deflation.inflated(deflated, count: text.count) == nil)
        #expect(Deflation.inflated(deflated, count: text.count, dictionary: [1]) == nil)
        #expect(Deflation.inflated(deflated, count: text.count - 1, dictionary: text) == nil)
        if repetitions == 500 { #expect(deflated.count < text.count / 20) }
    }
}
