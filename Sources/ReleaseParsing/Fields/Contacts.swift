import ReleaseModel

/// Finds people and desks to call: in blocks at the top or the end, and in sentences (`For more information, contact …`).
struct Contacts {
    private let text: ReleaseText
    private let marks: [TextMark]
    private let issuer: IssuerName
    private let lines: [ContactLine]
    private var drafts: [ContactDraft] = []
    /// Where the last sentence that named a contact ended.
    private var lastCall = Int.min / 2

    /// An address this near after a contact's sentence is the contact's.
    private static let nearBytes = 200

    /// - Parameter marks: all numbers and addresses of the text in order.
    static func read(_ text: ReleaseText, marks: [TextMark], issuer: IssuerName) -> Reading {
        var contacts = Contacts(text, marks, issuer)
        contacts.readBlocks()
        contacts.shareOrganizations()
        return Reading(findings: contacts.findings(), unread: contacts.unread)
    }

    /// The contacts, and the label of a contact block in which none was found.
    struct Reading {
        var findings: [Finding<Contact>]
        var unread: Range<Int>?
    }

    private var unread: Range<Int>? {
        drafts.isEmpty ? lines.first { $0.isLabel && !$0.isProse && !$0.isBarrier }?.range : nil
    }

    private init(_ text: ReleaseText, _ marks: [TextMark], _ issuer: IssuerName) {
        self.text = text
        self.marks = marks
        self.issuer = issuer
        lines = ContactLine.all(in: text, marks: marks)
    }

    private mutating func readBlocks() {
        var index = 0
        var lastSentenceEnd = 0
        while index < lines.count {
            if lines[index].isBarrier || !lines[index].isNear {
                index += 1
            } else if lines[index].isProse {
                readSentences(in: lines[index], after: &lastSentenceEnd)
                index += 1
            } else {
                var end = index + 1
                while end < lines.count, lines[end].isNear, !lines[end].isProse, !lines[end].isBarrier { end += 1 }
                readLines(index..<end)
                index = end
            }
        }
    }

    private mutating func readLines(_ range: Range<Int>) {
        var itemizer = ContactItemizer(text: text, issuer: issuer)
        var start = range.lowerBound
        while start < range.upperBound {
            let end = listEnd(from: start, in: range)
            let whole = lines[start].range.lowerBound..<lines[end - 1].range.upperBound
            itemizer.read(
                whole, marks: marks[lines[start].marks.lowerBound..<lines[end - 1].marks.upperBound], unit: start,
                isProse: false,
                joinsLines: end - start > 1)
            start = end
        }
        var groups = ContactGroups(itemizer.items, text: text)
        keep(groups.read())
    }

    /// The end of a comma list that is wrapped over lines (`/CONTACT: …/`), or the next line.
    private func listEnd(from start: Int, in range: Range<Int>) -> Int {
        let line = lines[start]
        let commas = text.tokens(in: line.range).filter {
            $0.kind == .mark && [0x2C, 0x3B].contains(text.utf8[$0.start])
        }.count
        guard line.isLabel, commas >= 2, line.range.count >= 50 else { return start + 1 }
        var end = start + 1
        while end < range.upperBound, !lines[end].opensBlock, !lines[end].isLabel || !hasColon(lines[end]) { end += 1 }
        return end
    }

    private func hasColon(_ line: ContactLine) -> Bool {
        text.tokens(in: line.range).prefix(8).contains { $0.kind == .mark && text.utf8[$0.start] == 0x3A }
    }

    private mutating func keep(_ found: [ContactDraft]) {
        for draft in found {
            if let index = drafts.firstIndex(where: { $0.isSame(as: draft) }) {
                drafts[index].merge(draft)
            } else if drafts.count < ContactGroups.contactsMax {
                drafts.append(draft)
            }
        }
    }

    private mutating func readSentences(in line: ContactLine, after lastEnd: inout Int) {
        for position in line.marks where marks[position].isCall && marks[position].start >= lastEnd {
            let sentence = ContactSentence(text, around: marks[position])
            let isNear = !drafts.isEmpty && marks[position].start - lastCall < Self.nearBytes
            lastEnd = sentence.range.upperBound
            guard !sentence.isExcluded else { continue }
            if let call = sentence.call {
                readSentence(sentence, from: call, position)
            } else if isNear, case .email(let email) = marks[position].kind {
                // `Our address is …` after the sentence that named the desk.
                drafts[drafts.count - 1].add(email: email, marks[position].ranges)
            }
        }
    }

    private mutating func readSentence(_ sentence: ContactSentence, from call: Int, _ position: Int) {
        var end = position
        while end < marks.count, marks[end].start < sentence.range.upperBound { end += 1 }
        var itemizer = ContactItemizer(text: text, issuer: issuer)
        itemizer.read(
            call..<sentence.range.upperBound, marks: marks[position..<end], unit: 0, isProse: true, joinsLines: true)
        var groups = ContactGroups(itemizer.items, text: text, role: sentence.role)
        var found = groups.read()
        for index in found.indices { found[index].isOfIssuer = sentence.isOfIssuer && found[index].name == nil }
        if !found.isEmpty { lastCall = sentence.range.upperBound }
        keepSentence(found, isEnquiry: sentence.isEnquiry)
    }

    /// A number without a name belongs to the desk named before, or is the company's own for enquiries.
    private mutating func keepSentence(_ found: [ContactDraft], isEnquiry: Bool) {
        for draft in found {
            let isNamed = draft.name != nil || draft.organization != nil || draft.department != nil
            if isNamed || isEnquiry { keep([draft]) }
        }
    }

    /// How many domains are looked for in the text.
    private static let searchesMax = 8

    /// A person without an organization is of the one whose domain the person's address has.
    private mutating func shareOrganizations() {
        var organizations: [[UInt8]: ContactDraft.Part] = [:]
        var searches = 0
        for draft in drafts {
            guard let organization = draft.organization else { continue }
            for email in draft.emails where !DomainName.isPublic(email.value) {
                if let label = DomainName.mainLabel(email.value), organizations[label] == nil {
                    organizations[label] = organization
                }
            }
        }
        for index in drafts.indices
        where drafts[index].organization == nil && defaultOrganization(of: drafts[index]) == nil {
            let labels = drafts[index].emails.filter { !DomainName.isPublic($0.value) }.compactMap {
                DomainName.mainLabel($0.value)
            }
            for label in labels where organizations[label] == nil && searches < Self.searchesMax {
                searches += 1
                organizations[label] = mention(spelling: label)
            }
            drafts[index].organization = labels.compactMap { organizations[$0] }.first
        }
    }

    /// The first company with its legal form in the text that an address's domain is named after.
    private func mention(spelling label: [UInt8]) -> ContactDraft.Part? {
        for (index, token) in zip(text.tokens.indices, text.tokens) where token.kind == .word && token.shape != .lower {
            let shared = zip(label, text.utf8[token.range]).prefix { $0 == $1 | 0x20 }.count
            guard shared >= 4 || shared == label.count, shared == min(label.count, token.end - token.start),
                let name = CompanyName.match(text.tokens[...], at: index, in: text), name.hasSuffix
            else { continue }
            return ContactDraft.Part(text: text.joined([name.range]), ranges: [name.range])
        }
        return nil
    }

    private func findings() -> [Finding<Contact>] {
        drafts.filter { !isRepeated($0) }.map { draft in
            Finding<Contact>(draft, issuer: issuer, defaultOrganization: defaultOrganization(of: draft))
        }
    }

    /// A desk of which all lines are those of a person.
    private func isRepeated(_ desk: ContactDraft) -> Bool {
        desk.name == nil
            && drafts.contains { person in
                person.name != nil
                    && desk.emails.allSatisfy { email in person.emails.contains { $0.value == email.value } }
                    && desk.phones.allSatisfy { phone in person.phones.contains { $0.value.e164 == phone.value.e164 } }
            }
    }

    /// The issuer, unless an address of another company says otherwise; agencies' people have no title without their agency.
    private func defaultOrganization(of draft: ContactDraft) -> String? {
        if draft.title != nil || draft.role == .company || draft.isOfIssuer { return issuer.text }
        let emails = draft.emails.map(\.value).filter { !DomainName.isPublic($0) }
        guard emails.isEmpty || emails.contains(where: issuer.isNamed(byDomainOf:)) else { return nil }
        return issuer.text
    }
}
