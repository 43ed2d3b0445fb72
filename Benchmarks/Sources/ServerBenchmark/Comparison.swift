/// A line of the table: a load on the archive beside the same work of something else.
struct Comparison {
    let name: String
    /// How many times the other's cost the archive's may be.
    let ratioMax: Double
    let own: Load
    let other: Opponent

    enum Opponent {
        case nginx(Load)
        /// The list by SQLite alone.
        case listBaseline
        /// The archive itself under another load.
        case archive(Load)
    }

    static func all(_ sample: ArchiveSample) -> [Comparison] {
        let gzip = ["Accept-Encoding:gzip"]
        let close = ["Connection:close"]
        func nginx(_ name: String, _ ratioMax: Double, _ own: Load, _ other: Load? = nil) -> Comparison {
            Comparison(name: name, ratioMax: ratioMax, own: own, other: .nginx(other ?? own))
        }
        let hot = Load(paths: sample.hot)
        return [
            nginx("one release", 0.6, hot),
            nginx("one release, gzip", 0.6, Load(paths: sample.hot, fields: gzip)),
            nginx("any release; nginx 1,000 files", 1, Load(paths: sample.all), Load(paths: sample.thousand)),
            nginx(
                "any release, gzip; nginx 1,000 files", 1, Load(paths: sample.all, fields: gzip),
                Load(paths: sample.thousand, fields: gzip)),
            nginx("one release, a connection each", 1, Load(paths: sample.hot, fields: close)),
            Comparison(
                name: "20 of a ticker; SQLite alone", ratioMax: 2.5, own: Load(paths: sample.lists),
                other: .listBaseline),
            Comparison(
                name: "20 of a ticker, no answer kept; SQLite alone", ratioMax: 2.5,
                own: Load(paths: sample.lists, fields: ["Accept:application/json,text/x%d"]), other: .listBaseline),
            Comparison(
                name: "one release, 16 in a write; one in a write", ratioMax: 0.5,
                own: Load(paths: sample.hot, depth: 16), other: .archive(hot)),
        ]
    }
}
