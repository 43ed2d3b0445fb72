import HTTPMessages

/// Bytes on their way to a client: heads and chunk sizes gathered in one buffer, bodies shared with whoever made them.
struct OutputQueue: Sendable {
    /// Part of what is sent next: the next bytes of the framing buffer, or what is left of a body.
    private enum Segment: Sendable {
        case framing(count: Int)
        case body(ArraySlice<UInt8>)

        var count: Int {
            switch self {
            case .framing(let count): count
            case .body(let bytes): bytes.count
            }
        }
    }

    /// A body of up to that size is copied behind its head: cheaper than a slice of its own.
    private static let copiedBytesMax = 512

    private var framing: [UInt8] = []
    private var framingSent = 0
    private var segments: [Segment] = []
    /// How many bytes wait.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func frame(_ append: (inout [UInt8]) -> Void) {
        let before = framing.count
        append(&framing)
        let added = framing.count - before
        count += added
        if case .framing(let last) = segments.last {
            segments[segments.count - 1] = .framing(count: last + added)
        } else {
            segments.append(.framing(count: added))
        }
    }

    mutating func append(body: [UInt8]) {
        guard !body.isEmpty else { return }
        if body.count <= OutputQueue.copiedBytesMax { return frame { $0.append(contentsOf: body) } }
        segments.append(.body(body[...]))
        count += body.count
    }

    /// Replaces the slices by those that wait, at most that many.
    func gather(into slices: inout [ArraySlice<UInt8>], slicesMax: Int) {
        slices.removeAll(keepingCapacity: true)
        var start = framingSent
        for segment in segments.prefix(slicesMax) {
            switch segment {
            case .framing(let count):
                slices.append(framing[start..<start + count])
                start += count
            case .body(let bytes): slices.append(bytes)
            }
        }
    }

    /// That many bytes have been taken by the kernel.
    mutating func removeFirst(_ sent: Int) {
        count -= sent
        if count == 0 { return removeAll() }
        var left = sent
        var done = 0
        while done < segments.count {
            let segment = segments[done]
            let taken = min(left, segment.count)
            left -= taken
            switch segment {
            case .framing(let count):
                framingSent += taken
                segments[done] = .framing(count: count - taken)
            case .body(let bytes): segments[done] = .body(bytes.dropFirst(taken))
            }
            guard taken == segment.count else { break }
            done += 1
        }
        segments.removeFirst(done)
    }

    private mutating func removeAll() {
        // An idle connection keeps only small buffers: there may be ten thousand of them.
        segments.removeAll(keepingCapacity: segments.capacity <= 16)
        framing.removeAll(keepingCapacity: framing.capacity <= 2048)
        framingSent = 0
    }
}
