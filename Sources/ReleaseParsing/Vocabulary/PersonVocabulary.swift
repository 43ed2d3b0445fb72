/// Words by which names of persons are told from other capitalised words.
enum PersonVocabulary {
    static let honorifics = WordTable(
        """
        mr mrs ms miss dr dre prof professor sir dame lord lady madame monsieur mme mlle m mm me herr frau hon rev honorable
        docteur professeur senator governor congressman congresswoman gen col capt
        """)

    static let degrees = WordTable(
        """
        phd ph.d ph.d. dphil md m.d m.d. mba m.b.a cfa cpa ca esq esq. jr jr. sr ii iii iv irc apr msc m.sc bsc b.sc ma m.a ms m.s
        pharmd pharm.d rn dsc sc.d d.sc jd j.d facp facs mph m.p.h frcpc p.eng peng p.geo pgeo geo cmc cma cga icd.d ficb ficc
        faan frcp dvm d.v.m dds d.d.s llb ll.b fca fcpa mbchb obe cbe pmp shrm cprw
        """)

    static let particles = WordTable(
        "de da di du van von der den des dos del della la le el al bin ben ibn ter ten st y e zu af av o' d'")

    /// Words that no person is called by in a contact block.
    static let never = WordTable(
        """
        exhibit investor investors relations relation media contact contacts communications communication public press release news
        corporate company companies group partners capital international street avenue road suite floor drive boulevard blvd
        ave court plaza lane highway box inc corp corporation limited ltd llc conference call web site website safe harbor
        harbour statement statements forward looking forward-looking about information source for immediate fax tel telephone
        phone email e-mail affairs department office officer president director manager chief executive vice financial
        operating chairman counsel secretary treasurer senior global services service solutions systems technologies
        technology pharmaceuticals pharmaceutical pharma therapeutics biotech biosciences bioscience sciences science
        laboratories labs medical health healthcare care university institute hospital center centre foundation association
        society bank financial securities exchange stock nasdaq nyse tsx toronto new york london north south east west
        united states canada america american european europe asia australia january february march april june july
        august september october november december monday tuesday wednesday thursday friday saturday sunday
        industries resources mining mines energy oil gas gold silver networks network software computer computers
        entertainment foods holdings holding trust management consulting consultants advisors advisory advisers associates
        agency productions enterprises ventures electric electronics motors airlines insurance realty properties hotels
        annual report quarter results product products program note notes editors reference references copyright all rights
        reserved the this these our your please visit more further additional inquiries enquiries questions general team
        line desk helpline hotline toll free customer support sales marketing orders view version original content home
        page end board directors behalf follow us disclaimer cautionary advisors press-release newswire wire newswires
        twitter linkedin facebook instagram youtube investisseurs médias relations personnes-ressources renseignements
        subscribe learn download presentation webcast event events details contacts analyst analysts editor publisher
        development research clinical trial phase study drug magazine journal times division subsidiary unit branch
        notice disclaimer cautionary reuters bloomberg businesswire prnewswire newsfile accesswire marketwired original
        and in of on at to by with from or is are was were has have it its date regards sincerely cheers thanks unit subject reply-to
        message-id
        """)

    /// Words of organizations' names that no person is called by.
    static let organizationWords = WordTable(
        """
        communications communication relations partners capital group advisors advisory advisers associates consulting
        consultants strategies strategic agency services solutions systems technologies technology pharmaceuticals
        pharmaceutical pharma therapeutics biotech biosciences bioscience biopharma biopharmaceuticals biologics sciences
        science laboratories labs medical health healthcare university institute hospital center centre foundation association
        society bank securities industries resources mining mines minerals metals energy networks network software computer
        computers entertainment foods holdings holding trust management international productions enterprises ventures
        electric electronics motors airlines insurance realty properties hotels company companies corporation incorporated
        limited inc inc. corp corp. ltd ltd. llc llp lp plc ag sa s.a. nv n.v. gmbh co co. ab oy oyj asa spa s.p.a. kk pty bv b.v.
        media pr ir partnership board press public financial genetics genomics diagnostics oncology biomedical devices
        semiconductor semiconductors products corporate creative digital marketing worldwide global data research
        development design manufacturing aerospace telecom wireless publishing interactive gaming
        """)

    /// Legal forms, which after a comma belong to the name before.
    static let legalForms = WordTable(
        """
        inc incorporated corp corporation ltd limited llc llp lp plc ag sa nv gmbh co ltée ltee inc. corp. ltd. co. pty bv ab
        kgaa se spa oyj asa
        """)
}
