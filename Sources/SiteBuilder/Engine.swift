import Crypto
import Glibc
import SystemPackage

/// The program that makes pages, told from every other: by its own code and data, and by the libraries
/// that it runs with.
///
/// Another engine may mask another way, so its pages are made anew. Folding tables, Unicode's data and
/// the Markdown parser are in one or the other.
enum Engine {
    private static let program = "/proc/self/exe"

    /// SHA-256 over what is loaded of the running program, and over what the file system says of its
    /// libraries; `nil` where the system does not show them.
    static func fingerprint() -> [UInt8]? {
        guard let areas = try? mappedAreas(), let path = resolved(program) else { return nil }
        // What is behind the last area is for debuggers, and is most of the file.
        guard let end = areas.filter({ $0.path == path }).map(\.end).max() else { return nil }
        var hash = SHA256()
        guard (try? add(FilePath(program), upTo: end, to: &hash)) != nil else { return nil }
        for path in Set(areas.filter(\.isCode).map(\.path)).sorted() {
            guard let stamp = stamp(of: path) else { return nil }
            hash.update(data: Array("\(path) \(stamp)\n".utf8))
        }
        return Array(hash.finalize())
    }

    /// A part of a file that is in the process's memory.
    private struct Area {
        let path: String
        /// Where it ends in the file.
        let end: Int
        let isCode: Bool
    }

    /// https://man7.org/linux/man-pages/man5/proc_pid_maps.5.html: `start-end`, rights, offset, device,
    /// inode, path; the path begins with the first slash.
    private static func mappedAreas() throws -> [Area] {
        try read("/proc/self/maps").split(separator: UInt8(ascii: "\n")).compactMap { line in
            let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
            let bounds = (fields.first ?? []).split(separator: UInt8(ascii: "-"))
            guard fields.count == 4, bounds.count == 2, let start = number(bounds[0]),
                let end = number(bounds[1]), let offset = number(fields[2]),
                let slash = line.firstIndex(of: UInt8(ascii: "/"))
            else { return nil }
            return Area(
                path: String(decoding: line[slash...], as: UTF8.self),
                end: offset + end - start, isCode: fields[1].contains(UInt8(ascii: "x")))
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private static func resolved(_ link: String) -> String? {
        guard let path = realpath(link, nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    private static func stamp(of path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }

    private static func add(_ path: FilePath, upTo end: Int, to hash: inout SHA256) throws {
        try forEachChunk(of: path) { chunk, offset in
            if offset < end { hash.update(data: chunk.prefix(end - offset)) }
            return offset + chunk.count < end
        }
    }

    private static func read(_ path: FilePath) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try forEachChunk(of: path) { chunk, _ in
            bytes += chunk
            return true
        }
        return bytes
    }

    /// Hands out a file's bytes for as long as they are wanted.
    private static func forEachChunk(
        of path: FilePath, _ body: (ArraySlice<UInt8>, _ offset: Int) -> Bool
    ) throws {
        let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
        try file.closeAfter {
            var buffer = [UInt8](repeating: 0, count: 1 << 18)
            var offset = 0
            while true {
                let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
                if count == 0 || !body(buffer[..<count], offset) { return }
                offset += count
            }
        }
    }
}
