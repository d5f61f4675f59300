/// Runs of base64 (RFC 4648 sections 4 and 5) and of hexadecimal digits in a text.
enum EncodedRuns {
    /// The shortest run that can hold a secret.
    private static let shortest = 7

    /// Appends what each run of base64 says, read from each of four offsets.
    ///
    /// A run without letters, or without a digit and a capital after its first letter, is none.
    static func decodeBase64(_ text: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8])
    {
        forEachRun(in: text, of: base64) { run in
            guard !isWord(run) else { return }
            for skipped in 0..<4 {
                var bits: UInt32 = 0
                var count = 0
                for byte in run.dropFirst(skipped) {
                    bits = bits << 6 | UInt32(sextet(byte) ?? 0)
                    count += 6
                    if count >= 8 {
                        count -= 8
                        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
                    }
                }
                output.append(SymbolText.hardBreak)
            }
        }
    }

    /// Whether a run has nothing that a word, a path or a date has not.
    private static func isWord(_ run: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var hasSign = false
        var hasLetter = false
        for place in run.startIndex..<run.endIndex {
            let byte = run.base[place]
            if byte.isASCIILetter { hasLetter = true }
            if byte.isASCIIDigit || place > run.startIndex && (0x41...0x5A).contains(byte) {
                hasSign = true
            }
        }
        return !(hasSign && hasLetter)
    }

    /// Appends what each run of hexadecimal digits says, read from either offset.
    static func decodeHex(_ text: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]) {
        forEachRun(in: text, of: hex) { run in
            for skipped in 0..<2 {
                var high: UInt8?
                for byte in run.dropFirst(skipped) {
                    guard let digit = byte.hexValue else { continue }
                    if let first = high {
                        output.append(first << 4 | digit)
                        high = nil
                    } else {
                        high = digit
                    }
                }
                output.append(SymbolText.hardBreak)
            }
        }
    }

    private static func forEachRun(
        in text: Slice<UnsafeBufferPointer<UInt8>>, of kind: UInt8,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void
    ) {
        let bytes = text.base
        kinds.withUnsafeBufferPointer { kinds in
            var start = text.startIndex
            // The last byte of a run of the shortest length is looked at first.
            while start &+ shortest <= text.endIndex {
                var place = start &+ shortest &- 1
                while place >= start, kinds[Int(bytes[place])] & kind != 0 { place &-= 1 }
                guard place < start else {
                    start = place &+ 1
                    continue
                }
                var end = start &+ shortest
                while end < text.endIndex, kinds[Int(bytes[end])] & kind != 0 { end &+= 1 }
                body(text[start..<end])
                start = end &+ 1
            }
        }
    }

    private static let base64: UInt8 = 1
    private static let hex: UInt8 = 2
    private static let kinds: [UInt8] = (UInt8.min...UInt8.max).map { byte in
        (sextet(byte) == nil ? 0 : base64) | (byte.hexValue == nil ? 0 : hex)
    }

    private static func sextet(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x47
        case 0x30...0x39: byte + 4
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}
