import Foundation
import ReleaseModel
import ReleaseStorage

/// A folder of its own for each test, removed with the last use.
final class TemporaryFolder {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("release-archive-\(UUID().uuidString)")
        .path

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// An archive in a temporary folder with one reader.
final class TemporaryArchive {
    let folder = TemporaryFolder()
    let archive: Archive
    let reader: ArchiveReader

    init(_ releases: ParsedRelease...) throws {
        archive = try Archive(folder: folder.path)
        reader = try archive.reader()
        try ingest(releases)
    }

    @discardableResult
    func ingest(_ releases: [ParsedRelease]) throws -> [IngestedRelease] {
        try archive.ingest(releases, receivedAt: Instant(secondsSince1970: 1_700_000_000))
    }

    /// The ids in a page, in order.
    func releaseIDs(_ change: (inout ReleaseQuery) throws -> Void = { _ in }) throws -> [String] {
        try ids(releases(change))
    }

    func releases(_ change: (inout ReleaseQuery) throws -> Void = { _ in }) throws -> Page {
        var query = ReleaseQuery()
        try change(&query)
        return try reader.releases(query)
    }

    /// The headlines in a page, in order.
    func headlines(_ change: (inout ReleaseQuery) throws -> Void = { _ in }) throws -> [String] {
        try releases(change).items.map { try JSON($0)["headline"].text }
    }

    func ids(_ page: Page) throws -> [String] { try page.items.map { try JSON($0)["id"].text } }
}
