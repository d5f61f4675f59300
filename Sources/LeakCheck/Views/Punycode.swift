/// Internationalised labels of host names: RFC 3492.
enum Punycode {
    /// Appends each decoded `xn--` label of a text, and its other text as it is.
    static func decodeLabels(_ text: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8])
    {
        var rest = text
        while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
            let start = dash - 2
            guard start >= text.startIndex, dash + 1 < text.endIndex,
                text[dash + 1] == UInt8(ascii: "-"), text[start].asciiLowercased == 0x78,
                text[start + 1].asciiLowercased == 0x6E
            else {
                rest = rest[(dash + 1)...]
                continue
            }
            let label = text[(dash + 2)...].prefix(63).prefix {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
            }
            if let scalars = decode(label) {
                for scalar in scalars { output.append(scalar: scalar) }
                output.append(contentsOf: text[label.endIndex...].prefix { !$0.isHTMLSpace })
                output.append(UInt8(ascii: " "))
            }
            rest = text[max(label.endIndex, dash + 2)...]
        }
    }

    /// Decodes a label without its `xn--`; `nil` where it is not Punycode.
    private static func decode(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt32]? {
        guard !label.isEmpty else { return nil }
        var scalars: [UInt32] = []
        var rest = label
        if let delimiter = label.lastIndex(of: UInt8(ascii: "-")) {
            scalars = label[..<delimiter].map { UInt32($0.asciiLowercased) }
            rest = label[(delimiter + 1)...]
        }
        var number = 128
        var index = 0
        var bias = 72
        while !rest.isEmpty {
            let before = index
            var weight = 1
            var step = 36
            while true {
                guard let byte = rest.popFirst(), byte.isASCIILetter || byte.isASCIIDigit else {
                    return nil
                }
                let digit = byte.isASCIIDigit ? Int(byte) - 22 : Int(byte.asciiLowercased) - 97
                index += digit * weight
                let threshold = min(max(step - bias, 1), 26)
                if digit < threshold { break }
                weight *= 36 - threshold
                step += 36
                guard index < 1 << 40, weight < 1 << 40 else { return nil }
            }
            let count = scalars.count + 1
            bias = adapted(index - before, count: count, isFirst: before == 0)
            number += index / count
            index %= count
            guard number <= 0x10_FFFF else { return nil }
            scalars.insert(UInt32(number), at: index)
            index += 1
        }
        return scalars
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var step = 0
        while delta > 455 {
            delta /= 35
            step += 36
        }
        return step + 36 * delta / (delta + 38)
    }
}
