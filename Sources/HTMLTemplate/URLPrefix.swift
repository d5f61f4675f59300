/// Tells whether the constant start of a URL leaves no choice of where it leads.
enum URLPrefix {
    /// Whether what follows `prefix` can change neither scheme nor host nor the first path segment.
    ///
    /// `#`, `?`, `/a`, `a/`, `./`, `../`, `https://host/` and `http://host/` do that.
    static func leadsSomewhere(_ prefix: [UInt8]) -> Bool {
        guard let first = prefix.first else { return false }
        if first == UInt8(ascii: "#") || first == UInt8(ascii: "?") { return true }
        if first == UInt8(ascii: "/") { return prefix.count > 1 && isPlain(prefix[1]) }
        for scheme in ["https://", "http://"] where prefix.starts(with: scheme.utf8) {
            return isSegment(prefix.dropFirst(scheme.utf8.count), allowsPort: true)
        }
        return isSegment(prefix[...], allowsPort: false)
    }

    /// Whether it is one or more plain bytes up to a slash.
    private static func isSegment(_ bytes: ArraySlice<UInt8>, allowsPort: Bool) -> Bool {
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let segment = bytes[..<slash]
        return !segment.isEmpty
            && segment.allSatisfy { isPlain($0) || (allowsPort && $0 == UInt8(ascii: ":")) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
