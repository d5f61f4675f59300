/// Letters that a reader takes for Latin ones, looked up after case folding.
enum LookAlikes {
    /// The Latin letters for a scalar, if it looks like them.
    static func latin(for scalar: Unicode.Scalar) -> [UInt8]? {
        guard scalar.value >= 0xC6 else { return nil }
        return table[scalar]
    }

    private static let table: [Unicode.Scalar: [UInt8]] = {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for line in "\(LookAlikeData.letters)".utf8.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "="))
            guard parts.count == 2,
                let letter = String(decoding: parts[0], as: UTF8.self).unicodeScalars.first
            else { continue }
            table[letter] = Array(parts[1])
        }
        return table
    }()
}
