import HTTPMessages
import Testing

@Suite("Fields and response heads")
struct HTTPFieldsTests {
    @Test("Names have no case, order is kept, and several values are several")
    func lookup() {
        var fields = HTTPFields([("Link", "a"), ("ETag", "x"), ("link", "b")])
        #expect(fields["LINK"] == "a")
        #expect(fields.values("Link") == ["a", "b"])
        #expect(fields["Lin"] == nil)
        fields["link"] = "c"
        #expect(fields.all.map(\.name) == ["ETag", "link"])
        fields["etag"] = nil
        #expect(fields == HTTPFields([("link", "c")]))
    }

    @Test(
        "No value can end a field or begin another",
        arguments: ["x\r\nSet-Cookie: a=b", "x\nSet-Cookie: a=b", "x\0", "x\r"])
    func splitting(_ value: String) {
        let head = responseHead(HTTPResponse(status: 200, fields: HTTPFields([("Location", value), (value, "y")])))
        #expect(head.split(separator: "\r\n", omittingEmptySubsequences: false).count == 8)
        #expect(!head.utf8.contains(0))
    }

    @Test("A response's head is written with what its connection adds")
    func head() {
        let response = HTTPResponse(status: 200, fields: HTTPFields([("ETag", "\"a\"")]))
        #expect(
            responseHead(response)
                == "HTTP/1.1 200 OK\r\nDate: D\r\nETag: \"a\"\r\nContent-Length: 12\r\nConnection: close\r\n\r\n")
    }

    @Test("A head has room for every status, the longest length and the longest id", arguments: 100...599)
    func room(_ status: Int) {
        let response = HTTPResponse(
            status: status, fields: HTTPFields([("ETag", "\"a\"")]), requestID: String(repeating: "x", count: 64))
        var bytes = Array("before".utf8)
        response.appendHead(
            to: &bytes, framing: .length(.max), connection: .keepAlive, date: Array("Date: D\r\n".utf8))
        let head = String(decoding: bytes, as: UTF8.self)
        #expect(head.hasPrefix("beforeHTTP/1.1 \(status) "))
        #expect(
            head.hasSuffix(
                "\r\nDate: D\r\nETag: \"a\"\r\nX-Request-Id: \(response.requestID ?? "")\r\n"
                    + "Content-Length: \(Int.max)\r\nConnection: keep-alive\r\n\r\n"))
    }

    private func responseHead(_ response: HTTPResponse) -> String {
        var bytes: [UInt8] = []
        response.appendHead(to: &bytes, framing: .length(12), connection: .close, date: Array("Date: D\r\n".utf8))
        return String(decoding: bytes, as: UTF8.self)
    }
}
