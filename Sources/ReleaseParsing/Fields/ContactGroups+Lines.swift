import ReleaseModel

extension ContactGroups {
    mutating func takeLineLabel(_ label: LineLabel, _ item: ContactItem) {
        // `(314) 445-0757 (fax)`: a label without a number after it on its line is the number's before it.
        let following = index + 1 < items.count ? items[index + 1] : nil
        if case .excluded = label, following?.mark == nil || following?.opensLine == true, !item.hasColon,
            !item.opensLine
        {
            if let mark = items[..<index].last?.mark, case .phone(let phone) = mark.kind {
                for index in group.indices { group[index].phones.removeAll { $0.value == phone } }
            }
            return
        }
        lineLabel = label
    }

    mutating func takeMark(_ mark: TextMark) {
        defer { lineLabel = nil }
        guard !isMuted else { return }
        if lineLabel == .excluded || lineLabel == .handle { return }
        if group.isEmpty, mark.isCall, opensDesk { group = [newDraft()] }
        for index in group.indices {
            switch mark.kind {
            case .phone(let phone): group[index].add(phone: phone, mark.ranges)
            case .email(let email): group[index].add(email: email, mark.ranges)
            case .url(let url) where isListed: group[index].add(url: url, mark.ranges)
            case .url, .linkTarget: break
            }
        }
    }

    /// A number without a person is a desk's under a label or a name, or on a line of its own, but not after other words.
    private var opensDesk: Bool {
        guard !hasLabel, department == nil, index > 0, !items[index].opensLine, case .other = items[index - 1].kind
        else { return true }
        return false
    }

    /// A web address is the contact's if it is labelled or stands among the contact's lines, not after `or visit`.
    private var isListed: Bool {
        guard index > 0, lineLabel != .url, !items[index].opensLine else { return true }
        switch items[index - 1].kind {
        case .other, .joiner: return false
        default: return true
        }
    }

    /// A line that is nothing known ends a contact that has its lines.
    mutating func takeOther(_ item: ContactItem) {
        territory = nil
        guard item.opensLine, groupHasLines, index + 1 >= items.count || items[index + 1].opensLine else { return }
        finish()
        (role, roleRanges, department, hasLabel) = (nil, [], nil, false)
    }

    /// Puts labelled persons without a number aside: `Investors: Jane Roe / Media: John Doe / (212) 555-0100`.
    mutating func hold() {
        if groupHasPerson, !groupHasLines, pendingDesk == nil, isLabelFresh {
            waiting += group
            group = []
        } else {
            finish()
        }
    }

    mutating func finish() {
        defer { group = [] }
        if let desk = pendingDesk {
            pendingDesk = nil
            if groupHasPerson, group.allSatisfy(\.phones.isEmpty) {
                for index in group.indices { group[index].merge(desk) }
            } else {
                keep(desk)
            }
        }
        guard !group.isEmpty else { return }
        distributeLines()
        distributeOverWaiting()
        for draft in waiting { keep(sharingLines(draft)) }
        waiting = []
        if groupHasLines { isLabelFresh = false }
        for draft in group { keep(draft) }
    }

    /// A person before the last one has the last one's lines, of one company; that stands once, under both and their titles.
    private func sharingLines(_ waiting: ContactDraft) -> ContactDraft {
        guard !waiting.hasLines, let last = group.last, groupHasPerson else { return waiting }
        var draft = waiting
        if draft.organization == nil, last.hasOwnOrganization, draft.title != nil, last.title != nil,
            draft.roleRanges == last.roleRanges
        {
            draft.organization = last.organization
            for phone in last.phones { draft.add(phone: phone.value, phone.ranges) }
        } else if draft.organization?.text == last.organization?.text {
            for phone in last.phones { draft.add(phone: phone.value, phone.ranges) }
            for email in last.emails { draft.add(email: email.value, email.ranges) }
        }
        return draft
    }

    mutating func keep(_ draft: ContactDraft) {
        guard finished.count < Self.contactsMax, draft.hasLines || draft.name != nil && draft.isLabelled else { return }
        if let index = finished.firstIndex(where: { $0.isSame(as: draft) }) {
            finished[index].merge(draft)
        } else {
            finished.append(draft)
        }
    }

    /// `Company Contact:  Media Contact:` over as many addresses: a desk for each label.
    private mutating func distributeUnderLabels() {
        guard let all = group.first, group.count == 1, all.name == nil, parallelLabels.count > 1 else { return }
        let count = parallelLabels.count
        guard all.emails.count == count || all.emails.isEmpty, all.phones.count == count || all.phones.isEmpty else {
            return
        }
        group = parallelLabels.indices.map { index in
            var desk = all
            (desk.role, desk.roleRanges) = parallelLabels[index]
            desk.emails = all.emails.indices.contains(index) ? [all.emails[index]] : []
            desk.phones = all.phones.indices.contains(index) ? [all.phones[index]] : []
            return desk
        }
    }

    /// `(604) 555-0101   (403) 555-0102` under two persons with their titles: each number is one's own, in order.
    private mutating func distributeOverWaiting() {
        guard group.count == 1, groupHasPerson, !waiting.isEmpty, let phones = group.first?.phones,
            phones.count == waiting.count + 1, isOneLine(phones.flatMap(\.ranges))
        else { return }
        for (index, phone) in phones.dropLast().enumerated() { waiting[index].add(phone: phone.value, phone.ranges) }
        group[0].phones = [phones[phones.count - 1]]
    }

    func isOneLine(_ ranges: [Range<Int>]) -> Bool {
        guard let first = ranges.first, let last = ranges.last, first.lowerBound < last.lowerBound else { return true }
        return !text.utf8[first.lowerBound..<last.lowerBound].contains(0x0A)
    }

    /// As many numbers or addresses as persons: each has its own, in order, or by the name in the address.
    private mutating func distributeLines() {
        distributeUnderLabels()
        guard group.count > 1 else { return }
        if let first = group.first, first.phones.count == group.count,
            isOneLine(first.phones.flatMap(\.ranges)) || first.emails.count == group.count
        {
            for (index, phone) in first.phones.enumerated() { group[index].phones = [phone] }
        }
        if let first = group.first, first.emails.count == group.count {
            for (index, email) in first.emails.enumerated() { group[index].emails = [email] }
        }
    }
}

extension TextMark {
    /// A number or an e-mail address, not a web address.
    var isCall: Bool {
        switch kind {
        case .phone, .email: true
        default: false
        }
    }
}
