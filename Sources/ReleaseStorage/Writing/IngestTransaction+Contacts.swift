internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension IngestTransaction {
    /// The contacts' ids in the order of the release.
    mutating func storeContacts(_ fold: EntityFold) throws -> [String] {
        var counted: Set<Int> = []
        var ids: [String] = []
        for contact in release.contacts {
            let (key, id) = try find(contact) ?? insert(contact)
            ids.append(id)
            try fold.add(addressesOf: contact, to: key)
            guard counted.insert(key).inserted else { continue }
            try fold.add(contact, to: key)
            try storeMention(of: key, contact)
            try fold.count(EntityRow(table: .contact, key: key))
            facts.append(Fact(.contact, key: key))
        }
        return ids
    }

    private func find(_ contact: Contact) throws -> (key: Int, id: String)? {
        let row = try db.row(
            """
            SELECT key, id FROM contact JOIN contact_identity ON contact_identity.contact = contact.key
            WHERE \(SQL.isIn("identity", EntityFold.identities(of: contact))) ORDER BY key LIMIT 1
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

    private func storeMention(of key: Int, _ contact: Contact) throws {
        let stated = String(decoding: ReleaseRenderer.statement(contact), as: UTF8.self)
        try db.run("INSERT OR IGNORE INTO contact_statement (contact, stated) VALUES (\(key), \(stated))")
        try db.run(
            """
            INSERT INTO contact_mention (contact, release, statement)
            SELECT \(key), \(self.key.value), key FROM contact_statement WHERE contact = \(key) AND stated = \(stated)
            """)
    }
}
