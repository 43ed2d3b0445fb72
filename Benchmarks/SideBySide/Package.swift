// swift-tools-version: 6.2
import PackageDescription

// Two small servers of the same archive, for comparison. A package of their own, because one of them stands on SwiftNIO.
let package = Package(
    name: "side-by-side",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.0.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.26.0"),
    ],
    targets: [
        .target(name: "ArchiveRows", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
        .executableTarget(
            name: "HummingbirdServer",
            dependencies: ["ArchiveRows", .product(name: "Hummingbird", package: "hummingbird")]),
        .executableTarget(
            name: "FlyingFoxServer",
            dependencies: ["ArchiveRows", .product(name: "FlyingFox", package: "FlyingFox")]),
    ],
    swiftLanguageModes: [.v6]
)
