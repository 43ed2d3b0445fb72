import ReleaseModel

extension RoleDecision {
    /// What stands over the body: furniture, instructions, contacts, tickers, date lines; the rest is headline and deck.
    mutating func decidePreamble() {
        let end = paragraphs.indices.contains(bodyStart - 1) && paragraphs[bodyStart - 1].role == .dateline ? bodyStart - 1 : bodyStart
        var candidates: [Int] = []
        var index = 0
        while index < end {
            let contactEnd = contactRun(from: index, until: end)
            if contactEnd > index {
                for contact in index..<contactEnd { set(contact, .contact) }
                index = contactEnd
                continue
            }
            if let role = preambleRole(index) {
                set(index, role)
            } else {
                candidates.append(index)
            }
            index += 1
        }
        decideHeadline(candidates)
    }

    private func preambleRole(_ index: Int) -> LineRole? {
        switch paragraphs[index].signals.sign {
        case .furniture, .mailHeader, .banner, .endMark: .furniture
        case .releaseInstruction: .releaseInstruction
        case .dateLine: .dateLine
        case .tickers: .tickerLine
        case .heading, .none: paragraphs[index].signals.words == 0 ? .furniture : nil
        }
    }

    /// The end of the contact block that begins at `index`; `index` itself if none does.
    ///
    /// A block begins with a label or holds a telephone number or an address; short lines belong to it as long as such a line
    /// still follows.
    func contactRun(from index: Int, until end: Int) -> Int {
        let first = paragraphs[index].signals
        let isLabelled = first.sign == .heading(.contacts)
        guard isLabelled || first.isReachable, !first.isProse else { return index }
        var last = index
        var next = index + 1
        while next < end, next - last <= 6 {
            let signals = paragraphs[next].signals
            if signals.sign == .heading(.contacts) || signals.isReachable, !signals.isProse {
                last = next
            } else if signals.words > 9 || signals.isCapitals && signals.words > 4 || signals.sign != .none && signals.sign != .furniture {
                break
            }
            next += 1
        }
        return last + 1
    }

    private mutating func decideHeadline(_ candidates: [Int]) {
        guard let headline = candidates.max(by: { headlineScore($0) < headlineScore($1) }) else { return }
        for index in candidates {
            set(index, index < headline ? .furniture : index == headline ? .headline : .subheadline)
        }
        joinHeadline(headline, candidates)
    }

    private func headlineScore(_ index: Int) -> Int {
        let signals = paragraphs[index].signals
        var score = -index
        if signals.style.contains(.heading) { score += 20 }
        if signals.isCapitals { score += 6 }
        if signals.words < 3 { score -= 10 }
        if signals.isBulleted { score -= 15 }
        if signals.endsSentence { score -= 4 }
        return score
    }

    /// Lines in capitals that follow each other are one headline.
    private mutating func joinHeadline(_ headline: Int, _ candidates: [Int]) {
        var next = headline + 1
        while candidates.contains(next), paragraphs[headline].signals.isCapitals, paragraphs[next].signals.isCapitals,
            !paragraphs[next].signals.isBulleted
        {
            set(next, .headline)
            next += 1
        }
    }
}
