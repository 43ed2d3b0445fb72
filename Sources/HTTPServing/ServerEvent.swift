/// What an operator may want to read in a log. Requests are not among it: handlers know more about them.
public enum ServerEvent: Sendable, Equatable, CustomStringConvertible {
    /// SIGTERM or SIGINT has come, by its number, or `stop` was called.
    case stopping(signal: Int32?)
    /// Connections that were still busy at the end of the time to drain.
    case cut(connections: Int)
    /// No connection is accepted for a second; why.
    case acceptPaused(String)

    public var description: String {
        switch self {
        case .stopping(let signal?): "stopping on signal \(signal)"
        case .stopping(nil): "stopping"
        case .cut(let connections): "cut \(connections) connections that did not finish in time"
        case .acceptPaused(let reason): "not accepting connections for a second: \(reason)"
        }
    }
}
