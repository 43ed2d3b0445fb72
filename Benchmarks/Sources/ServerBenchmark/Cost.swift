import Foundation

/// What a number of requests cost a server.
struct Cost {
    let requests: Int
    let processorSeconds: Double

    /// Processor seconds for a thousand requests, which are also milliseconds for one.
    var ofThousand: Double { processorSeconds / Double(max(1, requests)) * 1_000 }
}

/// The same work measured in rounds that alternate with other work's.
struct Rounds {
    private var costs: [Double] = []

    mutating func add(_ cost: Cost) { costs.append(cost.ofThousand) }

    var median: Double { Rounds.median(costs) }

    /// The median of the ratios of each round: what else the machine did in a round weighs on both.
    func ratio(to other: Rounds) -> Double { Rounds.median(zip(costs, other.costs).map { $0 / $1 }) }

    private static func median(_ values: [Double]) -> Double {
        values.isEmpty ? .nan : values.sorted()[values.count / 2]
    }
}
