/// Runs of base64 (RFC 4648 sections 4 and 5) and of hexadecimal digits in a text.
enum EncodedRuns {
    /// The shortest run that can hold a secret.
    private static let shortest = 7

    /// The next run of base64 that is no word: it has letters, and a digit or a capital after its
    /// first letter.
    static func nextBase64(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Range<Int>? {
        kinds.withUnsafeBufferPointer { kinds in
            var place = start
            while let sign = bytes.nextDigitOrCapital(from: place) {
                place = sign &+ 1
                var first = sign
                while first > start, kinds[Int(bytes[first &- 1])] & base64 != 0 { first &-= 1 }
                if first == sign, !bytes[sign].isASCIIDigit { continue }
                while place < bytes.count, kinds[Int(bytes[place])] & base64 != 0 { place &+= 1 }
                if place &- first >= shortest, bytes[first..<place].contains(where: \.isASCIILetter)
                {
                    return first..<place
                }
            }
            return nil
        }
    }

    /// The next run of hexadecimal digits.
    static func nextHex(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Range<Int>? {
        kinds.withUnsafeBufferPointer { kinds in
            var start = start
            // The last byte of a run of the shortest length is looked at first.
            while start &+ shortest <= bytes.count {
                var place = start &+ shortest &- 1
                guard kinds[Int(bytes[place])] & hex != 0 else {
                    start = place &+ 1
                    continue
                }
                while place >= start, kinds[Int(bytes[place])] & hex != 0 { place &-= 1 }
                guard place < start else {
                    start = place &+ 1
                    continue
                }
                var end = start &+ shortest
                while end < bytes.count, kinds[Int(bytes[end])] & hex != 0 { end &+= 1 }
                return start..<end
            }
            return nil
        }
    }

    /// Appends what a run of base64 says, read from each of four offsets.
    static func decodeBase64(_ run: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]) {
        let bytes = run.base
        sextets.withUnsafeBufferPointer { sextets in
            output += [UInt8](unsafeUninitializedCapacity: 3 * run.count + 4) { decoded, length in
                for skipped in 0..<min(4, run.count) {
                    var bits: UInt32 = 0
                    var count: UInt32 = 0
                    for place in (run.startIndex &+ skipped)..<run.endIndex {
                        bits = bits &<< 6 | UInt32(sextets[Int(bytes[place])])
                        count &+= 6
                        guard count >= 8 else { continue }
                        count &-= 8
                        decoded[length] = UInt8(truncatingIfNeeded: bits &>> count)
                        length &+= 1
                    }
                    decoded[length] = SymbolText.hardBreak
                    length &+= 1
                }
            }
        }
    }

    /// Appends what a run of hexadecimal digits says, read from either offset.
    static func decodeHex(_ run: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]) {
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

    private static let base64: UInt8 = 1
    private static let hex: UInt8 = 2
    private static let kinds: [UInt8] = (UInt8.min...UInt8.max).map { byte in
        (sextet(byte) == nil ? 0 : base64) | (byte.hexValue == nil ? 0 : hex)
    }

    private static let sextets: [UInt8] = (UInt8.min...UInt8.max).map { sextet($0) ?? 0 }

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

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the next ASCII digit or capital, looked for eight bytes at a time.
    @inline(__always)
    fileprivate func nextDigitOrCapital(from start: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(self)
        var place = start
        while place &+ 8 <= count {
            let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
            // The high bit of each byte from the named one on.
            let low = word & 0x7F7F_7F7F_7F7F_7F7F
            let fromZero = low &+ 0x5050_5050_5050_5050
            let fromColon = low &+ 0x4646_4646_4646_4646
            let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
            let fromBracket = low &+ 0x2525_2525_2525_2525
            let found =
                (fromZero ^ fromColon | fromA ^ fromBracket) & ~word & 0x8080_8080_8080_8080
            if found != 0 { return place &+ found.trailingZeroBitCount >> 3 }
            place &+= 8
        }
        while place < count {
            if self[place].isASCIIDigit || (0x41...0x5A).contains(self[place]) { return place }
            place &+= 1
        }
        return nil
    }
}
