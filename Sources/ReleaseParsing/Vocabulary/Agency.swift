/// Public- and investor-relations agencies whose names do not say so, as they stand in releases.
enum Agency {
    static let names = PhraseTable<Bool>(
        """
        Ketchum | Burson-Marsteller | Burson Marsteller | Burson Cohn & Wolfe | BCW | Hill & Knowlton | Hill and Knowlton
        Hill+Knowlton | Fleishman-Hillard | FleishmanHillard | Fleishman Hillard | Edelman | Weber Shandwick | Porter Novelli
        Ogilvy | Ogilvy PR | Ruder Finn | Ruder-Finn | Cohn & Wolfe | Golin | GolinHarris | MSL | MSLGroup | Manning Selvage & Lee
        Brunswick | Brunswick Group | Kekst | Kekst CNC | Kekst and Company | Sard Verbinnen | Sard Verbinnen & Co | FGS Global
        Joele Frank | Joele Frank, Wilkinson Brimmer Katcher | Abernathy MacGregor | Citigate | Citigate Dewe Rogerson
        Citigate Sard Verbinnen | Morgen-Walke | Morgen-Walke Associates | Morgen Walke | FTI Consulting | Financial Dynamics
        Noonan Russo | Noonan/Russo | Noonan Russo Presence | Feinstein Kean | Feinstein Kean Healthcare | Lippert/Heilshorn
        Lippert/Heilshorn & Associates | Lippert Heilshorn | LHA | ICR | ICR Westwicke | Westwicke | Solebury Trout | The Trout Group
        Trout Group | The Ruth Group | Ruth Group | Argot | Gilmartin | Gilmartin Group | In-Site | CORE IR | JCIR | Finsbury
        MZ Group | KCSA | Tiberend | Canale | Evoke | Evoke Canale | W2O | W2O Group | Real Chemistry | Chamberlain Group
        1AB | Six Degrees | Spectrum | Sam Brown | Sam Brown Inc. | Berry & Company | MacDougall | MacDougall Biomedical | Pure
        Makovsky | Makovsky & Company | Cooney Waters | GCI | GCI Group | GCI Health | Kalorama | Cameron Associates | Waggener Edstrom
        Text 100 | Schwartz | Tavistock | Buchanan | Consilium | Instinctif | Hume Brophy | Maitland | Powerscourt | Optimum
        Prosek | Bite | Lois Paul | Rogers & Associates | Rogers & Cowan | Cunningham | Alexander Ogilvy | NATIONAL | Bay Street
        Sitrick | Sloane | Gladstone | Hawthorn | Teneo | Gagnier | Bliss | Bliss Integrated | Zeno | Allison | Allison+Partners
        Orangefiery | SmithSolve | CG Life | PCG Advisory | Precision AQ | Wheelhouse | Stern | Dukas Linden | The Equity Group
        The Financial Relations Board | Financial Relations Board | Investor Relations Group | Equity Communications | NASDAQ IR
        """
    ) { _ in true }
}
