import HTTPMessages
public import ReleaseStorage

/// What every endpoint of one server shares: the archive, the readers of its workers, and what the server is told at start.
public struct ArchiveService: Sendable {
    public let archive: Archive
    let readers: ReaderPool
    /// The program's version, a part of every list's entity tag: a new program may render anew.
    public var version: String
    /// The greatest body after its content coding is undone.
    public var bodyBytesMax = 8 * 1024 * 1024
    /// The greatest body of `/v1/parse` without a token, before and after its content coding is undone.
    public var anonymousBodyBytesMax = 1024 * 1024
    /// What one endpoint's response cache may hold.
    public var cacheBytesMax = 32 * 1024 * 1024
    /// The steps of SQLite's virtual machine, some fifty to a microsecond, after which a question goes from an event loop to
    /// a worker.
    public var loopStepsMax = 20_000
    /// How many lists may be on their way as a whole at a time.
    public var exports = ExportSlots(max: 4)
    /// Where clients find the server, without a slash at the end: `https://releases.example.com`. Nil: by the Host that
    /// each of them calls, over http.
    public var publicURL: String?
    /// What `/metrics` shows.
    public var metrics: @Sendable () -> [Metric]
    /// Takes an error that a client must not see, and the request id under which it was told of it.
    public var report: @Sendable (_ error: any Error, _ requestID: String) -> Void

    public init(
        archive: Archive, version: String, metrics: @escaping @Sendable () -> [Metric] = { [] },
        report: @escaping @Sendable (_ error: any Error, _ requestID: String) -> Void
    ) {
        self.archive = archive
        self.version = version
        self.metrics = metrics
        self.report = report
        readers = ReaderPool(archive)
    }

    /// Does on a worker what was too long for the loop.
    func perform(_ operation: Operation, _ call: Call) -> HTTPResponse {
        do {
            let selected = try readers.read { reader in
                try SelectedRepresentation(operation.answer(call, reader), for: call)
            }
            return try selected.response(to: call.request).identified(call.requestID)
        } catch {
            return failure(error, call.request.method, call.requestID)
        }
    }

    /// - Parameter method: of the request; nil where it never became one.
    func failure(_ error: any Error, _ method: HTTPMethod?, _ requestID: String) -> HTTPResponse {
        problem(error, requestID).response(to: method, requestID: requestID).identified(requestID)
    }

    /// The one table from errors to problems; an unexpected one goes to the log and not to the client.
    private func problem(_ error: any Error, _ requestID: String) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case QueryError.cursorOfAnotherQuery:
            return Problem([
                ParameterFault(
                    kind: .malformed, parameter: "cursor",
                    detail: "This cursor was given for other filters or another sort; begin again without it.")
            ])
        case QueryError.cursorOfAnotherArchive:
            return Problem([
                ParameterFault(
                    kind: .malformed, parameter: "since",
                    detail: "This is no place in the change log of this archive; begin again without it.")
            ])
        case QueryError.scoreWithoutSearch:
            return Problem([
                ParameterFault(
                    kind: .malformed, parameter: "sort",
                    detail: "'sort=-score' takes 'q' too: there is nothing to score.")
            ])
        case ArchiveError.readOnly: return Problem(.readOnly, Problem.Code.readOnly.explanation)
        case ArchiveError.busy:
            report(error, requestID)
            return Problem(.unavailable, "The archive is busy with another write.")
        default:
            report(error, requestID)
            return Problem(.internalError, Problem.Code.internalError.explanation)
        }
    }
}

extension HTTPResponse {
    func identified(_ requestID: String) -> HTTPResponse {
        var response = self
        response.requestID = requestID
        return response
    }
}
