/// The path of a route; `{…}` stands for one segment, whatever it is.
struct PathPattern: Sendable, ExpressibleByStringLiteral {
    let text: String
    private let segments: [Substring]

    init(stringLiteral text: String) {
        self.text = text
        segments = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    }

    /// The name in its `{…}`; nil in a pattern that has none.
    var parameter: String? {
        segments.first { $0.first == "{" }.map { String($0.dropFirst().dropLast()) }
    }

    /// What stands for `{…}`, empty in a pattern that has none; nil where the path is another one.
    func match(_ path: [String]) -> String? {
        guard path.count == segments.count else { return nil }
        var key = ""
        for (segment, given) in zip(segments, path) {
            if segment.first == "{" {
                guard !given.isEmpty else { return nil }
                key = given
            } else if segment != given {
                return nil
            }
        }
        return key
    }
}
