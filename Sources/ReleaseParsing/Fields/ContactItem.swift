import ReleaseModel

/// One thing that stands on a contact line: a label, a name, a title, a number, ….
struct ContactItem {
    enum Kind {
        case label(ContactLabel)
        /// Country code or region of the contacts that follow.
        case territory(String)
        case person
        case organization
        /// A person or an organization; which, is decided by what stands around it.
        case name(NameSigns)
        case title
        case department(ContactLabel)
        case mark(TextMark)
        case lineLabel(LineLabel)
        /// `or`, `and`, `/` between two persons.
        case joiner
        /// `both of`, `all of`: the organization that follows is that of the persons before.
        case shared
        case address
        /// Words that make the numbers after them no contact.
        case exclusion
        case other
    }

    var kind: Kind
    /// What the item was read from; of a person without honorific and degree.
    var ranges: [Range<Int>]
    /// Index of the unit (line, cell, sentence) that it stands on.
    var unit: Int
    /// It is the first item of a line.
    var opensLine = false
    /// A name by its own words or by the address beside it, not only for want of anything else.
    var isCertain = false
    /// An agency's client: `for Acme`.
    var isClient = false
    /// A colon follows.
    var hasColon = false

    var start: Int { ranges.first?.lowerBound ?? 0 }

    var isName: Bool {
        switch kind {
        case .person, .organization, .name: true
        default: false
        }
    }

    var isPerson: Bool { if case .person = kind { true } else { false } }

    var mark: TextMark? { if case .mark(let mark) = kind { mark } else { nil } }
}

/// What speaks for a run of capitalised words being a person or an organization.
struct NameSigns {
    var person = 0
    var organization = 0
    /// A person by the name alone: a known given name, an initial, a degree.
    var isPerson: Bool { person >= 3 && organization == 0 }
    /// The words without honorific and degree.
    var personRange: Range<Int>
}
