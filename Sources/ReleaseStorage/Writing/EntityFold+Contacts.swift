internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension EntityFold {
    /// What makes two mentions one contact. An address alone does not: several people of one desk share it.
    static func identities(of contact: Contact) -> [String] {
        let name = FoldedName(contact.name ?? "").compact
        let organization = FoldedName(contact.organization ?? "").withoutLegalForm.compact
        let department = name.isEmpty ? FoldedName(contact.department ?? "").compact : ""
        var identities = contact.emails.map { "address|\($0.lowercased())|\(name)|\(department)" }
        if !name.isEmpty || !organization.isEmpty || !department.isEmpty {
            identities.append("name|\(name)|\(department)|\(organization)")
        }
        if identities.isEmpty { identities = contact.phones.map { "phone|\(FoldedName($0.e164 ?? $0.text).compact)" } }
        return identities
    }

    /// The latest release's statement is what the list shows.
    func add(_ contact: Contact, to key: Int) throws {
        let known = [contact.name, contact.department, contact.organization].compactMap { $0 }
        let stated = String(decoding: ReleaseRenderer.statement(contact), as: UTF8.self)
        try db.run(
            """
            UPDATE contact
            SET sort_name = \(FoldedName(known.first ?? "").spaced), words = \(FoldedName(known.joined(separator: " ")).spaced),
                role = \(contact.role.rawValue), stated = \(stated)
            WHERE key = \(key) AND last_day <= \(day)
            """)
        if let issuer {
            try db.run("INSERT OR IGNORE INTO contact_issuer (contact, issuer) VALUES (\(key), \(issuer))")
        }
    }

    func add(addressesOf contact: Contact, to key: Int) throws {
        for identity in EntityFold.identities(of: contact) {
            try db.run("INSERT OR IGNORE INTO contact_identity (identity, contact) VALUES (\(identity), \(key))")
        }
        let emails = contact.emails.map { ("email", $0.lowercased()) }
        let phones = contact.phones.map { ("phone", TelephoneDigits($0.e164 ?? $0.text).digits) }
        for (kind, address) in emails + phones where !address.isEmpty {
            try db.run(
                "INSERT OR IGNORE INTO contact_address (contact, kind, address) VALUES (\(key), \(kind), \(address))")
        }
    }
}
