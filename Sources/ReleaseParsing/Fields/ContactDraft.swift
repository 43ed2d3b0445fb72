import ReleaseModel

/// A contact while its lines are being read.
struct ContactDraft {
    /// A value with what it was read from.
    struct Part {
        var text: String
        var ranges: [Range<Int>]
    }

    var name: Part?
    var title: Part?
    var department: Part?
    var organization: Part?
    /// The organization stands on this contact's own lines, not in a heading over several.
    var hasOwnOrganization = false
    var role: Contact.Role?
    var roleRanges: [Range<Int>] = []
    var territory: String?
    var phones: [(value: Contact.Phone, ranges: [Range<Int>])] = []
    var emails: [(value: String, ranges: [Range<Int>])] = []
    var urls: [(value: String, ranges: [Range<Int>])] = []
    /// The sentence says `our` or `the company`.
    var isOfIssuer = false
    /// A label introduced the contact, so that it counts without a number.
    var isLabelled = false

    /// More numbers or addresses than this are a list, not a contact's.
    private static let linesMax = 12

    var hasLines: Bool { !phones.isEmpty || !emails.isEmpty }

    /// Two contacts are one person named twice, or one desk.
    func isSame(as other: ContactDraft) -> Bool {
        if let name, let otherName = other.name { return name.text.lowercasedASCII == otherName.text.lowercasedASCII }
        guard name == nil, other.name == nil else { return false }
        let numbers = Set(other.phones.map { $0.value.e164 ?? $0.value.text })
        return phones.contains { numbers.contains($0.value.e164 ?? $0.value.text) }
            || emails.contains { email in
                other.emails.contains { $0.value.lowercasedASCII == email.value.lowercasedASCII }
            }
    }

    /// Takes over what the other naming of the same contact adds.
    mutating func merge(_ other: ContactDraft) {
        title = title ?? other.title
        department = department ?? other.department
        if organization == nil || !hasOwnOrganization && other.hasOwnOrganization {
            organization = other.organization ?? organization
        }
        if role == nil { (role, roleRanges) = (other.role, other.roleRanges) }
        territory = territory ?? other.territory
        for phone in other.phones { add(phone: phone.value, phone.ranges) }
        for email in other.emails { add(email: email.value, email.ranges) }
        for url in other.urls { add(url: url.value, url.ranges) }
    }

    mutating func add(phone: Contact.Phone, _ ranges: [Range<Int>]) {
        guard phones.count < Self.linesMax,
            !phones.contains(where: { ($0.value.e164 ?? $0.value.text) == (phone.e164 ?? phone.text) })
        else {
            return
        }
        phones.append((phone, ranges))
    }

    mutating func add(email: String, _ ranges: [Range<Int>]) {
        guard emails.count < Self.linesMax,
            !emails.contains(where: { $0.value.lowercasedASCII == email.lowercasedASCII })
        else { return }
        emails.append((email, ranges))
    }

    mutating func add(url: String, _ ranges: [Range<Int>]) {
        guard urls.count < Self.linesMax, !urls.contains(where: { $0.value == url }) else { return }
        urls.append((url, ranges))
    }
}

extension String {
    var lowercasedASCII: [UInt8] { utf8.map { $0.isASCIIUpper ? $0 | 0x20 : $0 } }
}

extension Finding where Value == Contact {
    /// The finished contact with the evidence of its parts.
    init(_ draft: ContactDraft, issuer: IssuerName, defaultOrganization: String?) {
        let organization = draft.organization.map { issuer.usualCase(of: $0.text) } ?? defaultOrganization
        let isIssuer = organization.map { issuer.isNamed(by: Token.all(in: Array($0.utf8))[...]) } ?? false
        let role = draft.role ?? (organization == nil ? .other : isIssuer ? .company : .agency)
        self.init(
            Contact(
                name: draft.name?.text, title: draft.title?.text, department: draft.department?.text,
                organization: organization,
                role: role, territory: draft.territory, phones: draft.phones.map(\.value),
                emails: draft.emails.map(\.value),
                urls: draft.urls.map(\.value)))
        for (pointer, part) in [
            ("/name", draft.name), ("/title", draft.title), ("/department", draft.department),
            ("/organization", draft.organization),
        ] {
            if let part { evidence.append((pointer, part.ranges)) }
        }
        let roleRanges = draft.role == nil ? draft.organization?.ranges ?? [] : draft.roleRanges
        if !roleRanges.isEmpty { evidence.append(("/role", roleRanges)) }
        for (index, phone) in draft.phones.enumerated() { evidence.append(("/phones/\(index)/text", phone.ranges)) }
        for (index, email) in draft.emails.enumerated() { evidence.append(("/emails/\(index)", email.ranges)) }
        for (index, url) in draft.urls.enumerated() { evidence.append(("/urls/\(index)", url.ranges)) }
    }
}
