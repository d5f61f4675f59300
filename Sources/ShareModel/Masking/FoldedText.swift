/// Text reduced to what identifies a name: its letters and digits, folded, with a map back.
///
/// Compatibility forms, case, diacritics, width, look-alikes and invisible characters are folded
/// away (`Folding`), so two spellings that a reader takes for the same name have the same bytes.
/// Spaces and punctuation leave no byte; what stood between two letters is kept as the `Gap`
/// before the second.
struct FoldedText {
    /// What stood before a byte since the one before it.
    struct Gap: OptionSet {
        let rawValue: UInt16
        /// White space or a line break.
        static let space = Gap(rawValue: 1)
        /// Punctuation or a symbol.
        static let mark = Gap(rawValue: 2)
        /// A mark that ends a sentence or a clause.
        static let stop = Gap(rawValue: 4)
        /// The end of a block: no name goes on behind it.
        static let block = Gap(rawValue: 8)
        /// Nothing, but one of the two letters is of a script that is written without spaces.
        static let unspacedScript = Gap(rawValue: 16)
        /// A full stop.
        static let dot = Gap(rawValue: 32)
        /// `@`.
        static let at = Gap(rawValue: 64)
        /// `://`, or `//` at the start of an address.
        static let doubleSlash = Gap(rawValue: 128)
        /// `#`.
        static let tag = Gap(rawValue: 512)
        /// The end of a line within a block.
        static let line = Gap(rawValue: 1024)
        /// An apostrophe, or the colon that stands for one in Finnish.
        static let apostrophe = Gap(rawValue: 256)
    }

    /// One byte of the folded text.
    struct Unit {
        var byte: UInt8
        var gap: Gap
        /// Where the scalar that the byte comes from begins in the source.
        var start: UInt32
        /// Where that scalar, with all that cannot be seen apart from it, ends.
        var end: UInt32
    }

    private(set) var units: [Unit] = []
    private var pendingGap: Gap = .block

    init() {}

    /// Folds a whole text.
    init(_ text: String) {
        append(Array(text.utf8)[...])
    }

    /// Only the folded bytes.
    var bytes: [UInt8] { units.map(\.byte) }

    mutating func reserveCapacity(_ count: Int) { units.reserveCapacity(count) }

    /// Ends a block: nothing matches across this place.
    mutating func endBlock() { pendingGap.insert(.block) }

    /// Ends a line within a block.
    mutating func endLine() { pendingGap.formUnion([.space, .line]) }

    /// A place in a block where something was cut out before.
    mutating func endWord() { pendingGap.insert(.stop) }

    /// Appends text; offsets are the slice's own indices.
    mutating func append(_ source: ArraySlice<UInt8>) {
        var index = source.startIndex
        while index < source.endIndex {
            let byte = source[index]
            if byte == UInt8(ascii: "&") {
                index = appendReference(source, index)
            } else if byte < 0x80 {
                let run = source[index...].prefix { $0 < 0x80 && $0 != UInt8(ascii: "&") }
                append(ascii: run)
                index = run.endIndex
            } else {
                let length = Self.sequenceLength(byte)
                var scalar = Self.decode(source, index, length)
                if scalar == "\u{3BD}" || scalar == "\u{3C5}", isAmongLatin(source, index, length) {
                    scalar = scalar == "\u{3BD}" ? "v" : "u"
                }
                appendScalar(scalar, at: index, length: length)
                index += length
            }
        }
    }

    /// What a stretch without letters leaves between the letters around it.
    static func gap(of source: ArraySlice<UInt8>) -> Gap {
        var text = FoldedText()
        text.pendingGap = []
        text.append(source)
        return text.pendingGap
    }

    /// Whether no letter goes on across the front of this unit.
    func isBoundary(_ index: Int) -> Bool {
        index >= units.count || !units[index].gap.isEmpty
    }

    /// What stands in the source between a unit and the one before it: nothing between letters of one
    /// scalar, as of `⑳`, and before the first.
    func between(_ index: Int, in source: [UInt8]) -> ArraySlice<UInt8> {
        guard index > 0, index < units.count else { return [] }
        let (lower, upper) = (Int(units[index - 1].end), Int(units[index].start))
        return lower < upper && upper <= source.count ? source[lower..<upper] : []
    }

    // MARK: Scalars

    /// Whether one of the Greek small letters that look like other Latin ones than their capitals do is
    /// meant as a Latin one: beside a letter of ASCII, with no more than such letters between.
    private func isAmongLatin(_ source: ArraySlice<UInt8>, _ index: Int, _ length: Int) -> Bool {
        let before = source[..<index].suffix(Self.farthest).reversed()
        let behind = source[(index + length)...].prefix(Self.farthest)
        return [before.first { !Self.isTwoFaced($0) }, behind.first { !Self.isTwoFaced($0) }]
            .contains { $0.map { $0 | 0x20 &- UInt8(ascii: "a") < 26 } ?? false }
    }

    private static let farthest = 16

    /// Whether a byte may be one of U+03BD and U+03C5.
    private static func isTwoFaced(_ byte: UInt8) -> Bool {
        byte == 0xCE || byte == 0xCF || byte == 0xBD || byte == 0x85
    }

    /// Appends a run of ASCII without `&`: most of a resume, so it is made in one piece.
    private mutating func append(ascii run: ArraySlice<UInt8>) {
        var gap = pendingGap
        var last: UInt8 = 0
        let start = run.startIndex
        units += unsafe run.withUnsafeBufferPointer { bytes in
            unsafe [Unit](unsafeUninitializedCapacity: bytes.count) { units, count in
                for offset in 0..<bytes.count {
                    let byte = unsafe bytes[offset]
                    let letter = byte | 0x20
                    guard letter &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 else {
                        gap.formUnion(Self.gap(of: byte, after: last))
                        last = byte
                        continue
                    }
                    last = byte
                    let place = UInt32(truncatingIfNeeded: start + offset)
                    unsafe (units.baseAddress.unsafelyUnwrapped + count).initialize(
                        to: Unit(byte: letter, gap: gap, start: place, end: place &+ 1))
                    gap = []
                    count += 1
                }
            }
        }
        pendingGap = gap
    }

    /// Appends what a character reference stands for, or a lone `&`; gives where the text goes on.
    private mutating func appendReference(_ source: ArraySlice<UInt8>, _ index: Int) -> Int {
        guard var reference = CharacterReference(source[index...]) else {
            appendAmpersand(index, index + 1)
            return index + 1
        }
        var end = index + reference.length
        // What stands for `&` may begin a reference again.
        while reference.scalars == ["&"],
            let next = CharacterReference(
                ([UInt8(ascii: "&")] + source[end...].prefix(CharacterReference.longest))[...])
        {
            reference = next
            end += next.length - 1
        }
        for scalar in reference.scalars { appendScalar(scalar, at: index, length: end - index) }
        return end
    }

    /// `&` is the word "and", set apart from what is around it.
    private mutating func appendAmpersand(_ start: Int, _ end: Int) {
        pendingGap.insert(.mark)
        for byte in "and".utf8 { append(unit: byte, start, end) }
        pendingGap.insert(.mark)
    }

    /// What an ASCII character that is no letter and no digit leaves.
    private static func gap(of byte: UInt8, after last: UInt8) -> Gap {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, 0x0C: .space
        case UInt8(ascii: "."): [.mark, .stop, .dot]
        case UInt8(ascii: "@"): [.mark, .at]
        case UInt8(ascii: "#"): [.mark, .tag]
        case UInt8(ascii: "'"): [.mark, .apostrophe]
        case UInt8(ascii: ":"): [.mark, .stop, .apostrophe]
        case UInt8(ascii: "/"): last == byte ? [.mark, .doubleSlash] : .mark
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "|"):
            [.mark, .stop]
        default: .mark
        }
    }

    private mutating func appendScalar(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
        let end = index + length
        switch scalar.isASCII ? Folding.fold(ascii: scalar) : Folding.fold(scalar) {
        case .letters(let bytes, let isUnspaced):
            if isUnspaced { pendingGap.insert(.unspacedScript) }
            for byte in bytes { append(unit: byte, index, end) }
            if isUnspaced { pendingGap.insert(.unspacedScript) }
        case .ampersand: appendAmpersand(index, end)
        case .ascii(let byte): pendingGap.formUnion(Self.gap(of: byte, after: 0))
        case .invisible:
            // What cannot be seen apart from the letter before it goes when the letter goes.
            if pendingGap.isEmpty || pendingGap == .unspacedScript, !units.isEmpty {
                units[units.count - 1].end = UInt32(end)
            }
        case .space: pendingGap.insert(.space)
        case .apostrophe: pendingGap.formUnion([.mark, .apostrophe])
        case .bracket: pendingGap.formUnion([.mark, .stop])
        case .mark: pendingGap.insert(.mark)
        }
    }

    private mutating func append(unit byte: UInt8, _ start: Int, _ end: Int) {
        units.append(Unit(byte: byte, gap: pendingGap, start: UInt32(start), end: UInt32(end)))
        pendingGap = []
    }

    // MARK: UTF-8 (the source is valid)

    private static func sequenceLength(_ lead: UInt8) -> Int {
        lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private static func decode(
        _ source: ArraySlice<UInt8>, _ index: Int, _ length: Int
    ) -> Unicode.Scalar {
        guard index + length <= source.endIndex else { return "\u{FFFD}" }
        var value = UInt32(source[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(source[index + offset]) & 0x3F }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
