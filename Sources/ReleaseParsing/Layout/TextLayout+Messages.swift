extension TextLayout {
    /// Marks what mail programs wrote: the message's header, and the headers of messages that were forwarded in it.
    mutating func markMessages() {
        if let message = MailMessage(utf8) {
            for index in lines.indices {
                guard lines[index].range.upperBound <= message.bodyStart else { break }
                if !lines[index].isBlank { lines[index].style.insert(.furniture) }
            }
        }
        markQuoted()
        var start = 0
        while start < lines.count {
            var end = start
            while end < lines.count, isHeaderField(end) { end += 1 }
            markForwardedHeader(start..<end)
            start = end + 1
        }
    }

    private static let headerFields: Set<String> = [
        "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "newsgroups", "organization", "message-id",
        "path", "lines",
        "de", "à", "objet", "envoyé",
    ]

    /// `From: …`, `Sent: …`, `Subject: …` under each other, one with an address.
    private mutating func markForwardedHeader(_ fields: Range<Int>) {
        guard fields.count >= 3, fields.contains(where: { utf8[lines[$0].content].contains(0x40) }) else { return }
        for index in fields { lines[index].style.insert(.furniture) }
    }

    private func isHeaderField(_ index: Int) -> Bool {
        let text = utf8[lines[index].content].prefix(20)
        guard let colon = text.firstIndex(of: 0x3A), colon > text.startIndex else { return false }
        return TextLayout.headerFields.contains(String(decoding: text[..<colon], as: UTF8.self).lowercased())
    }

    /// Text that was forwarded with `> ` before each line is measured from behind it.
    private mutating func markQuoted() {
        let written = lines.indices.filter { !lines[$0].isBlank && !lines[$0].style.contains(.furniture) }
        let quoted = written.filter { utf8[lines[$0].content.lowerBound] == 0x3E }
        guard quoted.count >= 5, quoted.count * 2 > written.count else { return }
        for index in quoted {
            var start = lines[index].content.lowerBound
            while start < lines[index].content.upperBound, utf8[start] == 0x3E {
                start += 1
                if start < lines[index].content.upperBound, utf8[start] == 0x20 { start += 1 }
            }
            let inner = TextLine(utf8: utf8, range: start..<max(start, lines[index].range.upperBound), page: 0)
            marks.append(lines[index].content.lowerBound..<start)
            lines[index].content = inner.content
            lines[index].segments = inner.segments
        }
    }
}
