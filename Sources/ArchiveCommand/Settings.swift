import Configuration
import Foundation

/// What a server and the other verbs can be told, with every value checked.
///
/// Flags come before the environment (`RELEASE_ARCHIVE_…`), that before the file, that before the built-in values
/// (api.md, section 7). `Config/release-archive.yaml` documents each key.
struct Settings: Sendable {
    var data: String
    var listen: String
    var adminListen: String
    /// Where clients find the server, as feeds name it; nil where each client's own Host is named.
    var publicURL: String?
    /// Event loops; 0 is one for each core.
    var loops: Int
    /// Worker threads for what may take longer than a loop may wait; 0 is two for each core.
    var workers: Int
    var readOnly: Bool
    var logLevel: String
    var limits: Limits

    struct Limits: Sendable {
        var requestLineBytesMax: Int
        var headBytesMax: Int
        var fieldsMax: Int
        var bodyBytesMax: Int
        var parseBytesMax: Int
        var headTimeoutSeconds: Int
        var idleTimeoutSeconds: Int
        var stallTimeoutSeconds: Int
        var bytesPerSecondMin: Int
        var connectionsMax: Int
        var exportsMax: Int
        var questionTimeoutSeconds: Int
        var waitingRequestsMax: Int
        var drainTimeoutSeconds: Int
    }
}

extension Settings {
    /// The one table of settings: each key as it stands in the file, with its built-in value.
    static let table: [(key: String, builtIn: ConfigContent)] = [
        ("data", "./data"),
        ("listen", "127.0.0.1:8080"),
        ("admin_listen", "127.0.0.1:0"),
        ("public_url", ""),
        ("loops", 0),
        ("workers", 0),
        ("read_only", false),
        ("log_level", "info"),
        ("limits.request_line_bytes_max", 8192),
        ("limits.head_bytes_max", 32768),
        ("limits.fields_max", 100),
        ("limits.body_bytes_max", 8_388_608),
        ("limits.parse_bytes_max", 1_048_576),
        ("limits.head_timeout_seconds", 10),
        ("limits.idle_timeout_seconds", 60),
        ("limits.stall_timeout_seconds", 20),
        ("limits.bytes_per_second_min", 500),
        ("limits.connections_max", 4096),
        ("limits.exports_max", 4),
        ("limits.question_timeout_seconds", 10),
        ("limits.waiting_requests_max", 1024),
        ("limits.drain_timeout_seconds", 9),
    ]

    /// - Throws: `CommandFailure.usage` naming the key whose value has the wrong type or is out of range.
    init(_ reader: ConfigReader) throws {
        func text(_ key: String) throws -> String {
            try checked(key) { try reader.requiredString(forKey: ConfigKey(key)) }
        }
        func number(_ key: String, _ range: ClosedRange<Int>) throws -> Int {
            let value = try checked(key) { try reader.requiredInt(forKey: ConfigKey(key)) }
            guard range.contains(value) else {
                throw CommandFailure.usage(
                    "\(key) must lie between \(range.lowerBound) and \(range.upperBound), not \(value)")
            }
            return value
        }
        func checked<Value>(_ key: String, _ read: () throws -> Value) throws -> Value {
            do { return try read() } catch { throw CommandFailure.usage("the value of \(key) can't be read: \(error)") }
        }
        let seconds = 1...86_400
        data = try text("data")
        listen = try text("listen")
        adminListen = try text("admin_listen")
        publicURL = try Settings.publicURL(try text("public_url"))
        loops = try number("loops", 0...256)
        workers = try number("workers", 0...1024)
        readOnly = try checked("read_only") { try reader.requiredBool(forKey: "read_only") }
        logLevel = try text("log_level")
        limits = Limits(
            requestLineBytesMax: try number("limits.request_line_bytes_max", 64...1_048_576),
            headBytesMax: try number("limits.head_bytes_max", 256...16_777_216),
            fieldsMax: try number("limits.fields_max", 1...10_000),
            bodyBytesMax: try number("limits.body_bytes_max", 0...1_073_741_824),
            parseBytesMax: try number("limits.parse_bytes_max", 0...1_073_741_824),
            headTimeoutSeconds: try number("limits.head_timeout_seconds", seconds),
            idleTimeoutSeconds: try number("limits.idle_timeout_seconds", seconds),
            stallTimeoutSeconds: try number("limits.stall_timeout_seconds", seconds),
            bytesPerSecondMin: try number("limits.bytes_per_second_min", 0...1_048_576),
            connectionsMax: try number("limits.connections_max", 1...1_000_000),
            exportsMax: try number("limits.exports_max", 0...1024),
            questionTimeoutSeconds: try number("limits.question_timeout_seconds", seconds),
            waitingRequestsMax: try number("limits.waiting_requests_max", 0...1_000_000),
            drainTimeoutSeconds: try number("limits.drain_timeout_seconds", seconds))
    }

    /// Paths are put behind it, so it has no slash at its end, and no query.
    private static func publicURL(_ text: String) throws -> String? {
        guard !text.isEmpty else { return nil }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false,
            url.query == nil, url.fragment == nil
        else { throw CommandFailure.usage("public_url must be an http or https URL without a query, not '\(text)'") }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
