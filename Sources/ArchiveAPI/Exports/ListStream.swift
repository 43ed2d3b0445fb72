import HTTPMessages
import ReleaseStorage
import Synchronization

/// A list as a whole, read a page at a time when the client has taken the one before.
///
/// Each page is a short read transaction that begins where the last item stands in the order, so that what is written
/// meanwhile neither moves an item into the next page nor out of it, and no transaction waits for a slow client.
final class ListStream: BodyStream {
    typealias Pages = @Sendable (QueryParameters, ArchiveReader) throws -> Page

    /// What remains to be sent.
    private struct Rest {
        /// Text that is ready.
        var text: [UInt8]?
        /// Where the next page begins; nil after the last one.
        var cursor: PageCursor?
        var slot: ExportSlot?
    }

    private let call: Call
    private let pages: Pages
    private let encoding: ItemEncoding
    private let rest: Mutex<Rest?>

    /// - Parameters:
    ///   - text: of the first page.
    ///   - cursor: where the second one begins.
    init(
        _ call: Call, after text: [UInt8], from cursor: PageCursor, as encoding: ItemEncoding, _ pages: @escaping Pages
    ) {
        self.call = call
        self.pages = pages
        self.encoding = encoding
        rest = Mutex(Rest(text: text, cursor: cursor))
    }

    /// Before the first piece, and only if the client wants any: HEAD and a 304 do without.
    ///
    /// - Throws: 503 while too many others are on their way.
    func takeSlot() throws(Problem) {
        let slot = try call.service.exports.take()
        rest.withLock { $0?.slot = slot }
    }

    func next() throws -> [UInt8]? {
        let due = rest.withLock { rest in
            defer { rest?.text = nil }
            return (text: rest?.text, cursor: rest?.cursor)
        }
        if let text = due.text { return text }
        guard let cursor = due.cursor else { return nil }
        do {
            let page = try call.service.readers.ask(within: call.service.questionTimeout) {
                try pages(call.wholeList(from: cursor), $0)
            }
            rest.withLock { $0?.cursor = page.next }
            return encoding.text(of: page.items)
        } catch {
            // The client sees the break and nothing else; the log has the reason.
            call.service.report(error, call.requestID)
            throw error
        }
    }

    func close() {
        rest.withLock { $0 = nil }
    }
}

extension Call {
    /// Items of a piece: some hundred kilobytes, read and written in some milliseconds.
    private static let pieceItems = 100

    /// The query of the next piece of a list that is sent as a whole.
    func wholeList(from cursor: PageCursor?) -> QueryParameters {
        var piece = parameters
        // A ranking is made anew for each page, so the fewer the better.
        let isRanked = parameters[Parameters.sort] == .bestFirst
        piece[Parameters.limit] = isRanked ? PageRequest.limitMax : Call.pieceItems
        piece[Parameters.cursor] = cursor
        // Counted once, with the first piece.
        if cursor != parameters[Parameters.cursor] { piece[Parameters.count] = nil }
        return piece
    }
}
