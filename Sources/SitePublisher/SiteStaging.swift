import SharePages
import SystemPackage

/// Compares files with what is published, and writes those that differ to the staging folder.
///
/// The compressor and the buffers are kept from one file to the next.
struct SiteStaging: ~Copyable {
    private let site: Site
    private let prefix: String
    private var coder: GzipCoder?
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var lastTemporary = 0

    init(_ site: Site, gzip: Bool) throws(PublishError) {
        self.site = site
        prefix = site.nextPrefix()
        guard gzip else { return }
        coder = GzipCoder()
        if coder == nil { throw .system(.create, site.staging.path, .noMemory) }
    }

    /// Makes a file ready to be published; leaves nothing behind where that fails.
    mutating func stage(
        _ bytes: [UInt8], as name: String, in folder: SiteFolder
    ) throws(PublishError) -> StagedFile {
        let current = try site.folder(folder)
        let isSame = current?.holds(name, bytes.span, buffer: &buffer) ?? false
        let file = isSame ? StagedFile.Step.keep : try write(bytes.span, for: name, in: folder)
        do throws(PublishError) {
            let copy = try stageCopy(of: bytes, name, folder, current: isSame ? current : nil)
            return StagedFile(
                folder: folder, name: name, file: file, copy: copy,
                hasCopy: SiteLayout.isText(name) && coder != nil)
        } catch {
            if case .replace(let temporary) = file { _ = try? site.staging.remove(temporary) }
            throw error
        }
    }

    /// `current` is the folder where the file itself is right already, and its copy may be.
    private mutating func stageCopy(
        of bytes: [UInt8], _ name: String, _ folder: SiteFolder, current: Folder?
    ) throws(PublishError) -> StagedFile.Step {
        let copyName = name + SiteLayout.compressedSuffix
        guard SiteLayout.isText(name), coder != nil else {
            guard let current else { return .remove }
            return try current.kind(of: copyName) == nil ? .keep : .remove
        }
        guard coder?.encode(bytes.span) == true, let copy = coder?.copy else {
            throw .damagedCopy(site.path(of: copyName, in: folder))
        }
        if let current, current.holds(copyName, copy.span, buffer: &buffer) { return .keep }
        return try write(copy.span, for: copyName, in: folder)
    }

    private mutating func write(
        _ bytes: Span<UInt8>, for name: String, in folder: SiteFolder
    ) throws(PublishError) -> StagedFile.Step {
        lastTemporary += 1
        let temporary = prefix + String(lastTemporary)
        try site.staging.create(
            temporary, bytes, synced: site.durability == .each, as: site.path(of: name, in: folder))
        return .replace(temporary)
    }
}
