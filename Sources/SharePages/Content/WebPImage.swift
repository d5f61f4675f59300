/// Reads WebP (RFC 9649): a RIFF container of chunks.
enum WebPImage {
    private static let alphaFlag: UInt8 = 0x10

    /// The image with the chunks that make the picture, or `nil` where it is none or moves.
    static func clean(_ bytes: [UInt8]) -> CleanImage? {
        guard let size = bytes.littleEndian(at: 4, count: 4), size >= 4 else { return nil }
        let end = 8 + size
        guard end <= bytes.count else { return nil }
        var image = CleanImage(bytes: Array(bytes[..<12]))
        var hasPixels = false
        var offset = 12
        while offset + 8 <= end, let length = bytes.littleEndian(at: offset + 4, count: 4) {
            let next = offset + 8 + length + length % 2
            guard next <= end else { return nil }
            let chunk = Array(bytes[offset..<next])
            let name = String(decoding: chunk[..<4], as: UTF8.self)
            switch name {
            case "VP8X":
                guard length == 10, offset == 12 else { return nil }
                image.bytes.append(contentsOf: chunk)
                // Profile, Exif, XMP and animation are not copied, so they are not announced.
                image.bytes[image.bytes.count - 10] &= alphaFlag
                for index in 1...3 { image.bytes[image.bytes.count - 10 + index] = 0 }
                image.width = (chunk.littleEndian(at: 12, count: 3) ?? 0) + 1
                image.height = (chunk.littleEndian(at: 15, count: 3) ?? 0) + 1
            case "ALPH": image.bytes.append(contentsOf: chunk)
            case "VP8 ", "VP8L":
                guard !hasPixels, let (width, height) = pixels(chunk, name) else { return nil }
                if image.width == 0 { (image.width, image.height) = (width, height) }
                guard image.width == width, image.height == height else { return nil }
                hasPixels = true
                image.bytes.append(contentsOf: chunk)
            case "ANIM", "ANMF": return nil
            default: break
            }
            offset = next
        }
        guard hasPixels else { return nil }
        let length = image.bytes.count - 8
        for index in 0..<4 {
            image.bytes[4 + index] = UInt8(truncatingIfNeeded: length >> (8 * index))
        }
        return image
    }

    /// The size that the bit stream itself states.
    private static func pixels(_ chunk: [UInt8], _ name: String) -> (Int, Int)? {
        if name == "VP8L" {
            guard chunk.count > 13, chunk[8] == 0x2F,
                let bits = chunk.littleEndian(at: 9, count: 4)
            else { return nil }
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        }
        guard chunk.count >= 18, chunk[11..<14].elementsEqual([0x9D, 0x01, 0x2A]),
            let width = chunk.littleEndian(at: 14, count: 2),
            let height = chunk.littleEndian(at: 16, count: 2)
        else { return nil }
        return (width & 0x3FFF, height & 0x3FFF)
    }
}
