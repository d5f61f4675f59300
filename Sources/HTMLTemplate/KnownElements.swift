/// The elements of HTML, of today and of old pages.
enum KnownElements {
    /// Elements without content and without an end tag (HTML, 13.1.2 "Void elements").
    static func isVoid(_ name: [UInt8]) -> Bool { void.contains(name) }

    /// Whether a browser knows the element; one with a hyphen is its author's own.
    static func isKnown(_ name: [UInt8]) -> Bool {
        known.contains(name) || name.contains(UInt8(ascii: "-"))
    }

    /// Whether names of another language stand in it, which its own readers know.
    static func isForeign(_ name: [UInt8]) -> Bool {
        name.elementsEqual("svg".utf8) || name.elementsEqual("math".utf8)
    }

    /// The element that was probably meant.
    static func nearest(to name: String) -> String? {
        Suggestion.nearest(to: name, among: names)
    }

    private static let voidNames =
        "area base br col embed hr img input link meta param source track wbr"

    private static let otherNames = """
        a abbr acronym address article aside audio b bdi bdo big blockquote body button canvas caption
        center cite code colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset
        figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup html i
        iframe ins kbd label legend li main map mark marquee math menu meter nav nobr noframes noscript
        object ol optgroup option output p picture plaintext pre progress q rb rp rt rtc ruby s samp
        script search section select slot small span strike strong style sub summary sup svg table
        tbody td template textarea tfoot th thead time title tr tt u ul var video xmp
        """

    private static let names = words(voidNames) + words(otherNames)
    private static let void = Set(words(voidNames).map { Array($0.utf8) })
    private static let known = Set(names.map { Array($0.utf8) })

    private static func words(_ list: String) -> [String] {
        list.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
