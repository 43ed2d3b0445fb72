@testable import ReleaseParsing

/// Format recognition, decoding and layout: lines cover the text in order, pieces of blocks lie inside their lines.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCanonicalText(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    for reading in SourceReader.read(fuzzedBytes(data, count)) {
        let layout = TextLayout(DecodedSource(reading.document))
        var end = 0
        for line in layout.lines {
            expect(line.range.lowerBound == end, "a line does not begin where the one before ends")
            expect(line.range.lowerBound <= line.content.lowerBound, "a line's content begins before it")
            expect(line.content.upperBound <= line.range.upperBound, "a line's content ends after it")
            end = line.range.upperBound + 1
        }
        expect(end >= layout.utf8.count, "the lines do not cover the text")
        for block in layout.blocks {
            expect(block.pieces.count == block.lineIndices.count, "pieces without a line")
            for (piece, index) in zip(block.pieces, block.lineIndices) {
                let line = layout.lines[index].range
                expect(
                    line.lowerBound <= piece.lowerBound && piece.upperBound <= line.upperBound,
                    "a piece outside its line")
            }
        }
    }
    return 0
}
