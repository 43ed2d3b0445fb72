import ReleaseModel

/// Departments and desks that stand with a contact.
enum Department {
    /// The longest department that begins at `index`: one of the table, or words that make one (`Global Industry Relations`).
    static func match(_ tokens: ArraySlice<Token>, at index: Int) -> (meaning: ContactLabel, count: Int)? {
        guard tokens.indices.contains(index), tokens[index].signs.contains(.opensDepartment) else { return nil }
        let known = table.match(tokens, at: index)
        guard modifiers.contains(tokens[index]) || nouns.contains(tokens[index]) else {
            return known
        }
        var count = 0
        for (offset, token) in tokens[index...].prefix(8).enumerated() {
            guard
                modifiers.contains(token) || nouns.contains(token) || offset > 0 && ContactWords.listing.contains(token)
            else { break }
            if nouns.contains(token) { count = offset + 1 }
        }
        guard count > (known?.count ?? 1) else { return known }
        return (ContactLabel(role: ContactWords.role(in: tokens[index..<(index + count)])), count)
    }

    /// What the words mean if all of them are one department.
    static func meaning(of tokens: ArraySlice<Token>) -> ContactLabel? {
        guard let found = match(tokens, at: tokens.startIndex), found.count == tokens.count else { return nil }
        return found.meaning
    }

    /// What any department begins with.
    static let openings = WordTable(joining: modifiers, nouns, WordTable(openingsOf: table))

    private static let modifiers = WordTable(
        """
        investor media public press corporate global worldwide financial external internal analyst industry community government
        employee consumer customer product brand marketing strategic international european shareholder stockholder trade
        digital social executive scientific medical business legal finance regulatory technical sales research editorial
        """)

    private static let nouns = WordTable(
        "relations communications affairs communication marketing department team desk office development engagement publicity"
    )

    /// The role that a desk of that name has, `any` where the name says nothing about who should call.
    private static let table = PhraseTable<ContactLabel>(
        """
        investor relations | investor relations department | investors relations | shareholder relations = investor
        shareholder services | investor services | investor relations line | investor relations team | investor line = investor
        financial relations | investor affairs | investor information | ir department | ir team | ir | stockholder relations = investor
        investor relation | investor hotline | corporate finance and investor relations | finance and investor relations = investor
        media relations | media relations department | press office | press relations | public relations = media
        media helpline | media hotline | media line | media desk | press desk | press room | news desk | pr team = media
        public relations department | public affairs | public affairs department | media affairs | newsroom | pr = media
        public relations team | media office | media relations team | press department | news bureau | publicity = media
        media services | media services desk | press line | global media relations | corporate media relations = media
        external relations | external affairs | external communications | public relations and communications = media
        investor and public relations | investor & public relations | public and investor relations = any
        investor and media relations | media and investor relations | investor relations and media relations = any
        investor & media relations | media & investor relations | investor relations and public relations = any
        investor relations & communications | investor relations and communications | investor relations & public relations = any
        communications and investor relations | communications & investor relations | investor relations/public relations = any
        corporate communications and investor relations | corporate communications & investor relations = any
        investor relations and corporate communications | investor relations & corporate communications = any
        investor relations and corporate affairs | corporate affairs and investor relations | ir & communications = any
        investor relations and corporate development | corporate development and investor relations = any
        corporate communications | corporate affairs | corporate relations | communications | global communications = any
        corporate public relations | marketing communications | communications department | marketing = any
        corporate communications department | corporate development | business development | corporate marketing = any
        public relations and corporate communications | government affairs | medical affairs | legal affairs = any
        government relations | regulatory affairs | communications and public affairs | corporate and public affairs = any
        product communications | corporate secretary's office | customer service | customer support | tech support = any
        technical support | tech support and press relations | patient advocacy | corporate services | finance = any
        global corporate communications | scientific communications | strategic communications | brand communications = any
        finance department | research and development | corporate information | social and corporate communications = any
        relations avec les médias | relations médias | affaires publiques | relations publiques = media
        relations avec les investisseurs | relations avec les actionnaires | relations investisseurs = investor
        communication financière | communication financière et relations investisseurs = investor
        relations investisseurs et communication financière | relations investisseurs et presse = any
        communications d'entreprise | affaires corporatives | direction des communications | communications et affaires publiques = any
        """
    ) { word -> ContactLabel? in
        word == "any" ? ContactLabel(role: nil) : Contact.Role(rawValue: word).map { ContactLabel(role: $0) }
    }
}
