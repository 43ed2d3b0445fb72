extension TextLayout {
    /// Marks what stands around the text of a web page: outside of its main part, and lists of links.
    mutating func markNavigation(_ page: HTMLPageText) {
        let named = page.states.map { $0.contains(.namedNavigation) }
        if !holdsText(named) { mark(lines.indices.filter { named[$0] }) }
        for region in [HTMLState.main, .article] {
            let isInside = page.states.map { $0.contains(region) }
            guard holdsText(isInside) else { continue }
            mark(lines.indices.filter { !isInside[$0] && !lines[$0].style.contains(.heading) })
            break
        }
        markLinkLists()
    }

    private mutating func mark(_ indices: [Int]) {
        for index in indices where !lines[index].isBlank { lines[index].style.insert(.navigation) }
    }

    /// Enough for the shortest release, and most of the page's text.
    private func holdsText(_ isInside: [Bool]) -> Bool {
        var inside = 0
        var all = 0
        for (index, line) in lines.enumerated() where line.style.isDisjoint(with: [.navigation, .link]) {
            all += line.content.count
            if isInside[index] { inside += line.content.count }
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
