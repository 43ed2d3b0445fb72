/// Months and weekdays in English and French, written out and abbreviated.
enum Month {
    static let names = PhraseTable<Int>(
        """
        January | Jan. | Jan | janvier | janv. = 1
        February | Feb. | Feb | février | fevrier | févr. | fév. = 2
        March | Mar. | Mar | mars = 3
        April | Apr. | Apr | avril | avr. = 4
        May | mai = 5
        June | Jun. | Jun | juin = 6
        July | Jul. | Jul | juillet | juill. = 7
        August | Aug. | Aug | août | aout = 8
        September | Sept. | Sept | Sep. | Sep | septembre = 9
        October | Oct. | Oct | octobre = 10
        November | Nov. | Nov | novembre = 11
        December | Dec. | Dec | décembre | decembre | déc. = 12
        """
    ) { Int($0) }

    static let weekdays = PhraseTable<Bool>(
        """
        Monday | Mon. | Tuesday | Tues. | Tue. | Wednesday | Wed. | Thursday | Thurs. | Thu. | Friday | Fri.
        Saturday | Sat. | Sunday | Sun. | Mon | Tue | Tues | Wed | Thu | Thurs | Fri | Sat | Sun
        lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche
        """
    ) { _ in true }
}
