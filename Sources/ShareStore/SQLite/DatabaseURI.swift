internal import SystemPackage

/// Makes the URI file names of https://www.sqlite.org/uri.html.
enum DatabaseURI {
    /// The URI of a file; every byte that could mean something in a URI is percent-encoded.
    static func text(of path: FilePath, immutable: Bool) -> String {
        // With an empty authority, a path that begins with two slashes is still a path.
        var uri = path.isAbsolute ? "file://" : "file:"
        unsafe path.withPlatformString { characters in
            var index = 0
            while unsafe characters[index] != 0 {
                append(UInt8(bitPattern: unsafe characters[index]), to: &uri)
                index += 1
            }
        }
        return immutable ? uri + "?immutable=1" : uri
    }

    private static func append(_ byte: UInt8, to uri: inout String) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "."),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            uri.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
