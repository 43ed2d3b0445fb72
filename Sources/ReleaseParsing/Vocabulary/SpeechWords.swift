/// Words around direct speech.
enum SpeechWords {
    static let verbs = PhraseTable<Bool>(
        """
        said | says | say | stated | states | added | adds | commented | comments | noted | notes | explained | explains | remarked | observed
        continued | continues | concluded | concludes | declared | announced | affirmed | emphasized | stressed | replied | told
        reported | reports | recalled | recalls | wrote | writes | asserted | predicted | responded | exclaimed | acknowledged
        emphasizes | emphasised | highlighted | highlights | stresses | argued | argues | believes | cautioned | warned | warns | joked | reiterated | confirmed
        confirms | underscored | admitted | insisted | agreed | urged | advised | reveals | revealed | thinks | summarized | offered | reflected | asserts
        ha dichiarato | ha affermato | ha commentato | ha aggiunto | dijo | afirmó | comentó | señaló | explicó | sagte | erklärte | kommentierte
        shared | enthused | pointed out | points out | went on to say | has this to say | had this to say | quoted as saying
        a déclaré | a affirmé | a ajouté | a commenté | a indiqué | a expliqué | a souligné | a précisé | a conclu | a poursuivi | a noté
        déclare | affirme | ajoute | commente | indique | explique | souligne | précise | conclut | poursuit | se félicite | s'est réjoui
        confie | note | a dit | dit | estime | rappelle | observe
        """
    ) { _ in true }

    static let according = PhraseTable<Bool>("according to | in the words of | selon | d'après") { _ in true }
    /// Before a quotation that is the name of something.
    static let titles = Word.set("slogan motto entitled titled called named tagline theme")
    static let pronouns = Word.set("he she il elle they")
    /// What can stand between a verb of speech and the speech: `said today in a statement:`.
    static let adverbs = Word.set("further also today then too again simply")
}

/// Words by which the parts of `Dr. A. B. Smith, Jr., Ph.D., President of C` are told from each other.
enum SpeakerWords {
    static let honorifics = Word.set(
        """
        dr mr mrs ms miss prof professor sir dame lord lady rev hon honorable mme mlle mm me monsieur madame docteur
        professeur senator governor congressman congresswoman representative gen col capt lt
        """)
    static let degrees = PhraseTable<Bool>(
        """
        ph.d. | ph.d | phd | m.d. | m.d | md | m.b.a. | mba | m.s. | ms | msc | m.sc. | b.sc. | bsc | b.s. | m.a. | b.a. | j.d. | jd | esq | esq. | c.p.a.
        cpa | ca | cfa | r.n. | rn | pharm.d. | pharm.d | pharmd | d.o. | dvm | d.v.m. | frcp | facp | facc | facs | m.p.h. | mph | dphil | d.phil. | sc.d.
        dr.ph. | drph | obe | cbe | mbbs | mbchb | frcpc | p.eng. | p.geo. | p.geo | p.eng | icd.d | dds | d.d.s. | faan | fasco | faha | mbbch | pmp | rph
        frs | dsc | d.sc. | b.eng. | p.g. | cpg | c.p.g. | scd | edd | ed.d. | psyd | fcpa | fca
        """
    ) { _ in true }
    static let suffixes = Word.set("jr sr ii iii iv")
    static let particles = Word.set("de van von der den del della da di du dos das la le el al bin ibn ter ten af zu y e san st ben abu")
    static let titles = Word.set(
        """
        president chief executive officer officers partners founders co-founders presidents directors ceo cfo coo cto cmo cso cio evp svp vp avp chairman chairwoman chairperson chair founder co-founder cofounder
        director vice senior manager managing head general partner principal investigator professor editor treasurer secretary
        counsel analyst spokesman spokeswoman spokesperson minister commissioner leader specialist engineer scientist scientific
        physician architect author owner coordinator dean mayor governor senator superintendent producer consultant
        interim acting deputy associate assistant global lead administrator publisher ambassador controller advisor adviser
        président présidente directeur directrice chef fondateur fondatrice vice-président vice-présidente général générale responsable pdg
        medical operating financial technology marketing commercial corporate regional executive-in-residence fellow
        strategist trustee attorney researcher pediatrician oncologist neurologist surgeon cardiologist geologist member
        """)
    /// A word of these makes a run of capitals an organization.
    static let organizations = Word.set(
        """
        inc corp corporation company co ltd limited llc plc group holdings therapeutics pharmaceuticals pharma biopharma
        biosciences bioscience biotech laboratories labs sciences university institute college hospital school center centre clinic
        foundation association society bank department agency ministry administration board committee council systems
        technologies technology software industries international partners capital ventures resources energy mining games
        software solutions networks medical research magazine report journal times news network healthcare health
        commission court congress fund trust alliance federation union party team
        """)
    /// Words that a job title ends in after `of`: `Head of Research`, not an organization.
    static let departments = Word.set(
        """
        research development sales marketing operations finance medicine medical clinical regulatory product products engineering human
        investor corporate communications business strategy technology science sciences global worldwide public pediatrics
        ophthalmology oncology neurology surgery cardiology psychiatry the information manufacturing quality technical commercial
        legal government external internal customer strategic north american european international legal exploration board nomination audit compensation
        """)
}
