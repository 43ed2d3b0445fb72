/// A request, and what its connection has to know to answer it.
public struct ReceivedRequest: Sendable, Equatable {
    public var request: HTTPRequest
    public var version: HTTPVersion
    public var keepsAlive: Bool
}
