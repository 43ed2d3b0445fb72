/// What a JSON Pointer of the evidence is called in a margin: `/contacts/0/phones/0/text` is `contact 1 phone`.
struct FieldLabel: Hashable {
    /// What the field belongs to: `headline`, `contact 1`.
    let subject: String
    /// The field within it; empty where the subject is the field.
    let field: String
    /// The first name of the pointer, which gives the colour.
    let family: String

    init(pointer: String) {
        let steps = pointer.split(separator: "/").map(String.init)
        family = steps.first ?? ""
        var subject = FieldLabel.words(of: steps.prefix(1))
        var rest = steps.dropFirst()
        if let number = rest.first.flatMap({ Int($0) }) {
            subject = FieldLabel.singular(family) + " \(number + 1)"
            rest = rest.dropFirst()
        }
        self.subject = subject
        field = FieldLabel.field(Array(rest))
    }

    /// The first element of an inner list goes without its number: most have only one.
    private static func field(_ steps: [String]) -> String {
        var words: [String] = []
        for (index, step) in steps.enumerated() {
            if let number = Int(step) {
                if number > 0 { words.append("\(number + 1)") }
            } else if steps.indices.contains(index + 1), Int(steps[index + 1]) != nil {
                words.append(singular(step))
            } else if step != "text" || words.isEmpty {
                words.append(step.replacing("_", with: " "))
            }
        }
        return words.joined(separator: " ")
    }

    private static func words(of steps: ArraySlice<String>) -> String {
        steps.joined(separator: " ").replacing("_", with: " ")
    }

    private static func singular(_ list: String) -> String {
        switch list {
        case "drug_programs": "program"
        case "countries": "country"
        case "aliases": "alias"
        default: list.hasSuffix("s") ? String(list.dropLast()) : list
        }
    }
}
