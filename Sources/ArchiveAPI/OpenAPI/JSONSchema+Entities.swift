import ReleaseModel

/// What releases are folded into, and the links between them (api.md, section 4).
extension JSONSchema {
    static let contact = selectable(
        [id] + contactStatement + [("issuers", array(of: component(.entityLink)))] + seen + [
            (
                "history",
                array(of: object([("from", date.orNull)] + contactStatement + [("release", component(.releaseLink))]))
                    .described("What was stated from when; in one contact, not in a list.")
            )
        ])

    static let ticker = selectable([id] + listing + [("exchanges", names), issuer] + seen)

    static let issuerEntry = selectable([
        id, ("slug", string), ("name", string),
        ("names", names),
        ("tickers", array(of: object([id] + listing))), ("releases", integer),
    ])

    static let drug = selectable(
        [
            id, ("slug", string), ("name", string), ("aliases", array(of: string)),
            ("issuers", array(of: component(.entityLink))),
            ("programs", array(of: object(program(string, identified: true)))),
        ] + seen)

    static let drugProgram = selectable(
        program(component(.entityLink), identified: true) + [issuer] + firstAndLast + [
            ("releases", array(of: object([id, ("release_date", date.orNull), ("evidence", component(.evidence))])))
        ])

    static let timelineEntry = selectable([
        ("date", date.orNull),
        (
            "change",
            words(["first_mention", "stage", "status", "place", "partner", "access", "contradiction"])
        ),
        ("from", string.orNull), ("to", string.orNull), ("program", claimedProgram),
        ("release", component(.releaseLink)), ("evidence", component(.evidence)),
    ])

    static let quote = selectable([id] + speech + [("release", component(.releaseLink)), issuer])

    static let entityLink = object([id, ("slug", string), ("name", string)])

    static let releaseLink = object([
        id, ("slug", string), ("headline", string.orNull), ("release_date", date.orNull),
    ])

    /// Which program a claim is of.
    private static let claimedProgram = object([
        id, ("stage", words(of: DrugProgram.Stage.self).orNull), ("access", words(of: DrugProgram.Access.self).orNull),
        ("indication", string.orNull),
    ])

    private static let names = array(of: object([("name", string)] + firstAndLast))
    private static let firstAndLast: [Member] = [("first_seen", date.orNull), ("last_seen", date.orNull)]
    private static let seen: [Member] = firstAndLast + [("releases", integer.described("How many name it."))]
}
