/// Reads PNG (https://www.w3.org/TR/png-3/): a signature and chunks.
enum PNGImage {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The chunks that make the picture: pixels, palette, transparency and plain colour data.
    private static let kept: Set<[UInt8]> = Set(
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT"].map {
            Array($0.utf8)
        })

    /// The image with those chunks alone, or `nil` where it is none.
    static func clean(_ bytes: [UInt8]) -> CleanImage? {
        var image = CleanImage(bytes: signature)
        image.bytes.reserveCapacity(bytes.count)
        var offset = signature.count
        var hasPixels = false
        while let length = bytes.bigEndian(at: offset, count: 4) {
            let end = offset + 12 + length
            guard end <= bytes.count else { return nil }
            let name = Array(bytes[offset + 4..<offset + 8])
            if offset == signature.count {
                guard name.elementsEqual("IHDR".utf8), length == 13 else { return nil }
                image.width = bytes.bigEndian(at: offset + 8, count: 4) ?? 0
                image.height = bytes.bigEndian(at: offset + 12, count: 4) ?? 0
            }
            if kept.contains(name) { image.bytes.append(contentsOf: bytes[offset..<end]) }
            hasPixels = hasPixels || name.elementsEqual("IDAT".utf8)
            if name.elementsEqual("IEND".utf8) { return hasPixels ? image : nil }
            offset = end
        }
        return nil
    }
}
