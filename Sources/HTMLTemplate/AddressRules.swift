/// Which constant addresses a page may hold: those of its own site.
public enum AddressRules {
    /// Why an address may not stand on a page.
    public enum Fault: Hashable, Sendable {
        /// It leads to, or is fetched from, another host.
        case otherHost
        /// It is of a scheme that the page's Content-Security-Policy blocks, or that runs as code.
        case scheme(String)
    }

    /// What is wrong with an address of which this much is constant; `nil` for one of the page's own site.
    public static func fault(in address: some Collection<UInt8>) -> Fault? {
        // Browsers pass over blanks before an address, and over line ends and tabs within.
        var bytes = address.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        bytes = Array(bytes.drop { $0 <= 0x20 })
        let slashes = bytes.prefix(2)
        if slashes.count == 2, slashes.allSatisfy({ $0 == slash || $0 == UInt8(ascii: "\\") }) {
            return .otherHost
        }
        guard let end = bytes.firstIndex(where: { !isOfScheme($0) }), end > 0,
            bytes[end] == UInt8(ascii: ":")
        else { return nil }
        let scheme = String(decoding: bytes[..<end].map(lowercased), as: UTF8.self)
        switch scheme {
        case "http", "https", "ftp", "ws", "wss": return .otherHost
        case "mailto", "tel", "sms": return nil
        default: return .scheme(scheme)
        }
    }

    /// The addresses of a `srcset`, without their sizes.
    static func pieces(of list: [UInt8]) -> [ArraySlice<UInt8>] {
        list.split(separator: UInt8(ascii: ","))
    }

    private static let slash = UInt8(ascii: "/")

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isOfScheme(_ byte: UInt8) -> Bool {
        switch lowercased(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

extension AddressRules.Fault {
    /// What is wrong, to be read behind the name of what holds the address.
    public var sentence: String {
        switch self {
        case .otherHost:
            "names another host, and a theme names none; put a file that it needs into Public/"
        case .scheme(let scheme):
            "holds '\(scheme):', which a page's Content-Security-Policy blocks; take it out, or put a file "
                + "into Public/"
        }
    }
}
