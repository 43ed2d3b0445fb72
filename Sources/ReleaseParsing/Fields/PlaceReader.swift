/// Reads the places of a dateline: `TORONTO`, `San Jose, CA`, `MONTREAL and SAN FRANCISCO`, `Bochum/Heppenheim`.
struct PlaceReader {
    let text: ReleaseText
    let tokens: ArraySlice<Token>
    private(set) var index: Int
    private(set) var places: [DatelineReading.Place] = []
    /// Whether a city, region or country of the vocabulary was among them.
    private(set) var knowsPlace = false

    private static let cityWordsMax = 6
    private static let placesMax = 8

    init(text: ReleaseText, tokens: ArraySlice<Token>, index: Int) {
        self.text = text
        self.tokens = tokens
        self.index = index
    }

    /// Whether a dash follows.
    var endsAtDash: Bool { tokens.indices.contains(index) && tokens[index].isDash(text.utf8) }

    /// Reads as many places as follow each other.
    mutating func read() -> Bool {
        while places.count < PlaceReader.placesMax, let place = readPlace() {
            places.append(place)
            guard skipJoiner() else { break }
        }
        return !places.isEmpty
    }

    /// `and`, `&`, `/`, `;` before another place.
    private mutating func skipJoiner() -> Bool {
        var next = index
        if text.isMark(tokens, next, 0x2C) { next += 1 }
        guard tokens.indices.contains(next) else { return false }
        let isWord = PlaceReader.joiners.contains(tokens[next].folded)
        let isMark =
            text.isMark(tokens, next, 0x26) || text.isMark(tokens, next, 0x2F) || text.isMark(tokens, next, 0x3B)
        let isComma = next > index && City.match(tokens, at: next) != nil
        guard isWord || isMark || isComma else { return false }
        if isWord || isMark { next += 1 }
        guard cityEnd(from: next) != nil, Wire.names.match(tokens, at: next) == nil else { return false }
        index = next
        return true
    }

    private static let joiners = WordTable("and et und")

    private mutating func readPlace() -> DatelineReading.Place? {
        guard var end = cityEnd(from: index) else { return nil }
        let start = index
        if City.match(tokens, at: start)?.count == end - start { knowsPlace = true }
        var place = DatelineReading.Place(city: tokens[start].start..<tokens[end - 1].end)
        if let country = City.match(tokens, at: start), country.count == end - start {
            place.country = (country.country, place.city)
        } else if let country = Country.match(tokens, at: start), country.count == end - start {
            place.country = (country.code, place.city)
            knowsPlace = true
        } else if end - start > 1, tokens[end - 1].shape == .upper, tokens[end - 1].end - tokens[end - 1].start == 2,
            let region = Region.match(tokens, at: end - 1)
        {
            end -= 1
            place.city = tokens[start].start..<tokens[end - 1].end
            place.region = tokens[end].range
            place.country = (region.country, tokens[end].range)
            knowsPlace = true
            index = end + 1
            return place
        }
        index = end
        readRegion(of: &place)
        return place
    }

    /// Up to two of region and country after commas.
    private mutating func readRegion(of place: inout DatelineReading.Place) {
        let isBracketed = text.isMark(tokens, index, 0x28)
        defer { if isBracketed, place.country != nil, text.isMark(tokens, index, 0x29) { index += 1 } }
        for _ in 0..<2 {
            var next = index
            if text.isMark(tokens, next, 0x2C) { next += 1 }
            if text.isMark(tokens, next, 0x28), next == index { next += 1 }
            guard next > index, tokens.indices.contains(next) else { return }
            if let country = place.country?.code, tokens[next].shape == .upper,
                text.string(tokens[next].range) == country
            {
                // `MUNICH, DE` is Germany, not Delaware.
                place.country = (country, tokens[next].range)
                take(next + 1)
            } else if place.region == nil, let region = Region.match(tokens, at: next),
                !isFollowedByWord(next + region.count)
            {
                place.region = tokens[next].start..<tokens[next + region.count - 1].end
                place.country = (region.country, place.region ?? place.city)
                take(next + region.count)
            } else if let country = Country.match(tokens, at: next), !isFollowedByWord(next + country.count) {
                place.country = (country.code, tokens[next].start..<tokens[next + country.count - 1].end)
                take(next + country.count)
            } else if place.region == nil, let end = cityEnd(from: next), end - next <= 3, isFollowedByPart(end) {
                place.region = tokens[next].start..<tokens[end - 1].end
                index = end
            } else {
                return
            }
        }
    }

    private mutating func take(_ end: Int) {
        index = end
        knowsPlace = true
        if text.isMark(tokens, index, 0x2E), tokens[index].gap == .none { index += 1 }
    }

    /// A name goes on: `Washington Mutual` is no state.
    private func isFollowedByWord(_ next: Int) -> Bool {
        guard tokens.indices.contains(next), tokens[next].kind == .word, tokens[next].gap <= .space else {
            return false
        }
        return tokens[next].shape != .lower && Month.names.match(tokens, at: next) == nil
            && Wire.names.match(tokens, at: next) == nil
    }

    /// What follows an unknown region: a comma, a date, or a dash after a space.
    private func isFollowedByPart(_ next: Int) -> Bool {
        guard tokens.indices.contains(next) else { return false }
        if DatePhrase.match(tokens, at: next, in: text.utf8) != nil || Wire.names.match(tokens, at: next) != nil {
            return true
        }
        guard text.isMark(tokens, next, 0x2C) else {
            return tokens[next].isDash(text.utf8) && tokens[next].gap == .space
        }
        return DatePhrase.match(tokens, at: next + 1, in: text.utf8) != nil
            || Country.match(tokens, at: next + 1) != nil
            || Wire.names.match(tokens, at: next + 1) != nil
    }

    /// The end of a run of capitalised words that can be a city; nil if there is none.
    private func cityEnd(from start: Int) -> Int? {
        guard tokens.indices.contains(start), tokens[start].kind == .word, tokens[start].shape != .lower,
            DatePhrase.match(tokens, at: start, in: text.utf8) == nil, Wire.names.match(tokens, at: start) == nil,
            !PlaceReader.noCity.contains(tokens[start].folded) || City.match(tokens, at: start) != nil
        else { return nil }
        var next = start + 1
        while next < tokens.endIndex, next - start < PlaceReader.cityWordsMax, let end = cityWordEnd(at: next) {
            next = end
        }
        guard !(start..<next).contains(where: { CompanySuffix.words.contains(tokens[$0].folded) }),
            !PreambleWords.periods.contains(tokens[next - 1].folded)
        else { return nil }
        return next
    }

    private static let noCity = WordTable(
        "the for contact source note date press news release by a an this that it we our about company today subject re"
    )

    /// The end of the next word of a city's name: a capitalised one, or `of` and `de` with what follows.
    private func cityWordEnd(at next: Int) -> Int? {
        let token = tokens[next]
        if token.kind == .mark {
            let isAbbreviation = text.utf8[token.start] == 0x2E && tokens[next - 1].end - tokens[next - 1].start <= 3
            let isHyphen = token.isHyphen(text.utf8) && token.gap == .none
            guard isAbbreviation || isHyphen, tokens.indices.contains(next + 1), tokens[next + 1].kind == .word else {
                return nil
            }
            guard tokens[next + 1].gap == (isHyphen ? .none : .space) else { return nil }
            return isHyphen || tokens[next + 1].shape != .lower ? next + 2 : nil
        }
        guard token.kind == .word, token.gap <= .lineBreak,
            Month.names.match(tokens, at: next) == nil || token.shape == .lower,
            Wire.names.match(tokens, at: next) == nil, !PlaceReader.joiners.contains(token.folded)
        else { return nil }
        if token.shape != .lower { return next + 1 }
        guard PlaceReader.particles.contains(token.folded), tokens.indices.contains(next + 1),
            tokens[next + 1].kind == .word,
            tokens[next + 1].shape != .lower
        else { return nil }
        return next + 2
    }

    private static let particles = WordTable("of de la le les du des sur on upon am an der the in del da do")
}
