public import ShareModel
public import SystemPackage

/// The names of everything in a site.
public enum SiteLayout {
    /// The folder of the pages.
    public static let share = "share"
    /// The folder of the photos.
    public static let photo = "photo"
    /// The folder of the content-addressed files that pages have in common.
    public static let assets = "assets"
    /// The file that says that the folder is ours.
    public static let marker = ".sharepage"
    /// What a compressed copy's name adds to the name of its file.
    public static let compressedSuffix = ".gz"

    static let markerText = "A site made by sharepage. Files that it did not make are removed.\n"
    static let staging = "staging"
    static let runLock = "run.lock"
    static let pageLock = "page.lock"
    /// The file in the state folder that tells what each page was made from.
    public static let manifest = "manifest.sqlite"
    /// The file in the state folder with the key of the manifest's digests.
    public static let manifestKey = "manifest.key"

    /// The name of a share's page.
    public static func page(_ id: ShareID) -> String { id.text + ".html" }

    /// The state folder of a site: beside it, never in it.
    public static func state(of output: FilePath) -> FilePath {
        FilePath(output.string + ".state")
    }

    /// The share that a page or the compressed copy of a page belongs to.
    static func share(ofPage name: String) -> ShareID? {
        let (stem, rest) = split(name)
        let isPage = rest.utf8.elementsEqual(".html".utf8)
        return isPage || rest.utf8.elementsEqual(".html.gz".utf8) ? ShareID(stem) : nil
    }

    /// The share that a photo belongs to.
    static func share(ofPhoto name: String) -> ShareID? {
        let (stem, rest) = split(name)
        return rest.utf8.isEmpty ? nil : ShareID(stem)
    }

    /// The name of the file whose compressed copy has this name.
    static func original(ofCopy name: String) -> String? {
        let suffix = compressedSuffix.utf8
        guard name.utf8.suffix(suffix.count).elementsEqual(suffix) else { return nil }
        return String(Substring(name.utf8.dropLast(suffix.count)))
    }

    /// Whether a file is text, which is worth a compressed copy.
    static func isText(_ name: String) -> Bool {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return textSuffixes.contains(String(name[dot...]))
    }

    private static let textSuffixes: Set<String> = [
        ".css", ".html", ".ico", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml",
    ]

    /// Whether a name is portable: ASCII letters, digits, `.`, `_`, `-`, and no compressed copy's.
    static func isUsable(_ name: some StringProtocol) -> Bool {
        let bytes = name.utf8
        guard (1...200).contains(bytes.count), !bytes.elementsEqual(".".utf8),
            !bytes.elementsEqual("..".utf8), !bytes.suffix(3).elementsEqual(".gz".utf8)
        else { return false }
        return bytes.allSatisfy(isPortable)
    }

    private static func isPortable(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// The name of a share's photo that a page shows, if it shows one.
    public static func photoName(of id: ShareID, in page: [UInt8]) -> String? {
        let folder = photo + "/"
        guard let range = page.firstRange(of: "\(folder)\(id).".utf8) else { return nil }
        let name = page[(range.lowerBound + folder.utf8.count)...].prefix(while: isPortable)
        return String(decoding: name, as: UTF8.self)
    }

    /// The names on a public file's path, or `nil` where it is none or would be in a reserved place.
    static func publicNames(_ path: String) -> [String]? {
        let slash = UInt8(ascii: "/")
        let names = path.utf8.split(separator: slash, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard names.allSatisfy(isUsable), let first = names.first, !isReserved(first) else {
            return nil
        }
        return names
    }

    /// Whether a name in the site's root is not for public files.
    static func isReserved(_ name: String) -> Bool {
        [share, photo, assets, marker].contains(name)
    }

    /// An id cannot hold a full stop, so the first one ends it.
    private static func split(_ name: String) -> (stem: String, rest: Substring) {
        let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        return (String(name[..<dot]), name[dot...])
    }
}
