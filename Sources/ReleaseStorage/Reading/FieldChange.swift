internal import Foundation
public import ReleaseModel
internal import ReleaseRendering

/// A field of a release for which a new reading has another value than the stored one.
public struct FieldChange: Sendable, Equatable {
    /// A JSON Pointer (RFC 6901) into the release; `/text` for the canonical text, which is no part of the JSON.
    public let pointer: String
    /// JSON; nil where there was nothing.
    public let old: String?
    /// JSON; nil where there is nothing any more.
    public let new: String?

    public init(pointer: String, old: String?, new: String?) {
        self.pointer = pointer
        self.old = old
        self.new = new
    }
}

extension StoredReading {
    /// What storing this reading of the source would change, ids and instants aside; empty where nothing.
    public func changes(to release: ParsedRelease) throws(ArchiveError) -> [FieldChange] {
        try ArchiveError.from(path: id) {
            var comparison = ReadingComparison()
            try comparison.compare(members(of: json), members(of: ReleaseRenderer.parsed([release])), at: "")
            try comparison.compare(String(decoding: text, as: UTF8.self), release.text, at: "/text")
            return comparison.changes
        }
    }

    private func members(of json: [UInt8]) throws -> Any? {
        (try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])?["data"]
    }
}

/// Walks through two JSON values side by side.
private struct ReadingComparison {
    /// What a stored release has beside its reading.
    private static let identities: Set<String> = [
        "id", "slug", "status", "version", "received_at", "visible_from", "updated_at", "links", "drug_id",
    ]

    var changes: [FieldChange] = []

    mutating func compare(_ old: Any?, _ new: Any?, at pointer: String) throws {
        switch (old, new) {
        case (let old as [String: Any], let new as [String: Any]):
            let names = Set(old.keys).subtracting(ReadingComparison.identities).union(new.keys)
            for name in names.sorted() {
                let escaped = name.replacing("~", with: "~0").replacing("/", with: "~1")
                try compare(old[name], new[name], at: "\(pointer)/\(escaped)")
            }
        case (let old as [Any], let new as [Any]):
            for index in 0..<max(old.count, new.count) {
                let pair = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
                try compare(pair.0, pair.1, at: "\(pointer)/\(index)")
            }
        default:
            let (old, new) = (try json(old), try json(new))
            if old != new { changes.append(FieldChange(pointer: pointer, old: old, new: new)) }
        }
    }

    private func json(_ value: Any?) throws -> String? {
        try value.map {
            let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try JSONSerialization.data(withJSONObject: $0, options: options), as: UTF8.self)
        }
    }
}
