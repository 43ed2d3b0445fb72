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
        let data: Data
        do {
            let handle = path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            data = try handle.read(upToCount: Self.bytesMax + 1) ?? Data()
        } catch {
            throw CommandFailure.failure("can't read \(path): \(Self.reason(error))")
        }
        guard data.count <= Self.bytesMax else {
            throw CommandFailure.failure("\(path) is larger than \(Self.bytesMax >> 20) MiB")
        }
        return [UInt8](data)
    }

    /// The system's own word for a file error; Foundation's sentence around it says nothing more.
    static func reason(_ error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        return cause.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(cause.code))) : cause.localizedDescription
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
