import Testing

/// Each rule on texts that keep it and texts that break it: a rule that can't fail is none.
@Suite("Rules of the repository")
struct RuleTests {
    private func source(_ text: String, path: String = "Sources/HTTPMessages/A.swift") -> SwiftSource {
        SwiftSource(path: path, text: text)
    }

    @Test(
        "a target imports what stands below it, and nothing else",
        arguments: [
            ("HTTPMessages", "import CZlib", true), ("HTTPMessages", "import Foundation", true),
            ("HTTPMessages", "import Sockets", false), ("HTTPMessages", "import FoundationNetworking", false),
            ("ReleaseModel", "public import ReleaseParsing", false), ("ReleaseParsing", "import ReleaseModel", true),
            ("ReleaseParsing", "import ReleaseStorage", false), ("ReleaseStorage", "import GRDB", true),
            ("ArchiveAPI", "import GRDB", false), ("HTTPServing", "import ReleaseModel", false),
            ("Unlisted", "import Foundation", true), ("Unlisted", "import ReleaseModel", false),
        ])
    func importDirection(_ target: String, _ text: String, _ holds: Bool) {
        let violations = ImportDirection.violations(in: source(text, path: "Sources/\(target)/Folder/A.swift"))
        #expect(violations.isEmpty == holds)
    }

    @Test("the manifest's targets, dependencies and embedded files are read")
    func manifest() {
        let manifest = PackageManifest(
            """
            dependencies: [.package(url: "https://host/GRDB.swift", from: "7.0.0")],
            targets: [
                .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
                .target(name: "Plain", swiftSettings: strict),
                .target(
                    name: "M", path: "Migrations", resources: [.embedInCode("M0001-a.sql"), .embedInCode("M0002-b.sql")]),
                .executableTarget(
                    name: "Full",
                    dependencies: ["Plain", .product(name: "GRDB", package: "GRDB.swift")],
                    swiftSettings: strict),
                .testTarget(name: "FullTests", dependencies: ["Full"]),
            ]
            """)
        #expect(manifest.targets.map(\.name) == ["CZlib", "Plain", "M", "Full", "FullTests"])
        #expect(manifest.targets.map(\.isTest) == [false, false, false, false, true])
        #expect(manifest.targets.map(\.dependencies) == [[], [], [], ["Plain", "GRDB"], ["Full"]])
        #expect(manifest.embedded == ["M0001-a.sql", "M0002-b.sql"])
    }

    @Test("the manifest may declare no dependency upwards, no unknown target, and must have all targets")
    func manifestDirection() {
        let declared = ImportDirection.allowed.sorted { $0.key < $1.key }.map { name, allowed in
            ".target(name: \"\(name)\", dependencies: [\(allowed.map { "\"\($0)\"" }.joined(separator: ", "))]),"
        }
        let sound = declared.joined(separator: "\n")
        #expect(ImportDirection.violations(in: PackageManifest(sound)) == [])
        let upwards = sound.replacing(/"ReleaseModel", dependencies: \[/) { $0.output + "\"Yams\"" }
        #expect(
            ImportDirection.violations(in: PackageManifest(upwards))
                == ["Package.swift: ReleaseModel may not depend on Yams"])
        let stranger = sound + ".target(name: \"Extra\"),"
        #expect(
            ImportDirection.violations(in: PackageManifest(stranger))
                == ["Package.swift: Extra is not in the table of imports"])
        let fewer = declared.dropFirst().joined(separator: "\n")
        #expect(
            ImportDirection.violations(in: PackageManifest(fewer))
                == ["Package.swift: ArchiveAPI is in the table but no target"])
    }

    @Test("files of 400 lines and functions of 60 pass, one line more does not")
    func lengths() {
        let function = { (lines: Int) in "func a() {\n" + String(repeating: "b()\n", count: lines - 2) + "}\n" }
        #expect(Shape.lengthViolations(in: source(String(repeating: "\n", count: 400))) == [])
        #expect(
            Shape.lengthViolations(in: source(String(repeating: "\n", count: 401)))
                == ["Sources/HTTPMessages/A.swift: 401 lines"])
        #expect(Shape.lengthViolations(in: source(function(60))) == [])
        #expect(
            Shape.lengthViolations(in: source("\n" + function(61)))
                == ["Sources/HTTPMessages/A.swift:2: a has 61 lines"])
    }

    @Test(
        "names that say nothing",
        arguments: [
            ("Ticker", true), ("DateUtils", false), ("Helpers", false), ("ConnectionManager", false),
            ("CommonFields", false), ("HTTPMisc", false), ("UtilityBill", true), ("Commonwealth", true),
            ("Managerial", true),
        ])
    func names(_ name: String, _ holds: Bool) {
        #expect(Shape.nameViolations(in: source("", path: "Sources/A/\(name).swift")).isEmpty == holds)
        #expect(Shape.nameViolations(in: source("struct \(name) {}")).isEmpty == holds)
    }

    @Test(
        "a trap needs its reason",
        arguments: [
            ("try! a()", false), ("let a = b as! C", false), ("fatalError()", false), ("preconditionFailure()", false),
            ("struct A: @unchecked Sendable {}", false), ("nonisolated(unsafe) var a = 1", false),
            ("try! a() // the pattern is a constant", true), ("// the pattern is a constant\ntry! a()", true),
            ("// a reason too far away\n\ntry! a()", false), ("//\ntry! a()", false),
            ("try? a()\nlet b = c as? D", true),
            ("let a = \"fatalError(\"", true), ("// fatalError( in words", true),
        ])
    func traps(_ text: String, _ holds: Bool) {
        #expect(Candour.trapViolations(in: source(text)).isEmpty == holds)
    }

    @Test(
        "work put off",
        arguments: [("-- TODO: index", false), ("# FIXME", false), ("-- to do", true), ("AUTODOC", true)])
    func postponed(_ line: String, _ holds: Bool) {
        #expect(Candour.postponedViolations(in: [line], path: "a.sql").isEmpty == holds)
    }

    @Test(
        "migrations count up and are all embedded",
        arguments: [
            (["M0001-a.sql", "M0002-b-c.sql"], ["M0001-a.sql", "M0002-b-c.sql"], true),
            (["M0002-b.sql", "M0001-a.sql"], ["M0001-a.sql", "M0002-b.sql"], true),
            (["M0001-a.sql", "M0003-b.sql"], ["M0001-a.sql", "M0003-b.sql"], false),
            (["M0001-a.sql", "M0001-b.sql"], ["M0001-a.sql", "M0001-b.sql"], false),
            (["0001-a.sql"], ["0001-a.sql"], false),
            (["M0001-a.sql"], [], false),
            ([], ["M0001-a.sql"], false),
        ])
    func migrations(_ files: [String], _ embedded: [String], _ holds: Bool) {
        #expect(Completeness.migrationViolations(files: files, embedded: embedded).isEmpty == holds)
    }

    @Test(
        "a route is named only where it stands whole",
        arguments: [
            ("/v1/releases", "GET `/v1/releases?q=x`", true), ("/v1/releases", "`/v1/releases/{id}`", false),
            ("/v1/releases", "curl http://127.0.0.1:8080/v1/releases", true), ("/v1/drugs", "/v1/drugs-x", false),
            ("/v1/releases/{id}", "| `/v1/releases/{id}` |", true), ("/v1/releases/{id}", "/v1/releases/rel_1", false),
            ("/", "| `/` | GET |", true), ("/", "`/v1/releases`", false),
        ])
    func namedRoutes(_ route: String, _ document: String, _ holds: Bool) {
        #expect(Completeness.isNamed(route, in: document) == holds)
    }

    @Test("routes and keys are found among a table's other literals")
    func literals() {
        let routes = source(#"Route("/v1/releases/{id}", "one release"), Route("/", "text/plain"), Route("/healthz")"#)
        #expect(Completeness.routes(in: routes) == ["/v1/releases/{id}", "/", "/healthz"])
        let settings = source(
            #"("log_level", "info"), ("limits.fields_max", 100), usage("the value of \(key) is bad"), ("./data")"#)
        #expect(Completeness.settingKeys(in: settings) == ["log_level", "limits.fields_max"])
    }

    @Test("the keys of nested YAML mappings")
    func yaml() {
        let text = """
            # a: comment
            data: ./data # where
            limits:   # of a client
              # b: comment
              head_bytes_max: 1
              nested:
                deep: 2
            listen: 127.0.0.1:8080
            """
        #expect(
            Completeness.keys(inYAML: text) == ["data", "limits.head_bytes_max", "limits.nested.deep", "listen"])
    }
}
