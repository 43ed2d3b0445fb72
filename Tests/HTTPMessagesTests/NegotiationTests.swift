import HTTPMessages
import Testing

@Suite("Negotiation and codings")
struct NegotiationTests {
    @Test(
        "The most welcome media type is chosen",
        arguments: [
            (nil, "application/json"), ("*/*", "application/json"), ("text/csv", "text/csv"),
            ("text/*", "text/csv"), ("application/json;q=0.5, text/csv", "text/csv"),
            ("text/csv;q=0.5, application/json;q=0.5", "application/json"), ("TEXT/CSV", "text/csv"),
            ("text/csv; charset=utf-8", "text/csv"), ("*/*;q=0.1, application/json;q=0", "text/csv"),
            ("text/html", nil), ("application/json;q=0", nil), ("text/csv;q=1.001", nil), ("text/csv;q=0.0001", nil),
            ("text/csv;q=abc, application/json;q=0.001", "application/json"),
            ("text/*;q=0.9, text/csv;q=0.1, */*;q=0.2", "application/json"),
            ("", "application/json"), (",,", "application/json"), ("text/csv;x=\"a,b\"", "text/csv"),
        ] as [(String?, String?)])
    func mediaTypes(_ value: String?, _ expected: String?) {
        let fields = HTTPFields(value.map { [("Accept", $0)] } ?? [])
        #expect(AcceptField(fields).best(of: ["application/json", "text/csv"]) == expected)
    }

    @Test(
        "The most welcome coding is chosen",
        arguments: [
            (nil, .identity), ("gzip", .gzip), ("gzip, deflate, br", .gzip), ("x-gzip", .gzip), ("GZIP;Q=1.0", .gzip),
            ("gzip;q=0", .identity), ("identity", .identity), ("gzip;q=0.5, identity", .identity),
            ("gzip;q=0.001", .gzip), ("*", .gzip), ("*;q=0", nil), ("gzip;q=0, *", .identity), ("br", .identity),
            ("br, identity;q=0", nil), ("identity;q=0, gzip", .gzip), ("*;q=0, gzip", .gzip),
            ("*;q=0, identity", .identity), ("", .identity), ("gzipped", .identity),
        ] as [(String?, ContentCoding?)])
    func codings(_ value: String?, _ expected: ContentCoding?) {
        let fields = HTTPFields(value.map { [("Accept-Encoding", $0)] } ?? [])
        #expect(AcceptEncodingField(fields).best(of: [.gzip, .identity]) == expected)
    }

    @Test("What is packed is unpacked", arguments: [0, 1, 1000, 300_000])
    func gzipRoundTrip(_ count: Int) throws {
        var generator = SeededGenerator(state: 7)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...15, using: &generator) }
        let packed = try GzipCoding.compress(bytes)
        #expect(try GzipCoding.decompress(packed, bytesMax: count) == bytes)
        #expect(try GzipCoding.decompress(packed + packed, bytesMax: 2 * count) == bytes + bytes)
    }

    @Test("Damaged, cut and bloated data is told apart")
    func gzipFailures() throws {
        let packed = try GzipCoding.compress([UInt8](repeating: 0, count: 1_000_000))
        #expect(throws: GzipCoding.Failure.tooLarge(bytesMax: 999_999)) {
            try GzipCoding.decompress(packed, bytesMax: 999_999)
        }
        #expect(throws: GzipCoding.Failure.truncated) {
            try GzipCoding.decompress(Array(packed.dropLast()), bytesMax: 2_000_000)
        }
        #expect(throws: GzipCoding.Failure.truncated) { try GzipCoding.decompress([], bytesMax: 10) }
        #expect(throws: GzipCoding.Failure.malformed) { try GzipCoding.decompress(Array("plain".utf8), bytesMax: 10) }
        #expect(throws: GzipCoding.Failure.malformed) {
            try GzipCoding.decompress(packed + [1, 2, 3], bytesMax: 2_000_000)
        }
    }
}
