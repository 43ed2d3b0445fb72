/// What the route table's single resources are; lists describe themselves.
extension OperationDescription {
    static let index = OperationDescription("showIndex", "What this is, and where its resources are.", .one(.index))
    static let health = OperationDescription("showHealth", "The server answers.", .status)
    static let readiness = OperationDescription("showReadiness", "The archive answers.", .status)
    static let metrics = OperationDescription("showMetrics", "The server's figures, as Prometheus reads them.")
    static let problem = OperationDescription("showProblem", "What a problem means.", .one(.problemPage))
    static let interface = OperationDescription("showInterface", "This description.", .map(to: .anything))
    static let release = OperationDescription("showRelease", "One release, by id or slug.", .one(.component(.release)))
    static let source = OperationDescription(
        "showSource", "The bytes that the release was read from.",
        successes: [(206, "The part of them that `Range` asks for; several as `multipart/byteranges`.")],
        gives: SubmittedDocument.mediaTypes + ["multipart/byteranges"])
    static let text = OperationDescription("showText", "The text that evidence counts in, in code points.")
    static let citation = OperationDescription("showCitation", "How to cite the release.", .component(.citation))
}
