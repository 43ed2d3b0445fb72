import ReleaseModel
import Testing

@testable import ReleaseParsing

@Suite("Gzip is undone")
struct GzipTests {
    /// `gzip -n` of "hello\n".
    private static let hello: [UInt8] = [
        0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0xE7, 0x02, 0, 0x20, 0x30, 0x3A, 0x36,
        0x06, 0, 0, 0,
    ]

    @Test("One member, and several one after the other")
    func members() {
        #expect(Gzip.content(of: Self.hello).bytes == Array("hello\n".utf8))
        let two = Gzip.content(of: Self.hello + Self.hello)
        #expect(two.bytes == Array("hello\nhello\n".utf8))
        #expect(two.end == .complete)
    }

    @Test("Of a cut stream what stands before the cut is kept")
    func truncated() {
        for length in 3..<Self.hello.count {
            let content = Gzip.content(of: Array(Self.hello[..<length]))
            #expect(content.end == .truncated)
            #expect(Array("hello\n".utf8).starts(with: content.bytes))
        }
    }

    @Test("The content is bounded")
    func bounded() {
        let content = Gzip.content(of: Self.hello, bytesMax: 3)
        #expect(content.bytes == Array("hel".utf8))
        #expect(content.end == .tooLong)
    }

    @Test("A cut stream is read with a diagnostic")
    func diagnostic() {
        let readings = SourceReader.read(Array(Self.hello.dropLast(4)))
        #expect(readings.map(\.document.bytes) == [Array("hello\n".utf8)])
        #expect(readings.first?.diagnostics.map(\.code) == ["gzip-truncated"])
    }

    @Test(
        "Empty and binary documents are refused, text is not",
        arguments: [
            ([], Refusal.empty), (Array(" \r\n\t".utf8), .empty), (Array("%PDF-1.4 text".utf8), .binary),
            (Array("PK\u{3}\u{4}".utf8), .binary), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .binary),
            (Array("a\u{0}b".utf8), .binary),
            (Array("DENVER -- Acme".utf8), nil), (Array("Montr\u{E9}al".utf16.map { UInt8($0) }), nil),
            ([0xFF, 0xFE, 0x41, 0x00], nil), (hello, nil), ([0x1F, 0x8B, 0x08, 0x00], .empty),
        ] as [([UInt8], Refusal?)])
    func refusal(bytes: [UInt8], refusal: Refusal?) {
        #expect(ReleaseParser.refusal(of: bytes) == refusal)
    }
}
