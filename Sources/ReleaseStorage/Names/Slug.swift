internal import ReleaseModel

/// A readable name for a path: lower-case ASCII words joined by hyphens (api.md, section 1, rule 4).
struct Slug {
    let text: String

    /// Date and headline: `2003-11-07-…`, `undated-…`, `…-untitled`.
    init(date: CalendarDate?, headline: String?) {
        let title = Slug.joined(FoldedName(headline ?? "").words, charactersMax: 80)
        text = (date?.description ?? "undated") + "-" + (title.isEmpty ? "untitled" : title)
    }

    /// An entity's name; `unnamed` where nothing of it is ASCII.
    init(_ name: FoldedName) {
        let joined = Slug.joined(name.words, charactersMax: 80)
        text = joined.isEmpty ? "unnamed" : joined
    }

    /// The first that is free of the slug itself, `-2`, `-3`, …
    ///
    /// Gallops and then halves, so that ten thousand releases of one headline don't make the next one slow.
    func free(_ isTaken: (String) throws -> Bool) rethrows -> String {
        guard try isTaken(text) else { return text }
        var taken = 1
        var free = 2
        while try isTaken("\(text)-\(free)") {
            taken = free
            free *= 2
        }
        while free - taken > 1 {
            let middle = (free + taken) / 2
            if try isTaken("\(text)-\(middle)") { taken = middle } else { free = middle }
        }
        return "\(text)-\(free)"
    }

    /// As many whole words as fit; a first word that is too long is cut.
    private static func joined(_ words: [String], charactersMax: Int) -> String {
        var joined = ""
        for word in words {
            let plain = String(word.unicodeScalars.filter(\.isASCII).map(Character.init))
            guard !plain.isEmpty else { continue }
            if joined.isEmpty {
                joined = String(plain.prefix(charactersMax))
            } else if joined.utf8.count + 1 + plain.utf8.count <= charactersMax {
                joined += "-" + plain
            } else {
                break
            }
        }
        return joined
    }
}
