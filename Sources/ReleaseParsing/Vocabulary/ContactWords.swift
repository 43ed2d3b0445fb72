import ReleaseModel

/// Small words of contact lines.
enum ContactWords {
    /// Inside a department: `Media & Investor Relations`.
    static let listing = WordTable("and & /")
    static let joiners = WordTable("or and & ou et und")
    /// `both of Acme`, `all of Acme`.
    static let shared = WordTable("both all each")
    static let belongings = WordTable("of for at with from chez")
    /// `Jane Roe, for Acme`: the agency's client.
    static let clients = WordTable("for representing pour")
    static let issuers = WordTable("our us company société")
    static let places = WordTable("in for the au aux en within outside")
    /// Words that begin headings and sentences, and no name.
    static let headingOpeners = WordTable(
        "on about follow visit view source see read neither certain this these for in note forward-looking cautionary safe if"
    )
    static let openers = WordTable("please our by at or to for")
    /// Words of number labels inside a list, which make no sentence of it.
    static let lineWords = WordTable(
        "tel phone telephone mobile cell fax ext extension email e-mail mail website web desk or and at voice poste tél x direct"
    )
    /// `Retail line:`, `Direct number:` before a number.
    static let lineNouns = WordTable("line number numbers hotline no ligne numéro")
    static let fillers = WordTable(
        """
        please contact call at by via to our the is are with in of for from as be can also may you your us on this
        visit his her s'adresser communiquer avec veuillez contacter à le la les de du
        """)
    /// Words of the sentences that say whose a name is.
    static let legalNotes = WordTable("trademark trademarks")
    static let contactNouns = WordTable("contact contacts inquiries enquiries inquiry ressources")
    static let streets = WordTable(
        """
        street st avenue ave road rd drive dr lane ln boulevard blvd suite floor box plaza way court square highway parkway
        building tower room unit rue bureau strasse broadway north south east west park circle
        """)
    static let streetEndings = [
        "strasse", "straße", "gasse", "weg", "platz", "allee", "laan", "straat", "gatan", "vej",
    ]
    /// Those of them that are no surnames.
    static let thoroughfares = WordTable("street avenue road drive boulevard plaza square highway parkway building")
    /// `One Harbor Center`.
    static let numerals = WordTable("one two three four five six seven eight nine ten")
    static let buildings = WordTable("center centre house campus landing loop")
    /// `X Corporate Communications` is a department of X; `X Investor Relations`, `X Public Relations`, `X Strategic
    /// Communications` are names of agencies.
    static let ownDepartments = WordTable(
        "corporate external government global customer technical regulatory medical legal")

    private static let media = WordTable("media press news reporters médias presse journalists editors")
    private static let investor = WordTable(
        "investor investors shareholder shareholders analyst analysts investisseurs")

    /// The role that the words of a label name, nil where they name none or both.
    static func role(in words: ArraySlice<Token>) -> Contact.Role? {
        switch (media.contains(where: words), investor.contains(where: words)) {
        case (true, false): .media
        case (false, true): .investor
        default: nil
        }
    }
}

/// Countries and regions as labels of contacts.
enum Territory {
    /// Alpha-2 code of a country's name or adjective, or a region's English name.
    static func code(of words: ArraySlice<Token>) -> String? {
        guard !words.isEmpty else { return nil }
        if let country = Country.match(words, at: words.startIndex), country.count == words.count {
            return country.code
        }
        if let people = Country.adjective(words, at: words.startIndex), people.count == words.count {
            return people.code
        }
        guard let region = regions.match(words, at: words.startIndex), region.count == words.count else { return nil }
        return words.first?.shape == .lower ? nil : region.meaning
    }

    private static let regions = PhraseTable<String>(
        """
        Europe | European = Europe
        Asia | Asian = Asia
        Asia Pacific | Asia-Pacific | APAC = Asia-Pacific
        North America | North American = North America
        South America = South America
        Latin America | Latin American = Latin America
        Middle East = Middle East
        Africa = Africa
        EMEA = EMEA
        Scandinavia = Scandinavia
        International | Global | Worldwide = International
        """
    ) { $0 }
}
