import Foundation

/// The documents that the arguments of `ingest` name: files, folders with all below them, `-`, and `.tar.gz` archives.
enum DocumentPaths {
    /// The files that one argument stands for, in the order of their names. A folder's hidden files are left out.
    ///
    /// - Throws: `CommandFailure.failure` for a path that does not exist or a folder that can't be read.
    static func files(at path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        if path == "-" { return ["-"] }
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure.failure("\(path) does not exist")
        }
        guard isFolder.boolValue else { return [path] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
                .filter { !$0.hasPrefix(".") }
                .flatMap { try files(at: path.hasSuffix("/") ? path + $0 : path + "/" + $0) }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.failure("can't read the folder \(path): \(DocumentFile.reason(error))")
        }
    }
}
