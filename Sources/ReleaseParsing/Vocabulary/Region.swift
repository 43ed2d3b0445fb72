/// States and provinces as datelines and addresses write them, each with the country that it lies in.
enum Region {
    /// The region whose name begins at `index`; a two-letter code must be in capitals.
    static func match(_ tokens: ArraySlice<Token>, at index: Int) -> (country: String, count: Int)? {
        guard let found = names.match(tokens, at: index), tokens[index].shape != .lower else { return nil }
        guard found.count == 1, tokens[index].end - tokens[index].start == 2, tokens[index].shape != .upper else {
            return (found.meaning, found.count)
        }
        // `Ks.`, an older abbreviation with a point, is no word like `In` or `Or`.
        guard index + 1 < tokens.endIndex, tokens[index + 1].gap == .none,
            tokens[index + 1].end - tokens[index + 1].start == 1,
            tokens[index + 1].kind == .mark, index + 2 < tokens.endIndex
        else { return nil }
        return (found.meaning, found.count + 1)
    }

    /// Postal codes, the Associated Press's abbreviations and full names.
    static let names = PhraseTable<String>(
        """
        AL | Ala. | Ala | Alabama = US
        AK | Alaska = US
        AZ | Ariz. | Ariz | Arizona = US
        AR | Ark. | Ark | Arkansas = US
        CA | Calif. | Calif | Cal. | California | Californie = US
        CO | Colo. | Colo | Colorado = US
        CT | Conn. | Conn | Connecticut = US
        DE | Del. | Del | Delaware = US
        FL | Fla. | Fla | Florida | Floride = US
        GA | Ga. | Ga | Georgia | Géorgie = US
        HI | Hawaii = US
        ID | Idaho = US
        IL | Ill. | Ill | Illinois = US
        IN | Ind. | Ind | Indiana = US
        IA | Iowa = US
        KS | Kan. | Kan | Kans. | Kansas = US
        KY | Ky. | Ky | Kentucky = US
        LA | La. | Louisiana | Louisiane = US
        ME | Maine = US
        MD | Md. | Md | Maryland = US
        MA | Mass. | Mass | Massachusetts = US
        MI | Mich. | Mich | Michigan = US
        MN | Minn. | Minn | Minnesota = US
        MS | Miss. | Miss | Mississippi = US
        MO | Mo. | Missouri = US
        MT | Mont. | Mont | Montana = US
        NE | Neb. | Neb | Nebr. | Nebraska = US
        NV | Nev. | Nev | Nevada = US
        NH | N.H. | N.H | New Hampshire = US
        NJ | N.J. | N.J | New Jersey = US
        NM | N.M. | N.M | New Mexico = US
        NY | N.Y. | N.Y | New York = US
        NC | N.C. | N.C | North Carolina = US
        ND | N.D. | N.D | North Dakota = US
        OH | Ohio = US
        OK | Okla. | Okla | Oklahoma = US
        OR | Ore. | Ore | Oregon = US
        PA | Pa. | Pa | Penn. | Penn | Penna. | Pennsylvania | Pennsylvanie = US
        RI | R.I. | R.I | Rhode Island = US
        SC | S.C. | S.C | South Carolina = US
        SD | S.D. | S.D | South Dakota = US
        TN | Tenn. | Tenn | Tennessee = US
        TX | Tex. | Texas = US
        UT | Utah = US
        VT | Vt. | Vt | Vermont = US
        VA | Va. | Va | Virginia | Virginie = US
        WA | Wash. | Wash | Washington State = US
        WV | W.Va. | W. Va. | W.V. | West Virginia = US
        WI | Wis. | Wis | Wisc. | Wisconsin = US
        WY | Wyo. | Wyo | Wyoming = US
        DC | D.C. | D.C | District of Columbia = US
        PR | P.R. | Puerto Rico = US
        AB | Alta. | Alta | Alberta = CA
        BC | B.C. | B.C | British Columbia | Colombie-Britannique | C.-B. = CA
        MB | Man. | Manitoba = CA
        NB | N.B. | N.B | New Brunswick | Nouveau-Brunswick = CA
        NL | N.L. | Nfld. | Nfld | Newfoundland | Newfoundland and Labrador | Newfoundland & Labrador | Terre-Neuve = CA
        NS | N.S. | N.S | Nova Scotia | Nouvelle-Écosse = CA
        NT | N.T. | Northwest Territories = CA
        NU | Nunavut = CA
        ON | Ont. | Ont | Ontario = CA
        PE | PEI | P.E.I. | Prince Edward Island | Île-du-Prince-Édouard = CA
        QC | PQ | Que. | Que | Qué. | Québec | Quebec = CA
        SK | Sask. | Sask | Saskatchewan = CA
        YT | Yukon = CA
        NSW | New South Wales = AU
        VIC | Victoria = AU
        QLD | Queensland = AU
        Western Australia = AU
        South Australia = AU
        Tasmania = AU
        Bavaria = DE
        Hesse = DE
        Saxony = DE
        Wallonia = BE
        Flanders = BE
        Guangdong = CN
        Jiangsu = CN
        Zhejiang = CN
        Sichuan = CN
        Shandong = CN
        Surrey = GB
        Oxfordshire = GB
        Cambridgeshire = GB
        Hertfordshire = GB
        Kent = GB
        Berkshire = GB
        Maharashtra = IN
        Karnataka = IN
        Telangana = IN
        Tamil Nadu = IN
        Gujarat = IN
        """
    ) { $0 }
}
