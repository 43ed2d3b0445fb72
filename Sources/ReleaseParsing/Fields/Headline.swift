import ReleaseModel

/// The headline and the deck under it, from the paragraphs with those roles.
enum Headline {
    /// The lines of the headline joined by a space.
    static func read(_ text: ReleaseText) -> Finding<String>? {
        let pieces = text.paragraphs.filter { $0.role == .headline }.flatMap(\.pieces)
        return text.finding(pieces)
    }

    /// One value for each item of the deck, without its bullets and dashes; an item goes on in the next paragraph where its
    /// last word asks for more, unless that is another column beside it.
    static func readSubheadlines(_ text: ReleaseText) -> [Finding<String>] {
        var items: [[Range<Int>]] = []
        for paragraph in text.paragraphs where paragraph.role == .subheadline {
            if let last = items.last?.last, last.upperBound <= paragraph.range.lowerBound,
                !paragraph.signals.isBulleted, PreambleWords.joins(text.tokens(in: last))
            {
                items[items.count - 1] += paragraph.pieces
            } else {
                items.append(paragraph.pieces)
            }
        }
        return items.compactMap(text.finding)
    }
}

extension ReleaseText {
    /// The words of the pieces as one value; nil if there are none.
    fileprivate func finding(_ pieces: [Range<Int>]) -> Finding<String>? {
        let kept = undecorated(pieces)
        return kept.isEmpty ? nil : Finding(joined(kept), at: kept)
    }

    /// The pieces without what only decorates them at both ends: dashes, bullets, stars, the marks of Markdown.
    func undecorated(_ pieces: [Range<Int>]) -> [Range<Int>] {
        var kept = pieces.filter { !$0.isEmpty }
        while let first = kept.first {
            var slice = tokens(in: first)
            while let token = slice.first, token.isDecoration(utf8, next: slice.dropFirst().first) {
                slice = slice.dropFirst()
            }
            guard let token = slice.first else {
                kept.removeFirst()
                continue
            }
            kept[0] = token.start..<first.upperBound
            break
        }
        while let last = kept.last {
            var slice = tokens(in: last)
            while let token = slice.last, token.isDecoration(utf8, next: nil) { slice = slice.dropLast() }
            guard let token = slice.last else {
                kept.removeLast()
                continue
            }
            kept[kept.count - 1] = last.lowerBound..<min(token.end, last.upperBound)
            break
        }
        return kept
    }
}

extension Token {
    /// A mark that stands at an end of a line for its looks; a dash or point directly before a number belongs to it.
    fileprivate func isDecoration(_ utf8: [UInt8], next: Token?) -> Bool {
        guard kind == .mark else { return false }
        if let next, next.kind == .number, next.gap == .none { return false }
        if isDash(utf8) || isBullet(utf8) { return true }
        switch utf8[start] {
        case 0x23, 0x2A, 0x3D, 0x5C, 0x5F, 0x7C, 0x7E: return true
        case 0x2E, 0x3A: return next != nil
        default: return false
        }
    }
}
