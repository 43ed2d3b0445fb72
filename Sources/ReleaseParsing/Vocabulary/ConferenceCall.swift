/// The wording of the paragraph that invites to a conference call.
enum ConferenceCall {
    /// Whether a paragraph names a call or webcast and how to hear it.
    static func isAnnounced(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.contains { $0.signs.contains(.opensConferenceCall) } && calls.occurs(in: tokens)
            && ways.occurs(in: tokens)
    }

    static let calls = PhraseTable<Bool>(
        """
        conference call | conference calls | webcast | live streaming | audio cast | audiocast | earnings call | téléconférence | conférence téléphonique
        """
    ) { _ in true }

    private static let ways = PhraseTable<Bool>(
        """
        replay | replayed | dial | dialing | dialling | dial-in | listen | live streaming | available live | webcast live | accessible | archived
        access the call | access the webcast | join the call | conference ID | passcode | will host | will hold | will conduct | réécoute
        """
    ) { _ in true }
}
