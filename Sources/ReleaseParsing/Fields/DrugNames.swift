/// The drugs that a release names, each with all its names and where they stand.
struct DrugNames {
    struct Drug {
        /// Tokens where each name stands first, the name by which the drug is known before the others.
        var names: [Range<Int>]
        /// By its code, its stem or the words around it known as a drug, not only as a trademark.
        var isIntroduced = false
        /// Known by nothing but generic names, which are anybody's.
        var isGeneric = true
    }

    struct Mention {
        var drug: Int
        var tokens: Range<Int>
        /// Only compared or combined with, here.
        var isBackground: Bool
    }

    private(set) var drugs: [Drug] = []
    /// In the order of the text.
    private(set) var mentions: [Mention] = []
    /// How often each drug is mentioned.
    private(set) var counts: [Int] = []

    /// - Parameter issuer: the name of the company whose release it is; other companies' drugs are background.
    init(_ prose: Prose, _ acronyms: Acronyms, issuer: String?) {
        guard DrugNames.speaksOfMedicine(prose) else { return }
        let search = DrugNameSearch(prose, acronyms, issuer: issuer)
        search.run()
        drugs = search.drugs()
        mentions = search.mentions
        counts = [Int](repeating: 0, count: drugs.count)
        for mention in mentions { counts[mention.drug] += 1 }
    }

    /// The first mention of the only drug, or of the one that has two thirds of all mentions.
    var main: Mention? {
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] * 3 >= mentions.count * 2
        else { return nil }
        return mentions.first { $0.drug == most }
    }

    /// Named once, by its generic name, and never introduced: a drug that the text speaks of in passing.
    func isPassing(_ drug: Int) -> Bool {
        drugs[drug].isGeneric && !drugs[drug].isIntroduced && drugs[drug].names.count == 1
            && counts[drug] == 1
    }

    /// The first token behind a mention, its trademark sign and the parentheses with the drug's other names.
    func end(of mention: Mention, _ prose: Prose) -> Int {
        let shapes = DrugNameShapes(prose: prose)
        var end = shapes.trademarkEnd(at: mention.tokens.upperBound) ?? mention.tokens.upperBound
        if prose.word(end) == Word.open {
            let limit = min(end + 12, prose.tokens.count)
            end = (prose.tokens[end..<limit].firstIndex { $0.folded == Word.close } ?? end - 1) + 1
        }
        return end
    }

    static let medicalWords = WordTable(joining: DrugWords.medical, DiseaseWords.heads)

    /// Several words of medicine, not one in passing; or one, and brands with their generic names behind them.
    private static func speaksOfMedicine(_ prose: Prose) -> Bool {
        var seen: Set<UInt64> = []
        var count = 0
        for token in prose.tokens where token.kind == .word && token.signs.contains(.medical) {
            count += 1
            seen.insert(token.folded)
            if seen.count >= 3, count >= 5 { return true }
        }
        return count > 0 && namesGenerics(prose)
    }

    /// `Zentrol(R) (ozelatinib)`
    private static func namesGenerics(_ prose: Prose) -> Bool {
        let shapes = DrugNameShapes(prose: prose)
        return prose.tokens.indices.dropFirst().dropLast().contains { open in
            prose.tokens[open].folded == Word.open && prose.tokens[open - 1].kind == .mark
                && shapes.genericName(at: open + 1) != nil
        }
    }
}

/// Collects candidates for drug names with the evidence for each, keeps those that are drugs, and joins names of one drug.
///
/// An object, as its questions would else be asked of copies of it.
final class DrugNameSearch {
    /// A release names fewer; what a list of thousands names is no claim.
    private static let candidatesMax = 300

    let prose: Prose
    let shapes: DrugNameShapes
    let acronyms: Acronyms
    let issuer: [UInt64]
    var candidates: [Candidate] = []
    private var byFirstWord: [UInt64: [Int]] = [:]
    /// The keys of `byFirstWord`.
    private var firstWords = WordSlots()
    private(set) var mentions: [DrugNames.Mention] = []
    private var drugOfRoot: [Int: Int] = [:]
    /// Words alone in parentheses behind a candidate.
    var loneNames: [(owner: Int, name: Range<Int>)] = []

    init(_ prose: Prose, _ acronyms: Acronyms, issuer: String?) {
        self.prose = prose
        self.acronyms = acronyms
        shapes = DrugNameShapes(prose: prose)
        self.issuer = Token.all(in: Array((issuer ?? "").utf8)).filter { $0.kind == .word }.map(\.folded)
    }

    func run() {
        for paragraph in prose.paragraphs where !paragraph.isBoilerplate { collect(in: paragraph.tokens) }
        sortNames()
        for sentence in readableSentences() { weigh(sentence) }
        for paragraph in prose.paragraphs where paragraph.isHeading { weighHeading(paragraph.tokens) }
        weighSeries()
        joinOtherNames()
        joinSpellings()
    }

    /// `ORV-123 and ORV-456`: where one code is a drug's, another with its letters is one of the same company.
    private func weighSeries() {
        let codes = candidates.indices.filter { candidates[$0].signs.contains(.code) }
        let letters = codes.map { FoldedWord.hash(shapes.firstLetters(candidates[$0].first.lowerBound)) }
        let known = Set(zip(codes, letters).filter { candidates[$0.0].isDrug }.map(\.1))
        for (code, prefix) in zip(codes, letters) where known.contains(prefix) {
            candidates[code].signs.insert(.series)
        }
    }

    func readableSentences() -> [Range<Int>] {
        prose.paragraphs.filter { !$0.isBoilerplate }.flatMap { prose.sentences[$0.sentences] }
    }

    private func collect(in range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard shapes.mayBegin(at: index) else {
                index += 1
                continue
            }
            if let marked = shapes.trademarked(at: index) {
                // `Breaker(TM) ABC-123`: the mark is only an epithet of the code.
                if marked.end >= range.upperBound || shapes.code(at: marked.end) == nil {
                    note(marked.name, .trademark)
                }
                index = marked.end
            } else if let code = shapes.code(at: index) {
                note(code, .code)
                index = code.upperBound
            } else if let coded = shapes.coded(at: index) {
                note(coded, .otherName)
                index = coded.upperBound
            } else if let generic = shapes.genericName(at: index) {
                note(generic, .stem)
                index = generic.upperBound
            } else if let word = shapes.uncommonWord(at: index), let sign = sign(ofUncommon: word, in: range) {
                note(word, sign)
                index = word.upperBound
            } else {
                if prose.tokens[index].shape != .lower { collectByContext(at: index, in: range) }
                index += 1
            }
        }
    }

    /// `our lead candidate, ozelane`, `a Phase 2 study of ozelane in patients`
    private func sign(ofUncommon word: Range<Int>, in range: Range<Int>) -> Candidate.Signs? {
        if isIntroduced(word, in: range) { return .cue }
        return isTried(word, in: range) && isFramed(word, in: range) ? [.framed, .tried] : nil
    }

    /// Names without a shape of their own: a capitalized word that the words around it make a drug.
    private func collectByContext(at index: Int, in range: Range<Int>) {
        if let code = shapes.shortCode(at: index), code.upperBound < range.upperBound {
            if isIntroduced(code, in: range) || isStrictlyUsed(code, in: range)
                || described(after: code, in: range) == .drug
            {
                note(code, .code)
            }
            return
        }
        if let symbol = shapes.symbol(at: index), symbol.upperBound < range.upperBound {
            if isTried(symbol, in: range), isFramed(symbol, in: range) { note(symbol, .code) }
            return
        }
        guard let name = shapes.capitalized(at: index), name.upperBound < range.upperBound, !isOrdinary(name),
            !shapes.isBehindMark(index)
        else { return }
        if let pair = pair(from: name, in: range) { note(pair, .otherName) }
        if isSold(name, in: range) { note(name, .sold) }
        if isFramed(name, in: range) { note(name, isTried(name, in: range) ? [.framed, .tried] : .framed) }
        if UsePhrases.approvals.match(prose.tokens[range], at: name.upperBound) != nil { note(name, .formulated) }
        if isFormulated(name, in: range) { note(name, .formulated) }
        if isCapitals(name), isStrictlyUsed(name, in: range) || isDosed(name) { note(name, .capitals) }
        let isFamily =
            index > range.lowerBound && PersonRun.isNamePart(prose.tokens[index - 1])
            && prose.tokens[index].gap == .space
        if hasGenericBehind(name, in: range) { note(name, .otherName) }
        if isIntroduced(name, in: range) || isNamed(name, in: range)
            || !isFamily && described(after: name, in: range) == .drug
        {
            note(name, [])
        }
    }

    /// Adds a sign to the candidate with these words; a new one if there is none yet.
    func note(_ name: Range<Int>, _ signs: Candidate.Signs) {
        let words = name.map { prose.tokens[$0].folded }
        guard let first = words.first, !isElse(name, words, signs), candidates.count < Self.candidatesMax else {
            return
        }
        if let known = byFirstWord[first]?.first(where: { candidates[$0].words == words }) {
            candidates[known].signs.formUnion(signs)
            return
        }
        firstWords.insert(first)
        byFirstWord[first, default: []].append(candidates.count)
        candidates.append(Candidate(words: words, first: name, signs: signs, root: candidates.count))
    }

    /// An acronym that the release explains as something else than a drug, or the company's own name.
    private func isElse(_ name: Range<Int>, _ words: [UInt64], _ signs: Candidate.Signs) -> Bool {
        // A release that opens with a drug can be taken for the drug's own.
        if words.count == 1, DrugWords.platformNouns.contains(words[0]) || DrugWords.drugNouns.contains(words[0]) {
            return true
        }
        if issuer.starts(with: words) { return shapes.code(at: name.lowerBound) != name && !signs.contains(.otherName) }
        // The tail of a code is no word of its own: `ORV-APP`.
        let isTight = prose.tokens[name.upperBound - 1].gap == .none
        let meanings = (isTight ? [words[0]] : [words[0], words[words.count - 1]]).compactMap(acronyms.meaning)
        return meanings.contains { !isName($0) }
    }

    /// Whether a range is the whole name of a candidate.
    private func isName(_ range: Range<Int>) -> Bool {
        candidate(at: range.lowerBound, before: range.upperBound).map { candidates[$0].words.count == range.count }
            ?? false
    }

    private func sortNames() {
        for key in byFirstWord.keys {
            byFirstWord[key]?.sort { candidates[$0].words.count > candidates[$1].words.count }
        }
    }

    /// The next candidate that stands at `start` or behind it, and where.
    func nextCandidate(from start: Int, before end: Int) -> (candidate: Int, tokens: Range<Int>)? {
        let (tokens, firstWords) = (prose.tokens, firstWords)
        var index = start
        while index < end {
            if firstWords.slot(of: tokens[index].folded) != nil, let found = knownCandidate(at: index, before: end) {
                return (found, index..<index + candidates[found].words.count)
            }
            index += 1
        }
        return nil
    }

    /// The longest candidate that stands at `index`, written with a capital where its name is.
    @inline(__always)
    func candidate(at index: Int, before end: Int) -> Int? {
        firstWords.slot(of: prose.tokens[index].folded) == nil ? nil : knownCandidate(at: index, before: end)
    }

    private func knownCandidate(at index: Int, before end: Int) -> Int? {
        byFirstWord[prose.tokens[index].folded]?.first { candidate in
            let words = candidates[candidate].words
            guard index + words.count <= end else { return false }
            if prose.tokens[index].shape == .lower, !canBeLower(candidates[candidate]) { return false }
            return words.indices.allSatisfy { prose.tokens[index + $0].folded == words[$0] }
        }
    }

    /// A generic name, which only a sentence or a title begins with a capital; a brand keeps its own.
    private func canBeLower(_ candidate: Candidate) -> Bool {
        let first = prose.tokens[candidate.first.lowerBound]
        return first.shape == .lower || candidate.signs.contains(.stem)
            || first.shape == .title && !candidate.signs.contains(.trademark) && candidate.words.count == 1
                && first.end - first.start >= 7
    }

    /// The drugs, each once, names joined; `mentions` is filled on the way.
    func drugs() -> [DrugNames.Drug] {
        var drugs: [DrugNames.Drug] = []
        let order = candidates.indices.sorted { candidates[$0].first.lowerBound < candidates[$1].first.lowerBound }
        for index in order where isDrug(root(of: index)) {
            let root = root(of: index)
            if let drug = drugOfRoot[root] {
                let isNew = !drugs[drug].names.contains { spelling($0) == spelling(candidates[index].first) }
                if isNew { drugs[drug].names.append(candidates[index].first) }
            } else {
                drugOfRoot[root] = drugs.count
                drugs.append(DrugNames.Drug(names: [candidates[index].first]))
            }
            guard let drug = drugOfRoot[root] else { continue }
            if candidates[index].isIntroduced { drugs[drug].isIntroduced = true }
            if !candidates[index].isGeneric { drugs[drug].isGeneric = false }
        }
        mentions = readableSentences().flatMap { mentions(in: $0) }
        return drugs
    }

    private func mentions(in sentence: Range<Int>) -> [DrugNames.Mention] {
        var mentions: [DrugNames.Mention] = []
        var index = sentence.lowerBound
        while let (found, range) = nextCandidate(from: index, before: sentence.upperBound) {
            index = range.upperBound
            guard let drug = drugOfRoot[root(of: found)] else { continue }
            mentions.append(
                DrugNames.Mention(drug: drug, tokens: range, isBackground: isBackground(range, in: sentence)))
            index = max(index, otherNamesEnd(behind: range, in: sentence))
        }
        return mentions
    }

    func root(of index: Int) -> Int {
        var root = index
        while candidates[root].root != root { root = candidates[root].root }
        return root
    }

    /// A drug is one if one of its names is.
    private func isDrug(_ root: Int) -> Bool {
        candidates[root].isDrug || candidates.indices.contains { candidates[$0].isDrug && self.root(of: $0) == root }
    }
}
