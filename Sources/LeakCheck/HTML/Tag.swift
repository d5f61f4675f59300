/// What the HTML Standard says of an element by its name.
enum Tag {
    private static func packed(_ names: String) -> [UInt64] {
        names.utf8.split(separator: UInt8(ascii: " ")).map { name in
            name.reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// What is so of an element.
    struct Traits: OptionSet {
        let rawValue: UInt8
        /// The element's text is joined with the text around it.
        static let inline = Traits(rawValue: 1)
        /// The element has no content and no end tag.
        static let void = Traits(rawValue: 2)
        /// The end tag may be left out.
        static let mayStayOpen = Traits(rawValue: 4)
        /// The content is script or style.
        static let rawText = Traits(rawValue: 8)
        /// The element is `br`.
        static let lineBreak = Traits(rawValue: 16)
        /// The element is one that a person's own Markdown makes inside a text.
        static let emphasis = Traits(rawValue: 32)
    }

    private static let names: [(Traits, String)] = [
        (
            .inline,
            "span a em strong code b i bdi time abbr bdo cite data del dfn font ins kbd label mark q "
                + "s samp small sub sup u var wbr img picture svg path use tt big strike"
        ),
        (.void, "area base br col embed hr img input link meta param source track wbr"),
        (
            .mayStayOpen,
            "html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp"
        ),
        (.rawText, "script style"), (.lineBreak, "br"),
        (.emphasis, "em strong b i code del s u sub sup li"),
    ]

    /// The names and their traits, in a table that is open addressed by `slot`.
    private static let table: [(name: UInt64, traits: Traits)] = {
        var table = [(name: UInt64, traits: Traits)](repeating: (0, []), count: 256)
        for (traits, names) in names {
            for name in packed(names) {
                var slot = slot(of: name)
                while table[slot].name != 0, table[slot].name != name { slot = (slot + 1) & 255 }
                table[slot] = (name, table[slot].traits.union(traits))
            }
        }
        return table
    }()

    private static func slot(of name: UInt64) -> Int {
        Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// The traits of an element by its name, of which those of up to eight letters have some.
    @inline(__always)
    static func traits(of name: UInt64, letterCount: Int) -> Traits {
        guard letterCount <= 8 else { return [] }
        return table.withUnsafeBufferPointer { table in
            var slot = slot(of: name)
            while table[slot].name != 0 {
                if table[slot].name == name { return table[slot].traits }
                slot = (slot &+ 1) & 255
            }
            return []
        }
    }
}
