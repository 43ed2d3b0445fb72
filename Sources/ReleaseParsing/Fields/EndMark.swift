import ReleaseModel

/// The mark that ends a release: `-30-`, `###`, `(END)`.
enum EndMark {
    /// The first one after the body, as written.
    static func read(_ text: ReleaseText) -> Finding<String>? {
        guard let paragraph = text.paragraphs.first(where: { $0.role == .endMark }), let piece = paragraph.pieces.first
        else { return nil }
        return Finding(text.string(piece), at: [piece])
    }
}
