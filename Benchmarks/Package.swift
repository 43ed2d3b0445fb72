// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing that only measures stands in the product's graph.
let package = Package(
    name: "archive-benchmarks",
    dependencies: [.package(name: "release-archive", path: "..")],
    targets: [
        .target(name: "CAllocationCount"),
        .executableTarget(
            name: "ParseBenchmark",
            dependencies: ["CAllocationCount", .product(name: "ReleaseParsing", package: "release-archive")]),
    ],
    swiftLanguageModes: [.v6]
)
