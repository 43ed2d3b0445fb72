import ReleaseRendering
import ReleaseStorage

/// `/v1/suggest`: what may be meant by the letters typed so far.
enum SuggestionResource {
    private static let limitDefault = 10

    static let list = Operation(
        OperationDescription(
            "suggest", "What may be meant by the letters typed so far.",
            .object([("data", .array(of: .component(.suggestion)))]), requires: [Parameters.name.name]),
        takes: [Parameters.name, Parameters.limit, Parameters.pretty]
    ) { call, reader in
        guard let text = call.parameters[Parameters.name] else {
            throw Problem([
                ParameterFault(
                    kind: .missing, parameter: Parameters.name.name,
                    detail: "Say what to complete: 'q' takes \(Parameters.name.takes).")
            ])
        }
        let generation = try reader.generation()
        let suggestions = try reader.suggestions(for: text, limit: call.parameters[Parameters.limit] ?? limitDefault)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("data", suggestions) { writer, suggestion in
                writer.object { writer in
                    writer.member("type", suggestion.kind.rawValue)
                    writer.member("text", suggestion.text)
                    writer.member("url", suggestion.kind.list.path + "/" + suggestion.id)
                }
            }
        }
        var representation = call.json(writer.bytes, freshness: .list)
        representation.validator = .weak("\(call.service.version)-\(generation)")
        return representation
    }
}

extension Suggestion.Kind {
    fileprivate var list: ListedResource {
        switch self {
        case .issuer: .issuers
        case .ticker: .tickers
        case .person: .contacts
        case .drug: .drugs
        }
    }
}
