import ReleaseModel

/// Lines that every wire editor knows by their first words.
enum ReleaseLine {
    /// Lines that say when and where a release may run; true where the phrase alone is enough, however long the line is.
    static let instructions = PhraseTable<Bool>(
        """
        For Immediate Release | For Release Immediately | For Release: Immediate | For Release: Immediately | Immediate Release
        For Release | For Immediate Distribution | For Immediate Publication | For Use Immediately | Release on receipt
        Pour diffusion immédiate | Pour publication immédiate | Diffusion immédiate | Zur sofortigen Veröffentlichung
        Released | Release Date | Embargo | Embargoed | Under embargo | Sous embargo | Hold for release | Inside information = short
        Embargoed until | Embargoed for release | Strictly embargoed
        Not for distribution to | Not for release | Not for dissemination | Not intended for distribution | Not for publication
        Not for distribution or | Not for distribution in | Not for distribution, | This release is intended for distribution
        This news release is intended for distribution | This press release is intended for distribution | Ne pas distribuer
        Diffusion interdite | Ne pas publier
        Ne pas diffuser | Not to be released | Inside information pursuant | Inside information disclosed | The information contained within this announcement is deemed
        This announcement contains inside information | Permission granted to | This announcement and the information
        This announcement, and the information | This announcement (the "announcement") | This announcement (the “announcement”)
        This announcement is for information purposes
        The information contained in this announcement
        """
    ) { $0 != "short" }

    /// Lines that name the kind of document and say nothing of the release; true where the name can stand behind the sender's.
    static let banners = PhraseTable<Bool>(
        """
        News Release | Press Release | Media Release | Press Information | Press Statement | Media Advisory | Press Advisory
        P R E S S R E L E A S E | N E W S R E L E A S E | Press Notice | Media Information | Company Announcement | Press Announcement
        News Bulletin | Stock Exchange Release | Stock Exchange Announcement | Logo | Communiqué de presse | Pressemitteilung | Medienmitteilung | Persbericht | Comunicato stampa | Nota de prensa
        News | N E W S | Announcement | Investor News | Corporate News | Ad hoc announcement | Ad-hoc | Communiqué | Information | Draft = first
        Exhibit | EX-99 | EX-99.1 | EX-99.2 | Exhibit 99.1 | Exhibit 99 | Exhibit 99.2 | Exhibit 20.1 | Press Releases | Letterhead = first
        C O R R E C T I O N | Correction | Correcting and replacing | Update = first
        """
    ) { $0 != "first" }

    /// First words of lines that a wire or a web site adds to a release; false where a headline can begin with them, so that
    /// they must be the whole line.
    static let furniture = PhraseTable<Bool>(
        """
        View source version | View original content | View the original | View original | To view the original | View full
        This press release features multimedia | Photos and multimedia | Photos accompanying | Photo | Logo | Multimedia | Click here to download
        Copyright | © | (C) | All rights reserved | Distributed by | Released by | Provided by | Share this | Print this | Back to
        Folgen Sie uns | Suivez-nous | View more details | View more | News details
        Related links | Related documents | Download PDF | Contact information is available | Source: | SOURCE | SOURCE:
        To view this | To view an enhanced version | A photo accompanying | Cision | Tags | Keywords | Category | Follow us
        Original/Source Press Release | Newsramp.com | Reddit Post | The issuer is solely responsible | View news release | Primary Logo | Read more | Media Kit | See original | Attachment
        Attachments | SEDAR: | SEDAR # | SEDAR No | INDUSTRY: | INDUSTRY KEYWORD | SUBJECT CODE | KEYWORD: | Posted to | Posted on | Posted by | Forward this | Dow Jones Newswires | Table of contents | (END) | Code: | Skip to main content | Skip to content | Skip to navigation
        Skip navigation | For personal use only | Nachrichtenquelle
        Article content | Story continues below | Report this content | Advertisement | Advertisement 1 | Advertisement 2 = whole
        All News | Print Page | Close Window | Printer Friendly | Printer-friendly | Printer-friendly version = whole
        Log in | Login | Sign in | Sign up | Subscribe | Register | Menu | Search | Share | Print | Products | Home | FYI = whole
        News Releases | Newsroom | Press Room | Related Articles | Related News | Related Stories | Email Alerts | Quick Links | Tags | Explore | My Services | Also from this source | Markdown Content = whole
        URL Source: | Published Time: | News provided by | Share to | Share toX | Accessibility Statement | In this article | To view the source
        Topic: | Topics: | Classé dans | Sujet : | Sujets :
        RNS Number | RNS No | Shares outstanding: | Shares issued: | Shares issued and outstanding: | CUSIP: | ISIN: | SEC 12g
        Ce communiqué comprend | Ce communiqué de presse comprend | Voir le contenu original | Consultez le contenu
        """
    ) { $0 != "whole" }

    /// What lines begin with that say what they are by their first words.
    static let openings = WordTable(
        joining: WordTable(openingsOf: instructions), WordTable(openingsOf: furniture), WordTable(openingsOf: desks),
        WordTable(openingsOf: mailHeaders))

    /// What opens the line of a service desk's hours.
    static let hours = PhraseTable<Bool>("from 8 AM | from 9 AM | from 8am | from 9am | 24 hours") { _ in true }

    /// Words of which the bars of a web site are made: `Home | Products | Log in`, `Facebook Twitter LinkedIn Email`.
    static let site = WordTable(
        """
        home products services solutions news newsroom events careers blog search menu log in login sign up register subscribe
        share tweet print email facebook twitter linkedin reddit instagram youtube whatsapp pinterest tumblr rss
        about us contact company support privacy policy terms of use cookie cookies settings sitemap accessibility
        """)

    /// What a web site puts before the issuer's or its own editor's name on its date line.
    static let sources = PhraseTable<Bool>("Source: | Nachrichtenquelle: | By : | By:") { _ in true }

    /// What opens the line that says whose the words are, and since when.
    static let copyright = PhraseTable<Bool>("Copyright | © | (C)") { _ in true }

    /// Whom a wire's desk addresses.
    static let desks = PhraseTable<Bool>(
        """
        Business Editors | To Business Editors | News Editors | City Editors | Financial Editors | Medical Editors | Health Editors | Technology Editors
        National Editors | Assignment Editors | Attention Business Editors | Attention News Editors | Attention Editors | Business/Technology Editors
        Business Editors/High-Tech Writers | Business, Technology | Attention: Business | To the editors
        """
    ) { _ in true }

    /// Time zones as a wire's slug line writes them.
    static let zones = WordTable("eastern pacific")

    /// Names of the header lines of mail and news messages (RFC 5322, RFC 5536).
    static let mailHeaders = PhraseTable<Bool>(
        """
        From | To | Cc | Subject | Date | Newsgroups | Organization | Lines | Message-ID | NNTP-Posting-Host | Mime-Version
        Content-Type | Content-Transfer-Encoding | X-Mailer | Path | References | Reply-To | Sender | Received | Return-Path
        Followup-To | Distribution | Approved | Xref | Keywords | Summary | Status | X-Newsreader | Errors-To | Article | Apparently-To
        """
    ) { _ in true }

    /// What stands between the marks of a line that ends a release.
    static let endWords = PhraseTable<Bool>("30 | 0 | end | ends | fin | end of release | ende") { _ in true }

    /// What stands between the marks of a line that ends a page.
    static let pageWords = PhraseTable<Bool>("more | continued | cont'd | more follows | suite | next page | m o r e") {
        _ in true
    }
}
