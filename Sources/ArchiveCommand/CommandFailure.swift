/// Why a verb could not do its work, in one line for stderr, with its exit code (api.md, section 7).
struct CommandFailure: Error, Equatable {
    enum Kind: Int32, Sendable {
        case failure = 1
        case usage = 2
        case notFound = 3
        case conflict = 4
    }

    var kind: Kind
    var message: String

    static func failure(_ message: String) -> CommandFailure { CommandFailure(kind: .failure, message: message) }
    static func usage(_ message: String) -> CommandFailure { CommandFailure(kind: .usage, message: message) }
}
