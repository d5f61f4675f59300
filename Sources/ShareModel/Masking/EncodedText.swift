/// Undoes the encodings in which a name can stand in a text and not be seen: percent signs, escapes
/// of JSON and CSS, Punycode, base64 and hexadecimal digits.
enum EncodedText {
    /// The shortest run that can hold a name of five letters in base64.
    private static let shortestRun = 7
    /// The letters of the shortest distinctive name.
    private static let shortestName = 5

    /// What a piece of text without spaces says when its encodings are undone; none where it has
    /// none.
    static func decodings(of chunk: ArraySlice<UInt8>) -> [[UInt8]] {
        var decodings: [[UInt8]] = []
        if chunk.contains(UInt8(ascii: "%")) {
            let once = WebAddress.percentDecoded(Array(chunk))
            let twice = WebAddress.percentDecoded(once)
            decodings.append(once)
            if twice != once { decodings.append(twice) }
        }
        if chunk.contains(UInt8(ascii: "\\")) {
            let once = unescaped(chunk)
            decodings += [once, unescaped(once[...])]
        }
        if let address = untagged(chunk) { decodings.append(address) }
        if let hosts = Punycode.decoded(chunk) { decodings.append(hosts) }
        for run in chunk.split(whereSeparator: { sextets[Int($0)] == noSextet })
        where run.count >= shortestRun {
            if isBase64(run) {
                let offsets = (0..<4).map { base64Decoded(run.dropFirst($0)) }
                decodings += offsets.filter(holdsName)
            }
            for digits in run.split(whereSeparator: { JSONText.hexValue($0) == nil })
            where digits.count >= 2 * shortestName {
                decodings += (0..<2).map { hexDecoded(digits.dropFirst($0)) }.filter(holdsName)
            }
        }
        return decodings
    }

    /// The pieces of a text between its spaces; the space that ends an escape of CSS parts nothing.
    static func chunks(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var chunks: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        for index in text.indices where text[index] <= 0x20 {
            if endsEscape(text[start..<index]) { continue }
            if start < index { chunks.append(text[start..<index]) }
            start = index + 1
        }
        if start < text.endIndex { chunks.append(text[start...]) }
        return chunks
    }

    private static func endsEscape(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = text.suffix(6).reversed().prefix { JSONText.hexValue($0) != nil }
        return !digits.isEmpty && text.dropLast(digits.count).last == UInt8(ascii: "\\")
    }

    /// Whether a piece of text can hold anything encoded: told by one look at each byte.
    static func isSuspect(_ text: ArraySlice<UInt8>) -> Bool {
        var run = 0
        var hasSign = false
        // Digits of base 16 can all be letters.
        var isHexadecimal = true
        var last: UInt8 = 0
        for byte in text {
            if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\") { return true }
            if byte == UInt8(ascii: "-"), last == byte { return true }
            if byte == UInt8(ascii: "+"), ASCIIText.isAlphanumeric(last) { return true }
            last = byte
            if sextets[Int(byte)] == noSextet {
                run = 0
                hasSign = false
                isHexadecimal = true
                continue
            }
            hasSign = hasSign || run > 0 && isSign(byte)
            isHexadecimal = isHexadecimal && JSONText.hexValue(byte) != nil
            run += 1
            if hasSign || isHexadecimal, run >= shortestRun { return true }
        }
        return false
    }

    /// Whether a run is no plain word and no number: it has letters, and a digit or a capital after
    /// its first.
    private static func isBase64(_ run: ArraySlice<UInt8>) -> Bool {
        run.dropFirst().contains(where: isSign) && run.contains { $0 > UInt8(ascii: "9") }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || byte &- UInt8(ascii: "A") < 26
    }

    /// Whether bytes are a text, or hold so many letters as a distinctive name has; bytes that only
    /// happen to be decodable seldom do.
    private static func holdsName(_ bytes: [UInt8]) -> Bool {
        var run = 0
        for byte in bytes {
            run = ASCIIText.isAlphanumeric(byte) ? run + 1 : 0
            if run >= shortestName { return true }
        }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    // MARK: Decoders

    /// An e-mail address without the tag in its local part, which mail is delivered without (RFC
    /// 5233): `jane+cv@mail.example`.
    private static func untagged(_ chunk: ArraySlice<UInt8>) -> [UInt8]? {
        guard let at = chunk.firstIndex(of: UInt8(ascii: "@")),
            let tag = chunk[..<at].firstIndex(of: UInt8(ascii: "+"))
        else { return nil }
        return Array(chunk[..<tag] + chunk[at...])
    }

    /// Backslash escapes of JSON strings (RFC 8259, section 7) and of CSS (Syntax Level 3, 4.3.7).
    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.first else {
                output.append(byte)
                continue
            }
            let isMarked = next == UInt8(ascii: "u") || next == UInt8(ascii: "x")
            let most = next == UInt8(ascii: "u") ? 4 : next == UInt8(ascii: "x") ? 2 : 6
            let digits = (isMarked ? rest.dropFirst() : rest).prefix(most)
                .prefix { JSONText.hexValue($0) != nil }
            guard !digits.isEmpty else { continue }
            let value = digits.reduce(UInt32(0)) { $0 << 4 | UInt32(JSONText.hexValue($1) ?? 0) }
            output += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
            rest = rest[digits.endIndex...]
            if !isMarked, rest.first == 0x20 { rest = rest.dropFirst() }
        }
        return output
    }

    /// Base64 and base64url (RFC 4648, sections 4 and 5).
    private static func base64Decoded(_ run: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(run.count)
        var (bits, count) = (UInt32(0), 0)
        for byte in run {
            bits = bits << 6 | UInt32(sextets[Int(byte)])
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return output
    }

    private static func hexDecoded(_ run: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var high: UInt8?
        for digit in run.compactMap(JSONText.hexValue) {
            if let first = high {
                output.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return output
    }

    private static let noSextet: UInt8 = 0xFF

    private static let sextets: [UInt8] = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: noSextet
        }
    }
}
