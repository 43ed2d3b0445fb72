/// Months and weekdays in English, French and the other languages of European wires, written out and abbreviated.
enum Month {
    static let names = PhraseTable<Int>(
        """
        January | Jan. | Jan | janvier | janv. | Januar | gennaio | enero | janeiro | januari = 1
        February | Feb. | Feb | février | fevrier | févr. | fév. | Februar | febbraio | febrero | fevereiro | februari = 2
        March | Mar. | Mar | mars | März | Maerz | marzo | março | maart = 3
        April | Apr. | Apr | avril | avr. | aprile | abril = 4
        May | mai | Mai | maggio | mayo | maio | mei | maj = 5
        June | Jun. | Jun | juin | Juni | giugno | junio | junho = 6
        July | Jul. | Jul | juillet | juill. | Juli | luglio | julio | julho = 7
        August | Aug. | Aug | août | aout | agosto | augustus | augusti = 8
        September | Sept. | Sept | Sep. | Sep | septembre | settembre | septiembre | setembro = 9
        October | Oct. | Oct | octobre | Oktober | ottobre | octubre | outubro = 10
        November | Nov. | Nov | novembre | novembro | noviembre = 11
        December | Dec. | Dec | décembre | decembre | déc. | Dezember | dicembre | diciembre | dezembro = 12
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
