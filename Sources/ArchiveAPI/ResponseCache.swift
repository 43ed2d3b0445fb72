import HTTPMessages

/// What one endpoint has answered to anonymous GETs since the archive last changed; bounded in bytes.
///
/// Two generations of entries stand in for an order of use: what is found in the older one moves to the younger, and when
/// the younger is half of the bound the older is forgotten. What selects the representation is compared as it was sent, not
/// negotiated again.
///
/// To keep an answer and forget another costs more than to read a release anew. So what cost little is kept only while
/// there is room, or when it is asked for again.
struct ResponseCache {
    struct Key: Hashable {
        private let request: HTTPRequest

        /// Nil where an answer may neither be kept nor taken from here.
        init?(_ request: HTTPRequest) {
            let fields = request.fields
            guard request.method == .get || request.method == .head, request.body.isEmpty,
                !fields.contains("Authorization"),
                // A range is of the source itself, in whichever coding the whole is kept.
                !fields.contains("Range")
            else { return nil }
            self.request = request
        }

        static func == (a: Key, b: Key) -> Bool {
            a.request.target == b.request.target && a.request.accept == b.request.accept
                && a.request.acceptEncoding == b.request.acceptEncoding
        }

        func hash(into hasher: inout Hasher) { hasher.combine(hash) }

        fileprivate var hash: Int { request.selectionHash }

        fileprivate var bytes: Int {
            let target = request.target
            return target.path.utf8.count + (target.query?.utf8.count ?? 0) + request.fields.byteCount
        }
    }

    private let bytesMax: Int
    private var young: [Key: SelectedRepresentation] = [:]
    private var old: [Key: SelectedRepresentation] = [:]
    private var youngBytes = 0
    private var recent = RecentRequests()

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    mutating func find(_ key: Key) -> SelectedRepresentation? {
        if let found = young[key] { return found }
        guard let found = old.removeValue(forKey: key) else { return nil }
        keep(found, as: key)
        return found
    }

    /// Keeps an answer that cost little, if that is worth it.
    mutating func offer(_ answer: SelectedRepresentation, as key: Key) {
        if old.isEmpty || recent.note(key.hash) { keep(answer, as: key) }
    }

    /// An answer that would push out most of the others is not kept.
    mutating func keep(_ answer: SelectedRepresentation, as key: Key) {
        let bytes = key.bytes + answer.body.count + ResponseCache.overheadBytes
        guard bytes <= bytesMax / 8 else { return }
        if youngBytes + bytes > bytesMax / 2 {
            old = young
            young.removeAll(keepingCapacity: true)
            youngBytes = 0
        }
        young[key] = answer
        youngBytes += bytes
    }

    mutating func removeAll() {
        young.removeAll(keepingCapacity: true)
        old.removeAll(keepingCapacity: true)
        youngBytes = 0
    }

    /// Fields, hash slots and headers of arrays, roughly.
    private static let overheadBytes = 1024
}
