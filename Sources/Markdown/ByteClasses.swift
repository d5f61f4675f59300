/// What single bytes and short sequences mean at the start of a line.
enum ByteClasses {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20

    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// A control character of ASCII that no author means: all but tab and the line ends.
    static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != tab && byte != lineFeed && byte != carriageReturn) || byte == 0x7F
    }

    /// How many bytes a typed bullet and the space after it take, or nil where there is none.
    ///
    /// True bullets (• ‣ ▪ ● ◦) need no space; dashes and the middle dot do, since they are also
    /// used in running text. A bullet with nothing after it is text.
    static func bulletLength(in bytes: ArraySlice<UInt8>) -> Int? {
        let length: Int
        let needsSpace: Bool
        switch leadingSequence(bytes) {
        case 0xE2_80A2, 0xE2_80A3, 0xE2_96AA, 0xE2_978F, 0xE2_97A6:
            (length, needsSpace) = (3, false)
        case 0xE2_8093, 0xE2_8094: (length, needsSpace) = (3, true)
        case 0xC2B7: (length, needsSpace) = (2, true)
        default: return nil
        }
        var rest = bytes.dropFirst(length)
        let afterBullet = rest.startIndex
        while let width = spaceLength(leadingSequence(rest)) { rest = rest.dropFirst(width) }
        if rest.isEmpty || (needsSpace && rest.startIndex == afterBullet) { return nil }
        return rest.startIndex - bytes.startIndex
    }

    /// The first scalar's bytes as one number; 0 where there is none, or where it has four.
    private static func leadingSequence(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        guard let first = bytes.first else { return 0 }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 0
        return bytes.prefix(length).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The length of a blank: ASCII's, the no-break spaces, the ideographic one, U+2000 to U+200A.
    private static func spaceLength(_ sequence: UInt32) -> Int? {
        switch sequence {
        case 0x09, 0x20: 1
        case 0xC2A0: 2
        case 0xE2_8080...0xE2_808A, 0xE2_80AF, 0xE3_8080: 3
        default: nil
        }
    }
}
