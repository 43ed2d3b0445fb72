import ReleaseRendering

/// The interface as OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0), written from the table that routes the requests: what the
/// server does not do can't stand in it, and what it does can't be missing.
struct OpenAPIDocument {
    let table: RouteTable
    /// The program's.
    let version: String

    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("openapi", "3.1.0")
            writer.member("info", info)
            writer.member("servers", ["/"]) { writer, url in writer.object { $0.member("url", url) } }
            writer.member("paths") { writer in
                for route in table.routes {
                    writer.key(route.path.text)
                    writer.object { route.write(to: &$0) }
                }
            }
            writer.member("components", components)
        }
        return writer.bytes
    }

    private func info(_ writer: inout JSONWriter) {
        writer.member("title", "Release Archive")
        writer.member("version", version)
        writer.member(
            "description",
            "An archive of press releases. Every GET answers HEAD. Every error is a problem document (RFC 9457). Answers "
                + "have an ETag, and If-None-Match gives 304. Reading takes no token.")
    }

    private func components(_ writer: inout JSONWriter) {
        writer.member("schemas") { writer in
            for component in SchemaComponent.allCases {
                writer.key(component.rawValue)
                component.schema.write(to: &writer)
            }
        }
        writer.member("responses") { writer in
            writer.member("Problem") { writer in
                writer.member("description", "A problem document; its `type` is a page that explains it.")
                writer.content([("application/problem+json", .component(.problem))])
            }
        }
        writer.member("securitySchemes") { writer in
            writer.member("token") { writer in
                writer.member("type", "http")
                writer.member("scheme", "bearer")
                writer.member("description", "Made by `release-archive token create`.")
            }
        }
    }
}

extension Route {
    fileprivate func write(to writer: inout JSONWriter) {
        if let parameter = path.parameter {
            writer.member("parameters", [parameter]) { writer, name in
                writer.object { writer in
                    writer.member("name", name)
                    writer.member("in", "path")
                    writer.key("required")
                    writer.value(true)
                    writer.key("schema")
                    JSONSchema.string.write(to: &writer)
                }
            }
        }
        for (method, operation) in operations {
            writer.key(method)
            writer.object { operation.write(to: &$0, isNamed: path.parameter != nil) }
        }
    }
}

extension Operation {
    /// - Parameter isNamed: whether its path names one thing of many, which may not be there.
    fileprivate func write(to writer: inout JSONWriter, isNamed: Bool) {
        writer.member("operationId", description.name)
        writer.member("summary", description.summary)
        writer.member("parameters", parameters) { writer, parameter in
            writer.object { parameter.write(to: &$0, isRequired: description.requires.contains(parameter.name)) }
        }
        if !description.takes.isEmpty {
            writer.member("requestBody") { writer in
                writer.key("required")
                writer.value(true)
                // Any text is a document, also one that a schema would take for a number.
                writer.content(description.takes.map { ($0, JSONSchema.anything) })
            }
        }
        if scope != nil {
            writer.member("security", ["token"]) { writer, name in
                writer.object { writer in
                    writer.key(name)
                    writer.value([String]())
                }
            }
        }
        writer.member("responses") { writer in
            for success in description.successes {
                writer.key(String(success.status))
                writer.object { writer in
                    writer.member("description", success.says)
                    writer.content(content)
                }
            }
            if description.takes.isEmpty {
                writer.member("304") { $0.member("description", "What the client has still holds.") }
            }
            for status in problemStatuses(isNamed: isNamed) {
                writer.key(status)
                writer.object { $0.member("$ref", "#/components/responses/Problem") }
            }
        }
    }

    private var content: [(mediaType: String, schema: JSONSchema)] {
        description.gives.isEmpty
            ? forms.map { ($0.mediaType, $0.isJSON ? description.schema : .string) }
            : description.gives.map { ($0, .string) }
    }

    /// What can go wrong: the errors of every request, those of a body, of a token, and of a name.
    private func problemStatuses(isNamed: Bool) -> [String] {
        var statuses = [400, 401, 406, 500, 503]
        if isNamed { statuses.append(404) }
        if scope != nil { statuses.append(403) }
        if !description.takes.isEmpty { statuses += [413, 415, 422] } else { statuses.append(412) }
        return statuses.sorted().map(String.init) + ["default"]
    }
}

extension ParameterDeclaration {
    fileprivate func write(to writer: inout JSONWriter, isRequired: Bool) {
        writer.member("name", name)
        writer.member("in", "query")
        writer.member("description", "Takes \(takes).")
        writer.key("required")
        writer.value(isRequired)
        // A list is one value with commas in it: `stage=phase_2,phase_3`.
        writer.member("style", "form")
        writer.key("explode")
        writer.value(false)
        writer.key("schema")
        schema.write(to: &writer)
        if let example = ParameterExample.values[name] {
            writer.key("example")
            schema.write(value: example, to: &writer)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func content(_ content: [(mediaType: String, schema: JSONSchema)]) {
        member("content") { writer in
            for (mediaType, schema) in content {
                writer.key(mediaType)
                writer.object { writer in
                    writer.key("schema")
                    schema.write(to: &writer)
                }
            }
        }
    }
}
