/// Host names in letters beyond ASCII, as they are written in addresses (RFC 3492).
enum Punycode {
    private static let prefix = Array("xn--".utf8)
    /// The longest label of a host name (RFC 1035, section 2.3.4).
    private static let longestLabel = 63

    /// A text with its `xn--` labels as the letters that they stand for; `nil` where it has none.
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        var copied = text.startIndex
        var place = text.startIndex
        while let dash = text[place...].firstIndex(of: UInt8(ascii: "-")) {
            place = dash + 1
            let start = dash - 2
            guard start >= copied,
                text[start...].prefix(4).lazy.map(ASCIIText.lowercased).elementsEqual(prefix)
            else { continue }
            let label = text[(start + 4)...].prefix(longestLabel).prefix {
                ASCIIText.isAlphanumeric($0) || $0 == UInt8(ascii: "-")
            }
            guard let scalars = scalars(of: label) else { continue }
            output += text[copied..<start]
            for scalar in scalars { output += UTF8.bytes(of: scalar) }
            copied = label.endIndex
            place = copied
        }
        return copied == text.startIndex ? nil : output + text[copied...]
    }

    /// The scalars of a label without its prefix; `nil` where it is not well formed.
    private static func scalars(of label: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
        var output: [Unicode.Scalar] = []
        var digits = label
        if let delimiter = label.lastIndex(of: UInt8(ascii: "-")) {
            output = label[..<delimiter].map { Unicode.Scalar($0) }
            digits = label[(delimiter + 1)...]
        }
        guard !digits.isEmpty else { return nil }
        var (number, place, bias) = (128, 0, 72)
        while !digits.isEmpty {
            let start = place
            var (weight, step) = (1, 36)
            while true {
                guard let digit = digits.popFirst().flatMap(value), weight < 1 << 32 else {
                    return nil
                }
                place += digit * weight
                guard place < 1 << 32 else { return nil }
                let threshold = min(max(step - bias, 1), 26)
                if digit < threshold { break }
                weight *= 36 - threshold
                step += 36
            }
            let count = output.count + 1
            bias = adapted(place - start, count: count, isFirst: start == 0)
            number += place / count
            place %= count
            guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: number)) else {
                return nil
            }
            output.insert(scalar, at: place)
            place += 1
        }
        return output
    }

    private static func value(of digit: UInt8) -> Int? {
        switch ASCIIText.lowercased(digit) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            Int(ASCIIText.lowercased(digit) - UInt8(ascii: "a"))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0")) + 26
        default: nil
        }
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var bias = 0
        while delta > 455 {
            delta /= 35
            bias += 36
        }
        return bias + 36 * delta / (delta + 38)
    }
}
