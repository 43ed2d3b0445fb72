internal import Foundation

/// Keys of rows in one column: 32 bits each, least byte first.
struct KeyList {
    let keys: [Int]

    init(_ keys: [Int]) { self.keys = keys }

    /// Reads what `bytes` wrote.
    init(bytes: Data) {
        keys = stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4).map { start in
            (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << ($1 * 8) }
        }
    }

    var bytes: Data { Data(keys.flatMap { key in (0..<4).map { UInt8(truncatingIfNeeded: key >> ($0 * 8)) } }) }
}
