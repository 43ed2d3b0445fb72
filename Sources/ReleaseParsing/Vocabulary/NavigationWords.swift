/// Names by which the makers of web pages call what stands around the text.
enum NavigationWords {
    /// Words in the `class` and `id` of elements.
    static let names: Set<UInt64> = hashes(
        """
        nav navbar navigation navi menu menus submenu megamenu breadcrumb breadcrumbs crumbs footer sidebar sidenav
        cookie cookies gdpr consent onetrust social share sharing sharebar addthis addtoany sharethis related
        pagination pager paging newsletter subscribe subscription toolbar topbar masthead advert advertisement
        promo skip skiplink login signin offcanvas hamburger copyright utility search searchbox
        tagcloud comments
        """)

    /// Roles of WAI-ARIA 1.2 (section 5.3.4) that are no part of the text.
    static let roles: Set<UInt64> = hashes(
        "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog tablist")

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { FoldedWord.hash($0.utf8) })
    }
}
