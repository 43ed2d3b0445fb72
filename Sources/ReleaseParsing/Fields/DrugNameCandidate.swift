extension DrugNameSearch {
    /// One name, wherever it stands.
    struct Candidate {
        var words: [UInt64]
        var first: Range<Int>
        var signs: Signs = []
        var count = 0
        var backgroundCount = 0
        /// How often it is a target, a trial, a platform or a company.
        var foreignCount = 0
        /// First named as what another drug is compared or combined with.
        var opensAsBackground = false
        var root: Int

        /// What speaks for and against its being a drug.
        struct Signs: OptionSet {
            let rawValue: Int
            static let code = Signs(rawValue: 1)
            static let stem = Signs(rawValue: 2)
            static let trademark = Signs(rawValue: 4)
            /// Another drug's name stands in parentheses, before or behind.
            static let otherName = Signs(rawValue: 8)
            /// `lead candidate X`, `the antibody X`.
            static let cue = Signs(rawValue: 16)
            /// `X is a novel inhibitor`.
            static let copula = Signs(rawValue: 32)
            /// `Phase 2 trial of X`, `X for the treatment of`.
            static let medicalUse = Signs(rawValue: 64)
            /// `X vaccine`, `X tablets`.
            static let noun = Signs(rawValue: 128)
            /// A generic of the standard of care.
            static let standard = Signs(rawValue: 256)
            /// `X sales increased`.
            static let sold = Signs(rawValue: 512)
            /// `X Capsules`: a product of its own, though its substance is a standard.
            static let product = Signs(rawValue: 1024)
            /// `ZENTROL tablets`: capitals where a drug's name stands.
            static let capitals = Signs(rawValue: 2048)
            /// `X Pharmaceuticals`.
            static let company = Signs(rawValue: 4096)
            /// A trademark with its sign in a sentence that speaks of treatment.
            static let clinical = Signs(rawValue: 8192)
            /// `sales of X`, `X tablets`: beside words that hardly stand with anything but a drug.
            static let strictUse = Signs(rawValue: 16384)
            /// `trial of X for the treatment of`: drugs' words on both sides.
            static let framed = Signs(rawValue: 32768)
            /// `Ozelatane Sodium Tablets`.
            static let formulated = Signs(rawValue: 65536)
            /// Framed, and behind a phase of trials or an application.
            static let tried = Signs(rawValue: 262144)
            /// A code with the letters of another drug's.
            static let series = Signs(rawValue: 131072)
        }

        var score: Int {
            var score = 0
            if signs.contains(.code) { score += 2 }
            if signs.contains(.stem) { score += 2 }
            if signs.contains(.trademark) { score += 1 }
            if signs.contains(.otherName) { score += 2 }
            if signs.contains(.cue) { score += 2 }
            if signs.contains(.copula) { score += 3 }
            if signs.contains(.medicalUse) { score += 2 }
            if signs.contains(.noun) { score += 1 }
            if signs.contains(.series) { score += 1 }
            if signs.contains(.tried) { score += 1 }
            if signs.contains(.sold) || signs.contains(.formulated) { score += 3 }
            if signs.contains(.capitals), !signs.contains(.trademark) { score += 1 }
            if signs.contains(.clinical), !signs.contains(.medicalUse) { score += 2 }
            if signs.contains(.standard), !signs.contains(.product) { score -= 3 }
            return score + (count > 2 ? 1 : 0)
        }

        var isDrug: Bool {
            let foreignShare =
                signs.contains(.code) || signs.contains(.stem)
                ? 2 : signs.contains(.trademark) || signs.contains(.otherName) ? 4 : count + 1
            let isBackground = backgroundCount * 10 >= count * (opensAsBackground ? 4 : 7)
            return !signs.contains(.company) && isShown && score >= 3 && !isBackground
                && foreignCount * foreignShare <= count
        }

        var isGeneric: Bool { signs.contains(.stem) && signs.isDisjoint(with: [.trademark, .strictUse]) }

        var isIntroduced: Bool { !signs.isDisjoint(with: [.code, .cue, .copula]) }

        /// A word that is a name by nothing but its surroundings needs more than one kind of them.
        private var isShown: Bool {
            let isShaped = !signs.isDisjoint(with: [.code, .stem, .trademark])
            let isCalled = !signs.isDisjoint(with: [.cue, .copula, .otherName, .sold, .framed, .formulated])
            return isShaped || isCalled
                || signs.contains(.strictUse) && !signs.isDisjoint(with: [.capitals, .noun])
        }
    }
}
