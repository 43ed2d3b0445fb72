/// The wires that distribute releases, as datelines write them, with their usual names.
enum Wire {
    static let names = PhraseTable<String>(
        """
        PRNewswire | PR Newswire | PRNewswire-FirstCall | PR Newswire-FirstCall | PRNewswire-USNewswire = PR Newswire
        ots-PRNewswire | PRNewswire-AsiaNet | PRNewswire-PRWeb | PRNewswire/CNW | CNW/PRNewswire | PRNewswire via COMTEX = PR Newswire
        BUSINESS WIRE | BUSINESSWIRE | B U S I N E S S W I R E | BUSINESS WIRE via COMTEX = Business Wire
        U.S. Newswire | US Newswire | USNewswire = U.S. Newswire
        GLOBE NEWSWIRE | GlobeNewswire | GLOBE NEWSWIRE via COMTEX = GlobeNewswire
        PrimeNewswire | PRIME NEWSWIRE = PrimeNewswire
        PRIMEZONE | PrimeZone Media Network = PrimeZone
        Internet Wire = Internet Wire
        Filing Services Canada | FSCwire = FSCwire
        iCrowd Newswire | iCrowdNewswire = iCrowdNewswire
        Send2Press | Send2Press Newswire = Send2Press
        ABN Newswire = ABN Newswire
        AScribe | AScribe Newswire = AScribe
        AsiaNet | Medianet = AsiaNet
        IRW-Press = IRW-Press
        CNW | CNW Group | CNW Telbec | CNW-Telbec | Telbec | Canada NewsWire | Canada NewsWire Group | Groupe CNW = CNW
        Marketwired Canada | Marketwire Canada | Marketwired | Marketwire | MARKET WIRE | MARKET NEWS WIRE = Marketwired
        CCNMatthews | CCN Matthews | CCN Newswire = CCNMatthews
        Canadian Corporate News = Canadian Corporate News
        ACCESSWIRE | ACCESS Newswire = ACCESS Newswire
        NewMediaWire | New Media Wire = NewMediaWire
        Newsfile | Newsfile Corp. | Newsfile Corp = Newsfile
        TheNewswire | The Newswire | TheNewswire.ca = TheNewswire
        EQS Newswire | EQS-News | EQS Group | DGAP-News = EQS
        Thomson Reuters ONE | Hugin = Thomson Reuters ONE
        EIN News | EIN Presswire | EINPresswire.com | EINPresswire = EIN Presswire
        Newswise = Newswise
        EurekAlert | EurekAlert! = EurekAlert!
        PRWEB | PRWEB.COM = PRWeb
        Dow Jones Newswires = Dow Jones Newswires
        JCN Newswire = JCN Newswire
        M2 PRESSWIRE = M2 Presswire
        Investor Wire | InvestorWire = InvestorWire
        """
    ) { $0 }

    /// Usual names of those in the United States and Canada, which write `06/03/98` for June 3.
    static let northAmerican: Set = [
        "PR Newswire", "Business Wire", "U.S. Newswire", "GlobeNewswire", "PrimeNewswire", "CNW", "Marketwired",
        "CCNMatthews", "Canadian Corporate News", "ACCESS Newswire", "NewMediaWire", "Newsfile", "TheNewswire",
        "PrimeZone", "Internet Wire", "FSCwire",
        "iCrowdNewswire", "Send2Press", "AScribe", "EIN Presswire", "Newswise", "EurekAlert!", "PRWeb",
        "Dow Jones Newswires", "Investor Wire",
    ]
}
