extension ResumeDatabase {
    /// A base URL as it is kept: an `http` or `https` address without query and fragment, without
    /// the slashes at its end, and without the `/share` that every link adds.
    static func checked(_ text: String) throws(StoreError) -> String {
        var bytes = Array(text.utf8)
        let scheme = ["https://", "http://"].first { scheme in
            bytes.prefix(scheme.utf8.count).elementsEqual(scheme.utf8) { byte, expected in
                byte == expected || (byte | 0x20 == expected && byte < 0x5B)
            }
        }
        guard let scheme else { throw .badBaseURL }
        func removeSlashes() {
            while bytes.last == UInt8(ascii: "/"), bytes.count > scheme.utf8.count {
                bytes.removeLast()
            }
        }
        removeSlashes()
        if bytes[scheme.utf8.count...].suffix(6).elementsEqual("/share".utf8) {
            bytes.removeLast(6)
            removeSlashes()
        }
        let rest = bytes[scheme.utf8.count...]
        guard let first = rest.first, first != UInt8(ascii: "/"), first != UInt8(ascii: ":"),
            rest.allSatisfy(isAllowed)
        else { throw .badBaseURL }
        return scheme + String(decoding: rest, as: UTF8.self)
    }

    /// Whether a byte can stand in a host, a port or a path (RFC 3986, sections 3.2 and 3.3).
    ///
    /// User names are left out: a link with one shows another host than it leads to.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "-._~:/[]%".utf8.contains(byte)
        }
    }
}
