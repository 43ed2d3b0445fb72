import ReleaseModel

extension Dateline {
    /// The dateline that the roles were decided by, as a record with its evidence.
    static func read(_ text: ReleaseText, year: Int?) -> Finding<Dateline>? {
        guard let reading = text.dateline else { return nil }
        var finding = Finding(Dateline(text: text.string(reading.range).foldedWhiteSpace))
        finding.evidence.append(("/text", [reading.range]))
        if let date = reading.date, let day = date.phrase.date(year: year) {
            finding.value.date = day
            finding.evidence.append(("/date", [date.range]))
        }
        if let time = reading.time {
            finding.value.time = text.clock(time)
            finding.evidence.append(("/time", [time]))
        }
        if let wire = reading.wire {
            finding.value.wire = wire.name
            finding.evidence.append(("/wire", [wire.range]))
        }
        for (index, place) in reading.places.enumerated() {
            finding.value.locations.append(text.location(place))
            finding.evidence.append(("/locations/\(index)/city", [place.city]))
            if let region = place.region { finding.evidence.append(("/locations/\(index)/region", [region])) }
            if let country = place.country { finding.evidence.append(("/locations/\(index)/country", [country.range])) }
        }
        return finding
    }
}

extension ReleaseText {
    fileprivate func location(_ place: DatelineReading.Place) -> Dateline.Location {
        Dateline.Location(
            city: PlaceName.titled(string(place.city).foldedWhiteSpace),
            region: place.region.map { string($0).foldedWhiteSpace },
            country: place.country?.code)
    }

    /// `HH:MM` on the 24-hour clock, and the zone as written.
    fileprivate func clock(_ range: Range<Int>) -> String? {
        let slice = tokens(in: range)
        guard let first = slice.first, let second = slice.dropFirst(2).first, var hour = Int(string(first.range)) else {
            return nil
        }
        let rest = slice.dropFirst(3)
        let half = rest.first.map { string($0.range).lowercased() } ?? ""
        if half.hasPrefix("p"), hour < 12 { hour += 12 }
        if half.hasPrefix("a"), hour == 12 { hour = 0 }
        let zone = rest.last.map { $0.shape == .upper || $0.shape == .title ? " " + string($0.range) : "" } ?? ""
        return (hour < 10 ? "0" : "") + "\(hour):\(string(second.range))\(zone)"
    }
}

/// The spelling of a place's name in running text.
enum PlaceName {
    /// `SOUTH SAN FRANCISCO` as `South San Francisco`, `KING OF PRUSSIA` as `King of Prussia`; a name with small letters stays.
    static func titled(_ name: String) -> String {
        guard name.unicodeScalars.allSatisfy({ !$0.properties.isLowercase }) else { return name }
        var isFirst = true
        return name.split(separator: " ", omittingEmptySubsequences: false).map { word in
            defer { isFirst = false }
            let lower = word.lowercased()
            return !isFirst && particles.contains(lower) ? lower : capitalized(lower)
        }.joined(separator: " ")
    }

    private static let particles: Set<String> = [
        "of", "de", "la", "le", "les", "du", "des", "sur", "on", "upon", "am", "an", "der",
    ]

    /// A capital after each hyphen and full stop too.
    private static func capitalized(_ word: String) -> String {
        var result = ""
        var opens = true
        if word.hasPrefix("mc"), word.count > 4 { return "Mc" + capitalized(String(word.dropFirst(2))) }
        for character in word {
            result += opens ? character.uppercased() : String(character)
            opens = character == "-" || character == "." || character == "/"
        }
        return result
    }
}
