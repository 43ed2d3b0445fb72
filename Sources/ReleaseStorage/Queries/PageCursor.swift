internal import Crypto
internal import Foundation
internal import ReleaseRendering

/// Where a page ends: opaque to clients, bound to the filters and the sort of the list that it was given for.
public struct PageCursor: Sendable, Equatable, CustomStringConvertible {
    private static let separator: Character = "\u{1F}"

    /// The query that the cursor belongs to, in a digest.
    let query: String
    /// The sort values of the page's last item.
    let position: [String]
    /// base64url (RFC 4648, section 5) without padding. A list writes it three times.
    public let description: String

    init(query: String, position: [String]) {
        self.query = query
        self.position = position
        description = PageCursor.encoded(([query] + position).joined(separator: String(PageCursor.separator)))
    }

    /// Reads what `description` wrote; nil for any other text.
    public init?(_ text: String) {
        let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: plain + padding), let decoded = String(validating: data, as: UTF8.self)
        else { return nil }
        let parts = decoded.split(separator: PageCursor.separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return nil }
        self.init(query: parts[0], position: Array(parts[1...]))
        guard description == text else { return nil }
    }

    private static func encoded(_ plain: String) -> String {
        let letters = Data(plain.utf8).base64EncodedData().filter { $0 != UInt8(ascii: "=") }.map { letter in
            switch letter {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: letter
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// A digest of everything that decides which items a list holds and in which order.
    ///
    /// - Parameter sort: the list and its order, `drugs by name`: two lists may have the same filters.
    static func digest(of filter: some ListFilter, sort: String) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            filter.write(to: &writer)
            writer.member("sort", sort)
        }
        return SHA256.hash(data: writer.bytes).prefix(6).hexadecimal
    }
}
