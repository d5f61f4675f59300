@testable import ShareModel

/// What holds for the folding of every text.
enum FoldingProperties {
    static func check(_ bytes: [UInt8]) throws(Finding) {
        let text = String(decoding: bytes, as: UTF8.self)
        let folded = FoldedText(text)
        try places(of: folded, in: Array(text.utf8))
        try isStable(folded)
        // Letters behind `&` that are written otherwise are no character reference, and nu and upsilon are
        // read as Latin letters beside those of ASCII.
        var plain = String.UnicodeScalarView()
        plain.append(
            contentsOf: text.unicodeScalars.filter { !["&", "\u{3BD}", "\u{3C5}"].contains($0) })
        try variants(of: String(plain), FoldedText(String(plain)).bytes)
    }

    /// Each byte comes from whole scalars of the text, in order, and no place is given out twice.
    private static func places(of folded: FoldedText, in source: [UInt8]) throws(Finding) {
        func isScalarEdge(_ offset: UInt32) -> Bool {
            offset == source.count || source[Int(offset)] & 0xC0 != 0x80
        }
        var last: (start: UInt32, end: UInt32) = (0, 0)
        for (index, unit) in folded.units.enumerated() {
            try require(unit.start < unit.end, "unit \(index) covers nothing")
            try require(Int(unit.end) <= source.count, "unit \(index) ends behind the text")
            try require(
                isScalarEdge(unit.start) && isScalarEdge(unit.end), "unit \(index) cuts a scalar")
            try require(
                unit.start >= last.end || unit.start == last.start,
                "unit \(index) begins inside the one before it")
            last = (unit.start, unit.end)
        }
        try require(
            folded.units.first.map { $0.gap.contains(.block) } ?? true,
            "the first unit begins no block")
    }

    /// What is folded stays as it is when it is folded again.
    private static func isStable(_ folded: FoldedText) throws(Finding) {
        let bytes = folded.bytes
        let text = String(decoding: bytes, as: UTF8.self)
        try require(text.utf8.elementsEqual(bytes), "the folded text is no UTF-8: \(bytes)")
        let again = FoldedText(text).bytes
        try require(again == bytes, "folded again, \(text) becomes \(again)")
    }

    /// Ways to write a text that a reader takes for the same letters.
    private static func variants(of text: String, _ bytes: [UInt8]) throws(Finding) {
        let ways: [(name: String, write: (Unicode.Scalar) -> String)] = [
            ("as it is", { String($0) }),
            ("in capitals", { isASCIILetter($0) ? $0.properties.uppercaseMapping : String($0) }),
            (
                "in small letters",
                { isASCIILetter($0) ? $0.properties.lowercaseMapping : String($0) }
            ),
            ("in full width", { shifted($0, from: 0x21...0x7E, to: 0xFF01) }),
            ("in bold", { shifted($0, from: 0x61...0x7A, to: 0x1D41A) }),
            ("in circles", { shifted($0, from: 0x41...0x5A, to: 0x24B6) }),
            ("with an accent", { isASCIILetter($0) ? "\($0)\u{301}" : String($0) }),
            ("with a joiner", { isASCIILetter($0) ? "\($0)\u{200D}" : String($0) }),
            ("with soft hyphens", { isASCIILetter($0) ? "\u{AD}\($0)" : String($0) }),
        ]
        for way in ways {
            let variant = text.unicodeScalars.map(way.write).joined()
            try require(
                FoldedText(variant).bytes == bytes, "\(way.name), \(text) folds to other bytes")
        }
    }

    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }

    private static func shifted(
        _ scalar: Unicode.Scalar, from range: ClosedRange<UInt32>, to start: UInt32
    ) -> String {
        guard range.contains(scalar.value) else { return String(scalar) }
        return String(Unicode.Scalar(scalar.value - range.lowerBound + start) ?? scalar)
    }
}
