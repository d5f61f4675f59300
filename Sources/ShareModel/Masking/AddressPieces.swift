/// Takes a value apart that may hold several addresses or handles, with words beside them:
/// "zyq.example · github.com/jane-42 (work)".
enum AddressPieces {
    /// The ASCII characters at which an address ends (RFC 3986, appendix C, and those that no host and no
    /// handle has).
    private static let ends: ByteSet = "\t\n\r ,;|\"'<>()[]{}\\^`*!$"
    /// What may stand before or behind an address and is no part of it.
    private static let edges: ByteSet = ".,:;-+&=~_#?"

    /// The pieces of a value, in order, none of them empty.
    static func pieces(of value: String) -> [String] {
        let bytes = Array(value.utf8)
        let decoded = WebAddress.percentDecoded(bytes)
        var pieces = pieces(of: bytes)
        // An address in the query of another one is written with percent signs.
        if decoded.count != bytes.count { pieces += self.pieces(of: decoded) }
        return pieces
    }

    private static func pieces(of bytes: [UInt8]) -> [String] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if let sign = wideSigns[scalar] {
                plain.append(sign)
            } else if scalar.isASCII || isLetter(scalar) {
                plain.append(contentsOf: UTF8.encode(scalar) ?? .init())
            } else {
                plain.append(0x20)
            }
        }
        return plain.split(whereSeparator: ends.contains).flatMap(split(atSchemes:)).flatMap {
            split(atHosts: trimmed($0))
        }.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The signs of an address as East Asian texts have them.
    private static let wideSigns: [Unicode.Scalar: UInt8] = [
        "\u{FF1A}": UInt8(ascii: ":"), "\u{FF0F}": UInt8(ascii: "/"), "\u{FF20}": UInt8(ascii: "@"),
        "\u{FF0E}": UInt8(ascii: "."), "\u{3002}": UInt8(ascii: "."), "\u{FF61}": UInt8(ascii: "."),
    ]

    /// Whether a scalar may be in the name of a host (RFC 5892): a letter, a mark or a digit.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            true
        default: false
        }
    }

    /// Sets apart what begins with a scheme: `https://a.example/https://b.example`.
    private static func split(atSchemes piece: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = piece.startIndex
        for index in piece.indices.dropFirst() where beginsScheme(piece[index...]) {
            pieces.append(piece[start..<index])
            start = index
        }
        return pieces + [piece[start...]]
    }

    private static func beginsScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(8).map(ASCIIText.lowercased)
        return head.starts(with: "http://".utf8) || head.elementsEqual("https://".utf8)
    }

    /// Sets hosts apart between which a sign stands that no host has: `a.example+b.example`.
    private static func split(atHosts piece: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let isBare = !piece.contains { "/@?#:".utf8.contains($0) }
        let parts = isBare ? piece.split(whereSeparator: { "+&=~".utf8.contains($0) }) : [piece]
        return parts.flatMap(split(atDots:)).map(trimmed)
    }

    /// Sets apart what more than one point stands between.
    private static func split(atDots piece: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let dot = UInt8(ascii: ".")
        var pieces: [ArraySlice<UInt8>] = []
        var start = piece.startIndex
        for index in piece.indices.dropLast() where piece[index] == dot && piece[index + 1] == dot {
            pieces.append(piece[start..<index])
            start = index + 1
        }
        return pieces + [piece[start...]]
    }

    private static func trimmed(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var piece = piece
        while let last = piece.last, edges.contains(last) { piece.removeLast() }
        while let first = piece.first, edges.contains(first) { piece.removeFirst() }
        return piece
    }
}
