import ReleaseModel

/// A value that a field parser read, with the byte ranges of the canonical text that it was read from.
///
/// `evidence` keys are JSON Pointers relative to the value: "" for the value itself, `/name`, `/phones/0/text`.
struct Finding<Value> {
    var value: Value
    var evidence: [(pointer: String, ranges: [Range<Int>])]

    init(_ value: Value, evidence: [(pointer: String, ranges: [Range<Int>])] = []) {
        self.value = value
        self.evidence = evidence
    }

    init(_ value: Value, at ranges: [Range<Int>]) {
        self.init(value, evidence: [("", ranges)])
    }
}
