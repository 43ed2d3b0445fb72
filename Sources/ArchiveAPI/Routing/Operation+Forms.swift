import HTTPMessages

/// Which form an answer takes (Docs/Decisions/representations.md).
extension Operation {
    /// By the suffix of the path, else by `format=`, else by `Accept`.
    ///
    /// - Throws: 406 where the client takes none of the forms, 400 where a parameter says nothing in the one it gets.
    func form(suffix: Form?, _ parameters: QueryParameters, _ fields: HTTPFields) throws(Problem) -> Form {
        let form: Form
        if let suffix {
            form = suffix
        } else if let asked = parameters[Parameters.format]?.form {
            form = try offered(asked)
        } else {
            form = try accepted(by: fields)
        }
        let meaningless = form.parametersWithoutMeaning.filter(parameters.has)
        guard meaningless.isEmpty else {
            throw Problem(
                meaningless.map { parameter in
                    ParameterFault(
                        kind: .malformed, parameter: parameter.name,
                        detail: "'\(parameter.name)' says nothing in \(form.mediaType).")
                })
        }
        return form
    }

    /// The word was read by the list of all words; a feed has none of the forms of a list.
    private func offered(_ form: Form) throws(Problem) -> Form {
        guard negotiates, forms.contains(form) else {
            throw Problem([
                ParameterFault(
                    kind: .malformed, parameter: Parameters.format.name,
                    detail: "'format=\(form.rawValue)' is not given here; there is \(types).")
            ])
        }
        return form
    }

    private func accepted(by fields: HTTPFields) throws(Problem) -> Form {
        if let first = forms.first, !negotiates || !fields.contains("Accept") { return first }
        let accepted = AcceptField(fields).best(of: forms.map(\.mediaType))
        guard let form = forms.first(where: { $0.mediaType == accepted }) else {
            throw Problem(
                .notAcceptable, "There is \(types) here.", fields: HTTPFields([("Vary", Representation.vary)]))
        }
        return form
    }

    private var types: String { forms.map(\.mediaType).joined(separator: ", ") }
}
