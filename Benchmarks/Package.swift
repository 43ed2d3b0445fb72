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
        .executableTarget(
            name: "ArchiveGenerator",
            dependencies: [
                .product(name: "ReleaseParsing", package: "release-archive"),
                .product(name: "ReleaseStorage", package: "release-archive"),
            ]),
        .executableTarget(name: "ListBaseline", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "ServerBenchmark",
            dependencies: [
                "ListBaseline",
                // Only run, never linked: the server that is measured.
                .product(name: "release-archive", package: "release-archive"),
            ],
            exclude: ["requests.lua"]),
    ],
    swiftLanguageModes: [.v6]
)
