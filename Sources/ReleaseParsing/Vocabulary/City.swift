/// Cities that stand in datelines without a state or country (AP Stylebook, "datelines"), and other frequent ones, with the
/// country that they lie in.
enum City {
    static func match(_ tokens: ArraySlice<Token>, at index: Int) -> (country: String, count: Int)? {
        guard let found = names.match(tokens, at: index), tokens[index].shape != .lower else { return nil }
        return (found.meaning, found.count)
    }

    static let names = PhraseTable<String>(
        """
        Atlanta | Austin | Baltimore | Boston | Cambridge | Charlotte | Chicago | Cincinnati | Cleveland | Columbus = US
        Dallas | Denver | Detroit | Durham | Fort Worth | Honolulu | Houston | Indianapolis | Irvine | Jacksonville = US
        Kansas City | Las Vegas | Los Angeles | Louisville | Memphis | Miami | Milwaukee | Minneapolis | Nashville = US
        New Orleans | New York | New York City | Newark | Oakland | Oklahoma City | Omaha | Orlando | Palo Alto = US
        Philadelphia | Phoenix | Pittsburgh | Plano | Portland | Princeton | Raleigh | Redwood City | Redwood Shores = US
        Research Triangle Park | Sacramento | Salt Lake City | San Antonio | San Diego | San Francisco | San Jose = US
        San Mateo | Santa Clara | Santa Monica | Scottsdale | Seattle | South San Francisco | St. Louis | Saint Louis = US
        St. Paul | Sunnyvale | Tampa | Tulsa | Tucson | Washington | Wilmington | Cupertino | Bothell | Foster City = US
        Toronto | Montreal | Montréal | Vancouver | Calgary | Edmonton | Ottawa | Winnipeg | Quebec City | Québec = CA
        Halifax | Mississauga | Markham | Burnaby | Laval | Kelowna | Saskatoon | Regina | Waterloo | Kitchener = CA
        Sherbrooke | Longueuil | Saint-Laurent | St. John's | Gatineau | Oakville | Guelph = CA
        London | Edinburgh | Glasgow | Manchester | Oxford | Cardiff | Belfast = GB
        Paris | Lyon | Marseille | Strasbourg | Grenoble | Toulouse | Nantes | Lille | Montpellier | Bordeaux = FR
        Berlin | Munich | Frankfurt | Hamburg | Cologne | Leverkusen | Darmstadt | Ingelheim | Mainz | Bochum = DE
        Zurich | Zürich | Geneva | Genève | Basel | Lausanne | Zug | Bern = CH
        Amsterdam | Rotterdam | The Hague | Leiden | Eindhoven | Utrecht | Nijmegen = NL
        Brussels | Bruxelles | Leuven | Ghent | Antwerp | Mechelen | Mont-Saint-Guibert = BE
        Dublin | Cork | Galway = IE
        Rome | Milan = IT
        Madrid | Barcelona = ES
        Lisbon | Porto = PT
        Vienna = AT
        Stockholm | Gothenburg | Malmö | Malmo | Lund | Uppsala | Solna = SE
        Copenhagen | Bagsværd | Aarhus | Hørsholm = DK
        Oslo = NO
        Helsinki | Espoo | Turku = FI
        Athens = GR
        Warsaw = PL
        Budapest = HU
        Prague = CZ
        Moscow = RU
        Istanbul = TR
        Jerusalem | Tel Aviv | Tel-Aviv | Haifa | Rehovot | Ness Ziona | Petah Tikva = IL
        Tokyo | Osaka | Kyoto | Yokohama = JP
        Seoul = KR
        Beijing | Shanghai | Shenzhen | Suzhou | Hangzhou | Guangzhou | Nanjing | Chengdu | Wuhan = CN
        Hong Kong = HK
        Taipei | Hsinchu = TW
        Singapore = SG
        Mumbai | Bangalore | Bengaluru | Hyderabad | New Delhi | Chennai | Pune = IN
        Sydney | Melbourne | Brisbane | Perth | Adelaide = AU
        Auckland | Wellington = NZ
        Mexico City = MX
        Panama City = PA
        Riyadh = SA
        Bogotá | Bogota = CO
        Lima = PE
        São Paulo | Sao Paulo | Rio de Janeiro = BR
        Buenos Aires = AR
        Santiago = CL
        Johannesburg | Cape Town = ZA
        Dubai | Abu Dhabi = AE
        Luxembourg = LU
        Monaco = MC
        Reykjavik = IS
        """
    ) { $0 }
}
