import ReleaseStorage

/// What a route does for one method.
struct Operation: Sendable {
    /// Where an operation runs.
    enum Place: Sendable {
        /// On the event loop: done within about a millisecond.
        case loop
        /// On the worker pool: no client waits behind it.
        case pool
    }

    typealias Body = @Sendable (Call, ArchiveReader) throws -> Representation

    let description: OperationDescription
    /// Every parameter that it takes; any other is an error.
    let parameters: [any ParameterDeclaration]
    /// What a token must hold; nil where none is needed.
    let scope: TokenScope?
    /// The forms of its answer, the default first.
    let forms: [Form]
    /// Whether the client may choose among them; else `Accept` is not looked at.
    let negotiates: Bool
    /// What the head of a request must fulfil before a long body is read.
    private(set) var checkHead: @Sendable (Call) throws -> Void = { _ in }
    let answer: Body
    private let defaultPlace: @Sendable (QueryParameters) -> Place

    init(
        _ description: OperationDescription, takes parameters: [any ParameterDeclaration] = [],
        scope: TokenScope? = nil, on place: Place = .loop, forms: [Form] = [.json], negotiates: Bool = true,
        checkHead: @escaping @Sendable (Call) throws -> Void = { _ in }, _ answer: @escaping Body
    ) {
        self.init(
            description, parameters, scope: scope, place: { _ in place }, forms: forms, negotiates: negotiates, answer)
        self.checkHead = checkHead
    }

    /// A list. What looks at all matches (an exact count, facets, a ranking), words that must be matched with each other, a
    /// state of the past that is in no index, a long page to compress, and what is made out of whole releases are no work
    /// for the loop.
    static func list(
        _ description: OperationDescription, _ parameters: [any ParameterDeclaration], forms: [Form] = Form.ofLists,
        negotiates: Bool = true, _ answer: @escaping Body
    ) -> Operation {
        Operation(
            description, parameters, scope: nil,
            place: { given in
                let isLong = (given[Parameters.limit] ?? 0) > 50
                let isSorted = [.bestFirst, .lastUpdatedFirst].contains(given[Parameters.sort])
                let isMatching = given[Parameters.q].map { !$0.isOneWord } ?? false
                let slow: [any ParameterDeclaration] = [
                    Parameters.count, Parameters.facets, Parameters.parts, Parameters.highlight, Parameters.asOf,
                    Parameters.activeOn,
                ]
                // A feed is made out of whole releases.
                let isFeed = forms.first != .json
                return isLong || isSorted || isMatching || isFeed || slow.contains(where: given.has) ? .pool : .loop
            }, forms: forms, negotiates: negotiates, answer)
    }

    private init(
        _ description: OperationDescription, _ parameters: [any ParameterDeclaration], scope: TokenScope?,
        place: @escaping @Sendable (QueryParameters) -> Place, forms: [Form], negotiates: Bool, _ answer: @escaping Body
    ) {
        self.description = description
        let choosesForm = negotiates && forms.count > 1 && !parameters.contains { $0.name == Parameters.format.name }
        self.parameters = choosesForm ? parameters + [Parameters.format(of: forms)] : parameters
        self.scope = scope
        self.forms = forms
        self.negotiates = negotiates
        self.answer = answer
        defaultPlace = place
    }

    /// The other forms are long as a rule.
    func place(_ call: Call) -> Place {
        call.form == forms.first ? defaultPlace(call.parameters) : .pool
    }
}
