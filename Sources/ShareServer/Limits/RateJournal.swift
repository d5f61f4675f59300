import Glibc
import Synchronization
public import SystemPackage

/// The file in the state folder that carries the counts over a restart.
///
/// A line is added for each accepted call before it is answered. The file is one process's: its
/// lock keeps a second server from counting apart. One that cannot be written stops no call.
public final class RateJournal: Sendable {
    private let path: FilePath
    /// Holds the lock; a file of its own, since the journal is replaced now and then.
    private let lock: FileDescriptor
    /// What the file held when it was opened.
    let entries: [RateEntry]
    private let state: Mutex<State>

    private struct State {
        var file: FileDescriptor?
        var size: Int
        /// The entries in the file, of which those that count no more go with the next rewriting.
        var recent: [RateEntry]
    }

    /// The size at which the file is rewritten with what still counts.
    private static let rewriteSize = 1 << 20
    private static let readLimit = 64 << 20

    /// Opens the journal of a state folder; `nil` where another server has it.
    public init?(in folder: FilePath) {
        path = folder.appending("rate")
        guard
            let lock = try? FileDescriptor.open(
                folder.appending("serve.lock"), .readWrite, options: [.create, .closeOnExec],
                permissions: .ownerReadWrite)
        else { return nil }
        guard flock(lock.rawValue, LOCK_EX | LOCK_NB) == 0 else {
            try? lock.close()
            return nil
        }
        self.lock = lock
        let bytes = SmallFile.read(path, limit: Self.readLimit) ?? []
        let text = Substring(String(decoding: bytes, as: UTF8.self))
        entries = text.utf8.split(separator: 0x0A).compactMap { RateEntry(line: $0) }
        state = Mutex(
            State(file: Self.open(path), size: bytes.count, recent: entries))
    }

    deinit {
        state.withLock { try? $0.file?.close() }
        try? lock.close()
    }

    /// Adds an accepted call.
    func append(_ entry: RateEntry, now: RateMoment, span: Int64) {
        state.withLock { state in
            state.recent.append(entry)
            if state.size > Self.rewriteSize {
                state.recent.removeAll { $0.age(at: now, epoch: entry.epoch) >= span }
                if rewrite(&state) { return }
            }
            let line = Array(entry.line.utf8)
            _ = try? state.file?.writeAll(line)
            state.size += line.count
        }
    }

    /// Puts a file with the recent entries alone in the place of the journal.
    private func rewrite(_ state: inout State) -> Bool {
        let temporary = FilePath(path.string + ".new")
        let bytes = state.recent.flatMap { Array($0.line.utf8) }
        unlink(temporary.string)
        guard let file = Self.open(temporary), (try? file.writeAll(bytes)) != nil,
            rename(temporary.string, path.string) == 0
        else { return false }
        try? state.file?.close()
        state.file = file
        // Twice what is needed, or a busy minute would have it rewritten with every call.
        state.size = bytes.count > Self.rewriteSize / 2 ? 0 : bytes.count
        return true
    }

    private static func open(_ path: FilePath) -> FileDescriptor? {
        try? FileDescriptor.open(
            path, .writeOnly, options: [.create, .append, .closeOnExec],
            permissions: .ownerReadWrite)
    }
}
