/// What a conditional request is compared with: the present state of the resource (RFC 9110, section 8.8).
public struct Validators: Sendable, Equatable {
    public var tag: EntityTag?
    public var modified: HTTPDate?

    public init(tag: EntityTag? = nil, modified: HTTPDate? = nil) {
        self.tag = tag
        self.modified = modified
    }
}
