import HTMLTemplate
import SystemPackage

/// Reads the files below `Templates/` and notes what cannot be read.
struct ThemeFolder {
    private let root: FilePath
    /// What was wrong up to now.
    private(set) var problems: [ThemeProblem] = []

    init(root: FilePath) {
        self.root = root
    }

    /// The names in a folder, in byte order; hidden ones are passed over.
    mutating func names(in folder: String) -> [String] {
        do {
            return try SourceFiles.names(in: root.appending(folder))
        } catch {
            note(folder, error)
            return []
        }
    }

    /// The names without their ending of the files in a folder that have it.
    mutating func stems(in folder: String, ending: String) -> [String] {
        let count = ending.utf8.count
        return names(in: folder).compactMap { name in
            let bytes = Array(name.utf8)
            guard bytes.count > count, bytes.suffix(count).elementsEqual(ending.utf8) else {
                return nil
            }
            return String(decoding: bytes.dropLast(count), as: UTF8.self)
        }
    }

    /// The templates in a folder.
    mutating func templates(in folder: String) -> [TemplateSource] {
        var sources: [TemplateSource] = []
        for stem in stems(in: folder, ending: ".mustache") {
            let path = "\(folder)/\(stem).mustache"
            if let bytes = read(path) {
                sources.append(TemplateSource(name: stem, path: path, bytes: bytes))
            }
        }
        return sources
    }

    /// The bytes of a file, or `nil` with a note.
    mutating func read(_ file: String) -> [UInt8]? {
        do {
            return try SourceFiles.bytes(of: root.appending(file), followingLink: true)
        } catch {
            note(file, error)
            return nil
        }
    }

    private mutating func note(_ file: String, _ errno: Errno) {
        let isMissing = errno == .noSuchFileOrDirectory
        problems.append(isMissing ? .missing(file: file) : .unreadable(file: file, errno))
    }
}
