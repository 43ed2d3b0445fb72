/// Countries by the names that releases use, as ISO 3166-1 alpha-2 codes.
enum Country {
    /// The country whose name begins at `index`, and how many tokens the name takes.
    static func match(_ tokens: ArraySlice<Token>, at index: Int) -> (code: String, count: Int)? {
        guard tokens.indices.contains(index), tokens[index].signs.contains(.opensCountry),
            let found = names.match(tokens, at: index), isWritten(tokens[index], count: found.count)
        else { return nil }
        return (found.meaning, found.count)
    }

    /// `Canadian`, `Japanese`: the country that an adjective or the name of a people stands for.
    static func adjective(_ tokens: ArraySlice<Token>, at index: Int) -> (code: String, count: Int)? {
        guard tokens.indices.contains(index), tokens[index].signs.contains(.opensNationality),
            let found = adjectives.match(tokens, at: index), tokens[index].shape != .lower
        else { return nil }
        return (found.meaning, found.count)
    }

    /// A name begins with a capital, and one short word is all capitals, so that `us` is no country.
    private static func isWritten(_ token: Token, count: Int) -> Bool {
        if count == 1, token.end - token.start <= 3 { return token.shape == .upper }
        return token.shape != .lower
    }

    static let names = PhraseTable<String>(
        """
        Afghanistan = AF
        Albania = AL
        Algeria = DZ
        American Samoa = AS
        Andorra = AD
        Angola = AO
        Antigua and Barbuda | Antigua = AG
        Argentina = AR
        Armenia = AM
        Aruba = AW
        Australia = AU
        Austria | Österreich | Autriche = AT
        Azerbaijan = AZ
        Bahamas | The Bahamas = BS
        Bahrain = BH
        Bangladesh = BD
        Barbados = BB
        Belarus = BY
        Belgium | Belgique | België = BE
        Belize = BZ
        Benin = BJ
        Bermuda = BM
        Bhutan = BT
        Bolivia = BO
        Bosnia and Herzegovina | Bosnia-Herzegovina | Bosnia = BA
        Botswana = BW
        Brazil | Brasil | Brésil = BR
        British Virgin Islands = VG
        Brunei = BN
        Bulgaria = BG
        Burkina Faso = BF
        Burundi = BI
        Cambodia = KH
        Cameroon = CM
        Canada = CA
        Cape Verde | Cabo Verde = CV
        Cayman Islands = KY
        Central African Republic = CF
        Chile | Chili = CL
        China | PRC | P.R.C. | P.R. China | People's Republic of China | Mainland China | Chine = CN
        Colombia = CO
        Congo | Republic of the Congo = CG
        Democratic Republic of the Congo | Democratic Republic of Congo | DRC = CD
        Costa Rica = CR
        Côte d'Ivoire | Ivory Coast = CI
        Croatia = HR
        Cuba = CU
        Curaçao | Curacao = CW
        Cyprus = CY
        Czech Republic | Czechia = CZ
        Denmark | Danemark | Danmark = DK
        Djibouti = DJ
        Dominica = DM
        Dominican Republic = DO
        Ecuador = EC
        Egypt = EG
        El Salvador = SV
        Eritrea = ER
        Estonia = EE
        Eswatini | Swaziland = SZ
        Ethiopia = ET
        Faroe Islands = FO
        Fiji = FJ
        Finland | Finlande = FI
        France = FR
        Gabon = GA
        Gambia | The Gambia = GM
        Georgia = GE
        Germany | Deutschland | Allemagne | Federal Republic of Germany = DE
        Ghana = GH
        Gibraltar = GI
        Greece | Grèce = GR
        Greenland = GL
        Grenada = GD
        Guam = GU
        Guatemala = GT
        Guernsey = GG
        Guinea = GN
        Guyana = GY
        Haiti = HT
        Honduras = HN
        Hong Kong | Hong Kong SAR = HK
        Hungary = HU
        Iceland = IS
        India | Inde = IN
        Indonesia = ID
        Iran = IR
        Iraq = IQ
        Ireland | Republic of Ireland | Irlande = IE
        Isle of Man = IM
        Israel | Israël = IL
        Italy | Italia | Italie = IT
        Jamaica = JM
        Japan | Japon = JP
        Jersey = JE
        Jordan = JO
        Kazakhstan = KZ
        Kenya = KE
        Korea | South Korea | Republic of Korea | S. Korea | Corée = KR
        North Korea = KP
        Kosovo = XK
        Kuwait = KW
        Kyrgyzstan = KG
        Laos = LA
        Latvia = LV
        Lebanon = LB
        Lesotho = LS
        Liberia = LR
        Libya = LY
        Liechtenstein = LI
        Lithuania = LT
        Luxembourg = LU
        Macau | Macao = MO
        Macedonia | North Macedonia = MK
        Madagascar = MG
        Malawi = MW
        Malaysia = MY
        Maldives = MV
        Mali = ML
        Malta = MT
        Marshall Islands = MH
        Mauritania = MR
        Mauritius = MU
        Mexico | México | Mexique = MX
        Moldova = MD
        Monaco = MC
        Mongolia = MN
        Montenegro = ME
        Morocco | Maroc = MA
        Mozambique = MZ
        Myanmar | Burma = MM
        Namibia = NA
        Nepal = NP
        Netherlands | The Netherlands | Holland | Nederland | Pays-Bas = NL
        New Zealand | Nouvelle-Zélande = NZ
        Nicaragua = NI
        Niger = NE
        Nigeria = NG
        Norway | Norvège | Norge = NO
        Oman = OM
        Pakistan = PK
        Palestine = PS
        Panama = PA
        Papua New Guinea = PG
        Paraguay = PY
        Peru = PE
        Philippines | The Philippines = PH
        Poland | Pologne = PL
        Portugal = PT
        Puerto Rico = PR
        Qatar = QA
        Romania = RO
        Russia | Russian Federation | Russie = RU
        Rwanda = RW
        Saudi Arabia | Kingdom of Saudi Arabia | KSA = SA
        Senegal = SN
        Serbia = RS
        Seychelles = SC
        Sierra Leone = SL
        Singapore | Singapour = SG
        Slovakia | Slovak Republic = SK
        Slovenia = SI
        Somalia = SO
        South Africa | Republic of South Africa | Afrique du Sud = ZA
        Spain | España | Espagne = ES
        Sri Lanka = LK
        Sudan = SD
        Suriname = SR
        Sweden | Suède | Sverige = SE
        Switzerland | Suisse | Schweiz = CH
        Syria = SY
        Taiwan | Taïwan | Republic of China = TW
        Tajikistan = TJ
        Tanzania = TZ
        Thailand | Thaïlande = TH
        Togo = TG
        Trinidad and Tobago | Trinidad = TT
        Tunisia = TN
        Turkey | Türkiye | Turkiye = TR
        Turkmenistan = TM
        Uganda = UG
        Ukraine = UA
        United Arab Emirates | UAE | U.A.E. = AE
        United Kingdom | Great Britain | Britain | England | Scotland | Wales | Northern Ireland | U.K. | U.K | UK | Royaume-Uni = GB
        United States of America | United States | the United States | U.S.A. | U.S.A | U.S. | U.S | USA | US | États-Unis = US
        Uruguay = UY
        Uzbekistan = UZ
        Venezuela = VE
        Vietnam | Viet Nam = VN
        U.S. Virgin Islands | US Virgin Islands = VI
        Yemen = YE
        Zambia = ZM
        Zimbabwe = ZW
        """
    ) { $0 }

    static let adjectives = PhraseTable<String>(
        """
        American | U.S. | US | U.S.-based = US
        Argentine | Argentinian = AR
        Australian = AU
        Austrian = AT
        Belgian = BE
        Brazilian = BR
        British | UK = GB
        Bulgarian = BG
        Canadian | Canadienne = CA
        Chilean = CL
        Chinese = CN
        Colombian = CO
        Croatian = HR
        Cypriot = CY
        Czech = CZ
        Danish = DK
        Dutch = NL
        Egyptian = EG
        Estonian = EE
        Finnish = FI
        French | Française | Français = FR
        German = DE
        Greek = GR
        Hungarian = HU
        Icelandic = IS
        Indian = IN
        Indonesian = ID
        Irish = IE
        Israeli = IL
        Italian = IT
        Japanese = JP
        Korean | South Korean = KR
        Latvian = LV
        Lebanese = LB
        Lithuanian = LT
        Malaysian = MY
        Maltese = MT
        Mexican = MX
        Moroccan = MA
        New Zealand = NZ
        Norwegian = NO
        Pakistani = PK
        Peruvian = PE
        Philippine | Filipino = PH
        Polish = PL
        Portuguese = PT
        Romanian = RO
        Russian = RU
        Saudi = SA
        Serbian = RS
        Singaporean = SG
        Slovak = SK
        Slovenian = SI
        South African = ZA
        Spanish = ES
        Swedish = SE
        Swiss = CH
        Taiwanese = TW
        Thai = TH
        Tunisian = TN
        Turkish = TR
        Ukrainian = UA
        Vietnamese = VN
        """
    ) { $0 }
}
