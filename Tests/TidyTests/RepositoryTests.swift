import Testing

/// The rules, applied to this repository.
@Suite("This repository")
struct RepositoryTests {
    @Test("targets import only what stands below them")
    func importDirection() throws {
        let sources = try Repository.swiftSources(in: ["Sources"])
        #expect(!sources.isEmpty)
        #expect(sources.flatMap(ImportDirection.violations) == [])
        #expect(ImportDirection.violations(in: PackageManifest(try Repository.text("Package.swift"))) == [])
    }

    @Test("files and functions are short, and their names say something")
    func shape() throws {
        let sources = try Repository.swiftSources()
        #expect(sources.flatMap(Shape.lengthViolations) == [])
        #expect(sources.flatMap(Shape.nameViolations) == [])
    }

    @Test("every trap and every silenced check has its reason")
    func traps() throws {
        #expect(try Repository.swiftSources(in: ["Sources"]).flatMap(Candour.trapViolations) == [])
    }

    @Test("no work is put off in a comment")
    func postponed() throws {
        let swift = try Repository.swiftSources().flatMap {
            Candour.postponedViolations(in: $0.comments, path: $0.path)
        }
        let others = try ["Migrations", "Config", "script", ".ci"].flatMap(Repository.files).flatMap { path in
            let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
            return Candour.postponedViolations(in: lines.map(String.init), path: path)
        }
        #expect(swift + others == [])
    }

    @Test("migrations are numbered without a gap and embedded")
    func migrations() throws {
        let files = try Repository.files(in: "Migrations").filter { $0.hasSuffix(".sql") }
            .map { $0.replacing("Migrations/", with: "") }
        let embedded = PackageManifest(try Repository.text("Package.swift")).embedded
        #expect(!files.isEmpty)
        #expect(Completeness.migrationViolations(files: files, embedded: embedded) == [])
    }

    @Test("every route is documented")
    func routes() throws {
        let path = "Sources/ArchiveAPI/Routing/RouteTable.swift"
        let routes = Completeness.routes(in: SwiftSource(path: path, text: try Repository.text(path)))
        let documents = try Repository.text("README.md")
        #expect(!routes.isEmpty)
        #expect(routes.filter { !Completeness.isNamed($0, in: documents) } == [])
    }

    @Test("the settings file and the table of settings have the same keys")
    func settings() throws {
        let path = "Sources/ArchiveCommand/Settings.swift"
        let table = Completeness.settingKeys(in: SwiftSource(path: path, text: try Repository.text(path)))
        let file = Completeness.keys(inYAML: try Repository.text("Config/release-archive.yaml"))
        #expect(!table.isEmpty)
        #expect(table.subtracting(file) == [], "not in Config/release-archive.yaml")
        #expect(file.subtracting(table) == [], "not in \(path)")
    }

    @Test("Package.resolved is not tracked")
    func resolved() throws {
        #expect(try Repository.text(".gitignore").split(separator: "\n").contains("Package.resolved"))
        #expect(try Repository.tracked("Package.resolved") == "")
    }

    @Test("scripts can be run", arguments: try Repository.files(in: "script") + [".ci/run"])
    func scripts(_ path: String) {
        #expect(Repository.isExecutable(path))
    }
}
