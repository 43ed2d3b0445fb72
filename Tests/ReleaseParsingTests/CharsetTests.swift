import ReleaseModel
import Testing

@testable import ReleaseParsing

@Suite("Characters are decoded to UTF-8 with LF line ends")
struct CharsetTests {
    @Test(
        "The character set is told by the bytes",
        arguments: [
            (Array("Montréal – “x”".utf8), "utf-8", "Montréal – “x”"),
            ([0xEF, 0xBB, 0xBF, 0x41], "utf-8", "A"),
            ([0x4D, 0xE9, 0x96, 0x93, 0x78, 0x94], "windows-1252", "Mé–“x”"),
            ([0xFF, 0xFE, 0x41, 0x00, 0x13, 0x20], "utf-16le", "A–"),
            ([0xFE, 0xFF, 0x00, 0x41, 0x20, 0x13, 0x00], "utf-16be", "A–"),
        ] as [([UInt8], String, String)])
    func charset(bytes: [UInt8], name: String, text: String) throws {
        let document = try #require(SourceReader.read(bytes).first?.document)
        #expect(document.charset == name)
        #expect(String(decoding: DecodedSource(document).utf8, as: UTF8.self) == text)
    }

    @Test("A single wrong byte does not unmake much UTF-8")
    func mostlyUTF8() {
        let source = DecodedSource(SourceDocument(bytes: Array("é é é é é é".utf8) + [0xE9], format: .wireText))
        #expect(String(decoding: source.utf8, as: UTF8.self) == "é é é é é é\u{FFFD}")
        #expect(source.diagnostics.map(\.code) == ["undecodable-bytes"])
    }

    @Test("CR LF and CR become LF, and nothing else changes")
    func lineEnds() {
        #expect(decoded("a\r\nb\rc\n\r\nd\r") == "a\nb\nc\n\nd\n")
        #expect(decoded("  tab\t and \u{C} form feed \n") == "  tab\t and \u{C} form feed \n")
    }

    @Test(
        "What was encoded twice is repaired where only one reading is possible",
        arguments: [
            ("It\u{E2}\u{20AC}\u{2122}s \u{E2}\u{20AC}\u{153}so\u{E2}\u{20AC}\u{9D}", "It’s “so”"),
            ("Caf\u{C3}\u{A9} \u{C2}\u{AE} \u{E2}\u{201E}\u{A2}", "Café ® ™"),
            ("\u{93}so\u{94}", "“so”"),
            ("CAFÉ» À bientôt, Ângela, âge", "CAFÉ» À bientôt, Ângela, âge"),
            ("plain", "plain"),
        ])
    func mojibake(text: String, repaired: String) {
        #expect(decoded(text) == repaired)
    }

    @Test("Repairs are told in a diagnostic")
    func diagnostic() {
        let document = SourceDocument(bytes: Array("Caf\u{C3}\u{A9}".utf8), format: .wireText)
        #expect(DecodedSource(document).diagnostics.map(\.code) == ["mojibake-repaired"])
    }

    @Test("Quoted-printable and base64 are undone, and of several parts the plain text is read")
    func mail() {
        let head = "From: pr@acme.example\nSubject: News\nMIME-Version: 1.0\n"
        let quoted = head + "Content-Transfer-Encoding: quoted-printable\n\nMontr=C3=A9al, a lo=\nng line =3D\n"
        #expect(decoded(quoted, .mail).hasSuffix("\n\nMontréal, a long line =\n"))
        let encoded = head + "Content-Transfer-Encoding: base64\n\nTW9udHLDqWFs\n"
        #expect(decoded(encoded, .mail).hasSuffix("\n\nMontréal"))
        let parts =
            head + """
                Content-Type: multipart/alternative;
                 boundary="b1"

                --b1
                Content-Type: text/html

                <p>no</p>
                --b1
                Content-Type: text/plain

                yes
                --b1--
                """
        #expect(decoded(parts, .mail).hasSuffix("\n\nyes\n"))
    }

    private func decoded(_ text: String, _ format: SourceDocument.Format = .wireText) -> String {
        String(decoding: DecodedSource(SourceDocument(bytes: Array(text.utf8), format: format)).utf8, as: UTF8.self)
    }
}
