/// What the bearer of a token may do; each scope holds those before it (api.md, section 6).
public enum TokenScope: String, Sendable, CaseIterable, Comparable {
    case write, publish, admin

    public static func < (a: TokenScope, b: TokenScope) -> Bool { a.rank < b.rank }

    private var rank: Int { TokenScope.allCases.firstIndex(of: self) ?? 0 }
}
