import ReleaseModel

extension Citation {
    /// Months with a day as the AP Stylebook has them: five are never cut.
    private static let months = [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    ]

    /// One line in AP style: `Lorus Therapeutics Inc., “Lorus …,” news release, Nov. 7, 2003, http://…`. The comma stands
    /// inside the quotation marks, and after a mark of its own there is none.
    var text: String {
        let mark = title.last.map { "?!.".contains($0) } == true ? "" : ","
        let day = date.map { "\(Citation.months[$0.month - 1]) \($0.day), \($0.year)" } ?? "undated"
        let parts = [issuer.map { $0 + "," }, "“\(title)\(mark)”", "news release,", day + ",", url]
        return parts.compactMap { $0 }.joined(separator: " ") + "\n"
    }
}
