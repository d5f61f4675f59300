public import ShareModel

/// The files of one share as they were when they took their names, to tell later whether anybody has
/// touched them.
public struct PublishedPage: Sendable, Equatable {
    let document: FilePair
    let photo: NamedFile?
    /// The names of the style sheets that the page links to.
    public let assets: [String]

    struct NamedFile: Sendable, Equatable {
        let name: String
        let file: FilePair
    }

    /// The name of the photo, where the page shows one.
    public var photoName: String? { photo?.name }

    init(document: FilePair, photo: NamedFile?, assets: [String]) {
        self.document = document
        self.photo = photo
        self.assets = assets
    }

    /// What `bytes` gave; `nil` for anything else.
    public init?(bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard let document = FilePair(&reader), let photos = reader.integer(), photos <= 1 else {
            return nil
        }
        var photo: NamedFile?
        if photos == 1 {
            guard let name = reader.text(), let file = FilePair(&reader) else { return nil }
            photo = NamedFile(name: name, file: file)
        }
        var assets: [String] = []
        while !reader.isAtEnd {
            guard let name = reader.text() else { return nil }
            assets.append(name)
        }
        self.init(document: document, photo: photo, assets: assets)
    }

    /// Everything, in a form that can be kept.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        document.write(to: &bytes)
        bytes.append(integer: photo == nil ? 0 : 1)
        if let photo {
            bytes.append(text: photo.name)
            photo.file.write(to: &bytes)
        }
        for name in assets { bytes.append(text: name) }
        return bytes
    }
}

/// A content-addressed file as it was when it took its name.
public struct PublishedAsset: Sendable, Equatable {
    /// The file's name.
    public let name: String
    let file: FilePair

    init(name: String, file: FilePair) {
        self.name = name
        self.file = file
    }

    /// What `bytes` gave for the asset of this name; `nil` for anything else.
    public init?(name: String, bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard let file = FilePair(&reader), reader.isAtEnd else { return nil }
        self.init(name: name, file: file)
    }

    /// Whether it has a compressed copy just where it is to have one.
    public func isComplete(gzip: Bool) -> Bool {
        (file.copy != nil) == (gzip && SiteLayout.isText(name))
    }

    /// Everything but the name, in a form that can be kept.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        file.write(to: &bytes)
        return bytes
    }
}

/// The stamps of a file and of its compressed copy, where it has one.
struct FilePair: Sendable, Equatable {
    let file: FileStamp
    let copy: FileStamp?

    init(file: FileStamp, copy: FileStamp?) {
        self.file = file
        self.copy = copy
    }

    init?(_ reader: inout ByteReader) {
        guard let file = FileStamp(&reader), let copies = reader.integer(), copies <= 1 else {
            return nil
        }
        self.file = file
        if copies == 0 {
            copy = nil
        } else {
            guard let copy = FileStamp(&reader) else { return nil }
            self.copy = copy
        }
    }

    func write(to bytes: inout [UInt8]) {
        file.write(to: &bytes)
        bytes.append(integer: copy == nil ? 0 : 1)
        copy?.write(to: &bytes)
    }
}

extension Folder {
    /// The stamps of a file and its copy, or `nil` where one of them is not as those of a site are.
    func pair(of name: String, hasCopy: Bool) -> FilePair? {
        guard let file = stamp(of: name) else { return nil }
        guard hasCopy else { return FilePair(file: file, copy: nil) }
        return stamp(of: name + SiteLayout.compressedSuffix)
            .map { FilePair(file: file, copy: $0) }
    }

    /// Whether a file and its copy are still the ones that they were, and no copy has come.
    func holds(_ name: String, _ pair: FilePair) -> Bool {
        guard stamp(of: name) == pair.file else { return false }
        let copyName = name + SiteLayout.compressedSuffix
        if let copy = pair.copy { return stamp(of: copyName) == copy }
        return !exists(copyName)
    }
}

extension Site {
    /// Whether a share's files are still the ones that were published, to the file system's knowledge.
    ///
    /// The style sheets are looked at apart, since many pages have them in common.
    public func holds(_ page: PublishedPage, of id: ShareID) -> Bool {
        guard share.holds(SiteLayout.page(id), page.document) else { return false }
        guard let expected = page.photo else { return true }
        return photo.holds(expected.name, expected.file)
    }

    /// Whether a content-addressed file is still the one that was published.
    public func holds(_ asset: PublishedAsset) -> Bool {
        assets.holds(asset.name, asset.file)
    }

    /// When a share's page was written, in milliseconds since 1970; `nil` where there is none of ours.
    public func pageTime(of id: ShareID) -> Int64? {
        share.stamp(of: SiteLayout.page(id)).map { $0.modified / 1_000_000 }
    }

    /// Whether a share has a page, or the compressed copy of one, whoever made it.
    public func hasPage(of id: ShareID) -> Bool {
        let name = SiteLayout.page(id)
        return share.exists(name) || share.exists(name + SiteLayout.compressedSuffix)
    }
}
