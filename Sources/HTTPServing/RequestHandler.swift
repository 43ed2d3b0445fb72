public import HTTPMessages

/// What answers requests. One handler belongs to one event loop and is called on its thread only, so it may keep
/// state without a lock (a read connection, a response cache).
public protocol RequestHandler: AnyObject {
    /// Called on the loop: must not block or take more than about a millisecond. HEAD is answered as GET would be; the
    /// connection leaves the body out.
    func handle(_ request: HTTPRequest) -> Handling
    /// Called, as `handle` is, with a head whose body is long or waits for `100 Continue`, before the body is taken in.
    /// Nil takes it in; an answer is the connection's last, for the rest of the body is thrown away.
    func refusal(of head: HTTPRequest) -> HTTPResponse?
    /// Changes whenever requests that wait may have got an answer. It is asked now and then while any waits; nil makes them
    /// all be handed over again.
    var generation: Int? { get }
    /// An event loop's wake-up begins: everything read until the next call may share one look at the archive's generation.
    func wakeUp()
    /// The answer to a request that never became one; the status is one of `RequestFailure.statuses`. The connection closes
    /// after it where the framing is lost.
    func reject(_ status: Int, reason: String) -> HTTPResponse
}

/// How a handler takes a request.
public enum Handling: Sendable {
    /// There is nothing to say yet. The request is handed over again once the handler's generation is another one than this;
    /// if so many seconds pass before, or the server stops, it is given the last answer.
    case wait(seconds: Int, generation: Int, last: HTTPResponse)
    /// The answer is here.
    case answer(HTTPResponse)
    /// The work goes to the worker pool; its response comes back to the loop.
    case work(Work)

    /// Asks now and then whether its answer is still wanted.
    public typealias Work = @Sendable (_ isWanted: @escaping @Sendable () -> Bool) -> HTTPResponse
}
