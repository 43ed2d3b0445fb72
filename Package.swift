// swift-tools-version: 6.2
import PackageDescription

/// The same rules for every target: an import is private unless it is said, a member needs its module's
/// import, and `any` is written out.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// Targets that touch raw memory or file descriptors: every unsafe expression is marked and has its reason.
let memorySafe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "release-archive",
    products: [
        .executable(name: "release-archive", targets: ["ArchiveCommand"]),
        .library(name: "ReleaseParsing", targets: ["ReleaseParsing", "ReleaseModel"]),
        .library(name: "ReleaseStorage", targets: ["ReleaseStorage"]),
        .library(name: "HTTPServing", targets: ["HTTPServing", "HTTPMessages", "Sockets"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLinux"),
        .target(name: "ReleaseModel", swiftSettings: strict),
        .target(name: "ReleaseParsing", dependencies: ["ReleaseModel", "CZlib"], swiftSettings: strict),
        .target(
            name: "ReleaseRendering",
            dependencies: ["ReleaseModel", "CZlib", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(name: "HTTPMessages", dependencies: ["CZlib"], swiftSettings: memorySafe),
        .target(name: "Sockets", dependencies: ["CLinux"], swiftSettings: memorySafe),
        .target(name: "HTTPServing", dependencies: ["HTTPMessages", "Sockets"], swiftSettings: memorySafe),
        .target(
            name: "ArchiveMigrations", path: "Migrations",
            resources: [.embedInCode("M0001-archive.sql")]),
        .target(
            name: "ReleaseStorage",
            dependencies: [
                "ReleaseModel", "ReleaseRendering", "ArchiveMigrations",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "ArchiveAPI",
            dependencies: [
                "HTTPMessages", "ReleaseModel", "ReleaseParsing", "ReleaseRendering", "ReleaseStorage",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "ArchiveCommand",
            dependencies: [
                "ArchiveAPI", "HTTPMessages", "HTTPServing", "ReleaseModel", "ReleaseParsing", "ReleaseRendering",
                "ReleaseStorage", "Sockets",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .testTarget(name: "HTTPMessagesTests", dependencies: ["HTTPMessages"], swiftSettings: strict),
        .testTarget(name: "SocketsTests", dependencies: ["Sockets"], swiftSettings: strict),
        .testTarget(
            name: "HTTPServingTests", dependencies: ["HTTPServing", "HTTPMessages", "Sockets"], swiftSettings: strict),
        .testTarget(name: "ReleaseModelTests", dependencies: ["ReleaseModel"], swiftSettings: strict),
        .testTarget(
            name: "ReleaseParsingTests", dependencies: ["ReleaseModel", "ReleaseParsing"], swiftSettings: strict),
        .testTarget(
            name: "ReleaseRenderingTests", dependencies: ["ReleaseModel", "ReleaseRendering"], swiftSettings: strict),
        .testTarget(
            name: "ReleaseStorageTests",
            dependencies: [
                "ReleaseModel", "ReleaseRendering", "ReleaseStorage", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ArchiveAPITests",
            dependencies: [
                "ArchiveAPI", "HTTPMessages", "ReleaseModel", "ReleaseStorage",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),
        .testTarget(name: "EndToEndTests", dependencies: ["ArchiveCommand"], swiftSettings: strict),
        .testTarget(
            name: "ArchiveCommandTests",
            dependencies: [
                "ArchiveCommand", "ReleaseModel", "ReleaseParsing", "ReleaseStorage",
                .product(name: "Configuration", package: "swift-configuration"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
