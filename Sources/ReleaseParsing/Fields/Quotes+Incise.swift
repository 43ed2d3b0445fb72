extension QuoteReader {
    /// `« Nous sommes ravis, a déclaré Ann Lowell, présidente. Le résultat … »`: French names the speaker inside the marks.
    ///
    /// - Returns: the attribution, and the speech without it.
    func incise(in quotation: Quotation) -> (attribution: Attribution, parts: [Quotation])? {
        guard SpeechWords.guillemets.contains(prose.tokens[quotation.start].folded) else { return nil }
        let inner = prose.tokens[quotation.inner]
        for comma in quotation.inner.dropFirst() where prose.tokens[comma].folded == Word.comma {
            guard let verb = SpeechWords.incises.match(inner, at: comma + 1) else { continue }
            let end = min(attributions.sentenceEnd(of: comma + 1), quotation.inner.upperBound)
            let name = comma + 1 + verb.count
            guard name < end, let found = SubjectReader(prose: prose).read(name..<end) else { return nil }
            var (first, second) = (quotation, quotation)
            first.inner = quotation.inner.lowerBound..<comma
            second.inner = end..<quotation.inner.upperBound
            return (found, second.inner.isEmpty ? [first] : [first, second])
        }
        return nil
    }
}
