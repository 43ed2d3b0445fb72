import ReleaseModel

extension RoleDecision {
    /// From the body to the end of the document.
    mutating func decideSections() {
        var section = Section.Kind.body
        var index = bodyStart
        while index < paragraphs.count {
            let contactEnd = contactRun(from: index, until: paragraphs.count)
            if contactEnd > index {
                section = .contacts
                for contact in index..<contactEnd { set(contact, .contact, in: .contacts) }
                index = contactEnd
                continue
            }
            decide(index, &section)
            index += 1
        }
    }

    private mutating func decide(_ index: Int, _ section: inout Section.Kind) {
        let signals = paragraphs[index].signals
        switch signals.sign {
        case .furniture, .mailHeader, .banner: set(index, .furniture)
        case .endMark: set(index, .endMark)
        case .heading(let kind):
            section = kind
            set(index, .heading, in: kind)
        default:
            if paragraphs[index].kind == .table {
                set(index, .table, in: section)
            } else if section == .contacts, signals.isProse {
                section = .other
                set(index, .paragraph, in: .other)
            } else {
                set(index, signals.isBulleted ? .listItem : .paragraph, in: section)
            }
        }
    }
}
