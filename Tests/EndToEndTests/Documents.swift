import Foundation

/// The parts of the JSON documents that these tests look at.
struct Listing: Decodable {
    struct Item: Decodable { let id: String }
    let data: [Item]
}

struct Single: Decodable {
    struct Item: Decodable {
        let id: String
        let slug: String
        let headline: String?
    }
    let data: Item
}

struct Parsed: Decodable {
    struct Item: Decodable { let headline: String? }
    let data: Item
}

struct ProblemDocument: Decodable {
    struct Fault: Decodable {
        let parameter: String
        let suggestion: String?
    }
    let type: String
    let title: String
    let status: Int
    let errors: [Fault]?
    let request_id: String
}

/// Gzip, by the program of that name: the coding's reference implementation.
enum Gzip {
    static func compressed(_ bytes: [UInt8], in folder: ArchiveFolder) throws -> [UInt8] {
        try run("-c", bytes, in: folder)
    }

    static func decompressed(_ bytes: [UInt8], in folder: ArchiveFolder) throws -> [UInt8] {
        try run("-dc", bytes, in: folder)
    }

    private static func run(_ flags: String, _ bytes: [UInt8], in folder: ArchiveFolder) throws -> [UInt8] {
        let output = try folder.outputFile()
        let input = try FileHandle(forReadingFrom: URL(filePath: folder.file("gzip", bytes)))
        let gzip = try ChildProcess(
            "gzip", [flags], folder: folder.temporary.path(), input: input,
            output: FileHandle(forWritingTo: output), errors: FileHandle.standardError)
        _ = gzip.wait()
        return [UInt8](try Data(contentsOf: output))
    }
}
