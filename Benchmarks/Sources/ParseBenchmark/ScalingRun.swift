import ReleaseParsing

/// The same shape ten times as long, and again: the time for a megabyte must stay what it was.
struct ScalingRun {
    let shapes: [ScalingShape]

    private static let sizes = [10_000, 100_000, 1_000_000, 10_000_000]
    /// Where a size is expected to take longer it is left out and shown as `-`.
    private static let secondsMax = 60.0
    /// A small text is read several times, so that its time is more than the clock's and the first touch's.
    private static let bytesRead = 1_000_000

    func report() {
        print("ms for a MB, and the ratio to the size before (1.00 is linear)")
        print(Figures.column("", 20), Self.sizes.map { Figures.column("\($0 / 1000) KB", 18) }.joined())
        for shape in shapes {
            var cells = ""
            var before: Double?
            for size in Self.sizes {
                guard let perMegabyte = milliseconds(shape, size, before) else {
                    cells += Figures.column("-", 18)
                    continue
                }
                let ratio = before.map { " (\(Figures.decimal(perMegabyte / $0)))" } ?? ""
                cells += Figures.column(Figures.decimal(perMegabyte) + ratio, 18)
                before = perMegabyte
            }
            print(Figures.column(shape.name, 20), cells)
        }
    }

    private func milliseconds(_ shape: ScalingShape, _ size: Int, _ before: Double?) -> Double? {
        let megabytes = Double(size) / 1e6
        if let before, before * 10 * megabytes / 1e3 > Self.secondsMax * 10 { return nil }
        let bytes = shape.bytes(count: size)
        let times = max(1, Self.bytesRead / size)
        let seconds = Measurement.of { for _ in 0..<times { _ = ReleaseParser.parse(bytes) } }.seconds
        return seconds / Double(times) * 1e3 / (Double(bytes.count) / 1e6)
    }
}
