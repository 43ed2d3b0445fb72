import ReleaseModel
import Testing

@testable import ReleaseParsing

@Suite("Byte offsets become code points")
struct CodePointIndexTests {
    @Test("At every boundary of a character, in texts of all widths", arguments: ["", "ascii only", "é", "a–b€😀c"])
    func offsets(sample: String) {
        let text = String(repeating: sample + " ", count: 40)
        let index = CodePointIndex(Array(text.utf8))
        var bytes = 0
        for (count, scalar) in text.unicodeScalars.enumerated() {
            #expect(index.codePoints(before: bytes) == count)
            bytes += UTF8.width(scalar)
        }
        #expect(index.codePoints(before: bytes) == text.unicodeScalars.count)
        #expect(index.codePoints(before: bytes + 100) == text.unicodeScalars.count)
    }
}
