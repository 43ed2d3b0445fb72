import ArchiveAPI
import HTTPMessages
import ReleaseStorage
import Testing

@Suite struct AuthorizationTests {
    let served: ServedArchive
    let document = Array("Norvane Biopharma Opens an Office\n\nHALIFAX, July 7, 2007 - Norvane …\n".utf8)
    let plain = ("Content-Type", "text/plain")

    init() throws { served = try ServedArchive() }

    @Test("a server without any token answers 401 to every write")
    func noTokens() throws {
        let served = try ServedArchive(token: nil)
        for fields in [
            [plain], [plain, ("Authorization", "Bearer ra_a_b")], [plain, ("Authorization", "Basic YTpi")],
        ] {
            let reply = try served.ask("POST /v1/releases", fields, body: document)
            #expect(reply.status == 401)
            #expect(reply.fields["WWW-Authenticate"]?.hasPrefix("Bearer") == true)
            #expect(reply.string("/type") == "/problems/unauthorized")
        }
        #expect(try served.ask("GET /v1/releases").count("/data") == 4)
    }

    @Test("every scope may write", arguments: TokenScope.allCases)
    func scopes(scope: TokenScope) throws {
        let reply = try served.ask(
            "POST /v1/releases",
            [plain, ("Authorization", "Bearer " + (try served.archive.createToken(scope: scope)))], body: document)
        #expect(reply.status == 201)
    }

    @Test("a token in the query string is refused, and the header is named")
    func inQuery() throws {
        let token = served.token
        let read = try served.ask("GET /v1/releases?access_token=" + token)
        #expect(read.status == 400)
        #expect(read.string("/detail")?.contains("Authorization: Bearer") == true)
        #expect(read.text.contains(token) == false)
        #expect(try served.ask("POST /v1/releases?access_token=" + token, [plain], body: document).status == 401)
    }

    @Test("reads with a token are private; a bad token is told, also to a reader")
    func reads() throws {
        for path in ["/v1/releases", "/v1/releases?limit=1", "/v1/drugs/soltravir"] {
            #expect(try served.ask("GET " + path).fields["Cache-Control"]?.hasPrefix("public") == true)
            #expect(try served.ask("GET " + path, [served.bearer]).fields["Cache-Control"] == "private, no-store")
            #expect(try served.ask("GET " + path, [("Authorization", "Bearer ra_x_y")]).status == 401)
        }
    }

    @Test("a read-only server reads with any token and writes with none")
    func readOnly() throws {
        let readOnly = try ServedArchive(access: .readOnly)
        #expect(try readOnly.ask("GET /v1/releases", [readOnly.bearer]).status == 200)
        let write = try readOnly.ask("POST /v1/releases", [plain, readOnly.bearer], body: document)
        #expect(write.status == 403)
        #expect(write.string("/type") == "/problems/read-only")
    }
}
