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
    let place: @Sendable (QueryParameters) -> Place
    /// Whether its answer comes in several media types, of which `Accept` chooses one.
    let negotiates: Bool
    let answer: Body

    init(
        takes parameters: [any ParameterDeclaration] = [], scope: TokenScope? = nil, on place: Place = .loop,
        negotiates: Bool = true, _ answer: @escaping Body
    ) {
        self.init(parameters, scope: scope, place: { _ in place }, negotiates: negotiates, answer)
    }

    /// A list. An exact count, a long page to compress, a ranking over all matches, and a state of the past that is in no
    /// index are no work for the loop.
    static func list(
        _ parameters: [any ParameterDeclaration], on place: Place = .loop, _ answer: @escaping Body
    ) -> Operation {
        Operation(
            parameters, scope: nil,
            place: { given in
                let isLong = (given[Parameters.limit] ?? 0) > 50
                let isRanked = given[Parameters.sort] == .bestFirst
                let isPast = given[Parameters.asOf] != nil || given[Parameters.activeOn] != nil
                return isLong || isRanked || isPast || given[Parameters.count] != nil ? .pool : place
            }, negotiates: true, answer)
    }

    private init(
        _ parameters: [any ParameterDeclaration], scope: TokenScope?,
        place: @escaping @Sendable (QueryParameters) -> Place, negotiates: Bool, _ answer: @escaping Body
    ) {
        self.parameters = parameters
        self.scope = scope
        self.place = place
        self.negotiates = negotiates
        self.answer = answer
    }
}
