/// A photo that a page may show: an image of which only the picture is left.
///
/// The picture is not encoded again. What is around it (place, camera, author, thumbnail, profiles,
/// and what was put behind its end) is not copied.
struct Photo: Equatable {
    /// The kinds of image that every browser shows.
    enum Kind: String {
        case png
        case jpeg = "jpg"
        case webP = "webp"
    }

    /// The most bytes of an image.
    static let byteLimit = 2 * 1024 * 1024
    /// The most pixels of a side.
    static let sideLimit = 4096

    /// The kind, told by the content.
    let kind: Kind
    /// The image file.
    let bytes: [UInt8]
    /// The width in pixels, as it is seen.
    let width: Int
    /// The height in pixels, as it is seen.
    let height: Int

    /// Takes the image out of a `data:` address (RFC 2397), or says why it is not shown.
    init(dataAddress address: String) throws(PhotoProblem) {
        let text = Array(address.utf8)[...].drop { $0 <= 0x20 }
        guard ASCII.hasPrefix(text, "data:") else {
            let isWeb = ASCII.hasPrefix(text, "http") || text.starts(with: "//".utf8)
            throw isWeb ? .remote : .notAnImage
        }
        guard let comma = text.firstIndex(of: UInt8(ascii: ",")),
            ASCII.hasPrefix(text[..<comma].suffix(7), ";base64")
        else { throw .notAnImage }
        let encoded = text[(comma + 1)...]
        guard let bytes = Base64.decode(encoded, limit: Self.byteLimit) else { throw .damaged }
        guard bytes.count <= Self.byteLimit else { throw .tooLarge }
        try self.init(cleaning: bytes)
    }

    /// Takes the picture out of an image file.
    init(cleaning bytes: [UInt8]) throws(PhotoProblem) {
        let image: CleanImage?
        if bytes.starts(with: PNGImage.signature) {
            kind = .png
            image = PNGImage.clean(bytes)
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            kind = .jpeg
            image = JPEGImage.clean(bytes)
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            kind = .webP
            image = WebPImage.clean(bytes)
        } else {
            throw .notAnImage
        }
        guard let image, image.width > 0, image.height > 0 else { throw .damaged }
        guard max(image.width, image.height) <= Self.sideLimit else { throw .tooLarge }
        self.bytes = image.bytes
        width = image.width
        height = image.height
    }
}

/// An image file of which only the picture is left, and how large it is seen.
struct CleanImage {
    var bytes: [UInt8]
    var width = 0
    var height = 0
}

extension [UInt8] {
    /// The number of `count` bytes at an offset, the highest first, or `nil` behind the end.
    func bigEndian(at offset: Int, count: Int) -> Int? {
        guard offset >= 0, offset + count <= self.count else { return nil }
        return self[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The number of `count` bytes at an offset, the lowest first, or `nil` behind the end.
    func littleEndian(at offset: Int, count: Int) -> Int? {
        guard offset >= 0, offset + count <= self.count else { return nil }
        return self[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
