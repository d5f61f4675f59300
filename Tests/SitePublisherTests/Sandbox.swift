import Glibc
import ShareModel
import SharePages
import SitePublisher
import SystemPackage
import Testing

/// A folder of one test's own, with a site in it, gone with the test.
final class Sandbox: Sendable {
    let root: FilePath
    var output: FilePath { root.appending("site") }
    var state: FilePath { root.appending("site.state") }

    init(in parent: FilePath = "/tmp") throws {
        var template = Array(parent.appending("sharepage-XXXXXX").string.utf8CString)
        let made = try #require(mkdtemp(&template))
        root = FilePath(platformString: made)
    }

    deinit { Sandbox.shell("rm -rf '\(root)'") }

    func open(_ durability: Durability = .none, for access: SiteAccess = .run) throws -> Site {
        try Site(opening: output, durability: durability, for: access)
    }

    /// Publishes pages in one run and ends the run.
    @discardableResult
    func publish(_ pages: [Page], gzip: Bool = true) throws -> [PageOutcome] {
        try open().publish(pages, gzip: gzip)
    }

    func page(_ name: String) -> FilePath { output.appending("share").appending(name) }

    @discardableResult
    static func shell(_ command: String) -> Int32 { system(command) }

    /// What a command writes to standard output.
    static func output(of command: String) throws -> [UInt8] {
        let pipe = try #require(popen(command, "r"))
        defer { pclose(pipe) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = fread(&chunk, 1, chunk.count, pipe)
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
    }
}

extension Site {
    /// Ends a run beside which nobody else publishes.
    func finish(
        keeping contents: SiteContents, under lock: borrowing PageLock
    ) throws -> CleanUp {
        try finish(keeping: contents, live: [], under: lock)
    }

    @discardableResult
    func publish(_ pages: [Page], gzip: Bool = true) throws -> [PageOutcome] {
        var writer = try SiteWriter(self, gzip: gzip)
        for page in pages { try writer.stage(page) }
        return try writer.commit(under: lockPages()).map(\.outcome)
    }
}

/// A page about nobody.
func page(_ id: String, _ text: String = "Hello", photo: String? = nil) throws -> Page {
    let id = try #require(ShareID(id))
    return Page(
        id: id, html: Array("<!doctype html><p>\(text)</p>".utf8),
        photo: photo.map { PageFile(name: $0, bytes: Array("photo of \(id)".utf8)) }, assets: [])
}

func shareID(_ text: String) throws -> ShareID { try #require(ShareID(text)) }

/// A file's bytes, or `nil` where there is none.
func read(_ path: FilePath) -> [UInt8]? {
    guard let file = fopen(path.string, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&chunk, 1, chunk.count, file)
        guard count > 0 else { return bytes }
        bytes += chunk[..<count]
    }
}

func write(_ text: String, to path: FilePath) throws {
    let file = try #require(fopen(path.string, "w"))
    defer { fclose(file) }
    fputs(text, file)
}

/// What a path itself is, without following a link; `nil` where there is nothing.
func status(_ path: FilePath) -> stat? {
    var status = stat()
    return lstat(path.string, &status) == 0 ? status : nil
}

func mode(_ path: FilePath) -> mode_t? { status(path).map { $0.st_mode & 0o7777 } }

/// All paths below a folder, sorted.
func tree(_ path: FilePath) throws -> [String] {
    let list = try Sandbox.output(of: "cd '\(path)' && find . -mindepth 1 | LC_ALL=C sort")
    return String(decoding: list, as: UTF8.self).split(separator: "\n").map {
        String($0.dropFirst(2))
    }
}
