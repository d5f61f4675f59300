/// The e-mail addresses in a field that may hold several.
enum EmailAddresses {
    /// How people write the two signs for people: `jane(at)quel[dot]example`.
    private static let spelt: [(text: [UInt8], sign: UInt8)] = ["()", "[]", "{}"].flatMap { pair in
        let marks = Array(pair.utf8)
        return [("at", UInt8(ascii: "@")), ("dot", UInt8(ascii: "."))].map { word, sign in
            ([marks[0]] + word.utf8 + [marks[1]], sign)
        }
    }

    /// Each address; every piece of a value that has none.
    static func addresses(in value: String) -> [String] {
        let value = unspelt(value)
        let pieces = AddressPieces.pieces(of: value).flatMap { piece in
            // A label before the address, and a query behind it, which may hold another one.
            NameSpellings.pieces(of: piece, at: "/:=?&#").flatMap { piece in
                signs(in: piece) > 1 ? NameSpellings.pieces(of: piece, at: "+_") : [piece]
            }
        }
        // A local part may hold signs that no host has (RFC 5322, section 3.2.3).
        let others = NameSpellings.pieces(of: value, at: " ,;/\n\t").filter { signs(in: $0) == 1 }
        let addresses = (pieces + others).filter { piece in
            guard let at = piece.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
            return at > piece.utf8.startIndex && piece.utf8.index(after: at) < piece.utf8.endIndex
        }
        return addresses.isEmpty ? pieces : addresses
    }

    private static func signs(in piece: String) -> Int {
        piece.utf8.count { $0 == UInt8(ascii: "@") }
    }

    private static func unspelt(_ value: String) -> String {
        let bytes = Array(value.utf8)
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.first {
            let known = spelt.first { rest.starts(with: $0.text) }
            plain.append(known?.sign ?? byte)
            rest = rest.dropFirst(known?.text.count ?? 1)
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
