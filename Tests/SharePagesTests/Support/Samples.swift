@testable import SharePages

/// Small image files, with what photos carry around besides the picture.
enum Samples {
    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func big(_ value: Int, _ count: Int) -> [UInt8] { little(value, count).reversed() }

    // MARK: PNG

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        big(data.count, 4) + Array(name.utf8) + data + [0, 0, 0, 0]
    }

    static func header(width: Int, height: Int) -> [UInt8] {
        big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0]
    }

    static func png(width: Int, height: Int, beforePixels note: [UInt8] = []) -> [UInt8] {
        PNGImage.signature + chunk("IHDR", header(width: width, height: height)) + note
            + chunk("IDAT", [1]) + chunk("IEND", [])
    }

    // MARK: JPEG

    static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker] + big(content.count + 2, 2) + content
    }

    static func exif(orientation: Int, isLittle: Bool) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            isLittle ? little(value, count) : big(value, count)
        }
        let camera = number(0x010F, 2) + number(2, 2) + number(4, 4) + number(0, 4)
        let turned =
            number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
        return Array("Exif\0\0".utf8) + Array((isLittle ? "II" : "MM").utf8) + number(42, 2)
            + number(8, 4) + number(2, 2) + camera + turned + number(0, 4)
            + Array("Canon GPS".utf8)
    }

    static func jpeg(orientation: Int?, isLittle: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        bytes += segment(
            0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1] + Array("thumb".utf8))
        bytes +=
            orientation.map { segment(0xE1, exif(orientation: $0, isLittle: isLittle)) }
            ?? segment(0xE1, Array("http://ns.adobe.com/xap/ Canon".utf8))
        bytes += segment(0xE2, Array("ICC profile".utf8))
        bytes += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1, 9, 9])
        bytes += segment(0xFE, Array("comment".utf8))
        bytes += segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        bytes += segment(0xC0, [8] + big(4, 2) + big(5, 2) + [1, 1, 0x11, 0])
        bytes += segment(0xC4, [0] + [UInt8](repeating: 0, count: 16))
        bytes += segment(0xDA, [1, 1, 0, 0, 63, 0])
        bytes += [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9]
        return bytes + Array("behind".utf8)
    }

    // MARK: WebP

    static func riff(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(data.count, 4) + data + (data.count % 2 == 1 ? [0] : [])
    }

    static func webP(_ chunks: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + little(chunks.count + 4, 4) + Array("WEBP".utf8) + chunks
    }

    static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var value = 0
            for byte in group { value = value << 8 | Int(byte) }
            value <<= 8 * (3 - group.count)
            for place in 0..<4 {
                text.append(
                    place <= group.count
                        ? digits[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
