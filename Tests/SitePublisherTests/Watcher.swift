import Glibc
import SystemPackage
import Testing

/// Records what happens to the names in a folder, in order.
final class Watcher {
    private let queue: Int32

    init(_ folder: FilePath) throws {
        queue = inotify_init1(Int32(IN_NONBLOCK))
        try #require(queue >= 0)
        let events = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_MODIFY)
        try #require(inotify_add_watch(queue, folder.string, events) >= 0)
    }

    deinit { close(queue) }

    /// The events so far, such as `delete a.html` or `take a.html`.
    func events() -> [String] {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(queue, &buffer, buffer.count)
        guard count > 0 else { return [] }
        return buffer.withUnsafeBytes { bytes in
            var events: [String] = []
            var place = 0
            while place < count {
                // struct inotify_event: wd, mask, cookie, len, then the name, filled with zeros.
                let mask = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
                let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
                let name = bytes[place + 16..<place + 16 + length].prefix { $0 != 0 }
                events.append(Watcher.word(for: mask) + " " + String(decoding: name, as: UTF8.self))
                place += 16 + length
            }
            return events
        }
    }

    private static func word(for mask: UInt32) -> String {
        switch Int(mask) & 0xfff {
        case Int(IN_CREATE): "create"
        case Int(IN_DELETE): "delete"
        case Int(IN_MOVED_TO): "take"
        case Int(IN_MOVED_FROM): "give"
        default: "change"
        }
    }
}
