internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension IngestTransaction {
    /// The contacts' ids in the order of the release.
    mutating func storeContacts(issuer: Int?) throws -> [String] {
        var counted: Set<Int> = []
        var ids: [String] = []
        for contact in release.contacts {
            let (key, id) = try find(contact) ?? insert(contact)
            ids.append(id)
            try storeAddresses(of: contact, key: key)
            guard counted.insert(key).inserted else { continue }
            try update(key, contact)
            try storeMention(of: key, contact, issuer: issuer)
            try count(in: .contact, key: key)
            facts.append(Fact(.contact, key: key))
        }
        return ids
    }

    /// What makes two mentions one contact. An address alone does not: several people of one desk share it.
    private func identities(of contact: Contact) -> [String] {
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

    private func find(_ contact: Contact) throws -> (key: Int, id: String)? {
        let row = try db.row(
            """
            SELECT key, id FROM contact JOIN contact_identity ON contact_identity.contact = contact.key
            WHERE \(SQL.isIn("identity", identities(of: contact))) ORDER BY key LIMIT 1
            """)
        return row.map { ($0["key"], $0["id"]) }
    }

    private func insert(_ contact: Contact) throws -> (key: Int, id: String) {
        let id = newID("con")
        let name = FoldedName(contact.name ?? "")
        try db.run(
            """
            INSERT INTO contact (id, folded, sort_name, words, role, stated, first_day, last_day, releases)
            VALUES (\(id), \(name.compact), '', '', '', '', 0, 0, 0)
            """)
        return (Int(db.lastInsertedRowID), id)
    }

    /// The latest release's statement is what the list shows.
    private func update(_ key: Int, _ contact: Contact) throws {
        let known = [contact.name, contact.department, contact.organization].compactMap { $0 }
        let stated = String(decoding: ReleaseRenderer.statement(contact), as: UTF8.self)
        try db.run(
            """
            UPDATE contact
            SET sort_name = \(FoldedName(known.first ?? "").spaced), words = \(FoldedName(known.joined(separator: " ")).spaced),
                role = \(contact.role.rawValue), stated = \(stated)
            WHERE key = \(key) AND last_day <= \(day)
            """)
    }

    private func storeAddresses(of contact: Contact, key: Int) throws {
        for identity in identities(of: contact) {
            try db.run("INSERT OR IGNORE INTO contact_identity (identity, contact) VALUES (\(identity), \(key))")
        }
        let emails = contact.emails.map { ("email", $0.lowercased()) }
        let phones = contact.phones.map { ("phone", TelephoneDigits($0.e164 ?? $0.text).digits) }
        for (kind, address) in emails + phones where !address.isEmpty {
            try db.run(
                "INSERT OR IGNORE INTO contact_address (contact, kind, address) VALUES (\(key), \(kind), \(address))")
        }
    }

    private func storeMention(of key: Int, _ contact: Contact, issuer: Int?) throws {
        let stated = String(decoding: ReleaseRenderer.statement(contact), as: UTF8.self)
        try db.run("INSERT OR IGNORE INTO contact_statement (contact, stated) VALUES (\(key), \(stated))")
        try db.run(
            """
            INSERT INTO contact_mention (contact, release, statement)
            SELECT \(key), \(self.key.value), key FROM contact_statement WHERE contact = \(key) AND stated = \(stated)
            """)
        if let issuer {
            try db.run("INSERT OR IGNORE INTO contact_issuer (contact, issuer) VALUES (\(key), \(issuer))")
        }
    }
}
