import Glibc

extension UInt8 {
    var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
    /// White space as the HTML Standard has it.
    var isHTMLSpace: Bool {
        self <= 0x20 && (self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B)
    }
    // Letters come after all that ends a name.
    var endsTagName: Bool {
        self <= UInt8(ascii: ">")
            && (isHTMLSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/"))
    }
    var endsAttributeName: Bool {
        self <= UInt8(ascii: ">") && (endsTagName || self == UInt8(ascii: "="))
    }

    /// The value of a hexadecimal digit.
    var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number of the line that holds an offset.
    func line(of offset: Int) -> Int {
        1 + self[..<offset].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    }

    /// The first offset from `start` on, and before `end`, that holds a byte; else `end`.
    @inline(__always)
    func offset(of byte: UInt8, from start: Int, to end: Int) -> Int {
        guard start < end, let base = baseAddress,
            let found = memchr(base + start, Int32(byte), end - start)
        else { return end }
        return UnsafeRawPointer(base).distance(to: found)
    }

    /// The last offset before `end`, and not before `start`, that follows a byte; else `start`.
    func offset(after byte: UInt8, from start: Int, before end: Int) -> Int {
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        let raw = UnsafeRawBufferPointer(self)
        var place = end
        while place &- 8 >= start {
            let word = raw.loadUnaligned(fromByteOffset: place &- 8, as: UInt64.self) ^ pattern
            if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
            place &-= 8
        }
        while place > start, self[place &- 1] != byte { place &-= 1 }
        return place
    }

    /// The first offset in a range from which on a text of one or more bytes stands in it.
    func offset(of text: StaticString, in range: Range<Int>) -> Int? {
        let length = text.utf8CodeUnitCount
        var start = range.lowerBound
        while true {
            start = offset(of: text.utf8Start[0], from: start, to: range.upperBound)
            guard start + length <= range.upperBound else { return nil }
            if (1..<length).allSatisfy({ self[start + $0] == text.utf8Start[$0] }) { return start }
            start += 1
        }
    }

    /// The offset of the first byte that is not UTF-8.
    var firstInvalidUTF8: Int? {
        let raw = UnsafeRawBufferPointer(self)
        var offset = 0
        func word(_ number: Int) -> UInt64 {
            raw.loadUnaligned(fromByteOffset: offset &+ 8 &* number, as: UInt64.self)
        }
        while offset < count {
            if offset &+ 32 <= count,
                (word(0) | word(1) | word(2) | word(3)) & 0x8080_8080_8080_8080 == 0
            {
                offset &+= 32
                continue
            }
            if self[offset] < 0x80 {
                offset &+= 1
                continue
            }
            let (value, length) = SymbolText(bytes: self).scalar(at: offset)
            let shortest: UInt32 = length == 4 ? 0x1_0000 : length == 3 ? 0x800 : 0x80
            guard length > 1, value >= shortest, value <= 0x10_FFFF,
                !(0xD800...0xDFFF).contains(value)
            else { return offset }
            offset &+= length
        }
        return nil
    }
}

extension [UInt8] {
    /// Appends a scalar in UTF-8; a number that is none becomes U+FFFD.
    mutating func append(scalar number: UInt32) {
        append(
            contentsOf: Unicode.Scalar(number).map { [UInt8](String($0).utf8) } ?? [
                0xEF, 0xBF, 0xBD,
            ])
    }
}
