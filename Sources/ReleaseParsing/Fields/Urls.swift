import ReleaseModel

/// Finds web addresses: those with a scheme (RFC 3986) and those that begin with `www.`.
enum Urls {
    /// - Parameter openings: where an address can begin, in order.
    static func all(in utf8: [UInt8], at openings: [Int]) -> [TextMark] {
        var marks: [TextMark] = []
        var position = 0
        for start in openings where start >= position {
            guard let prefix = prefixLength(utf8, at: start) else { continue }
            let end = end(utf8, from: start + prefix)
            if end > start + prefix {
                let value = String(decoding: utf8[start..<end], as: UTF8.self)
                marks.append(TextMark(kind: .url(value), ranges: [start..<end]))
            }
            position = max(end, start + prefix)
        }
        return marks
    }

    private static let prefixes = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }

    private static func prefixLength(_ utf8: [UInt8], at start: Int) -> Int? {
        prefixes.first { prefix in
            start + prefix.count < utf8.count && prefix.indices.allSatisfy { utf8[start + $0].asciiLower == prefix[$0] }
        }?.count
    }

    /// Up to white space or a mark that encloses addresses, without the punctuation of the sentence.
    private static func end(_ utf8: [UInt8], from start: Int) -> Int {
        var end = start
        var hostEnd: Int?
        while end < utf8.count, utf8[end] > 0x20, utf8[end] < 0x7F,
            ![0x3C, 0x3E, 0x22, 0x5D, 0x5B, 0x7C, 0x5E, 0x60, 0x2A].contains(utf8[end])
        {
            if utf8[end] == 0x29, !utf8[start..<end].contains(0x28) { break }
            if hostEnd == nil, utf8[end] == 0x2F || utf8[end] == 0x3F { hostEnd = end }
            end += 1
        }
        if hostEnd == nil {
            var host = start
            while host < end, utf8[host].isASCIIAlphanumeric || utf8[host] == 0x2E || utf8[host] == 0x2D { host += 1 }
            end = HostName.end(utf8, start..<host)
        }
        while end > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x27, 0x21, 0x3F].contains(utf8[end - 1]) { end -= 1 }
        return end
    }
}

extension Urls {
    /// The release's web addresses, each once, without those of the page around it.
    static func findings(_ marks: [TextMark], in text: ReleaseText) -> [Finding<String>] {
        var seen: Set<String> = []
        var findings: [Finding<String>] = []
        var furniture = text.paragraphs.filter { $0.role == .furniture }.map(\.range)[...]
        for mark in marks {
            guard case .url(let url) = mark.kind else { continue }
            while let first = furniture.first, first.upperBound <= mark.start { furniture = furniture.dropFirst() }
            let isFurniture = furniture.first.map { $0.contains(mark.start) } ?? false
            if !isFurniture, seen.insert(url).inserted { findings.append(Finding(url, at: mark.ranges)) }
        }
        return findings
    }
}

extension UInt8 {
    fileprivate var asciiLower: UInt8 { isASCIIUpper ? self | 0x20 : self }
}
