/// The telephone numbers in a field that may hold several.
enum PhoneNumbers {
    private static let fewestDigits = 6
    /// The most digits of one number (ITU-T E.164).
    private static let mostDigits = 15
    /// The most bytes of a number with its signs.
    private static let longestNumber = 64
    private static let signs: ByteSet = ",;|#\n"

    /// Each number without its extension.
    static func numbers(in value: String) -> [String] {
        // A word or a sign ends a number: `06 12345678 of 020 7654321`, `x12`, `#3`.
        let parts = value.utf8.split { byte in
            signs.contains(byte) || ASCIIText.isAlphanumeric(byte) && !isDigit(byte)
        }
        return parts.flatMap { part -> [Substring.UTF8View] in
            let pieces = part.split(separator: UInt8(ascii: "/"))
            // `0821/12345` is one number, `0821123456/0821654321` are two.
            if pieces.allSatisfy({ $0.count(where: isDigit) >= fewestDigits }) { return pieces }
            return [part] + pieces.prefix(1).filter { $0.count(where: isDigit) > fewestDigits }
        }.flatMap { part -> [Substring.UTF8View] in
            // So many digits are two numbers with a space between, each of which may have spaces too.
            let digits = part.count(where: isDigit)
            guard digits > mostDigits else { return [part] }
            let pieces = part.split(separator: 0x20).filter {
                $0.count(where: isDigit) >= fewestDigits
            }
            return pieces + [firstDigits(digits / 2, of: part), part]
        }.map { String(decoding: $0, as: UTF8.self) } + otherEndings(of: value)
    }

    /// The numbers that are told by their last figures alone: `1234567-0 / -12`, `12345678/79`.
    private static func otherEndings(of value: String) -> [String] {
        let pieces = value.utf8.split(separator: UInt8(ascii: "/"))
        guard let first = pieces.first, first.count(where: isDigit) > fewestDigits else {
            return []
        }
        let number = Array(first.reversed().drop { !isDigit($0) }.reversed())
        guard number.count <= longestNumber else { return [] }
        return pieces.dropFirst().flatMap { piece -> [[UInt8]] in
            let ending = piece.filter(isDigit)
            guard (1...4).contains(ending.count) else { return [] }
            let replaced = number.dropLast(ending.count) + ending
            guard let hyphen = number.lastIndex(of: UInt8(ascii: "-")) else { return [replaced] }
            return [replaced, number[..<hyphen] + ending]
        }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// A number up to its digit of that count.
    private static func firstDigits(
        _ count: Int, of number: Substring.UTF8View
    ) -> Substring.UTF8View {
        var left = count
        return number.prefix { byte in
            defer { if isDigit(byte) { left -= 1 } }
            return left > 0
        }
    }

    /// Whether letters stand for figures in a number.
    static func holdsWord(_ value: String) -> Bool {
        let letters = value.utf8.count { ASCIIText.isAlphanumeric($0) && !isDigit($0) }
        return letters >= 4 && value.utf8.contains(where: isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
