/// The names of countries, for those who ask an archive by them.
public enum CountryNames {
    /// The ISO 3166-1 alpha-2 code of the country that releases call so: `GB` of `UK`.
    public static func code(of name: String) -> String? { Country.names.meaning(of: name) }
}
