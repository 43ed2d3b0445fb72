internal import ReleaseModel

/// A submission of the SEC's EDGAR system: an SGML header and documents (EDGAR Public Dissemination Service
/// specification).
///
/// Bare `<DOCUMENT>` elements without the header, as some archives keep them, are read too.
struct EDGARSubmission {
    struct Document {
        /// `8-K`, `EX-99.1`.
        var type: String
        /// What stands between `<TEXT>` and `</TEXT>`.
        var text: Range<Int>
    }

    let bytes: [UInt8]
    private(set) var documents: [Document] = []
    private var header: [String: String] = [:]

    /// Nil if the bytes hold no `<DOCUMENT>` with a `<TYPE>` at the beginning of their lines.
    init?(_ bytes: [UInt8]) {
        guard SubmissionReader.holdsDocument(bytes) else { return nil }
        self.bytes = bytes
        var reader = SubmissionReader(bytes: bytes)
        reader.read()
        guard !reader.documents.isEmpty else { return nil }
        documents = reader.documents
        header = reader.header
    }

    var origin: SourceDocument.Origin {
        SourceDocument.Origin(
            accessionNumber: header["ACCESSION NUMBER"], cik: header["CENTRAL INDEX KEY"],
            form: header["CONFORMED SUBMISSION TYPE"], filingDate: date(header["FILED AS OF DATE"]),
            company: header["COMPANY CONFORMED NAME"], submission: .whole(bytes))
    }

    /// The documents that can be releases: exhibits 99, in older filings 20 and 28 ("other documents"), else the main
    /// document.
    var releases: [Document] {
        let readable = documents.filter { !isEncoded($0) }
        for exhibits in [["EX-99"], ["EX-20", "EX-28"]] {
            let found = readable.filter { document in exhibits.contains { isExhibit(document.type, $0) } }
            if !found.isEmpty { return found }
        }
        return Array((readable.isEmpty ? documents : readable).prefix(1))
    }

    private func isExhibit(_ type: String, _ exhibit: String) -> Bool {
        guard type.hasPrefix(exhibit) else { return false }
        return type.dropFirst(exhibit.count).first.map { !$0.isNumber } ?? true
    }

    /// Pictures, PDF and archives are carried uuencoded: `begin 644 name` is the first line.
    private func isEncoded(_ document: Document) -> Bool {
        let start = bytes[document.text].prefix(400).drop { $0 <= 0x20 }
        return start.starts(with: "begin 6".utf8) || start.starts(with: "<PDF>".utf8)
    }

    /// `20031107`.
    private func date(_ digits: String?) -> CalendarDate? {
        guard let digits, digits.utf8.count == 8, let number = Int(digits) else { return nil }
        return CalendarDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }
}

/// Reads a submission line by line.
private struct SubmissionReader {
    let bytes: [UInt8]
    var documents: [EDGARSubmission.Document] = []
    var header: [String: String] = [:]
    private var type: String?
    private var textStart: Int?
    private var isHeader = true

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Whether there is a document to be read at all: most texts are no submission.
    static func holdsDocument(_ bytes: [UInt8]) -> Bool {
        guard bytes.holds(0x3C) else { return false }
        let reader = SubmissionReader(bytes: bytes)
        for index in bytes.indices where bytes[index] == 0x3C && reader.begins(index..<bytes.count, with: documentTag) {
            return true
        }
        return false
    }

    private static let documentTag: StaticString = "<DOCUMENT>"

    mutating func read() {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            readLine(start..<end)
            start = end + 1
        }
        close(at: bytes.count)
    }

    private mutating func readLine(_ line: Range<Int>) {
        guard !line.isEmpty else { return }
        if bytes[line.lowerBound] == 0x3C {
            readTag(line)
        } else if isHeader {
            readHeaderLine(line)
        }
    }

    private mutating func readTag(_ line: Range<Int>) {
        if begins(line, with: SubmissionReader.documentTag) {
            close(at: line.lowerBound)
            isHeader = false
            type = nil
        } else if isHeader {
            readHeaderTag(line)
        } else if textStart == nil, begins(line, with: "<TYPE>") {
            type = value(line.lowerBound + 6..<line.upperBound)
        } else if textStart == nil, type != nil, begins(line, with: "<TEXT>") {
            textStart = min(line.lowerBound + 6, bytes.count)
        } else if begins(line, with: "</TEXT>") || begins(line, with: "</DOCUMENT>") {
            close(at: line.lowerBound)
        }
    }

    /// Names of the header's tags, as the dissemination feed writes them, and of the same fields in the header that
    /// EDGAR shows.
    private static let headerTags = [
        "ACCESSION-NUMBER": "ACCESSION NUMBER", "TYPE": "CONFORMED SUBMISSION TYPE", "FILING-DATE": "FILED AS OF DATE",
        "CONFORMED-NAME": "COMPANY CONFORMED NAME", "CIK": "CENTRAL INDEX KEY",
    ]

    /// `<CONFORMED-NAME>QUARVO CORP`.
    private mutating func readHeaderTag(_ line: Range<Int>) {
        guard let end = bytes[line].prefix(40).firstIndex(of: 0x3E),
            let name = SubmissionReader.headerTags[value(line.lowerBound + 1..<end)], header[name] == nil
        else { return }
        let text = value(end + 1..<min(line.upperBound, end + 200))
        if !text.isEmpty { header[name] = text }
    }

    /// `COMPANY CONFORMED NAME:			QUARVO CORP`; the names are capitals, and the first filer's values count.
    private mutating func readHeaderLine(_ line: Range<Int>) {
        guard header.count < 200, line.count < 400, let colon = bytes[line].firstIndex(of: 0x3A),
            !bytes[line.lowerBound..<colon].contains(where: \.isASCIILower)
        else { return }
        let name = value(line.lowerBound..<colon)
        let text = value(colon + 1..<line.upperBound)
        if !name.isEmpty, !text.isEmpty, header[name] == nil { header[name] = text }
    }

    private mutating func close(at end: Int) {
        if let type, let textStart {
            documents.append(EDGARSubmission.Document(type: type, text: trimmed(textStart..<max(textStart, end))))
            self.type = nil
        }
        textStart = nil
    }

    /// Without the line break after `<TEXT>`, and without an end tag at the end of a line of text.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        if start < range.upperBound, bytes[start] == 0x0D { start += 1 }
        if start < range.upperBound, bytes[start] == 0x0A { start += 1 }
        let ink = bytes[start..<range.upperBound].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        let tag = ink - SubmissionReader.endTag.count
        return
            start..<(tag >= start && bytes[tag..<ink].elementsEqual(SubmissionReader.endTag) ? tag : range.upperBound)
    }

    private static let endTag = Array("</TEXT>".utf8)

    private func value(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).foldedWhiteSpace
    }

    private func begins(_ line: Range<Int>, with tag: StaticString) -> Bool {
        tag.withUTF8Buffer { tag in
            guard line.count >= tag.count else { return false }
            return tag.indices.allSatisfy { bytes[line.lowerBound + $0] & 0xDF == tag[$0] & 0xDF }
        }
    }
}
