/// Words of job titles.
enum JobTitle {
    /// A run of words that holds one of these is a title.
    static let heads = WordTable(
        """
        president vice-president vp svp evp avp rvp officer director manager ceo cfo coo cto cmo cio cso cbo clo cco chief
        counsel secretary treasurer head chairman chairwoman chair chairperson coordinator specialist analyst founder
        co-founder cofounder associate assistant supervisor administrator editor publisher principal executive spokesman
        spokeswoman spokesperson spokespersons representative advisor adviser consultant controller comptroller leader
        lead partner president/ceo producer engineer scientist strategist correspondent vice officer/treasurer
        président présidente vice-présidente directeur directrice chef gestionnaire conseiller conseillère porte-parole
        secrétaire trésorier responsable coordonnatrice coordonnateur présidente-directrice geschäftsführer geschäftsführerin vorstand leiter leiterin sprecher sprecherin pressesprecher direttore responsabile
        """)

    /// Words that stand inside titles beside the heads.
    static let others = WordTable(
        """
        senior sr. junior executive global group corporate general managing deputy regional national international interim
        acting financial operating medical scientific technical technology business commercial legal marketing sales
        strategy communications relations investor media public press affairs finance development operations information
        of and & the for product community development human resources first worldwide americas europe
        """)
}
