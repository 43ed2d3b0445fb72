/// What a paragraph of a release is. All roles are decided together (`RoleDecision`), since each explains its neighbours.
enum LineRole: Equatable {
    /// Mail header, forwarder's note, navigation, SGML tag, page number, `(more)`, running head, wire's own line: in no section.
    case furniture
    /// `FOR IMMEDIATE RELEASE`, embargo lines.
    case releaseInstruction
    case headline
    case subheadline
    /// A date that stands alone on its line.
    case dateLine
    case tickerLine
    /// Place, date and wire that open the first paragraph; the rest of it is a paragraph of its own.
    case dateline
    case contact
    /// The heading of a section (`About Arbolane`, `Forward-Looking Statements`).
    case heading
    case paragraph
    case listItem
    case table
    case endMark
}
