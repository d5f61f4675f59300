/// One folded form of a secret, and where it counts as that secret.
struct SecretPattern: Hashable, Sendable {
    /// When an occurrence of the form is an occurrence of the secret.
    enum Rule: Hashable, Sendable {
        /// Anywhere, also inside a word, which then goes as a whole: a distinctive name.
        case anywhere
        /// At the start of a word that stands as a name does: a part of a longer name.
        case part
        /// As a whole word in any case: a short name.
        case word
        /// As a whole word with a capital: a school that has the name of its town.
        case capitalWord
        /// As a whole word with a capital, where a name would stand: a name that is a word.
        case ordinaryWord
        /// As whole words that are written as a name is, or stand where one would: a name of ordinary
        /// words.
        case phrase
        /// As a whole word with a capital behind "at" and the like, or as a host's label: the ordinary
        /// word that a longer name begins with.
        case leadWord
        /// As a whole word with a capital behind "at", or as a school's host: the town in its name.
        case townOfSchool
        /// As a whole word in capitals, or in the owner's own mix: initials.
        case acronym
        /// As digits among digits, however they are grouped; the whole number goes.
        case digits
        /// As figures that no other figure touches: a date in numbers.
        case figures
        /// As one word without a space in it, as handles and addresses are written.
        case handle

        /// Whether a word begins where the form does.
        var beginsWord: Bool {
            switch self {
            case .anywhere, .part, .acronym, .digits, .figures: false
            case .word, .capitalWord, .ordinaryWord, .phrase, .leadWord, .townOfSchool, .handle:
                true
            }
        }

        /// Whether a part of a name that counts so makes the beginnings that hold it count too.
        var namesAlone: Bool {
            self != .ordinaryWord && self != .leadWord && self != .townOfSchool
        }
    }

    let bytes: [UInt8]
    /// Where the form itself has a space or a mark between two bytes, in order.
    let breaks: [Int]
    /// Those of them at which a mark of the form's own ends a sentence or a clause.
    let stops: [Int]
    /// The marks before the form's first letter and after its last, which go with it.
    let edges: Edges
    let maskClass: MaskClass
    let rule: Rule
    private let firstByte: UInt8

    /// Marks at the ends of a name: `.NET`, `Yahoo!`, `Acme (NL)`.
    struct Edges: Hashable, Sendable {
        var before: [UInt8] = []
        var after: [UInt8] = []
    }

    init(_ text: String, _ maskClass: MaskClass, _ rule: Rule) {
        self.init(text, FoldedText(text), maskClass, rule)
    }

    /// - Parameter folded: the folded text.
    init(_ text: String, _ folded: FoldedText, _ maskClass: MaskClass, _ rule: Rule) {
        bytes = folded.bytes
        breaks = folded.units.indices.dropFirst().filter { folded.isBoundary($0) }
        stops = breaks.filter { folded.units[$0].gap.contains(.stop) }
        if let first = folded.units.first, let last = folded.units.last {
            let source = text.utf8
            edges = Edges(
                before: Self.marks(source.prefix(Int(first.start))),
                after: Self.marks(source.dropFirst(Int(last.end))))
        } else {
            edges = Edges()
        }
        firstByte = folded.units.first.flatMap { text.utf8.dropFirst(Int($0.start)).first } ?? 0
        self.maskClass = maskClass
        self.rule = rule
    }

    /// Whether the owner wrote the form's first letter small.
    var isSmall: Bool { firstByte &- UInt8(ascii: "a") < 26 }

    /// Marks without the white space at their ends.
    private static func marks(_ bytes: Substring.UTF8View) -> [UInt8] {
        let marks = bytes.drop { $0 <= 0x20 }
        return Array(marks.prefix(marks.count - marks.reversed().prefix { $0 <= 0x20 }.count))
    }
}
