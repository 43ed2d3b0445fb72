extension TextLayout {
    /// Marks what stands around the text of a web page: outside of its main part, and lists of links.
    mutating func markNavigation(_ page: HTMLPageText) {
        for region in [page.isInMain, page.isInArticle] where holdsText(region) {
            for index in lines.indices where !region[index] && !lines[index].style.contains(.heading) {
                lines[index].style.insert(.navigation)
            }
            break
        }
        markLinkLists()
    }

    /// Enough for the shortest release, and most of the page's text.
    private func holdsText(_ region: [Bool]) -> Bool {
        var inside = 0
        var all = 0
        for (line, isInside) in zip(lines, region)
        where !line.style.contains(.navigation) && !line.style.contains(.link) {
            all += line.content.count
            if isInside { inside += line.content.count }
        }
        return inside >= 400 && inside * 2 >= all
    }

    /// Three lines or more in a row that are nothing but links.
    private mutating func markLinkLists() {
        var start = 0
        while start < lines.count {
            var end = start
            var links = 0
            while end < lines.count, lines[end].isBlank || lines[end].style.contains(.link) {
                if !lines[end].isBlank { links += 1 }
                end += 1
            }
            if links > 2 {
                for index in start..<end where !lines[index].isBlank { lines[index].style.insert(.navigation) }
            }
            start = max(end, start + 1)
        }
    }
}
