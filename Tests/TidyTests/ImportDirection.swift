/// Which target may import which module: the table of Docs/Architecture.md, from the bottom to the top.
struct ImportDirection {
    /// What comes with the toolchain and may be imported anywhere. Not among them: FoundationNetworking (it brings
    /// libcurl) and Dispatch (the server has its own loops and workers).
    static let toolchain: Set = ["Foundation", "FoundationEssentials", "Glibc", "Synchronization"]

    static let allowed: [String: Set<String>] = [
        "CZlib": [],
        "CLinux": [],
        "ReleaseModel": [],
        "ReleaseParsing": ["ReleaseModel", "CZlib"],
        "ReleaseRendering": ["ReleaseModel", "CZlib", "Crypto"],
        "HTTPMessages": ["CZlib"],
        "Sockets": ["CLinux"],
        "HTTPServing": ["HTTPMessages", "Sockets"],
        "ArchiveMigrations": [],
        "ReleaseStorage": ["ReleaseModel", "ReleaseRendering", "ArchiveMigrations", "GRDB", "GRDBSQLite", "Crypto"],
        "ArchiveAPI": [
            "HTTPMessages", "ReleaseModel", "ReleaseParsing", "ReleaseRendering", "ReleaseStorage", "Crypto",
        ],
        "ArchiveCommand": [
            "ArchiveAPI", "HTTPMessages", "HTTPServing", "ReleaseModel", "ReleaseParsing", "ReleaseRendering",
            "ReleaseStorage", "Sockets", "ArgumentParser", "Configuration", "Logging", "Yams",
        ],
    ]

    static func violations(in source: SwiftSource) -> [String] {
        let allowed = toolchain.union(Self.allowed[source.target] ?? [])
        return source.imports.filter { !allowed.contains($0.module) }.map {
            "\(source.path):\($0.line): \(source.target) may not import \($0.module)"
        }
    }

    static func violations(in manifest: PackageManifest) -> [String] {
        let targets = manifest.targets.filter { !$0.isTest }
        let strangers = targets.flatMap { target in
            target.dependencies.subtracting(allowed[target.name] ?? []).sorted().map {
                "Package.swift: \(target.name) may not depend on \($0)"
            }
        }
        let names = Set(targets.map(\.name))
        return strangers
            + names.subtracting(allowed.keys).sorted().map { "Package.swift: \($0) is not in the table of imports" }
            + Set(allowed.keys).subtracting(names).sorted().map { "Package.swift: \($0) is in the table but no target" }
    }
}
