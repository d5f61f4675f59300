public import ShareModel
import SystemPackage

/// What stands where a file of a site is expected.
public enum PublishedFile: Sendable {
    /// Just the file that is expected.
    case right
    /// Nothing.
    case missing
    /// The expected bytes, in a file that is not as it must be.
    case wrongFile([FileFault])
    /// Other bytes, or what could not be read.
    case other(FoundFile)

    /// Whether there is nothing.
    public var isMissing: Bool {
        if case .missing = self { return true }
        return false
    }

    /// What is wrong with it as a file.
    public var faults: [FileFault] {
        switch self {
        case .right, .missing: []
        case .wrongFile(let faults): faults
        case .other(let found): found.faults
        }
    }

    /// The bytes that are not the expected ones.
    public var otherBytes: [UInt8]? {
        if case .other(let found) = self { return found.bytes }
        return nil
    }
}

/// Holds what is published against what would be; each worker has one.
///
/// The compressor and the buffers are kept from one file to the next.
public struct SiteReader: ~Copyable {
    private let site: PublishedSite
    private let hasCopies: Bool
    private var coder: GzipCoder
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// Makes a reader for one worker.
    ///
    /// - Parameter gzip: whether text files are to have compressed copies.
    public init(_ site: PublishedSite, gzip: Bool = true) throws(PublishError) {
        guard let coder = GzipCoder() else { throw .system(.create, site.output.path, .noMemory) }
        self.site = site
        self.coder = coder
        hasCopies = gzip
    }

    /// What stands at the name of a file.
    public mutating func look(at file: ExpectedFile) throws(PublishError) -> PublishedFile {
        try look(at: file.name, in: file.folder, for: file.bytes.span)
    }

    /// What stands at the name of a file's compressed copy; `nil` where none is to be.
    public mutating func look(
        atCopyOf file: ExpectedFile
    ) throws(PublishError) -> PublishedFile? {
        guard hasCopies, SiteLayout.isText(file.name) else { return nil }
        guard coder.encode(file.bytes.span) else {
            throw .damagedCopy(site.output.path.appending(file.copyPath))
        }
        let copy = coder.copy
        return try look(
            at: file.name + SiteLayout.compressedSuffix, in: file.folder, for: copy.span)
    }

    private mutating func look(
        at name: String, in place: SiteFolder, for bytes: Span<UInt8>
    ) throws(PublishError) -> PublishedFile {
        guard let folder = try site.folder(place) else { return .missing }
        if folder.holds(name, bytes, buffer: &buffer) { return .right }
        guard let found = try folder.inspect(Array(name.utf8CString)) else { return .missing }
        guard let other = found.bytes, areEqual(other.span, bytes) else { return .other(found) }
        return found.faults.isEmpty ? .right : .wrongFile(found.faults)
    }

    /// Reads what is no part of the site; `nil` where it is gone.
    public func read(_ stray: Stray) throws(PublishError) -> FoundFile? {
        try site.folder(stray.folder)?.inspect(stray.entry.bytes)
    }

    /// The page of a share, whoever made it; `nil` where it is no plain file, or its compressed copy
    /// holds anything else.
    public mutating func page(of id: ShareID) throws(PublishError) -> [UInt8]? {
        let name = SiteLayout.page(id)
        guard let folder = try site.folder(.share),
            let page = try folder.inspect(Array(name.utf8CString))?.bytes
        else { return nil }
        let copyName = name + SiteLayout.compressedSuffix
        guard let copy = try folder.inspect(Array(copyName.utf8CString)) else { return page }
        guard let bytes = copy.bytes, let inflated = inflate(bytes), inflated.isPlain,
            areEqual(inflated.bytes.span, page.span)
        else { return nil }
        return page
    }

    /// What a compressed copy holds, whoever made it; `nil` where it is none.
    public mutating func inflate(_ copy: [UInt8]) -> InflatedCopy? {
        coder.inflate(copy.span, limit: Folder.readLimit)
    }
}

/// Whether two memories hold the same bytes.
private func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    return unsafe left.withUnsafeBytes { left in
        unsafe right.withUnsafeBytes { right in unsafe areEqual(left, right) }
    }
}
