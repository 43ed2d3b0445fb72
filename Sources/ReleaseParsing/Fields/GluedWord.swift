/// Takes apart words that a source without line breaks has run together: `VigPresident`, `CEOTelephone`, `RelationsMary`.
enum GluedWord {
    /// The offsets at which a word of mixed case is two: before a capital that begins a known word, or after a known word.
    /// - Parameter isSurname: a given name stands before, so that only a prefix (`McKay`) can stand before a capital.
    static func cuts(_ utf8: [UInt8], _ word: Range<Int>, issuer: IssuerName, isSurname: Bool) -> [Int] {
        var cuts: [Int] = []
        var start = word.lowerBound
        for index in word.dropFirst() where isSeam(utf8, at: index, in: word) {
            let part = FoldedWord.hash(utf8[index..<partEnd(utf8, index, word)])
            let left = FoldedWord.hash(utf8[start..<index])
            if follows.contains(part) || beginsName(part, after: left, issuer)
                || isSurname && index - start > 2 && !prefixes.contains(left)
                || isLabelLetter(utf8, at: index, word)
                || leads.contains(FoldedWord.hash(utf8[start..<index]))
            {
                cuts.append(index)
                start = index
            }
        }
        return cuts
    }

    /// `MiningPaul`, `RoeNorwick`: a given name, or the issuer's, after what is no part of a name (`MacDonald`, `MaryAnn`).
    private static func beginsName(_ part: UInt64, after left: UInt64, _ issuer: IssuerName) -> Bool {
        guard !prefixes.contains(left), !GivenName.names.contains(left) else { return false }
        return GivenName.names.contains(part) || issuer.begins(with: part)
    }

    private static let prefixes = WordTable(
        "mc mac bio geo neo de la le van von di da du st fitz o d del des ben al el i e")

    /// The offset after a known word at the beginning of `range`, where something goes on behind it.
    static func cut(_ utf8: [UInt8], _ range: Range<Int>, isKnown table: WordTable) -> Int? {
        guard let first = range.first, utf8[first].isASCIIUpper else { return nil }
        var end = first + 1
        while end < range.upperBound {
            if range.upperBound - end >= 3, table.contains(FoldedWord.hash(utf8[first..<end])) {
                let isAcronym = utf8[first..<end].allSatisfy(\.isASCIIUpper)
                if utf8[end].isASCIILower != isAcronym || startsTitle(utf8, end, range) { return end }
            }
            end += 1
        }
        return nil
    }

    private static func startsTitle(_ utf8: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
        utf8[index].isASCIIUpper && index + 1 < range.upperBound && utf8[index + 1].isASCIILower
    }

    /// Lower case before upper, or the last capital before lower case (`CEOTel`).
    private static func isSeam(_ utf8: [UInt8], at index: Int, in word: Range<Int>) -> Bool {
        guard utf8[index].isASCIIUpper else { return false }
        if utf8[index - 1].isASCIILower || utf8[index - 1].isASCIIDigit { return true }
        return utf8[index - 1].isASCIIUpper && startsTitle(utf8, index, word)
    }

    /// The end of the capitalised word that begins at `index`.
    private static func partEnd(_ utf8: [UInt8], _ index: Int, _ word: Range<Int>) -> Int {
        var end = index + 1
        if end < word.upperBound, utf8[end].isASCIIUpper {
            while end < word.upperBound, utf8[end].isASCIIUpper { end += 1 }
            return end
        }
        while end < word.upperBound, !utf8[end].isASCIIUpper { end += 1 }
        return end
    }

    /// `SolutionsE:`, `SolutionsT:`: one letter that labels a number or an address.
    private static func isLabelLetter(_ utf8: [UInt8], at index: Int, _ word: Range<Int>) -> Bool {
        index + 1 == word.upperBound && index + 1 < utf8.count && utf8[index + 1] == 0x3A
            && [0x45, 0x54, 0x50, 0x46, 0x4D].contains(utf8[index])
    }

    /// Words that begin a new item of a contact.
    private static let follows = WordTable(
        """
        tel telephone phone fax email cell mobile direct website web president vice director manager chief ceo cfo coo vp senior
        media investor investors contact contacts corporate head executive chairman founder ir advisor twitter linkedin
        facebook instagram toll office suite vice-president managing communications public
        """)

    /// Words that end an item of a contact.
    private static let leads = WordTable(
        """
        relations communications contact contacts officer president director manager ceo cfo coo affairs media investors
        inquiries information advisor inc corp ltd details chairman founder company website
        """)

    /// Words that are no beginning of an address when letters follow directly.
    static let beforeAddress = WordTable(
        """
        relations communications officer president director manager ceo cfo coo affairs advisor inquiries chairman founder
        email telephone partners associates group corp ltd
        """)
}
