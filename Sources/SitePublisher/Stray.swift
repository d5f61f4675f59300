public import ShareModel

/// A file in a published folder that is no part of the site.
public struct Stray: Sendable {
    let folder: SiteFolder
    let entry: FolderEntry
    /// Its path in the site, with what is not UTF-8 replaced.
    public let path: String
    /// What stands there in place of a plain file.
    public let fault: FileFault?
    /// The share that its name begins with, whatever else it says.
    public let share: ShareID?
    /// What its name says that it is.
    public let form: Form

    /// Whether a file of ours could have this name.
    public var isOfOurForm: Bool { form != .temporary && form != .foreign }

    /// What the name says behind the share.
    public var restOfName: Substring {
        let name = entry.text
        return name[(name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex)...]
    }

    /// The path without what the name says behind the share.
    public var pathWithoutRest: String { folder.path(of: share.map { "\($0).…" } ?? "…") }

    /// What a name says.
    public enum Form: Sendable {
        /// A page or its compressed copy.
        case page
        /// A photo.
        case photo
        /// A content-addressed file or its compressed copy.
        case asset
        /// What a program writes to while it makes a file.
        case temporary
        /// A name that no file of ours has.
        case foreign
    }

    init(_ entry: FolderEntry, in folder: SiteFolder) {
        self.folder = folder
        self.entry = entry
        path = folder.path(of: entry.text)
        fault = Folder.fault(ofKind: entry.kind)
        let parts = entry.text.utf8.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let stem = parts.first.map { String(Substring($0)) } ?? ""
        share = folder == .share || folder == .photo ? ShareID(stem) : nil
        form = Form(entry.text, parts: parts.map { String(Substring($0)) }, in: folder)
    }
}

extension Stray.Form {
    private static let temporaryEndings = ["tmp", "temp", "part", "swp"]

    fileprivate init(_ name: String, parts: [String], in folder: SiteFolder) {
        let isCopy = SiteLayout.original(ofCopy: name) != nil
        // `<stem>.<hash>.<ending>`
        let isAddressed = parts.count == (isCopy ? 4 : 3) && parts.allSatisfy { ShareID($0) != nil }
        switch folder {
        case .share where SiteLayout.share(ofPage: name) != nil: self = .page
        case .photo where isAddressed && !isCopy: self = .photo
        case .assets where isAddressed: self = .asset
        default:
            let isTemporary = parts.last.map(Self.temporaryEndings.contains) ?? false
            self = isTemporary || name.utf8.last == UInt8(ascii: "~") ? .temporary : .foreign
        }
    }
}
