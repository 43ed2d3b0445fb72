/// Top-level domains of addresses in releases (IANA root zone), by which an address that runs into the next word is cut.
enum TopLevelDomain {
    static let names = WordTable(
        """
        com net org edu gov mil int info biz io ai bio co tv me health tech eco app dev global group life care energy
        us uk ca de fr ch at be nl lu ie es it pt se no dk fi is pl cz sk hu ro bg gr tr ru ua il ae sa eg za
        au nz jp cn hk tw kr sg my th vn ph id in pk mx br ar cl pe eu mc li
        """)
}
