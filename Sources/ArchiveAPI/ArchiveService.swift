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
    /// What the response cache of one endpoint may hold, and that of all workers.
    public var cacheBytesMax = 32 * 1024 * 1024 {
        didSet { worked = SharedResponseCache(bytesMax: cacheBytesMax) }
    }
    private(set) var worked: SharedResponseCache
    /// The steps of SQLite's virtual machine, some fifty to a microsecond, after which a question goes from an event loop to
    /// a worker.
    public var loopStepsMax = 20_000
    /// What a question may take on a worker; beyond: 503.
    public var questionTimeout = Duration.seconds(10)
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
        worked = SharedResponseCache(bytesMax: cacheBytesMax)
    }

    /// Does on a worker what was too long for the loop.
    ///
    /// - Parameters:
    ///   - key: what the answer may be kept as.
    ///   - isWanted: whether somebody waits for the answer.
    func perform(
        _ operation: Operation, _ call: Call, keepingAs key: ResponseCache.Key?,
        while isWanted: @escaping @Sendable () -> Bool
    ) -> HTTPResponse {
        let select = { (reader: ArchiveReader) in
            let generation = try reader.generation()
            let selected = try SelectedRepresentation(operation.answer(call, reader), for: call)
            if let key, selected.isCacheable { worked.keep(selected, as: key, generation) }
            return selected
        }
        do {
            // What is written is written.
            let isWrite = call.request.method == .post
            let selected =
                try isWrite ? readers.read(select) : readers.ask(within: questionTimeout, while: isWanted, select)
            return try selected.response(to: call.request, requestID: call.requestID)
        } catch {
            return failure(error, call.request.method, call.requestID)
        }
    }

    /// - Parameter method: of the request; nil where it never became one.
    func failure(_ error: any Error, _ method: HTTPMethod?, _ requestID: String) -> HTTPResponse {
        problem(error, requestID).response(to: method, requestID: requestID)
    }

    /// The one table from errors to problems; an unexpected one goes to the log and not to the client.
    private func problem(_ error: any Error, _ requestID: String) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as QueryError: return Problem([ParameterFault(error)])
        case ArchiveError.readOnly: return Problem(.readOnly, Problem.Code.readOnly.explanation)
        case ArchiveError.tooLong:
            return Problem(
                .unavailable,
                "The question was given up: it took too long, or its client is gone.",
                fields: HTTPFields([("Retry-After", "10")]))
        case ArchiveError.busy:
            report(error, requestID)
            return Problem(.unavailable, "The archive is busy with another write.")
        default:
            report(error, requestID)
            return Problem(.internalError, Problem.Code.internalError.explanation)
        }
    }
}
