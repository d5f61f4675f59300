import ShareStore
import SitePublisher

/// What a published page was made from, and what came out.
struct PageRecord: Sendable, Equatable {
    /// The row that it was made from.
    let row: RowDigests
    /// The program, the theme and the language that it was made with.
    let maker: [UInt8]
    /// Its files.
    let files: PublishedPage
    /// What there was to say of the row, each as a sentence that names nothing of it.
    let warnings: [String]

    private static let digestLength = 16

    init(row: RowDigests, maker: [UInt8], files: PublishedPage, warnings: [String] = []) {
        self.row = row
        self.maker = maker
        self.files = files
        self.warnings = warnings
    }

    /// What `bytes` gave; `nil` for anything else.
    init?(bytes: [UInt8]) {
        let length = Self.digestLength
        guard bytes.count > 3 * length else { return nil }
        let rest = bytes.dropFirst(3 * length)
        guard let end = rest.firstIndex(of: 0),
            let files = PublishedPage(bytes: Array(rest[(end + 1)...]))
        else { return nil }
        warnings = rest[..<end].split(separator: UInt8(ascii: "\n")).map {
            String(decoding: $0, as: UTF8.self)
        }
        row = RowDigests(
            content: Array(bytes[..<length]), masks: Array(bytes[length..<2 * length]))
        maker = Array(bytes[2 * length..<3 * length])
        self.files = files
    }

    /// Everything, in a form that can be kept.
    var bytes: [UInt8] {
        row.content + row.masks + maker + warnings.joined(separator: "\n").utf8 + [0] + files.bytes
    }
}
