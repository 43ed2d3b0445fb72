import Testing

@Suite("Swift source as text")
struct SwiftSourceTests {
    @Test(
        "comments and literals are not code, and interpolated code is",
        arguments: [
            ("let a = 1 // try! b", "let a = 1"),
            ("/* a /* b */ fatalError( */ c", "c"),
            (#"let a = "fatalError(""#, #"let a = """#),
            (#"let a = "\(b as! C)" + d"#, #"let a = "b as! C" + d"#),
            (#"let a = "\"" + b"#, #"let a = "" + b"#),
            (##"let a = #"\(try! b) ""# + c"##, ##"let a = #""# + c"##),
            ("let a = \"\"\"\n  fatalError(\n  \"\"\" + b", "let a = \"\"\"\n\n\"\"\" + b"),
            ("let a = \"b\nlet c", "let a = \"\nlet c"),
        ])
    func code(_ text: String, _ expected: String) {
        let source = SwiftSource(path: "A.swift", text: text)
        #expect(source.code.joined(separator: "\n").filter { $0 != " " } == expected.filter { $0 != " " })
        #expect(source.code.count == text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }

    @Test("literals keep their text and their place")
    func literals() {
        let source = SwiftSource(path: "A.swift", text: #"f("a", default: "b\"c", key: "d", [ "e" ])"#)
        #expect(source.literals.map(\.text) == ["a", #"b\"c"#, "d", "e"])
        #expect(source.literals.map(\.opensList) == [true, false, false, false])
    }

    @Test(
        "a function reaches from its keyword to its closing brace",
        arguments: [
            ("func a() {\n  b { c }\n}", [SwiftSource.Declaration(name: "a", line: 1, lines: 3)]),
            ("protocol P {\n  func a()\n  var b: Int { get }\n}", [.init(name: "b", line: 3, lines: 1)]),
            ("func a(\n  _ b: () -> Void = {}\n) -> [Int] where B: C\n{\n}", [.init(name: "a", line: 1, lines: 5)]),
            ("struct S {\n  var a = 1\n  init?(b: Int) {\n  }\n}", [.init(name: "init", line: 3, lines: 2)]),
            ("let a = B.init(c: 1)\nif d {\n}", []),
            ("func == (a: A, b: A) -> Bool {\n  true\n}", [.init(name: "==", line: 1, lines: 3)]),
            ("var a: Int {\n  f {\n  }\n}", [.init(name: "a", line: 1, lines: 4)]),
            (
                "func a() {\n  func b() {\n  }\n}",
                [.init(name: "a", line: 1, lines: 4), .init(name: "b", line: 2, lines: 2)]
            ),
            (
                "subscript(a: Int) -> Int {\n  0\n}\ndeinit {\n}",
                [
                    .init(name: "subscript", line: 1, lines: 3), .init(name: "deinit", line: 4, lines: 2),
                ]
            ),
        ])
    func functions(_ text: String, _ expected: [SwiftSource.Declaration]) {
        #expect(SwiftSource(path: "A.swift", text: text).functions == expected)
    }

    @Test(
        "imports in all their forms",
        arguments: [
            ("import A", "A"), ("public import B", "B"), ("@testable import C", "C"), ("import struct D.E", "D"),
            ("internal import F.G", "F"), ("@preconcurrency public import H", "H"), ("// import I", nil),
            ("let importance = 1", nil),
        ])
    func imports(_ text: String, _ expected: String?) {
        #expect(SwiftSource(path: "A.swift", text: text).imports.first?.module == expected)
    }

    @Test("types of every kind, and no type in a comment")
    func types() {
        let source = SwiftSource(
            path: "A.swift",
            text: "struct A {}\nfinal class B { enum C {} }\nactor D {}\nprotocol E {}\ntypealias F = A\n// struct G")
        #expect(source.types.map(\.name) == ["A", "B", "C", "D", "E", "F"])
        #expect(source.types.map(\.line) == [1, 2, 2, 3, 4, 5])
    }
}
