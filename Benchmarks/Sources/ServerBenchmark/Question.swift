/// What somebody may ask of the archive, and how long the answer may take.
struct Question {
    let name: String
    let path: String
    /// In milliseconds, for 99 of 100.
    let most: Double

    /// Lists, newest first: from the loop, and none slower than the others.
    static let lists = [
        list("all", "limit=20"), list("of a ticker", "limit=20&ticker=TICKER"),
        list("of a stage", "limit=20&stage=phase_3"), list("of a month", "limit=20&date=2012-06"),
        list("of a stage in a country", "limit=20&stage=phase_3&country=CA"),
        list("of the commonest word", "limit=20&q=the"), list("of a disease", "limit=20&q=psoriasis"),
        list("of two common words", "limit=20&q=kidney+phase"), list("of a phrase", "limit=20&q=%22chronic+kidney%22"),
        list("of a beginning", "limit=20&q=kidn*"), list("of a word but not another", "limit=20&q=kidney+-phase"),
        list("of a word that few have, oldest first", "limit=20&q=marketed&sort=release_date"),
    ]

    /// Everything that matches is looked at: on a worker.
    static let tallies = [
        tally("the commonest word by score", "limit=20&q=the&sort=-score"),
        tally("a disease by score", "limit=20&q=psoriasis&sort=-score"),
        tally("facets of the commonest word", "limit=20&q=the&facets=issuer,drug,stage,year,language"),
        tally("facets of all", "limit=20&facets=issuer,drug,stage,year,language"),
        tally("the count of the commonest word", "limit=20&q=the&count=exact"),
        Question(name: "months of the commonest word", path: "/v1/stats/releases?by=month&q=the", most: 300),
        Question(name: "drugs of all", path: "/v1/stats/releases?by=drug", most: 300),
    ]

    private static func list(_ name: String, _ query: String) -> Question {
        Question(name: "list " + name, path: "/v1/releases?" + query, most: 5)
    }

    private static func tally(_ name: String, _ query: String) -> Question {
        Question(name: name, path: "/v1/releases?" + query, most: 300)
    }
}
