/// The words that end a company's registered name.
enum CompanySuffix {
    /// Single words; each alone is enough to know a company.
    static let words = WordTable(
        """
        inc incorporated corp corporation ltd limited llc plc ag gmbh nv bv spa ab asa oyj kk lp llp co company pty pte sarl
        kgaa se holdings ltée ltee limitée enr sas sa
        """)

    /// A suffix that is written with points or in several words, or one word of `words`: how many tokens it takes.
    static func match(_ tokens: ArraySlice<Token>, at index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].signs.contains(.companySuffix) else { return nil }
        // French names write `inc.` and `ltée` small.
        if tokens[index].shape == .lower { return small.contains(tokens[index]) ? 1 : nil }
        if let dotted = dotted.match(tokens, at: index) { return dotted.count }
        return words.contains(tokens[index].folded) ? 1 : nil
    }

    /// What any suffix begins with.
    static let openings = WordTable(joining: words, small, WordTable(openingsOf: dotted))

    private static let small = WordTable("inc ltée plc ltd")

    private static let dotted = PhraseTable<Bool>(
        """
        N.V. | B.V. | S.A. | S.p.A. | S.A.S. | S.à r.l. | A/S | L.P. | L.L.C. | L.L.P. | P.L.C. | K.K. | S.E. | A.G. | Co., Ltd. | Co. Ltd.
        Co., Inc. | Pty Ltd | Pty. Ltd. | Pte. Ltd. | GmbH & Co. KG | Inc. | Corp. | Ltd. | Co. | Bros. | & Co. | and Co. | and Company | & Company
        Ltée. | S.A.R.L. | A.S. | Holding SA | Holdings Inc. | Oy | Public Limited Company
        """
    ) { _ in true }
}
