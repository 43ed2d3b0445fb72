import ReleaseModel

/// Any number of releases over 25 years, the same ones each time.
struct InventedArchive: Sendable {
    struct Document: Sendable {
        let bytes: [UInt8]
        let receivedAt: Instant
    }

    private static let firstDay = 10_957  // 2000-01-01, from 1970-01-01
    private static let dayCount = 9_131
    private static let seed: UInt64 = 0x5245_4C41
    private let count: Int
    private let words = InventedWords(count: 20_000, seed: InventedArchive.seed)
    private let issuers: [InventedIssuer]

    init(count: Int) {
        self.count = count
        let issuerCount = min(3_000, max(300, count / 33))
        issuers = (0..<issuerCount).map { InventedIssuer(number: $0, seed: InventedArchive.seed) }
    }

    /// In the order of their days, but for some weeks: an archive is filled from many sources.
    func document(_ number: Int) -> Document {
        var generator = SeededGenerator(seed: InventedArchive.seed, stream: UInt64(number) &+ 1 << 32)
        let drift = generator.number(-20...20)
        let day = min(max(number * InventedArchive.dayCount / count + drift, 0), InventedArchive.dayCount - 1)
        // Some companies have much more to say than others.
        let place = generator.number(0...issuers.count - 1) * generator.number(0...issuers.count - 1)
        let noon = Instant(secondsSince1970: (InventedArchive.firstDay + day) * 86_400 + 43_200)
        var release = InventedRelease(
            by: issuers[place / issuers.count], on: noon, age: day / 365, words: words, generator: generator)
        return Document(bytes: Array(release.text().utf8), receivedAt: noon)
    }
}
