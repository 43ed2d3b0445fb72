/// The names of people, for those who ask an archive by them.
public enum PersonNames {
    /// Without honorific and degree: `Jim Wright` for `Dr. Jim Wright`.
    public static func untitled(_ name: String) -> String {
        let bytes = Array(name.utf8)
        let core = PersonName.withoutTitles(Token.all(in: bytes)[...])
        guard let first = core.first, let last = core.last else { return name }
        return String(decoding: bytes[first.start..<last.end], as: UTF8.self)
    }
}
