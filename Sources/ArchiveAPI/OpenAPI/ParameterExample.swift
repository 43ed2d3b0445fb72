/// A good value for each parameter, as it stands in a query string after percent-decoding. They ask for what the sample
/// releases hold. Cursors have none, and where a closed list differs from route to route its words are example enough.
enum ParameterExample {
    static let values: [String: String] = [
        "q": "kidney cancer", "q_in": "all", "date": "2005-03", "date_from": "2005", "date_to": "2005-12-31",
        "updated_since": "2026-01-01T00:00:00Z", "as_of": "2005-12-31", "active_on": "2005-12-31",
        "issuer": "Brackwater Therapeutics", "ticker": "TSX:BWK", "exchange": "TSX", "mic": "XTSE", "symbol": "BWK",
        "drug": "Renovaren", "stage": "phase_3", "access": "compassionate_use", "status": "active",
        "indication": "renal cell carcinoma", "partner": "Quebrada", "country": "US", "city": "Winnipeg",
        "contact": "Rosalind Petrakis", "speaker": "Harlan Oyelaran", "language": "en", "wire": "PR Newswire",
        "diagnostic": "declared-count-mismatch",
        "slug": "2005-03-09-brackwater-therapeutics-opens-compassionate-use-of-renovaren-in-four-more",
        "ids": "rel_0123456789abcdef", "role": "media", "email": "ir@brackwater.example", "phone": "(212) 555-0126",
        "sort": "-release_date", "limit": "20", "count": "exact", "include": "evidence", "highlight": "true",
        "facets": "stage,year", "facet_limit": "10", "by": "year,stage", "pretty": "true", "csv_safe": "true",
        "wait": "0",
    ]
}
