import Foundation
import Testing

@testable import ArchiveCommand

@Suite("Tar archives")
struct TarArchiveTests {
    /// A header block as POSIX.1-2017 describes it, and the file's content padded to whole blocks.
    private func entry(_ name: String, _ content: String, type: Character = "0", prefix: String = "") -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) {
            header.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
        }
        put(name, at: 0)
        put(String(format: "%011o", content.utf8.count), at: 124)
        put(String(type), at: 156)
        put("ustar", at: 257)
        put(prefix, at: 345)
        put("        ", at: 148)
        put(String(format: "%06o\0 ", header.reduce(0) { $0 + Int($1) }), at: 148)
        let body = Array(content.utf8)
        return header + body + [UInt8](repeating: 0, count: (512 - body.count % 512) % 512)
    }

    private let end = [UInt8](repeating: 0, count: 1024)

    private func read(_ bytes: [UInt8]) -> (files: [String: String], damage: String?) {
        var archive = TarArchive(bytes)
        var files: [String: String] = [:]
        while let file = archive.next() { files[file.name] = String(decoding: file.bytes, as: UTF8.self) }
        return (files, archive.damage)
    }

    @Test("regular files are read, folders and links are passed over")
    func regularFiles() {
        let bytes =
            entry("a.txt", "first") + entry("folder/", "", type: "5") + entry("link", "", type: "2")
            + entry("b.txt", String(repeating: "x", count: 513), prefix: "deep/er") + end
        let (files, damage) = read(bytes)
        #expect(files == ["a.txt": "first", "deep/er/b.txt": String(repeating: "x", count: 513)])
        #expect(damage == nil)
    }

    @Test("GNU and pax long names belong to the next file only")
    func longNames() {
        let long = String(repeating: "n", count: 150)
        let (files, _) = read(
            entry("././@LongLink", long + "\0", type: "L") + entry("short", "1")
                + entry("pax", "15 path=p/a/x\n", type: "x")
                + entry("other", "2") + entry("last", "3") + end)
        #expect(files == [long: "1", "p/a/x": "2", "last": "3"])
    }

    @Test("every cut of an archive ends it without a trap, keeping whole files only")
    func cuts() {
        let bytes = entry("a", "first") + entry("b", "second") + end
        for length in stride(from: 0, through: bytes.count, by: 7) {
            let (files, _) = read(Array(bytes.prefix(length)))
            #expect(files.values.allSatisfy { $0 == "first" || $0 == "second" })
        }
        #expect(read(Array(bytes.prefix(515))).damage == "the tar archive ends in the middle of a file")
    }

    @Test("a header whose checksum is wrong is named with its place")
    func checksum() {
        var bytes = entry("a", "first") + entry("b", "second") + end
        bytes[1024] ^= 1
        #expect(read(bytes).files == ["a": "first"])
        #expect(read(bytes).damage == "the tar header at byte 1024 is damaged")
    }
}
