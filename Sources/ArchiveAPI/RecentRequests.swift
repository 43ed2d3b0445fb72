/// Tells what has been asked for not long ago, in a fixed number of bytes: each mark is overwritten by the next request that
/// falls on its place.
struct RecentRequests {
    private var marks = [UInt32](repeating: 0, count: 4096)

    /// - Parameter hash: of the request, with all of its bits random.
    /// - Returns: whether it was noted before.
    mutating func note(_ hash: Int) -> Bool {
        let bits = UInt64(truncatingIfNeeded: hash)
        let place = Int(bits % UInt64(marks.count))
        let mark = UInt32(truncatingIfNeeded: bits >> 32)
        defer { marks[place] = mark }
        return marks[place] == mark
    }
}
