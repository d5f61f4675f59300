/// The readings of a text that only its own escapes call for.
enum DerivedViews {
    /// A way to undo an encoding: appends to the output, or leaves it as it is where the piece holds
    /// no such encoding.
    typealias Decoder =
        @Sendable (_ piece: Slice<UnsafeBufferPointer<UInt8>>, _ output: inout [UInt8]) -> Void

    /// The views with the bytes that call for them; `nil` looks at every text.
    static let all: [(view: View, trigger: StaticString?, decode: Decoder)] = [
        (.entity, "&", Entities.decodeAgain),
        (.percent, "%", PercentEncoding.decodeTwice),
        (.escape, "\\", Escapes.decode),
        (.punycode, "--", Punycode.decodeLabels),
        (.base64, nil, EncodedRuns.decodeBase64),
        (.hex, nil, EncodedRuns.decodeHex),
    ]

    /// Applies a decoder to each stretch of a reading between hard breaks.
    static func derive(
        _ view: View, from reading: Reading, trigger: StaticString?, _ decode: Decoder
    ) -> Reading? {
        var derived = Reading(view: view)
        reading.bytes.withUnsafeBufferPointer { bytes in
            if let trigger, !bytes.holds(trigger, in: 0..<bytes.count) { return }
            var start = 0
            while start < bytes.count {
                let end = bytes.offset(of: SymbolText.hardBreak, from: start, to: bytes.count)
                if trigger.map({ bytes.holds($0, in: start..<end) }) ?? true {
                    let before = derived.bytes.count
                    decode(bytes[start..<end], &derived.bytes)
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
