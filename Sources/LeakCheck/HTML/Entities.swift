/// Character references of HTML.
enum Entities {
    /// Appends a text with its references decoded.
    static func decode(_ text: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]) {
        var rest = text
        while true {
            let start = text.base.offset(
                of: UInt8(ascii: "&"), from: rest.startIndex, to: rest.endIndex)
            guard start < rest.endIndex else { break }
            output.append(contentsOf: rest[..<start])
            rest = rest[start...]
            if let end = decodeReference(rest, into: &output) {
                rest = rest[end...]
            } else {
                output.append(UInt8(ascii: "&"))
                rest = rest.dropFirst()
            }
        }
        output.append(contentsOf: rest)
    }

    /// Appends a decoded text with its references decoded, where it still holds some.
    static func decodeAgain(_ text: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]) {
        var decoded: [UInt8] = []
        decode(text, into: &decoded)
        if decoded.count != text.count { output += decoded }
    }

    /// Appends what the reference at the start of `text` stands for; gives where it ends.
    static func decodeReference(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]
    ) -> Int? {
        let body = text.dropFirst()
        if body.first == UInt8(ascii: "#") { return decodeNumber(body.dropFirst(), into: &output) }
        let name = body.prefix(32).prefix { $0.isASCIILetter || $0.isASCIIDigit }
        guard !name.isEmpty else { return nil }
        var end = name.endIndex
        if end < text.endIndex, text[end] == UInt8(ascii: ";") { end += 1 }
        if let sign = escapedSign(name) {
            output.append(sign)
            return end
        }
        guard let line = SortedLines.entities.line(startingWith: name) else {
            // A name that the table leaves out stands for a sign, which is a gap.
            guard end > name.endIndex else { return nil }
            output.append(UInt8(ascii: " "))
            return end
        }
        for number in line.split(separator: UInt8(ascii: " ")) {
            output.append(scalar: number.reduce(0) { $0 << 4 | UInt32($1.hexValue ?? 0) })
        }
        return end
    }

    /// The signs that every page escapes, without a search.
    private static func escapedSign(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
        let number = name.count > 4 ? 0 : name.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return switch number {
        case 0x61_6D70: UInt8(ascii: "&")
        case 0x6C74: UInt8(ascii: "<")
        case 0x6774: UInt8(ascii: ">")
        case 0x7175_6F74: UInt8(ascii: "\"")
        default: nil
        }
    }

    private static func decodeNumber(
        _ body: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]
    ) -> Int? {
        let isHex = body.first == UInt8(ascii: "x") || body.first == UInt8(ascii: "X")
        let digits = (isHex ? body.dropFirst() : body).prefix {
            isHex ? $0.hexValue != nil : $0.isASCIIDigit
        }
        guard !digits.isEmpty else { return nil }
        var number: UInt32 = 0
        for digit in digits where number <= 0x10_FFFF {
            number = number * (isHex ? 16 : 10) + UInt32(digit.hexValue ?? 0)
        }
        output.append(scalar: number)
        let end = digits.endIndex
        return end < body.endIndex && body[end] == UInt8(ascii: ";") ? end + 1 : end
    }
}
