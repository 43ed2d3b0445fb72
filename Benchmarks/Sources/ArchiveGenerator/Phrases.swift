/// What invented releases say with words that exist.
enum Phrases {
    static let legalForms = [
        "Therapeutics Inc.", "Pharmaceuticals Inc.", "Biosciences Corp.", "Medical Ltd.", "Biopharma Inc.", "Labs Ltd.",
        "Oncology Corp.", "Biologics Inc.",
    ]
    static let exchanges = ["NASDAQ", "NASDAQ", "NASDAQ", "NYSE", "TSX", "TSX", "AMEX", "TSX VENTURE", "LSE"]
    static let places = [
        ("Toronto", "Ontario"), ("Montreal", "Quebec"), ("Vancouver", "British Columbia"), ("Calgary", "Alberta"),
        ("San Diego", "California"), ("Cambridge", "Massachusetts"), ("Seattle", "Washington"), ("Houston", "Texas"),
        ("Princeton", "New Jersey"), ("Durham", "North Carolina"), ("Boston", "Massachusetts"), ("Denver", "Colorado"),
        ("Philadelphia", "Pennsylvania"), ("London", "England"), ("Dublin", "Ireland"), ("Basel", "Switzerland"),
    ]
    static let givenNames = [
        "Agnes", "Alan", "Alice", "Andrew", "Anita", "Barbara", "Brian", "Carla", "Cecilia", "Daniel", "Deborah",
        "Denise",
        "Edward", "Elena", "Fiona", "Frank", "George", "Grace", "Harold", "Helen", "Irene", "James", "Janet", "Karen",
        "Kevin", "Laura", "Lewis", "Margaret", "Martin", "Nancy", "Oliver", "Patricia", "Peter", "Rachel", "Robert",
        "Ruth",
        "Simon", "Susan", "Teresa", "Thomas", "Ursula", "Victor", "Walter", "Yvonne",
    ]
    static let areaCodes = ["204", "206", "212", "303", "416", "514", "604", "617", "619", "713", "858", "919"]
    static let indications = [
        "advanced pancreatic cancer", "metastatic melanoma", "acute migraine", "rheumatoid arthritis",
        "type 2 diabetes",
        "chronic heart failure", "severe asthma", "renal cell carcinoma", "chronic hepatitis C", "plaque psoriasis",
        "early-stage breast cancer", "moderate ulcerative colitis", "refractory epilepsy", "cystic fibrosis",
        "acute myeloid leukemia", "Parkinson's disease", "wet macular degeneration", "chronic kidney disease",
        "advanced prostate cancer", "multiple sclerosis", "diabetic neuropathy", "seasonal influenza",
    ]
    static let countries = [
        "the United States", "Canada", "Germany", "France", "Italy", "Spain", "Japan", "Australia", "Israel", "Norway",
        "Mexico", "Brazil", "Poland", "Greece", "Taiwan",
    ]
    static let stages = [
        "in preclinical testing", "in a Phase I clinical trial", "in a Phase I/II clinical trial",
        "in a Phase II clinical trial", "in a Phase II/III clinical trial", "in a Phase III clinical trial",
    ]
    static let functionWords = [
        "the", "the", "the", "of", "of", "and", "and", "in", "to", "a", "for", "with", "on", "by", "from", "at", "as",
        "that", "its", "which", "after", "between", "under", "more", "than",
    ]
    static let verbs = ["announced", "reported", "confirmed", "said", "completed", "began", "extended", "presented"]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let forwardLooking = """
        This press release contains forward-looking statements about the timing of clinical trials, regulatory filings and \
        the supply of products. They rest on what the company expects today and are subject to risks and uncertainties, \
        among them the pace of enrolment, the decisions of health authorities, the protection of patents, competition and \
        the availability of capital on acceptable terms. Actual results may differ materially from those that are \
        expressed or implied here. The company undertakes no obligation to update any forward-looking statement, except \
        as the law requires.
        """
}
