import ReleaseModel

/// A release and what is read from it (api.md, section 4).
extension JSONSchema {
    /// One release; `fields` may leave any member out.
    static let release = selectable(
        head + title + facts(identified: true) + reading + tail + [("evidence", component(.evidence))])

    /// A release as an element of a list; the last members are there where `include` and `highlight` ask for them.
    static let listedRelease = selectable(
        head + title + [issuer, tickers(identified: true), ("drugs", array(of: component(.entityLink)))] + tail + [
            contacts(identified: true), quotes(identified: true), programs(identified: true), sections,
            ("evidence", component(.evidence)), ("highlights", array(of: component(.highlight))),
        ])

    /// What ingest would store: no identities, and the evidence.
    static let parsedRelease = object(
        title + facts(identified: false) + [("evidence", component(.evidence))] + reading)

    static let dateline = object([
        ("text", string), ("date", date.orNull), ("time", string.orNull), ("wire", string.orNull),
        (
            "locations",
            array(of: object([("city", string.orNull), ("region", string.orNull), ("country", country.orNull)]))
        ),
    ])

    static let phone = object([("text", string), ("e164", string.orNull), ("extension", string.orNull)])

    static let section = object([
        ("kind", words(of: Section.Kind.self)), ("heading", string.orNull), ("paragraphs", array(of: string)),
        ("span", component(.span)),
    ])

    static let diagnostic = object([
        ("code", string), ("message", string), ("span", component(.span).orNull),
    ])

    static let source = object([
        ("media_type", string), ("format", words(of: SourceDocument.Format.self)), ("bytes", integer),
        ("sha256", digest), ("origin", origin.orNull),
    ])

    static let span = array(of: integer, count: 2...2)
        .described("Start and end, the end excluded, in Unicode code points of `/text`.")

    static let evidence = map(to: array(of: component(.span)))
        .described("From a JSON Pointer into the object to the spans that its value was read from.")

    static let highlight = object([
        ("field", string.described("A JSON Pointer into the release.")), ("text", string),
        ("marks", array(of: array(of: integer, count: 2...2)).described("In code points of `text`.")),
    ])
}

/// Parts that several shapes share.
extension JSONSchema {
    static let country = string(matching: "^[A-Z]{2}$").described("ISO 3166-1 alpha-2.")

    static let listing: [Member] = [("exchange", string), ("mic", string.orNull), ("symbol", string)]

    static let contactStatement: [Member] = [
        ("name", string.orNull), ("title", string.orNull), ("department", string.orNull),
        ("organization", string.orNull), ("role", words(of: Contact.Role.self)), ("territory", string.orNull),
        ("phones", array(of: component(.phone))), ("emails", array(of: string)), ("urls", array(of: string)),
    ]

    static let speech: [Member] = [
        ("speaker", string.orNull), ("title", string.orNull), ("organization", string.orNull), ("text", string),
    ]

    /// - Parameter drug: its name, or in a list of programs a link to it.
    static func program(_ drug: JSONSchema, identified: Bool) -> [Member] {
        (identified ? [id, ("drug", drug), ("drug_id", string)] : [("drug", drug)]) + [
            ("aliases", array(of: string)), ("stage", words(of: DrugProgram.Stage.self).orNull),
            ("access", words(of: DrugProgram.Access.self).orNull), ("status", words(of: DrugProgram.Status.self)),
            ("indication", string.orNull), ("line", string.orNull), ("combination", array(of: string)),
            ("countries", array(of: country)), ("places", array(of: string)), ("partner", string.orNull),
        ]
    }

    static let id: Member = ("id", string)
    static let issuer: Member = ("issuer", component(.entityLink).orNull)

    private static let digest = string(matching: "^[0-9a-f]{64}$").described("SHA-256.")

    private static let head: [Member] = [
        id, ("slug", string), ("status", words(["published"])), ("version", integer),
    ]

    private static let title: [Member] = [
        ("headline", string.orNull), ("subheadlines", array(of: string)), ("release_date", date.orNull),
        ("language", string),
    ]

    private static let reading: [Member] = [
        ("diagnostics", array(of: component(.diagnostic))), ("source", component(.source)),
    ]

    private static let tail: [Member] = [
        ("received_at", instant), ("visible_from", instant), ("updated_at", instant),
        (
            "links",
            object([
                ("self", link), ("source", link), ("text", link), ("previous", link.orNull), ("next", link.orNull),
            ])
        ),
    ]

    private static let origin = object([
        ("accession_number", string.orNull), ("cik", string.orNull), ("form", string.orNull),
        ("filing_date", date.orNull), ("company", string.orNull), ("submission_sha256", digest),
    ])

    private static let sections: Member = ("sections", array(of: component(.section)))

    /// From the dateline to the end mark; with ids where the release is stored.
    private static func facts(identified: Bool) -> [Member] {
        [
            ("dateline", component(.dateline).orNull),
            identified ? issuer : ("issuer", object([("name", string)]).orNull),
            tickers(identified: identified), contacts(identified: identified), quotes(identified: identified),
            programs(identified: identified), sections, ("urls", array(of: string)), ("end_mark", string.orNull),
        ]
    }

    private static func tickers(identified: Bool) -> Member { elements("tickers", listing, identified) }

    private static func contacts(identified: Bool) -> Member { elements("contacts", contactStatement, identified) }

    private static func quotes(identified: Bool) -> Member { elements("quotes", speech, identified) }

    private static func programs(identified: Bool) -> Member {
        ("drug_programs", array(of: object(program(string, identified: identified))))
    }

    private static func elements(_ name: String, _ members: [Member], _ identified: Bool) -> Member {
        (name, array(of: object(identified ? [id] + members : members)))
    }
}
