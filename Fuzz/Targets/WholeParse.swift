import ReleaseModel
import ReleaseParsing

/// Everything that is read from a document: every span lies inside the text, and those of a pointer lie apart from each
/// other. They are in reading order, which leaps back at the end of a column; the lines of a headline stand one under the
/// other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWholeParse(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = fuzzedBytes(data, count)
    _ = ReleaseParser.refusal(of: bytes)
    let releases = ReleaseParser.parse(bytes)
    expect(!releases.isEmpty, "no release")
    for release in releases { check(release) }
    return 0
}

private func check(_ release: ParsedRelease) {
    let end = release.text.unicodeScalars.count
    func isInside(_ span: SourceSpan) -> Bool { 0 <= span.start && span.start <= span.end && span.end <= end }
    for entry in release.evidence.entries {
        expect(!entry.spans.isEmpty, "\(entry.pointer) has no span")
        expect(entry.spans.allSatisfy(isInside), "\(entry.pointer) has a span outside the text")
        let isHeadline = entry.pointer.contains("headline")
        let spans = isHeadline ? entry.spans : entry.spans.sorted { $0.start < $1.start }
        let areApart = zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }
        expect(areApart, "spans of \(entry.pointer) overlap or go back: \(entry.spans)")
    }
    expect(release.sections.allSatisfy { isInside($0.span) }, "a section outside the text")
    expect(release.diagnostics.allSatisfy { $0.span.map(isInside) ?? true }, "a diagnostic outside the text")
}
