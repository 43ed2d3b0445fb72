public import HTTPMessages
import ReleaseStorage

/// Answers the requests of one event loop: a request value in, a response value out, no socket.
///
/// It is used by its loop's thread only, so that its read connection and its cache need no lock.
public final class ArchiveEndpoint {
    private let service: ArchiveService
    private let table: RouteTable
    private let reader: ArchiveReader
    private var identifiers = RequestIdentifiers()
    private var cache: ResponseCache
    /// The archive's state that the cache holds answers of.
    private var generation: Int?
    /// Whether it was looked at since the loop woke up: once is enough for all requests of one wake-up.
    private var isCurrent = false

    public init(_ service: ArchiveService, table: RouteTable = .archive) throws {
        self.service = service
        self.table = table
        reader = try service.archive.reader(stepsMax: service.loopStepsMax)
        cache = ResponseCache(bytesMax: service.cacheBytesMax)
    }

    /// The loop wakes up: what other processes have written since is seen from here on.
    public func wakeUp() { isCurrent = false }

    /// The number of the archive's state; nil where it can't be read, which the next answer will tell.
    public var currentGeneration: Int? { try? reader.generation() }

    public func respond(to request: HTTPRequest) -> Answer {
        let requestID = identifiers.identifier(of: request)
        let cacheKey = table.isCached ? ResponseCache.Key(request) : nil
        do {
            if let cacheKey, let kept = try find(cacheKey) {
                return .response(try kept.response(to: request, requestID: requestID))
            }
            return try answer(request, requestID, cacheKey)
        } catch {
            return .response(service.failure(error, request.method, requestID))
        }
    }

    /// The answer to what never became a request: the HTTP layer names the status and the reason.
    public func refusal(status: Int, reason: String) -> HTTPResponse {
        let code = Problem.Code.allCases.first { $0.status == status } ?? .badRequest
        return service.failure(Problem(code, reason), nil, identifiers.next())
    }

    /// What the head alone decides, before a long body is read: there is no such path or method, no right to it, or its
    /// document is of another type or too long. Nil if the body may come.
    public func refusal(of head: HTTPRequest) -> HTTPResponse? {
        let requestID = identifiers.identifier(of: head)
        guard head.method != .options else { return nil }
        do {
            let (operation, call) = try admit(head, requestID)
            try operation.checkHead(call)
            return nil
        } catch {
            return service.failure(error, head.method, requestID)
        }
    }

    private func find(_ key: ResponseCache.Key) throws -> SelectedRepresentation? {
        if !isCurrent {
            let present = try reader.generation()
            if present != generation { cache.removeAll() }
            generation = present
            isCurrent = true
        }
        return cache.find(key)
    }

    private func answer(
        _ request: HTTPRequest, _ requestID: String, _ cacheKey: ResponseCache.Key?
    ) throws -> Answer {
        if request.method == .options {
            return .response(try table.route(for: request.target).route.options(requestID: requestID))
        }
        let (operation, call) = try admit(request, requestID)
        guard operation.place(call) == .loop else { return try work(operation, call, cacheKey) }
        do {
            let representation = try operation.answer(call, reader)
            let selected = try SelectedRepresentation(representation, for: call)
            if let waiting = representation.waiting {
                let last = try selected.response(to: request, requestID: requestID)
                return .wait(seconds: waiting.seconds, generation: waiting.generation, last: last)
            }
            if let cacheKey, selected.isCacheable { cache.offer(selected, as: cacheKey) }
            return .response(try selected.response(to: request, requestID: requestID))
        } catch ArchiveError.tooLong {
            // Begun anew where it may take its time.
            return try work(operation, call, cacheKey)
        }
    }

    /// For a worker to do, unless one has done it already.
    private func work(_ operation: Operation, _ call: Call, _ cacheKey: ResponseCache.Key?) throws -> Answer {
        if let cacheKey, let generation, let kept = service.worked.find(cacheKey, generation) {
            cache.keep(kept, as: cacheKey)
            return .response(try kept.response(to: call.request, requestID: call.requestID))
        }
        return .work { call.service.perform(operation, call, keepingAs: cacheKey, while: $0) }
    }

    /// Everything that can be checked before an operation begins.
    private func admit(_ request: HTTPRequest, _ requestID: String) throws -> (Operation, Call) {
        let (route, key, suffix) = try table.route(for: request.target)
        let operation = try route.operation(for: request.method)
        let scope = try Authorization.scope(of: request, reader)
        try Authorization.require(operation.scope, of: scope)
        let parameters = try QueryParameters(
            request.target.query, of: operation.parameters, path: route.path.text)
        let call = Call(
            service: service, request: request, requestID: requestID, key: key, parameters: parameters,
            form: try operation.form(suffix: suffix, parameters, request.fields), scope: scope)
        return (operation, call)
    }
}

/// How an endpoint takes a request.
public enum Answer: Sendable {
    case response(HTTPResponse)
    /// Work that may take long: to be done on any thread but the loop's. It asks now and then whether its answer is wanted.
    case work(@Sendable (_ isWanted: @escaping @Sendable () -> Bool) -> HTTPResponse)
    /// Nothing yet: to be asked again once the generation is another one than this. If so many seconds pass before, this is
    /// the answer.
    case wait(seconds: Int, generation: Int, last: HTTPResponse)
}
