/// What a request may cost before it is understood.
public struct RequestLimits: Sendable, Equatable {
    /// Longer: 414.
    public var requestLineBytesMax = 8 * 1024
    /// Request line, fields and their line ends; also the trailer section. More: 431.
    public var headBytesMax = 32 * 1024
    /// More: 431.
    public var fieldCountMax = 100
    /// After the transfer coding is undone. More: 413.
    public var bodyBytesMax = 8 * 1024 * 1024
    /// All chunk extensions of one body together. More: 400.
    public var chunkExtensionBytesMax = 4 * 1024

    public init() {}
}
