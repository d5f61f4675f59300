/// What is wrong with a file or a folder of a site, apart from what it holds.
public enum FileFault: Sendable, Hashable {
    /// A symbolic link stands in its place; it was not followed.
    case link
    /// A folder stands in its place.
    case folder
    /// A plain file stands in the place of a folder.
    case file
    /// A pipe, a socket or a device stands in its place.
    case special
    /// The file has other names, by which it can be changed.
    case hardLinked
    /// The permissions are not those of a site; these are.
    case mode(UInt32)
    /// It belongs neither to the owner of the folder nor to root, so somebody else can change it.
    case owner
    /// It may not be read.
    case unreadable
    /// It has more bytes than any page of ours would.
    case tooLarge
}

/// What was found at the name of a file.
public struct FoundFile: Sendable {
    /// What is wrong with it as a file.
    public let faults: [FileFault]
    /// What it holds; `nil` where it was not read.
    public let bytes: [UInt8]?
}
