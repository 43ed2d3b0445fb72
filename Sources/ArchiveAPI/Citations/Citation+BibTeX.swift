import ReleaseModel

extension Citation {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// An entry of a BibTeX file in UTF-8. Braces keep a style from changing the case of names and titles.
    var bibtex: String {
        var fields: [(String, String)] = []
        if let issuer { fields.append(("author", "{{\(Citation.escaped(issuer))}}")) }
        fields.append(("title", "{{\(Citation.escaped(title))}}"))
        fields.append(("howpublished", "{Press release}"))
        if let city { fields.append(("address", "{\(Citation.escaped(city))}")) }
        if let date {
            fields.append(("year", "{\(date.year)}"))
            fields.append(("month", Citation.months[date.month - 1]))
            fields.append(("day", "{\(date.day)}"))
        }
        // Styles set a URL as it is.
        fields.append(("url", "{\(url)}"))
        let lines = fields.map { "  \($0) = \($1),\n" }.joined()
        return "@misc{\(slug),\n\(lines)}\n"
    }

    /// The ten signs that TeX takes for commands (The TeXbook, chapter 7), whatever mark combines with one. BibTeX counts
    /// braces with a backslash too, so those of a text, which need not match, get names.
    private static func escaped(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": output.append(contentsOf: "\\textbackslash{}".unicodeScalars)
            case "~": output.append(contentsOf: "\\textasciitilde{}".unicodeScalars)
            case "^": output.append(contentsOf: "\\textasciicircum{}".unicodeScalars)
            case "{": output.append(contentsOf: "\\textbraceleft{}".unicodeScalars)
            case "}": output.append(contentsOf: "\\textbraceright{}".unicodeScalars)
            case "$", "&", "#", "_", "%": output.append(contentsOf: ["\\", scalar])
            default: output.append(scalar)
            }
        }
        return String(output)
    }
}
