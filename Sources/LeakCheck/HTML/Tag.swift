/// What the HTML Standard says of an element by its name.
enum Tag {
    typealias Name = Slice<UnsafeBufferPointer<UInt8>>

    /// A name of up to eight letters as a number, in lower case; 0 for a longer one.
    private static func packed(_ name: Name) -> UInt64 {
        guard name.count <= 8 else { return 0 }
        var number: UInt64 = 0
        for byte in name { number = number << 8 | UInt64(byte.asciiLowercased) }
        return number
    }

    private static func packed(_ names: String) -> [UInt64] {
        names.utf8.split(separator: UInt8(ascii: " ")).map { name in
            name.reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    private static let inline = packed(
        "span a em strong code b i bdi time abbr bdo cite data del dfn font ins kbd label mark q s "
            + "samp small sub sup u var wbr img picture svg path use tt big strike")
    private static let void = packed(
        "area base br col embed hr img input link meta param source track wbr")
    private static let optionalEnd = packed(
        "html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp")
    private static let rawText = packed("script style")
    private static let lineBreak = packed("br")
    private static let emphasis = packed("em strong b i code del s u sub sup li")

    /// Whether the element's text is joined with the text around it.
    static func isInline(_ name: Name) -> Bool { inline.contains(packed(name)) }
    /// Whether the element has no content and no end tag.
    static func isVoid(_ name: Name) -> Bool { void.contains(packed(name)) }
    /// Whether the end tag may be left out.
    static func mayStayOpen(_ name: Name) -> Bool { optionalEnd.contains(packed(name)) }
    /// Whether the content is script or style.
    static func isRawText(_ name: Name) -> Bool { rawText.contains(packed(name)) }
    /// Whether the element is `br`.
    static func isLineBreak(_ name: Name) -> Bool { lineBreak.contains(packed(name)) }
    /// Whether the element is one that a person's own Markdown makes inside a text.
    static func isEmphasis(_ name: Name) -> Bool { emphasis.contains(packed(name)) }

    /// Whether two names are the same, without case.
    static func equal(_ one: Name, _ other: Name) -> Bool {
        one.count == other.count
            && zip(one, other).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }
}
