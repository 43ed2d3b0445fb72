import ArchiveAPI
import ArgumentParser
import Configuration
import Foundation
import HTTPMessages
import HTTPServing
import Logging
import ReleaseStorage
import Sockets

/// `release-archive serve`: the HTTP service, until SIGTERM or SIGINT.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the archive over HTTP.")

    @OptionGroup var options: ArchiveOptions

    @Option(help: "HOST:PORT of the public interface; port 0 picks a free one.")
    var listen: String?

    @Option(
        name: .customLong("admin-listen"), help: "HOST:PORT of /livez, /readyz and /metrics; port 0 picks a free one.")
    var adminListen: String?

    @Option(help: "Event loops; 0 is one for each core.")
    var loops: Int?

    @Option(help: "Threads for slow work; 0 is two for each core.")
    var workers: Int?

    @Flag(name: .customLong("read-only"), help: "Serve an archive that another process writes.")
    var readOnly = false

    @Option(
        name: .customLong("log-level"),
        help: "What goes to stderr: trace, debug, info, notice, warning, error or critical.")
    var logLevel: String?

    func run() throws {
        let settings = try options.settings(adding: [
            "listen": listen.map { .string($0) }, "admin_listen": adminListen.map { .string($0) },
            "loops": loops.map { .int($0) }, "workers": workers.map { .int($0) },
            "read_only": readOnly ? .bool(true) : nil,
            "log_level": logLevel.map { .string($0) },
        ])
        let logger = try Self.logger(level: settings.logLevel)
        let counters = ServerCounters()
        let archive = try Archive(folder: settings.data, access: settings.readOnly ? .readOnly : .readWrite)
        var service = ArchiveService(
            archive: archive, version: ReleaseArchive.configuration.version, metrics: { Metric.all(counters) },
            report: { error, requestID in logger.error("\(error)", metadata: ["request_id": "\(requestID)"]) })
        service.bodyBytesMax = settings.limits.bodyBytesMax
        service.anonymousBodyBytesMax = settings.limits.parseBytesMax
        service.exports = ExportSlots(max: settings.limits.exportsMax)
        service.questionTimeout = .seconds(settings.limits.questionTimeoutSeconds)
        service.publicURL = settings.publicURL
        let server = try Server(
            configuration: ServerConfiguration(settings, cores: ProcessInfo.processInfo.activeProcessorCount),
            services: [
                .init(address: Self.address(settings.listen)) { [service] _ in
                    try EndpointHandler(service, table: .archive)
                },
                .init(address: Self.address(settings.adminListen)) { [service] _ in
                    try EndpointHandler(service, table: .admin)
                },
            ],
            counters: counters, log: { logger.notice("\($0)") })
        Self.announce(server.addresses)
        try server.run()
    }

    private static func address(_ text: String) throws -> SocketAddress {
        do {
            return try SocketAddress(text)
        } catch {
            throw CommandFailure.usage("\(error)")
        }
    }

    /// Who starts the server reads the addresses from its first two lines.
    private static func announce(_ addresses: [SocketAddress]) {
        let names = ["listening on", "admin listening on"]
        let lines = zip(names, addresses).map { "\($0) http://\($1)\n" }.joined()
        FileHandle.standardOutput.write(Data(lines.utf8))
    }

    private static func logger(level: String) throws -> Logger {
        guard let level = Logger.Level(rawValue: level) else {
            let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFailure.usage("log_level must be one of \(levels), not '\(level)'")
        }
        var logger = Logger(label: "release-archive") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}

extension ServerConfiguration {
    /// The settings in the engine's terms; a head of the greatest size and a body of the greatest size are what a request costs.
    init(_ settings: Settings, cores: Int) {
        self.init()
        let limits = settings.limits
        requests.requestLineBytesMax = limits.requestLineBytesMax
        requests.headBytesMax = limits.headBytesMax
        requests.fieldCountMax = limits.fieldsMax
        requests.bodyBytesMax = limits.bodyBytesMax
        loopCount = settings.loops > 0 ? settings.loops : cores
        workerCount = settings.workers > 0 ? settings.workers : 2 * cores
        connectionsMax = limits.connectionsMax
        waitingRequestsMax = limits.waitingRequestsMax
        headSeconds = limits.headTimeoutSeconds
        idleSeconds = limits.idleTimeoutSeconds
        stallSeconds = limits.stallTimeoutSeconds
        bytesPerSecondMin = limits.bytesPerSecondMin
        drainSeconds = limits.drainTimeoutSeconds
    }
}
