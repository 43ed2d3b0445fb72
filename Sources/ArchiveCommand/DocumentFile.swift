import Foundation
import ReleaseModel
import ReleaseParsing

/// A document to be read: a file, or `-` for standard input.
struct DocumentFile {
    /// Far above any submission that holds releases; a file beyond it is refused before it fills the memory.
    static let bytesMax = 256 << 20

    var path: String

    /// - Throws: `CommandFailure.failure` that names the file and what is wrong with it.
    func bytes() throws -> [UInt8] {
        if path == "-" {
            let data = FileHandle.standardInput.readDataToEndOfFile()
            return [UInt8](data)
        }
        let handle: FileHandle
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } catch {
            throw CommandFailure.failure("can't read \(path): \(error.localizedDescription)")
        }
        defer { try? handle.close() }
        do {
            let data = try handle.read(upToCount: Self.bytesMax + 1) ?? Data()
            guard data.count <= Self.bytesMax else {
                throw CommandFailure.failure("\(path) is larger than \(Self.bytesMax >> 20) MiB")
            }
            return [UInt8](data)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.failure("can't read \(path): \(error.localizedDescription)")
        }
    }

    /// The releases in the document.
    func releases() throws -> [ParsedRelease] {
        try Self.releases(in: bytes(), named: path)
    }

    /// - Throws: `CommandFailure.failure` for what is no document at all: empty or binary.
    static func releases(in bytes: [UInt8], named name: String) throws -> [ParsedRelease] {
        if let refusal = ReleaseParser.refusal(of: bytes) {
            throw CommandFailure.failure("\(name): \(refusal.message)")
        }
        return ReleaseParser.parse(bytes)
    }
}
