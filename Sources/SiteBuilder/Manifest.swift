import ShareModel
import ShareStore
import SitePublisher
import SystemPackage

/// What the pages of a site were made from, and what came out: the memory of a site between runs.
///
/// It holds no value of a resume and no plain hash of one, and nothing in it is needed: what is absent is
/// made again. A page is told of when its name is on the disk, never before. Where it cannot be kept, as on
/// a full disk, the run goes on without it and fails in its end.
struct Manifest: ~Copyable {
    /// The key of the digests.
    let key: StateKey
    private var table: SealedTable?
    private var failure: StoreError?

    /// Opens the manifest of a site, or begins it.
    init(of site: Site) {
        let folder = site.statePath
        let files = ["", "-wal", "-shm", "-journal"].map { SiteLayout.manifest + $0 }
        // What cannot be removed cannot be opened either, and is told of then.
        try? site.removeOddState(files + [SiteLayout.manifestKey])
        do throws(StoreError) {
            key = try StateKey(at: folder.appending(SiteLayout.manifestKey))
        } catch {
            key = StateKey()
            table = nil
            failure = error
            return
        }
        do throws(StoreError) {
            table = try SealedTable(at: folder.appending(SiteLayout.manifest), key: key)
        } catch {
            table = nil
            failure = error
        }
    }

    /// What is known of a share's page.
    mutating func page(of id: ShareID) -> PageRecord? {
        value(of: Self.name(ofPage: id.text)).flatMap { PageRecord(bytes: $0) }
    }

    /// What is known of a style sheet.
    mutating func asset(_ name: String) -> PublishedAsset? {
        value(of: Self.name(ofAsset: name)).flatMap { PublishedAsset(name: name, bytes: $0) }
    }

    /// Whether a file of no share was published just as it is to be; the name of a style sheet stands for
    /// its content.
    mutating func knows(_ file: CommonFile, gzip: Bool) -> Bool {
        switch file {
        case .asset(let name): asset(name)?.isComplete(gzip: gzip) ?? false
        case .publicFile: value(of: Self.name(of: file)) == [gzip ? 1 : 0]
        }
    }

    /// Of how many parts the site is one, if a run over a part was the last.
    var partCount: Int? {
        mutating get {
            value(of: Self.parts).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
        }
    }

    /// Notes of how many parts the site is one.
    mutating func note(partCount: Int) {
        let value = Array(String(partCount).utf8)
        do throws(StoreError) { try table?.set([(Self.parts, value)]) } catch { giveUp(error) }
    }

    /// Notes the public files that were published.
    mutating func record(_ files: [CommonFile], gzip: Bool) {
        let values = files.map { (name: Self.name(of: $0), value: [gzip ? UInt8(1) : 0]) }
        do throws(StoreError) { try table?.set(values) } catch { giveUp(error) }
    }

    /// Notes what was published; what is known already is not written again.
    mutating func record(
        _ pages: [(id: ShareID, record: PageRecord)], _ assets: [PublishedAsset]
    ) {
        var values: [(name: String, value: [UInt8])] = []
        for (id, record) in pages {
            values.append((Self.name(ofPage: id.text), record.bytes))
        }
        for asset in assets { values.append((Self.name(ofAsset: asset.name), asset.bytes)) }
        do throws(StoreError) { try table?.set(values) } catch { giveUp(error) }
    }

    /// Forgets what is no part of a finished site.
    mutating func keep(_ contents: SiteContents, _ files: [CommonFile]) {
        var names = NameSet()
        for file in files { names.insert(Self.name(of: file)) }
        for name in contents.assets { names.insert(Self.name(ofAsset: name)) }
        let prefix = Self.name(ofPage: "")
        do throws(StoreError) {
            try table?.keep { name in
                guard name.utf8.starts(with: prefix.utf8) else { return names.contains(name) }
                let id = String(Substring(name.utf8.dropFirst(prefix.utf8.count)))
                return contents.pages.contains(id)
            }
        } catch { giveUp(error) }
    }

    /// Says whether all of it is kept.
    borrowing func requireKept() throws(BuildError) {
        if let failure { throw .store(failure) }
    }

    private mutating func value(of name: String) -> [UInt8]? {
        do throws(StoreError) { return try table?.value(of: name) } catch {
            giveUp(error)
            return nil
        }
    }

    private mutating func giveUp(_ error: StoreError) {
        table = nil
        failure = error
    }

    /// Forgotten by a run over all shares, as it is the name of nothing that such a site holds.
    private static let parts = "parts"

    private static func name(ofPage id: String) -> String { "share/" + id }

    private static func name(ofAsset name: String) -> String { "assets/" + name }

    private static func name(of file: CommonFile) -> String {
        switch file {
        case .asset(let name): Self.name(ofAsset: name)
        case .publicFile(let path, let digest):
            "public/" + digest.map { String($0, radix: 16) }.joined(separator: ".") + "/" + path
        }
    }
}
