import ReleaseModel
import ReleaseRendering
import ReleaseStorage

/// What a reader needs to cite a release, before it is written in one of the three formats.
struct Citation {
    let id: String
    let slug: String
    let title: String
    let issuer: String?
    let date: CalendarDate?
    /// Of the dateline, where it has one.
    let city: String?
    let language: String?
    let url: String

    init(_ stored: StoredRelease, publicURL: String) {
        let release = stored.object
        id = stored.id
        slug = release["slug"]?.text ?? stored.id
        title = release["headline"]?.text ?? "Untitled"
        issuer = release["issuer"]?["name"]?.text
        date = release["release_date"]?.text.flatMap { CalendarDate(iso: $0) }
        city = release["dateline"]?["locations"]?.elements?.first?["city"]?.text
        language = release["language"]?.text
        url = publicURL + "/v1/releases/" + id
    }
}
