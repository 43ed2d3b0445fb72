import ReleaseModel
import Testing

@testable import ReleaseParsing

@Suite("Any bytes come through")
struct RobustnessTests {
    @Test(
        "Tens of thousands of the same odd thing",
        arguments: [
            "<", "<a", "<!--", "</", "&", "&#", "<p", "<a href=\"", "<table><tr><td>", "<script>", "<![CDATA[", "<%",
            "](", "[![](", "**a", "*",
            "> ", "   x", "\t", "\u{C}", "\n", "\r", "-more-\n", "1   2\n", "a     b\n",
            "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n", "é", "| ", "\\",
            "From: a@b\n", "--b\n", "<td>", "</td>", "</table>", "<sup>", "<p><b><p></b>",
        ])
    func odd(unit: String) {
        let bytes = Array(String(repeating: unit, count: 40_000 / unit.utf8.count).utf8)
        for format in SourceDocument.Format.allCases {
            let layout = TextLayout(DecodedSource(SourceDocument(bytes: bytes, format: format)))
            #expect(isSound(layout))
        }
        #expect(!SourceReader.read(bytes).isEmpty)
    }

    @Test("Every prefix of a page and of a wire text")
    func prefixes() {
        let page = Array(
            "<html><body><p class='a'>x &amp; y<br><table><tr><td>1<td>$<td>2</table><!-- c --><sup>1</sup>é".utf8)
        let wire = Array("A    B\nC    D\n\n(more)\n\u{C}\n> q\n1. é\n| x |\n```\n**b**".utf8)
        for (bytes, format) in [
            (page, SourceDocument.Format.html), (wire, .wireText), (wire, .markdown), (wire, .mail),
        ] {
            for length in bytes.indices {
                #expect(
                    isSound(TextLayout(DecodedSource(SourceDocument(bytes: Array(bytes[..<length]), format: format)))))
            }
        }
    }

    @Test("Lines of all lengths follow each other")
    func lengths() {
        let long = String(repeating: "x", count: 300)
        let pair = "Zedco" + String(repeating: " ", count: 60) + "NEWS"
        let lines = [
            "", pair, long, "a   " + long, "short", "1   2", "\u{C}", "<PAGE>", "-2-", "    a", "* b", "From: a@b",
            "> c",
        ]
        for first in lines {
            for second in lines {
                for third in lines {
                    let text = [first, second, third, second, first].joined(separator: "\n")
                    #expect(isSound(TextLayout(wireText: Array(text.utf8), isMarkdown: first.isEmpty)))
                }
            }
        }
    }

    /// Lines cover the text in order, and blocks lie inside their lines.
    private func isSound(_ layout: TextLayout) -> Bool {
        var end = 0
        for line in layout.lines {
            guard line.range.lowerBound == end, line.content.lowerBound >= line.range.lowerBound,
                line.content.upperBound <= line.range.upperBound,
                line.segments.allSatisfy({ !$0.isEmpty && line.range.contains($0.lowerBound) })
            else { return false }
            end = line.range.upperBound + 1
        }
        let isCovered = end >= layout.utf8.count
        let marksAreOrdered = zip(layout.marks, layout.marks.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
        return isCovered && marksAreOrdered
            && layout.blocks.allSatisfy { block in
                block.pieces.count == block.lineIndices.count && !block.pieces.isEmpty
                    && zip(block.pieces, block.lineIndices).allSatisfy { piece, index in
                        layout.lines[index].range.lowerBound <= piece.lowerBound
                            && piece.upperBound <= layout.lines[index].range.upperBound
                    }
            }
    }
}
