/// The names of wires, for those who ask an archive by them.
public enum WireNames {
    /// What a release's dateline calls the wire of this name: `GlobeNewswire` for `GLOBE NEWSWIRE`.
    public static func usual(for name: String) -> String? { Wire.names.meaning(of: name) }
}
