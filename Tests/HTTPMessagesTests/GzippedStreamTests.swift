import HTTPMessages
import Synchronization
import Testing

@Suite("A stream in gzip")
struct GzippedStreamTests {
    /// Gives the pieces one after the other, then throws if it is to.
    final class Pieces: BodyStream {
        struct Broken: Error {}

        private let closed = Atomic(false)
        private let left: Mutex<[[UInt8]]>
        private let fails: Bool

        init(_ pieces: [[UInt8]], fails: Bool = false) {
            left = Mutex(pieces)
            self.fails = fails
        }

        func next() throws -> [UInt8]? {
            let piece = left.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            if piece == nil, fails { throw Broken() }
            return piece
        }

        var isClosed: Bool { closed.load(ordering: .sequentiallyConsistent) }

        func close() { closed.store(true, ordering: .sequentiallyConsistent) }
    }

    private func everything(_ stream: GzippedStream) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try stream.next() { bytes += piece }
        return bytes
    }

    @Test(
        "The pieces come out as they went in, and nothing after the end",
        arguments: [[], [0], [1, 0, 2], [300_000], [70_000, 1, 65_536, 500_000], Array(repeating: 100, count: 500)])
    func roundTrip(counts: [Int]) throws {
        var generator = SeededGenerator(state: 11)
        let pieces = counts.map { count in (0..<count).map { _ in UInt8.random(in: 0...40, using: &generator) } }
        let stream = try GzippedStream(Pieces(pieces))
        let packed = try everything(stream)
        #expect(try GzipCoding.decompress(packed, bytesMax: 1_000_000) == pieces.flatMap { $0 })
        #expect(try stream.next() == nil)
    }

    @Test("What fails inside fails outside, and has no end that a client would take for one")
    func failure() throws {
        let stream = try GzippedStream(Pieces([[UInt8](repeating: 7, count: 200_000)], fails: true))
        let first = try #require(try stream.next())
        #expect(throws: Pieces.Broken.self) { try stream.next() }
        #expect(throws: GzipCoding.Failure.truncated) { try GzipCoding.decompress(first, bytesMax: 1_000_000) }
    }

    @Test("Closing it closes what it reads")
    func closing() throws {
        let pieces = Pieces([[1]])
        try GzippedStream(pieces).close()
        #expect(pieces.isClosed)
    }
}
