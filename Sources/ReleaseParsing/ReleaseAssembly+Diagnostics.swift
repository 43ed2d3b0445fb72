import ReleaseModel

extension ReleaseAssembly {
    /// What the structural fields miss, and what the text itself gets wrong.
    func structureDiagnostics() -> [Diagnostic] {
        var found: [Diagnostic] = []
        if release.headline == nil {
            found.append(Diagnostic(code: "no-headline", message: "No headline was found over the text."))
        }
        if release.dateline == nil {
            found.append(Diagnostic(code: "no-dateline", message: "No dateline opens the text."))
        }
        if release.releaseDate == nil, let date = text.dateline?.date {
            found.append(
                Diagnostic(
                    code: "date-without-year", message: "The dateline gives no year, and nothing else does.",
                    span: span(date.range)))
        } else if release.releaseDate == nil {
            found.append(Diagnostic(code: "no-date", message: "Neither a dateline nor a date line gives a whole date."))
        }
        if release.issuer == nil {
            found.append(Diagnostic(code: "no-issuer", message: "The company whose release it is was not found."))
        }
        return found + countDiagnostics()
    }

    private func countDiagnostics() -> [Diagnostic] {
        text.paragraphs.lazy.filter { $0.section == .body }.compactMap { paragraph in
            guard let count = DeclaredCount.read(text.tokens(of: paragraph), in: text), count.listed != count.declared
            else { return nil }
            return Diagnostic(
                code: "declared-count-mismatch",
                message: "The text declares \(count.declared) countries and lists \(count.listed).",
                span: span(count.range))
        }
    }
}
