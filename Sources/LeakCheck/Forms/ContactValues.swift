/// The single telephone numbers and e-mail addresses of a field that may hold several.
enum ContactValues {
    private static let leastDigits = 7
    /// The most digits of one number (ITU-T E.164).
    private static let mostDigits = 15

    /// Calls `add` with each number, without extensions; with the whole value where it has no more.
    static func numbers(in value: [UInt8], _ add: ([UInt8]) -> Void) {
        var isFound = false
        for line in split(value, at: endsNumber) {
            // `0821/12345` is one number.
            let pieces = line.split(separator: UInt8(ascii: "/"))
            // In `1234567/68` the first is whole.
            let first = pieces.prefix(1).filter { isNumber($0) && pieces.count > 1 }
            let numbers = pieces.allSatisfy(isNumber) ? pieces : [line].filter(isNumber) + first
            for part in numbers {
                isFound = true
                // So many digits are two numbers with a space between.
                let words =
                    digitCount(part) > mostDigits
                    ? part.split(whereSeparator: \.isHTMLSpace).filter { isNumber($0) } : []
                for word in words { add([UInt8](word)) }
                if words.isEmpty { add([UInt8](part)) }
            }
        }
        if !isFound { add(value) }
    }

    /// Calls `add` with each address; with the whole value where none is told apart.
    static func addresses(in value: [UInt8], _ add: ([UInt8]) -> Void) {
        let parts = AddressForms.pieces(of: value).flatMap { piece in
            piece.split { "/:=?".utf8.contains($0) }
        }
        let addresses = parts.filter { part in
            guard let at = part.firstIndex(of: UInt8(ascii: "@")) else { return false }
            return at > part.startIndex && at + 1 < part.endIndex
        }
        for address in addresses { add([UInt8](address)) }
        if addresses.isEmpty { add(value) }
    }

    /// Whether what follows is another number or an extension: `ext. 12`, `x12`, `of 06 …`.
    private static func endsNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "#"), 0x0A, 0x0D:
            true
        default: byte.isASCIILetter
        }
    }

    private static func split(
        _ value: [UInt8], at ends: (UInt8) -> Bool
    ) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        for (place, byte) in value.enumerated() {
            let isPlus = byte == UInt8(ascii: "+")
            guard ends(byte) || isPlus else { continue }
            parts.append(value[start..<place])
            start = isPlus ? place : place + 1
        }
        return parts + [value[start...]]
    }

    private static func isNumber(_ part: ArraySlice<UInt8>) -> Bool {
        digitCount(part) >= leastDigits
    }

    /// The decimal digits of a text in any script's or width's form.
    private static func digitCount(_ part: ArraySlice<UInt8>) -> Int {
        part.withUnsafeBufferPointer { bytes in
            let text = SymbolText(bytes: bytes)
            var count = 0
            var offset = 0
            while offset < bytes.count {
                let (value, length) = text.scalar(at: offset)
                let folded = Folded(value)
                for place in 0..<folded.count
                where (0x30...0x39).contains(folded.symbol(place)) { count += 1 }
                offset += length
            }
            return count
        }
    }
}
