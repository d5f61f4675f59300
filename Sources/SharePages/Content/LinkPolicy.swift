/// Decides which addresses of a stranger a page links to, and how they are written.
///
/// An address is first cleaned as a browser does (https://url.spec.whatwg.org/#concept-basic-url-parser,
/// steps 1–3) and then held against a list of what is allowed. All of it looks at bytes.
enum LinkPolicy {
    /// The longest address that is linked to.
    static let byteLimit = 2048

    /// The address for an `href`, or `nil` where there is to be no link.
    ///
    /// With `takesBareHost`, `example.com/x` is read as `https://example.com/x`.
    static func target(
        _ address: some Sequence<UInt8>, takesBareHost: Bool = false
    ) -> String? {
        let bytes = cleaned(address)
        guard !bytes.isEmpty, bytes.count <= byteLimit else { return nil }
        if let rest = bytes.dropping("https://") { return web("https://", rest) }
        if let rest = bytes.dropping("http://") { return web("http://", rest) }
        if let rest = bytes.dropping("mailto:") { return mail(rest) }
        if let rest = bytes.dropping("tel:") { return telephone(rest) }
        let isBare = takesBareHost || ASCII.hasPrefix(bytes[...], "www.")
        return isBare && Host.isDomain(authority(of: bytes[...]))
            ? web("https://", bytes[...]) : nil
    }

    /// A `mailto:` address without header fields (RFC 6068), or `nil` for what is no plain address.
    static func mail(_ address: ArraySlice<UInt8>) -> String? {
        let bytes = address.prefix { $0 != UInt8(ascii: "?") }
        guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")),
            at > bytes.startIndex, bytes[..<at].allSatisfy(isMailAtom),
            Host.isDomain(bytes[(at + 1)...])
        else { return nil }
        return "mailto:" + String(decoding: bytes, as: UTF8.self)
    }

    /// The address without control characters and spaces around it, and without tabs and line ends.
    static func cleaned(_ address: some Sequence<UInt8>) -> [UInt8] {
        var bytes = Array(address)
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        if let first = bytes.firstIndex(where: { $0 > 0x20 }), first > 0 {
            bytes.removeFirst(first)
        }
        // What else is at or below a space stays, and is no part of any host.
        if bytes.contains(where: { $0 <= 0x0D }) {
            bytes.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        }
        return bytes
    }

    /// The part of an address before its path, query and fragment.
    static func authority(of rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        rest.prefix { byte in
            byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
        }
    }

    private static func web(_ scheme: String, _ rest: ArraySlice<UInt8>) -> String? {
        let authority = authority(of: rest)
        // A backslash is a slash to a browser and none to other readers.
        guard Host.isAuthority(authority), !rest.contains(UInt8(ascii: "\\")) else { return nil }
        var output = Array(scheme.utf8)
        output.reserveCapacity(scheme.utf8.count + rest.count)
        output.append(contentsOf: authority)
        for byte in rest[authority.endIndex...] { append(pathByte: byte, to: &output) }
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends a byte of path, query or fragment; what a browser would encode is encoded.
    private static func append(pathByte byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case 0x00...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
            UInt8(ascii: "^"), UInt8(ascii: "["), UInt8(ascii: "]"):
            output.append(UInt8(ascii: "%"))
            output.append(hexDigit(byte >> 4))
            output.append(hexDigit(byte & 0x0F))
        default: output.append(byte)
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// Whether the byte may stand in the local part of an address (RFC 5322, `atext` and dots)
    /// and means nothing in a URL.
    private static func isMailAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "'"):
            true
        default: ASCII.isAlphanumeric(byte)
        }
    }
}

extension [UInt8] {
    /// What follows a lower-case prefix, in either case, or `nil` where it is not there.
    fileprivate func dropping(_ prefix: StaticString) -> ArraySlice<UInt8>? {
        ASCII.hasPrefix(self[...], prefix) ? self[prefix.utf8CodeUnitCount...] : nil
    }
}
