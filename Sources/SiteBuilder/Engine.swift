import Crypto
import Glibc
import SystemPackage

/// The program that makes pages, told from every other: by its own bytes, and by the libraries that it
/// runs with.
///
/// Another engine may mask another way, so its pages are made anew. Folding tables, Unicode's data and
/// the Markdown parser are in one or the other.
enum Engine {
    /// SHA-256 over the running program and what the file system says of its libraries; `nil` where the
    /// system does not show them.
    static func fingerprint() -> [UInt8]? {
        guard let program = try? read("/proc/self/exe"), let maps = try? read("/proc/self/maps")
        else {
            return nil
        }
        var hash = SHA256()
        hash.update(data: program)
        for path in executablePaths(in: maps) {
            guard let stamp = stamp(of: path) else { return nil }
            hash.update(data: Array("\(path) \(stamp)\n".utf8))
        }
        return Array(hash.finalize())
    }

    /// The files that code is run from, in the order of their paths.
    ///
    /// https://man7.org/linux/man-pages/man5/proc_pid_maps.5.html: address, rights, offset, device, inode,
    /// path; the path begins with the first slash.
    private static func executablePaths(in maps: [UInt8]) -> [String] {
        var paths: Set<String> = []
        for line in maps.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
            guard fields.count == 3, fields[1].contains(UInt8(ascii: "x")),
                let slash = line.firstIndex(of: UInt8(ascii: "/"))
            else { continue }
            paths.insert(String(decoding: line[slash...], as: UTF8.self))
        }
        return paths.sorted()
    }

    private static func stamp(of path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }

    private static func read(_ path: FilePath) throws -> [UInt8] {
        let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
        return try file.closeAfter {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 18)
            while true {
                let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
                if count == 0 { return bytes }
                bytes.append(contentsOf: buffer[..<count])
            }
        }
    }
}
