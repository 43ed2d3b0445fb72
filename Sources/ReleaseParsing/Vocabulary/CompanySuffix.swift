/// The words that end a company's registered name.
enum CompanySuffix {
    /// Single words; each alone is enough to know a company.
    static let words: Set<UInt64> = Set(
        """
        inc incorporated corp corporation ltd limited llc plc ag gmbh nv bv sa sas spa ab asa oyj kk lp llp co company pty pte sarl
        inc. corp. ltd. kgaa se holdings bhd pharmaceuticals therapeutics ltée ltee limitée enr
        """.split { $0 == " " || $0 == "\n" }.map { FoldedWord.hash(String($0)) })
}
