import ReleaseRendering
import ReleaseStorage

/// What is wrong with one query parameter, and what was probably meant.
struct ParameterFault: Error, Sendable, Equatable {
    /// The title of the problem that the fault gives.
    enum Kind: String, Sendable {
        case unknown = "Unknown parameter"
        case missing = "Missing parameter"
        case repeated = "Repeated parameter"
        case malformed = "Invalid value"
    }

    var kind: Kind
    var parameter: String
    var detail: String
    var suggestion: String?

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("parameter", parameter)
            writer.member("detail", detail)
            if let suggestion { writer.member("suggestion", suggestion) }
        }
    }
}

extension ParameterFault {
    /// What a query's values are together, though each is well-formed.
    init(_ error: QueryError) {
        let (parameter, detail) =
            switch error {
            case .cursorOfAnotherQuery:
                ("cursor", "This cursor was given for other filters or another sort; begin again without it.")
            case .cursorOfAnotherArchive:
                ("since", "This is no place in the change log of this archive; begin again without it.")
            case .scoreWithoutSearch: ("sort", "'sort=-score' takes 'q' too: there is nothing to score.")
            case .highlightWithoutSearch: ("highlight", "'highlight' takes 'q' too: there is nothing to mark.")
            case .tooManyRows(let count):
                (
                    "by",
                    "These would be \(count) rows, and \(ReleaseStatisticsQuery.rowsMax) are the most: take longer periods "
                        + "in 'by', or fewer days with 'date_from' and 'date_to'."
                )
            }
        self.init(kind: .malformed, parameter: parameter, detail: detail)
    }
}
