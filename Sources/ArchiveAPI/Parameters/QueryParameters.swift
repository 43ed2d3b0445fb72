import HTTPMessages

/// A request's query, read by the declarations of its route: every value in it is valid, nothing was ignored.
struct QueryParameters: Sendable {
    /// As they were sent.
    let items: [QueryItems.Item]
    private var values: [String: any Sendable] = [:]
    /// So many faults are told at once: an answer must not be a thousand times its request.
    private static let faultsMax = 20

    /// - Parameter path: names the resource in an error.
    /// - Throws: one problem with the faults of the query.
    init(_ query: String?, of declarations: [any ParameterDeclaration], path: String) throws(Problem) {
        items = try QueryParameters.items(query)
        var faults: [ParameterFault] = []
        for item in items where faults.count < QueryParameters.faultsMax {
            do throws(ParameterFault) {
                try take(item, declarations, path: path)
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw Problem(faults) }
    }

    /// What the parameter was given; nil where it is absent.
    subscript<Value>(_ parameter: Parameter<Value>) -> Value? {
        get { values[parameter.name] as? Value }
        set { values[parameter.name] = newValue }
    }

    /// Whether a parameter is given, whatever its value.
    func has(_ parameter: any ParameterDeclaration) -> Bool { values[parameter.name] != nil }

    private static func items(_ query: String?) throws(Problem) -> [QueryItems.Item] {
        do throws(PercentEncodingError) {
            return try QueryItems(query).all
        } catch {
            throw Problem(.badRequest, error.description)
        }
    }

    private mutating func take(
        _ item: QueryItems.Item, _ declarations: [any ParameterDeclaration], path: String
    ) throws(ParameterFault) {
        guard let declaration = declarations.first(where: { $0.name == item.name }) else {
            throw QueryParameters.unknown(item.name, of: declarations.map(\.name), path: path)
        }
        guard values[item.name] == nil else {
            throw ParameterFault(
                kind: .repeated, parameter: item.name,
                detail: "'\(item.name)' is given twice; join its values by commas.")
        }
        values[item.name] = try declaration.read(item.value)
    }

    private static func unknown(_ name: String, of known: [String], path: String) -> ParameterFault {
        let name = Misread(name).text
        if ["token", "access_token", "api_key", "authorization"].contains(name.lowercased()) {
            return ParameterFault(
                kind: .unknown, parameter: name,
                detail: "'\(name)' in a query string is never read: send a token as 'Authorization: Bearer ra_…'.")
        }
        let suggestion = NearestWord.to(name, in: known)
        let remedy = suggestion == nil && !known.isEmpty ? " It takes \(known.joined(separator: ", "))." : ""
        return ParameterFault(
            kind: .unknown, parameter: name, detail: "'\(name)' is not a parameter of \(path)." + remedy,
            suggestion: suggestion)
    }
}
