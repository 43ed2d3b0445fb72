import ReleaseModel

/// What `format=` says. It has two jobs in the interface, how an answer is written and how a release's source was, and one
/// closed list of words that tell which is meant (Docs/Decisions/representations.md).
struct FormatWords: Sendable {
    var form: Form?
    var sources: [SourceDocument.Format] = []
}

extension Parameter where Value == FormatWords {
    /// - Parameter sources: the words that filter; none where nothing is to be filtered.
    static func format(of forms: [Form], sources: [SourceDocument.Format]) -> Parameter {
        let formWords = forms.map(\.rawValue), sourceWords = sources.map(\.rawValue)
        let takes =
            "one of \(formWords.joined(separator: ", ")) for the answer's form"
            + (sources.isEmpty ? "" : ", and any of \(sourceWords.joined(separator: ", ")) for the source's")
        let schema = elements(of: .words(formWords + sourceWords))
        return Parameter("format", takes: takes, schema: schema) { (text) throws(Misread) in
            var words = FormatWords()
            for word in try elements(text) {
                if let source = SourceDocument.Format(rawValue: word), sources.contains(source) {
                    words.sources.append(source)
                } else if let form = Form(rawValue: word), forms.contains(form) {
                    guard words.form == nil else { throw Misread(text) }
                    words.form = form
                } else {
                    throw Misread(word, suggestion: NearestWord.to(word, in: formWords + sourceWords))
                }
            }
            return words
        }
    }
}
