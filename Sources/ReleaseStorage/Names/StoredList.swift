internal import Foundation
internal import ReleaseRendering

/// A list of texts in one column or argument, as a JSON array.
struct StoredList {
    let texts: [String]

    init(_ texts: [String]) { self.texts = texts }

    /// Throws where the column holds anything but what `json` wrote.
    init(json: String) throws { texts = try JSONDecoder().decode([String].self, from: Data(json.utf8)) }

    /// With the texts that are not in it yet, compared as names are.
    func adding(_ more: [String]) -> StoredList {
        var known = Set(texts.map(FoldedName.init))
        return StoredList(texts + more.filter { known.insert(FoldedName($0)).inserted })
    }

    var json: String {
        var writer = JSONWriter()
        writer.value(texts)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
