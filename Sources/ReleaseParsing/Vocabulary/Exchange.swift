import ReleaseModel

/// Stock exchanges and markets as releases write them, with their ISO 10383 market identifier codes.
struct Exchange: Sendable {
    /// In the order of time; the first whose year has not passed holds.
    private let codes: [(until: Int, mic: String?)]
    /// The name is also that of a city or a common word: it counts only inside brackets or before `symbol`.
    let isAmbiguous: Bool
    /// The name's first word alone is what the exchange is called: `Nasdaq/NM`, `Nasdaq Stock Market`.
    let isCalledByFirstWord: Bool

    /// The code that the name meant in a year; the latest one without a year.
    func mic(in year: Int?) -> String? {
        guard let year else { return codes.last?.mic }
        return codes.first { year < $0.until }?.mic
    }

    /// The exchange whose name begins at `index`, and how many tokens the name takes.
    static func match(_ tokens: ArraySlice<Token>, at index: Int) -> (exchange: Exchange, count: Int)? {
        guard tokens.indices.contains(index), tokens[index].signs.contains(.opensExchange),
            let found = names.match(tokens, at: index), tokens[index].shape != .lower
        else { return nil }
        // Short names are written in capitals, so that the surname Tse and the words Neo and Aim are none.
        if found.count == 1, tokens[index].end - tokens[index].start <= 3, tokens[index].shape != .upper,
            !found.meaning.isAmbiguous
        {
            return nil
        }
        return (found.meaning, found.count)
    }

    /// From `XTSE`, `XTSE <2002 XTKS` (until 2002 the first), `-` (no code); before it `?` for an ambiguous name, `1` for one that
    /// its first word stands for.
    private init?(_ meaning: String) {
        var words = meaning.split(separator: " ")
        isAmbiguous = words.first == "?"
        if isAmbiguous { words.removeFirst() }
        isCalledByFirstWord = words.first == "1"
        if isCalledByFirstWord { words.removeFirst() }
        var codes: [(until: Int, mic: String?)] = []
        var mic: String?
        for word in words {
            if word.hasPrefix("<"), let year = Int(word.dropFirst()) {
                codes.append((year, mic))
            } else {
                mic = word == "-" ? nil : String(word)
            }
        }
        codes.append((Int.max, mic))
        self.codes = codes
    }

    /// The exchange behind the point of a Reuters code: `6990.HK`, `4523.T`.
    static func reuters(_ tokens: ArraySlice<Token>) -> Exchange? {
        guard let first = tokens.first, first.shape == .upper || first.shape == .title else { return nil }
        return suffixes.meaning(of: tokens.prefix(1))
    }

    private static let suffixes = PhraseTable<Exchange>(
        """
        HK = XHKG
        SZ = XSHE
        SS | SH = XSHG
        T = XTKS
        KS = XKRX
        KQ = XKOS
        TW = XTAI
        TWO = ROCO
        SI = XSES
        AX = XASX
        NS = XNSE
        BO = XBOM
        TO = XTSE
        L = XLON
        DE = XETR
        PA = XPAR
        SW = XSWX
        """
    ) { Exchange($0) }

    static let names = PhraseTable<Exchange>(table) { Exchange($0) }

    static let table =
        """
        # Canada
        TSX | Toronto Stock Exchange | Bourse de Toronto | T.S.X. | TMX | Toronto Exchange = XTSE
        TSE | T.S.E. = XTSE <2002 XTKS
        Toronto | TORONTO = ? XTSE
        TSX-V | TSXV | TSX.V | TSX V | TSX:V | TSX/V | TSX VENTURE | TSX Venture Exchange | TSX-Venture | TSX-V Exchange | TSXVE | TSX-VN = XTSX
        Bourse de croissance TSX = XTSX
        NEX | NEX Board | TSX-NEX | TSXV-NEX = XTSX
        CDNX | CDNX Exchange | Canadian Venture Exchange | TSX - Venture | TSX Growth = XTSX
        CSE | CNSX | CNQ | Canadian Securities Exchange | Canadian National Stock Exchange = XCNQ
        NEO | NEO Exchange | Cboe Canada | CBOE CA | Aequitas NEO Exchange = NEOE
        VSE | Vancouver Stock Exchange | ASE | Alberta Stock Exchange | Winnipeg Stock Exchange = -
        ME | MSE | Montreal Exchange | Bourse de Montréal | Montreal Stock Exchange = -
        # United States
        Nasdaq | NASDAQ-NMS | NASDAQ/NMS | NASDAQ NMS | NASDAQ NM | NasdaqNM | NASDAQ NNM | Nasdaq-NNM | NNM = XNAS
        NMS = ? XNAS
        Nasdaq Nat'l Market | NASDAQ/NM | NASDAQ-NM | NASDAQ:NMS | NASDAQ:NM | NASDAQ/NNM | Nasdaq National Market System | NASDAQ Market = 1 XNAS
        Nasdaq National Market | Nasdaq Global Market | Nasdaq Global Select Market | Nasdaq Capital Market | Nasdaq SmallCap Market = XNAS
        Nasdaq Global Select | Nasdaq Global | Nasdaq SmallCap = XNAS
        Nasdaq Stock Market | Nasdaq Small Cap | Nasdaq Small Cap Market | Nasdaq Small-Cap | Nasdaq SC | Nasdaq Stock Exchange = 1 XNAS
        NasdaqGS | NasdaqGM | NasdaqCM | NASDAQ GS | NASDAQ GM | NASDAQ CM | Nasdaq CM | Nasdaq Exchange | NASDAQ-GS | NASDAQ-GM | NASDAQ-CM = XNAS
        NYSE | N.Y.S.E. | New York Stock Exchange | NYSE Euronext | NYSE Group = XNYS
        New York = ? XNYS
        AMEX | American Stock Exchange | ASE-AMEX | NYSE American | NYSE MKT | NYSE Amex | NYSE-MKT | NYSE-American | NYSE Amex Equities | NYSE-A = XASE
        NYSE Arca | NYSEArca | NYSE-Arca | Pacific Exchange = ARCX
        Boston Stock Exchange = XBOS
        Philadelphia Stock Exchange | PHLX = XPHL
        Chicago Stock Exchange = XCHI
        BATS | Cboe BZX | CBOE = BATS
        OTCBB | OTC BB | OTC-BB | OTC.BB | OTC Bulletin Board | OTC Bulletin Board Market | Bulletin Board | OTC Electronic Bulletin Board | NASD OTC Bulletin Board | OTC:BB | OTC/BB | NASDAQ OTC BB | NASDAQ OTCBB | NASD OTC BB | NASDAQ:OTCBB | NASD:OTCBB = XOTC
        OTCQB | OTC QB | OTC-QB | OTC: QB | OTCQB Venture Market | OTC.QB | OTC Venture Market = OTCB
        OTCQX | OTC QX | OTC-QX | OTC: QX | OTCQX Best Market | OTCQX International | OTCQX U.S. = OTCQ
        OTC Pink | OTCPK | OTC PK | OTC Pink Sheets | Pink Sheets | Pink OTC Markets | OTC Pink Market | OTC Pink Current | PINX | OTC: PINK | OTC-PINK | Pinksheets | OTC Pinks = PINX
        PINK = ? PINX
        OTC | OTC Markets | OTC Market | OTC US | Other OTC | OTCMKTS | OTC MKTS | US OTC | U.S. OTC = OTCM
        # United Kingdom and Ireland
        LSE | London Stock Exchange | LON = XLON
        London = ? XLON
        AIM | LSE AIM | LSE: AIM | AIM Market | London AIM | LON AIM = AIMX
        ISE | Irish Stock Exchange | Euronext Dublin | ISE: ESM = XDUB
        # Europe
        Euronext Paris | Paris Bourse | EPA | Paris Stock Exchange | Nouveau Marché | Euronext Growth Paris = XPAR
        Euronext Brussels | EBR | Euronext Growth Brussels | Brussels Stock Exchange = XBRU
        Euronext Amsterdam | AMS | AEX = XAMS
        Euronext Lisbon | ELI = XLIS
        Euronext Growth Oslo | Euronext Expand Oslo | NASDAQ OMX | OTCID = -
        Euronext | Alternext | Euronext Growth | Alternext Paris = -
        Oslo Børs | Oslo Stock Exchange | OSE | Euronext Oslo | OSLO = ? XOSL
        Paris = ? XPAR
        Brussels = ? XBRU
        Amsterdam = ? XAMS
        Frankfurt | Franfurt = ? XFRA
        FSE | FWB | FRA | Frankfurt Stock Exchange | Frankfurter Wertpapierbörse | FSX | Deutsche Börse | Deutsche Boerse | FF | Prime Standard = XFRA
        XETRA = XETR
        Berlin = ? XBER
        Stuttgart = ? XSTU
        Munich = ? XMUN
        Tradegate = XGAT
        Neuer Markt | EASDAQ | Nasdaq Europe = -
        SIX | SIX Swiss Exchange | SIX Swiss | Swiss Exchange | SWX | SWX Swiss Exchange | EBS = XSWX
        Zurich = ? XSWX
        virt-x | VTX = XVTX
        Nasdaq Stockholm | Nasdaq OMX Stockholm | Stockholm Stock Exchange | STO | OMX Stockholm | NASDAQ Stockholm = XSTO
        Stockholm = ? XSTO
        Nasdaq First North | First North | Nasdaq FNGM | FNGM | Nasdaq First North Growth Market | First North Growth Market = FNSE
        Nasdaq First North Premier | Nasdaq First North Premier Growth Market | First North Premier Growth Market = FNSE
        Spotlight | Spotlight Stock Market = XSAT
        Nasdaq Copenhagen | Nasdaq OMX Copenhagen | Copenhagen Stock Exchange | CPH | OMX Copenhagen = XCSE
        Copenhagen = ? XCSE
        Nasdaq Helsinki | Nasdaq OMX Helsinki | Helsinki Stock Exchange | HEL | OMX Helsinki = XHEL
        Helsinki = ? XHEL
        Nasdaq Iceland = XICE
        Borsa Italiana | Euronext Milan | Milan Stock Exchange | MTA | BIT = XMIL
        Milan = ? XMIL
        BME | Bolsa de Madrid | Madrid Stock Exchange = XMAD
        Madrid = ? XMAD
        VIE | Vienna Stock Exchange = XWBO
        WSE | Warsaw Stock Exchange = XWAR
        ATHEX | Athens Exchange = XATH
        MOEX | Moscow Exchange | MICEX | RTS = MISX
        BIST | Borsa Istanbul = XIST
        EGX | Egyptian Exchange = XCAI
        Tadawul | Saudi Exchange = XSAU
        DFM | Dubai Financial Market = XDFM
        TASE | Tel Aviv Stock Exchange | Tel-Aviv Stock Exchange = XTAE
        TLV = XTAE
        # Asia and the Pacific
        HKEX | SEHK | HKSE | HKG | HK | Hong Kong Stock Exchange | Stock Exchange of Hong Kong | The Stock Exchange of Hong Kong Limited = XHKG
        Hong Kong = ? XHKG
        SSE | Shanghai Stock Exchange | SHA | SSE STAR Market | STAR Market | SH | SHSE = XSHG
        Shanghai = ? XSHG
        SZSE | Shenzhen Stock Exchange | SZ | SHE = XSHE
        Shenzhen = ? XSHE
        TYO | Tokyo Stock Exchange | TSE Prime | TSE Mothers | TSE Growth | TSE Standard = XTKS
        Tokyo = ? XTKS
        OSE Osaka | Osaka Securities Exchange = XOSE
        JASDAQ = XJAS
        KRX | KSE | KOSPI | Korea Exchange | Korea Stock Exchange = XKRX
        KOSDAQ = XKOS
        TWSE | Taiwan Stock Exchange = XTAI
        TPEx | GreTai | Taipei Exchange = ROCO
        SGX | Singapore Exchange | SGX-ST = XSES
        NSE | National Stock Exchange of India = XNSE
        BSE | Bombay Stock Exchange = XBOM
        SET | Stock Exchange of Thailand = ? XBKK
        Bursa Malaysia | KLSE = XKLS
        IDX | Indonesia Stock Exchange = XIDX
        PSE | Philippine Stock Exchange = XPHS
        ASX | Australian Securities Exchange | Australian Stock Exchange = XASX
        NZX | NZSE | New Zealand Exchange = XNZE
        # Africa, Latin America
        JSE | Johannesburg Stock Exchange = XJSE
        B3 = ? BVMF
        Bovespa | BM&FBOVESPA | BVMF = BVMF
        BMV | Mexican Stock Exchange | Bolsa Mexicana de Valores = XMEX
        BCBA | Buenos Aires Stock Exchange = XBUE
        BVC | Colombian Stock Exchange = XBOG
        Lima Stock Exchange | BVL = XLIM
        Santiago Stock Exchange = XSGO
        """
}
