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

    private static let digestLength = 16

    init(row: RowDigests, maker: [UInt8], files: PublishedPage) {
        self.row = row
        self.maker = maker
        self.files = files
    }

    /// What `bytes` gave; `nil` for anything else.
    init?(bytes: [UInt8]) {
        let length = Self.digestLength
        guard bytes.count > 3 * length,
            let files = PublishedPage(bytes: Array(bytes.dropFirst(3 * length)))
        else { return nil }
        row = RowDigests(
            content: Array(bytes[..<length]), masks: Array(bytes[length..<2 * length]))
        maker = Array(bytes[2 * length..<3 * length])
        self.files = files
    }

    /// Everything, in a form that can be kept.
    var bytes: [UInt8] { row.content + row.masks + maker + files.bytes }
}
