import ReleaseStorage

/// `/openapi.json`: the interface, described for programs.
enum InterfaceResource {
    static func show(_ call: Call, _ reader: ArchiveReader) -> Representation {
        let document = OpenAPIDocument(table: .archive, version: call.service.version)
        var representation = call.json(document.json, freshness: .stored)
        representation.validator = .digest
        return representation
    }
}
