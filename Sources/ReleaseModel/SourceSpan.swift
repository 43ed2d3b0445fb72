/// A half-open range `[start, end)` of a release's canonical text, counted in Unicode code points.
///
/// Spans are what ties a fact to the characters that it was read from (api.md, section 4, `evidence`).
public struct SourceSpan: Hashable, Sendable, Comparable, Decodable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// Reads `[start, end]`.
    public init(from decoder: any Decoder) throws {
        var ends = try decoder.unkeyedContainer()
        start = try ends.decode(Int.self)
        end = try ends.decode(Int.self)
    }

    public static func < (a: SourceSpan, b: SourceSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

/// JSON Pointers (RFC 6901) into a release's JSON, each with the spans that its value was read from.
///
/// Entries keep the order in which the release's fields are rendered.
public struct Evidence: Equatable, Sendable {
    public struct Entry: Equatable, Sendable {
        public var pointer: String
        public var spans: [SourceSpan]

        public init(pointer: String, spans: [SourceSpan]) {
            self.pointer = pointer
            self.spans = spans
        }
    }

    public var entries: [Entry] = []

    public init(entries: [Entry] = []) { self.entries = entries }

    public mutating func add(_ pointer: String, _ spans: [SourceSpan]) {
        entries.append(Entry(pointer: pointer, spans: spans))
    }

    /// The entries below `prefix`, their pointers cut to what follows it: `/drug_programs/0` gives `/drug`, `/stage`, ….
    public func below(_ prefix: String) -> [Entry] {
        entries.compactMap { entry in
            guard entry.pointer.hasPrefix(prefix + "/") else { return nil }
            return Entry(pointer: String(entry.pointer.dropFirst(prefix.count)), spans: entry.spans)
        }
    }
}
