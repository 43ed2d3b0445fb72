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
        Akron | Alameda | Albany | Albuquerque | Alexandria | Alpharetta | Anchorage | Ann Arbor | Arlington = US
        Armonk | Auburn Hills | Basking Ridge | Baton Rouge | Beaverton | Bedford | Bellevue | Bentonville = US
        Berkeley | Bethesda | Blue Bell | Boca Raton | Boise | Boulder | Bridgewater | Burbank | Burlingame = US
        Carlsbad | Cedar Rapids | Chandler | Chapel Hill | Charleston | Charlottesville | Chattanooga = US
        Clearwater | Colorado Springs | Conshohocken | Coral Gables | Costa Mesa | Cranbury | Dayton = US
        Dearborn | Deerfield | Des Moines | Downers Grove | El Paso | El Segundo | Elkhart | Emeryville = US
        Englewood | Evansville | Exton | Fairfax | Fargo | Fort Collins | Fort Lauderdale | Fort Wayne = US
        Framingham | Fremont | Frisco | Gainesville | Gaithersburg | Glendale | Grand Rapids | Green Bay = US
        Greensboro | Greenville | Greenwich | Hartford | Hauppauge | Hayward | Herndon | Horsham = US
        Huntsville | Irving | Jersey City | Kalamazoo | Kenilworth | King of Prussia | Knoxville | La Jolla = US
        Lake Forest | Lansing | Lehi | Lexington | Lisle | Little Rock | Littleton | Livermore | Long Beach = US
        Malvern | Marlborough | McLean | Melville | Menlo Park | Milpitas | Morristown | Morrisville = US
        Mountain View | Naperville | Natick | New Haven | Newport Beach | Norfolk | Northbrook | Norwalk = US
        Oak Brook | Overland Park | Parsippany | Pasadena | Peoria | Pleasanton | Providence | Provo = US
        Radnor | Redmond | Reno | Reston | Richardson | Richmond | Rochester | Rockville | Rosemont = US
        San Rafael | Santa Barbara | Santa Fe | Sarasota | Savannah | Schaumburg | Shreveport | Sioux Falls = US
        Skokie | South Bend | Southfield | Spokane | Spring House | St. Petersburg | Stamford | Stony Brook = US
        Sugar Land | Syracuse | Tacoma | Tallahassee | Tarrytown | Tempe | The Woodlands | Thousand Oaks = US
        Toledo | Torrance | Waltham | West Chester | West Palm Beach | White Plains | Wichita = US
        Winston-Salem | Woburn | Worcester = US
        Aurora | Barrie | Boucherville | Brampton | Brossard | Charlottetown | Drummondville | Fredericton = CA
        Hamilton | Kamloops | Kingston | Lethbridge | Lévis | Medicine Hat | Moncton | Newmarket = CA
        Prince George | Red Deer | Richmond Hill | Rouyn-Noranda | Saguenay | Saint John | Sault Ste. Marie = CA
        Sudbury | Terrebonne | Thunder Bay | Timmins | Trois-Rivières | Val-d'Or | Vaughan | Whitehorse = CA
        Yellowknife = CA
        Aberdeen | Abingdon | Bristol | Dundee | Leeds | Nottingham | Sheffield | Slough | Stevenage = GB
        Nice | Rennes | Sophia Antipolis = FR
        Bonn | Dresden | Düsseldorf | Dusseldorf | Hannover | Heidelberg | Jena | Leipzig | Mannheim = DE
        Martinsried | Planegg | Stuttgart = DE
        Allschwil | Carouge | Lachen | Lugano | Schlieren = CH
        Herzliya | Ra'anana | Yokneam | Yokne'am = IL
        Gurgaon | Noida | Ahmedabad = IN
        Nagoya | Kobe = JP
        Incheon | Daejeon = KR
        Kuala Lumpur = MY
        Jakarta = ID
        Manila = PH
        Bangkok = TH
        Hanoi = VN
        Canberra = AU
        Pretoria = ZA
        Nairobi = KE
        Lagos = NG
        Accra = GH
        Cairo = EG
        Doha = QA
        Monterrey = MX
        San Juan = PR
        Reykjavík = IS
        Tallinn = EE
        Riga = LV
        Vilnius = LT
        Oulu | Tampere | Vantaa = FI
        Linköping = SE
        Hellerup = DK
        Valencia | Bilbao = ES
        Turin | Bologna = IT
        Kyiv = UA
        """
    ) { $0 }
}
