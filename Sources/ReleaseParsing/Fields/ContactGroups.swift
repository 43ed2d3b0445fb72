import ReleaseModel

/// Puts the items of a run of lines together into contacts: who belongs to which organization, label and number.
///
/// A heading holds for the contacts under it until the next one; persons joined by `or` or `/` share what follows them.
struct ContactGroups {
    let text: ReleaseText
    let items: [ContactItem]
    var finished: [ContactDraft] = []
    /// How many items ahead are looked at, and how many contacts a run of lines can hold.
    static let reach = 12
    static let contactsMax = 100
    /// Persons (or one desk) whose lines are being read.
    var group: [ContactDraft] = []
    /// Persons under labels of their own, before the number that they share with the last one.
    var waiting: [ContactDraft] = []
    /// Labels side by side, over numbers and addresses side by side.
    var parallelLabels: [(role: Contact.Role?, ranges: [Range<Int>])] = []
    /// A company's own number over a person without one is the person's.
    var pendingDesk: ContactDraft?
    var index = 0

    /// An organization over several labels, and one under the last label.
    var headingOrganization: ContactDraft.Part?
    var sectionOrganization: ContactDraft.Part?
    var isOrganizationUsed = false
    var isDepartmentUsed = false
    var role: Contact.Role?
    var roleRanges: [Range<Int>] = []
    var department: ContactDraft.Part?
    var territory: String?
    var title: ContactDraft.Part?
    var hasLabel = false
    /// No contact with a number has come since the label.
    var isLabelFresh = false
    var isMuted = false
    var lineLabel: LineLabel?
    var joinsNext = false

    init(_ items: [ContactItem], text: ReleaseText, role: Contact.Role? = nil) {
        self.text = text
        self.items = NameDecision.decide(items, text: text)
        self.role = role
    }

    /// The contacts in order.
    mutating func read() -> [ContactDraft] {
        while index < items.count {
            take(items[index])
            index += 1
        }
        finish()
        for draft in waiting { keep(draft) }
        return finished
    }

    mutating func take(_ item: ContactItem) {
        if item.opensLine, !isLineLabelOpen { lineLabel = nil }
        switch item.kind {
        case .label(let label): takeLabel(label, item)
        case .territory(let code): takeTerritory(code)
        case .person, .name: takePerson(item)
        case .organization where item.isClient && groupHasPerson: takeClient(part(item))
        case .organization: takeOrganization(part(item), isCertain: item.isCertain)
        case .title: takeTitle(part(item))
        case .department(let label): takeDepartment(label, item)
        case .mark(let mark): takeMark(mark)
        case .lineLabel(let label): takeLineLabel(label, item)
        case .joiner: joinsNext = true
        case .shared: shareNextOrganization()
        case .exclusion: isMuted = isMuted || lineLabel != .url
        case .address: break
        case .other: takeOther(item)
        }
        if case .joiner = item.kind { return }
        joinsNext = false
    }

    var isLineLabelOpen: Bool {
        guard index > 0, case .lineLabel = items[index - 1].kind else { return false }
        return true
    }

    func part(_ item: ContactItem) -> ContactDraft.Part {
        ContactDraft.Part(text: text.joined(item.ranges), ranges: item.ranges)
    }

    var groupHasLines: Bool { group.contains(where: \.hasLines) }
    var groupHasPerson: Bool { group.contains { $0.name != nil } }

    /// The kind of the next item that is no address, title or joiner.
    func next(after position: Int) -> ContactItem? {
        items[min(position + 1, items.count)...].prefix(Self.reach).first {
            switch $0.kind {
            case .address, .title, .joiner, .other, .lineLabel: false
            default: true
            }
        }
    }

    var nextIsPerson: Bool { next(after: index)?.isPerson ?? false }
    var nextIsMark: Bool { next(after: index)?.mark != nil }

    // MARK: Headings

    mutating func takeLabel(_ label: ContactLabel, _ item: ContactItem) {
        isMuted = false
        // `Company: Acme Inc.` after `Name: Jane Roe` labels the person's own line.
        if groupHasPerson, !groupHasLines, label.role == .company, case .organization = next(after: index)?.kind {
            return
        }
        // `Amy Flood, Media`, `(Media)` at the end of a line: what stands after the name is the person's own.
        let endsLine = !item.opensLine && (index + 1 >= items.count || items[index + 1].opensLine)
        if groupHasPerson, !item.hasColon,
            endsLine || !groupHasLines && !nextIsPerson && (!item.opensLine || nextIsMark)
        {
            for index in group.indices { (group[index].role, group[index].roleRanges) = (label.role, item.ranges) }
            return
        }
        hold()
        if let organization = sectionOrganization, !isOrganizationUsed { headingOrganization = organization }
        let isRefined = label.role == nil && hasLabel && index > 0 && isHeading(items[index - 1])
        sectionOrganization = nil
        department = nil
        title = nil
        hasLabel = true
        isLabelFresh = true
        let isBeside = index > 0 && isHeading(items[index - 1]) && !item.opensLine
        parallelLabels = isBeside ? parallelLabels + [(label.role, item.ranges)] : [(label.role, item.ranges)]
        if !isRefined || label.role != nil { (role, roleRanges) = (label.role, label.role == nil ? [] : item.ranges) }
    }

    func isHeading(_ item: ContactItem) -> Bool {
        switch item.kind {
        case .label, .territory: true
        default: false
        }
    }

    mutating func takeTerritory(_ code: String) {
        if groupHasPerson, !groupHasLines { return }
        finish()
        territory = code
    }

    mutating func takeDepartment(_ label: ContactLabel, _ item: ContactItem) {
        let value = part(item)
        isMuted = false
        let beginsDesk = groupHasLines && joinsNext && nextIsMark
        if groupHasPerson, !groupHasLines || !item.opensLine, !nextIsPerson || !item.opensLine, !beginsDesk {
            for index in group.indices where group[index].department == nil {
                group[index].department = value
                if group[index].role == nil { (group[index].role, group[index].roleRanges) = (label.role, item.ranges) }
            }
            return
        }
        if groupHasPerson, !nextIsPerson, !nextIsMark {
            for index in group.indices where group[index].department == nil { group[index].department = value }
            return
        }
        hold()
        if item.hasColon, let organization = sectionOrganization, !isOrganizationUsed {
            headingOrganization = organization
        }
        department = value
        isDepartmentUsed = false
        if item.hasColon { isLabelFresh = true }
        if label.role != nil || !hasLabel { (role, roleRanges) = (label.role, label.role == nil ? [] : item.ranges) }
        hasLabel = true
    }

    // MARK: Names

    mutating func takePerson(_ item: ContactItem) {
        if lineLabel == .handle { return }
        isMuted = false
        var draft = newDraft()
        draft.name = part(item)
        draft.isLabelled = isLabelFresh && item.isCertain
        if groupHasPerson, !groupHasLines, joinsNext || !hasOwnPart(group) {
            group.append(draft)
            return
        }
        let desk = group.count == 1 && !groupHasPerson && department == nil ? group[0] : nil
        if desk != nil { group = [] }
        if groupHasPerson, !groupHasLines, item.opensLine { hold() } else { finish() }
        pendingDesk = desk
        draft = newDraft()
        draft.name = part(item)
        draft.isLabelled = isLabelFresh && item.isCertain
        draft.title = title
        title = nil
        group = [draft]
    }

    /// A person whose title or organization is stated is complete: the next one begins a new contact.
    func hasOwnPart(_ drafts: [ContactDraft]) -> Bool {
        drafts.contains { $0.hasOwnOrganization || $0.title != nil || $0.department?.ranges != department?.ranges }
    }

    mutating func newDraft() -> ContactDraft {
        var draft = ContactDraft()
        draft.organization = sectionOrganization ?? headingOrganization
        draft.role = role
        draft.roleRanges = roleRanges
        draft.department = department
        draft.territory = territory
        isOrganizationUsed = true
        isDepartmentUsed = true
        return draft
    }

    mutating func takeOrganization(_ value: ContactDraft.Part, isCertain: Bool) {
        if lineLabel == .handle { return }
        isMuted = false
        if groupHasLines, items[index].opensLine, !isCertain, !nextIsPerson { return finish() }
        let beginsNext =
            groupHasLines
            && (nextIsPerson && (items[index].opensLine || isListed(value))
                || items[index].opensLine && lineNamesPerson || nextIsHeadingOrDesk)
        if groupHasPerson, !beginsNext {
            for index in group.indices where !group[index].hasOwnOrganization {
                group[index].organization = value
                group[index].hasOwnOrganization = true
            }
            return
        }
        if groupHasLines { territory = nil }
        // A building's name stands between the company and its street.
        if sectionOrganization != nil, !isOrganizationUsed, group.isEmpty, nextIsAddress { return }
        finish()
        sectionOrganization = value
        isOrganizationUsed = false
        if isDepartmentUsed { department = nil }
    }

    /// The organization of the persons before stands on this line too: each follows its own in a list.
    private func isListed(_ next: ContactDraft.Part) -> Bool {
        guard let own = group.first?.organization, group.allSatisfy({ !$0.hasOwnOrganization }) else { return false }
        return isOneLine(own.ranges + next.ranges)
    }

    /// `Feld Group (financial PR): Jane Roe`: a person stands later on the line, before any number.
    private var lineNamesPerson: Bool {
        items[(index + 1)...].prefix(Self.reach).prefix { !$0.opensLine && $0.mark == nil }.contains(where: \.isPerson)
    }

    /// `Feld Group (media)` over a name.
    var isFollowedByPerson: Bool {
        guard index + 2 < items.count else { return false }
        return next(after: index + 1)?.isPerson ?? false
    }

    var nextIsAddress: Bool {
        guard index + 1 < items.count, case .address = items[index + 1].kind else { return false }
        return true
    }

    var nextIsHeadingOrDesk: Bool {
        guard items[index].opensLine, let next = next(after: index) else { return false }
        switch next.kind {
        case .label, .department, .territory: return next.opensLine || isFollowedByPerson
        case .mark(let mark): return mark.isCall
        default: return false
        }
    }

    /// The client stands in for an organization until the agency's name comes.
    mutating func takeClient(_ value: ContactDraft.Part) {
        for index in group.indices where group[index].organization == nil { group[index].organization = value }
    }

    mutating func takeTitle(_ value: ContactDraft.Part) {
        guard groupHasPerson else {
            title = value
            return
        }
        if groupHasLines, items[index].opensLine, nextIsPerson, group.last?.title != nil { return title = value }
        for index in group.indices where group[index].title == nil { group[index].title = value }
    }

    mutating func shareNextOrganization() {
        guard let position = items[index...].prefix(Self.reach).firstIndex(where: \.isName) else { return }
        finish()
        let value = part(items[position])
        for index in finished.indices where !finished[index].hasOwnOrganization {
            finished[index].organization = value
            finished[index].hasOwnOrganization = true
        }
        index = position
    }
}
