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
        takes parameters: [any ParameterDeclaration] = [], scope: TokenScope? = nil, on place: Place = .loop,
        forms: [Form] = [.json], negotiates: Bool = true,
        checkHead: @escaping @Sendable (Call) throws -> Void = { _ in }, _ answer: @escaping Body
    ) {
        self.init(parameters, scope: scope, place: { _ in place }, forms: forms, negotiates: negotiates, answer)
        self.checkHead = checkHead
    }

    /// A list. An exact count, a long page to compress, a ranking over all matches, words that must be matched with each
    /// other, and a state of the past that is in no index are no work for the loop.
    static func list(
        _ parameters: [any ParameterDeclaration], forms: [Form] = Form.ofLists, negotiates: Bool = true,
        _ answer: @escaping Body
    ) -> Operation {
        Operation(
            parameters, scope: nil,
            place: { given in
                let isLong = (given[Parameters.limit] ?? 0) > 50
                let isRanked = given[Parameters.sort] == .bestFirst
                let isPast = given[Parameters.asOf] != nil || given[Parameters.activeOn] != nil
                let isMatching = given[Parameters.q].map { !$0.isOneWord } ?? false
                let isSlow = isLong || isRanked || isPast || isMatching || given[Parameters.count] != nil
                // A feed is made out of whole releases.
                return isSlow || forms.first != .json ? .pool : .loop
            }, forms: forms, negotiates: negotiates, answer)
    }

    private init(
        _ parameters: [any ParameterDeclaration], scope: TokenScope?,
        place: @escaping @Sendable (QueryParameters) -> Place, forms: [Form], negotiates: Bool, _ answer: @escaping Body
    ) {
        let choosesForm = negotiates && forms.count > 1 && !parameters.contains { $0.name == Parameters.format.name }
        self.parameters = choosesForm ? parameters + [Parameters.format(of: forms)] : parameters
        self.scope = scope
        self.forms = forms
        self.negotiates = negotiates
        self.answer = answer
        defaultPlace = place
    }

    /// Only the default form is worth the response cache, which the loop alone has.
    func place(_ call: Call) -> Place {
        call.form == forms.first ? defaultPlace(call.parameters) : .pool
    }
}
