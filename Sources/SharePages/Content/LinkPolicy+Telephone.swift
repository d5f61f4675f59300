extension LinkPolicy {
    /// A `tel:` address of digits alone (RFC 3966), or `nil` for what is no number.
    ///
    /// An extension is dialled by the person who calls, so it is no part of the address.
    static func telephone(_ number: ArraySlice<UInt8>) -> String? {
        var digits: [UInt8] = []
        var rest = plainBytes(of: number)[...].prefix { $0 != UInt8(ascii: ";") }
        let isGlobal = rest.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "+")
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
            case UInt8(ascii: "+") where digits.isEmpty: break
            // "+31 (0)6…": the nought is dialled inside the country alone.
            case UInt8(ascii: "(") where isGlobal && rest.starts(with: "(0)".utf8):
                rest = rest.dropFirst(2)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
                UInt8(ascii: "("), UInt8(ascii: ")"):
                break
            default:
                guard isExtension(rest) else { return nil }
                rest = rest.suffix(1)
            }
            rest = rest.dropFirst()
        }
        guard (3...15).contains(digits.count) else { return nil }
        return (isGlobal ? "tel:+" : "tel:") + String(decoding: digits, as: UTF8.self)
    }

    /// The longest word before the number of an extension: "doorkiesnummer" is Dutch.
    private static let longestWord = 16

    /// Whether the rest of a number is an extension: `ext 12`, `x12`, `#12`, `, poste 12`.
    private static func isExtension(_ rest: ArraySlice<UInt8>) -> Bool {
        let lead = rest.drop { ", ".utf8.contains($0) }
        let word = lead.prefix(longestWord).prefix { ASCII.isLetter($0) || $0 >= 0x80 }
        let behind = lead.dropFirst(word.count)
        guard !word.isEmpty || behind.first == UInt8(ascii: "#") else { return false }
        let number = behind.drop { !ASCII.isDigit($0) }
        let signs = behind.prefix(behind.count - number.count)
        let digits = number.prefix(while: ASCII.isDigit)
        return signs.count <= 3 && signs.allSatisfy { ".:# ".utf8.contains($0) }
            && (1...6).contains(digits.count)
            && number.dropFirst(digits.count).allSatisfy { ") ".utf8.contains($0) }
    }

    /// The bytes without what is not seen, such as marks that turn the direction; special spaces and
    /// hyphens are plain ones.
    private static func plainBytes(of text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(where: { $0 >= 0x80 }) else { return Array(text) }
        var output: [UInt8] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.properties.isDefaultIgnorableCodePoint { continue }
            switch scalar.properties.generalCategory {
            case .format: continue
            case .spaceSeparator: output.append(UInt8(ascii: " "))
            case .dashPunctuation: output.append(UInt8(ascii: "-"))
            default:
                output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return output
    }
}
