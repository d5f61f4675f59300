/// The readings of a text that only its own escapes call for.
enum DerivedViews {
    /// A way to undo an encoding: appends to the output, or leaves it as it is where the piece holds
    /// no such encoding.
    typealias Decoder =
        @Sendable (_ piece: Slice<UnsafeBufferPointer<UInt8>>, _ output: inout [UInt8]) -> Void

    /// The views with the byte that calls for them; `nil` looks at every text.
    static let all: [(view: View, trigger: UInt8?, decode: Decoder)] = [
        (.entity, UInt8(ascii: "&"), { Entities.decode($0, into: &$1) }),
        (.percent, UInt8(ascii: "%"), PercentEncoding.decodeTwice),
        (.escape, UInt8(ascii: "\\"), Escapes.decode),
        (.punycode, UInt8(ascii: "-"), Punycode.decodeLabels),
        (.base64, nil, EncodedRuns.decodeBase64),
        (.hex, nil, EncodedRuns.decodeHex),
    ]

    /// Applies a decoder to each stretch of a reading between hard breaks.
    static func derive(
        _ view: View, from reading: Reading, trigger: UInt8?, _ decode: Decoder
    ) -> Reading? {
        var derived = Reading(view: view)
        reading.bytes.withUnsafeBufferPointer { bytes in
            if let trigger, !bytes.contains(trigger) { return }
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: SymbolText.hardBreak) ?? bytes.count
                let stretch = bytes[start..<end]
                if trigger.map(stretch.contains) ?? true {
                    let before = derived.bytes.count
                    decode(stretch, &derived.bytes)
                    if derived.bytes.count > before {
                        derived.bytes.append(SymbolText.hardBreak)
                        let piece = reading.pieceIndex(at: start).map { reading.pieces[$0] }
                        derived.pieces.append(
                            Reading.Piece(
                                start: before, source: piece?.source ?? start,
                                element: piece?.element ?? -1, attribute: piece?.attribute ?? 0..<0)
                        )
                    }
                }
                start = end + 1
            }
        }
        return derived.bytes.isEmpty ? nil : derived
    }
}
