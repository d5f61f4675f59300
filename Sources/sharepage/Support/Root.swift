import Glibc
import SystemPackage

/// Finds the folder that holds `Templates/` and `Public/`.
enum Root {
    /// The folder that was named; else the current one; else the one beside the installed program.
    static func find(_ named: String?) throws(Failure) -> FilePath {
        if let named {
            let root = FilePath(named)
            guard isRoot(root) else {
                throw .noInput("\(named): no folder Templates/ here; name the folder that holds it")
            }
            return root
        }
        let candidates = [FilePath(".")] + [installed].compactMap(\.self)
        guard let root = candidates.first(where: isRoot) else {
            let places = candidates.map(\.string).joined(separator: ", ")
            throw .noInput("no folder Templates/ in \(places); name its parent with --root DIR")
        }
        return root
    }

    private static func isRoot(_ folder: FilePath) -> Bool {
        folder.appending("Templates").withPlatformString { access($0, R_OK | X_OK) == 0 }
    }

    /// `<prefix>/share/sharepage` for a program at `<prefix>/bin/sharepage`.
    private static var installed: FilePath? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return nil }
        let program = FilePath(
            String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self))
        let folder = program.removingLastComponent()
        guard folder.lastComponent?.string == "bin" else { return nil }
        return folder.removingLastComponent().appending("share").appending("sharepage")
    }
}
