/// Reads JPEG (ITU-T T.81, annex B): markers, their segments, and coded data.
enum JPEGImage {
    private static let startOfScan: UInt8 = 0xDA
    private static let endOfImage: UInt8 = 0xD9

    /// The image with the segments that make the picture, or `nil` where it is none.
    ///
    /// JFIF and Adobe headers say how colours are meant and are kept without what may follow in
    /// them, such as a thumbnail. Of Exif data the orientation is kept, in a segment of our own.
    static func clean(_ bytes: [UInt8]) -> CleanImage? {
        var image = CleanImage(bytes: [0xFF, 0xD8])
        image.bytes.reserveCapacity(bytes.count)
        var orientation = 1
        var hasScan = false
        var offset = 2
        while let marker = nextMarker(bytes, &offset) {
            if marker == endOfImage {
                image.bytes += [0xFF, endOfImage]
                guard hasScan else { return nil }
                if orientation > 4 { swap(&image.width, &image.height) }
                return image
            }
            guard let length = bytes.bigEndian(at: offset, count: 2), length >= 2,
                offset + length <= bytes.count
            else { return nil }
            let content = bytes[offset + 2..<offset + length]
            switch marker {
            case 0xC0, 0xC1, 0xC2:
                guard content.count >= 6, image.width == 0 else { return nil }
                image.height = bytes.bigEndian(at: offset + 3, count: 2) ?? 0
                image.width = bytes.bigEndian(at: offset + 5, count: 2) ?? 0
                append(marker, content, to: &image.bytes)
            case 0xC4, 0xDB, 0xDD: append(marker, content, to: &image.bytes)
            case 0xE0 where content.starts(with: "JFIF\0".utf8) && content.count >= 14:
                // Version and density; the last two bytes say that there is no thumbnail.
                append(marker, content.prefix(12) + [0, 0], to: &image.bytes)
            case 0xE1 where orientation == 1:
                orientation = Exif.orientation(content)
                if orientation != 1 {
                    append(marker, Exif.segment(orientation: orientation)[...], to: &image.bytes)
                }
            case 0xEE where content.starts(with: "Adobe".utf8) && content.count >= 12:
                append(marker, content.prefix(12), to: &image.bytes)
            case 0xE0...0xEF, 0xFE: break
            case startOfScan:
                guard image.width > 0 else { return nil }
                hasScan = true
                append(marker, content, to: &image.bytes)
                let end = endOfCodedData(bytes, from: offset + length)
                image.bytes.append(contentsOf: bytes[offset + length..<end])
                offset = end
                continue
            default: return nil
            }
            offset += length
        }
        return nil
    }

    /// Steps over a marker, which may have fill bytes before it.
    private static func nextMarker(_ bytes: [UInt8], _ offset: inout Int) -> UInt8? {
        guard offset < bytes.count, bytes[offset] == 0xFF else { return nil }
        while offset < bytes.count, bytes[offset] == 0xFF { offset += 1 }
        guard offset < bytes.count else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    /// Where coded data ends: before a marker that is neither a stuffed nought nor a restart.
    private static func endOfCodedData(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0xFF {
                let next = bytes[index + 1]
                if next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return index }
            }
            index += 1
        }
        return bytes.count
    }

    private static func append(
        _ marker: UInt8, _ content: ArraySlice<UInt8>, to bytes: inout [UInt8]
    ) {
        let length = content.count + 2
        bytes += [0xFF, marker, UInt8(length >> 8), UInt8(truncatingIfNeeded: length)]
        bytes.append(contentsOf: content)
    }
}

/// Reads and writes the one tag of Exif data that a picture needs (Exif 2.32, section 4.6).
private enum Exif {
    private static let header: [UInt8] = Array("Exif\0\0".utf8)
    private static let orientationTag = 0x0112

    /// The orientation, 2–8, or 1 where there is none.
    static func orientation(_ content: ArraySlice<UInt8>) -> Int {
        guard content.starts(with: header) else { return 1 }
        let tiff = Array(content.dropFirst(header.count))
        let isLittle = tiff.starts(with: "II".utf8)
        func number(_ offset: Int, _ count: Int) -> Int? {
            isLittle
                ? tiff.littleEndian(at: offset, count: count)
                : tiff.bigEndian(at: offset, count: count)
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return 1 }
        for index in 0..<min(count, 256) {
            let entry = directory + 2 + index * 12
            guard let tag = number(entry, 2) else { return 1 }
            if tag == orientationTag, let value = number(entry + 8, 2) {
                return (1...8).contains(value) ? value : 1
            }
        }
        return 1
    }

    /// A segment's content that says nothing but the orientation.
    static func segment(orientation: Int) -> [UInt8] {
        header + [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1]
            + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
    }
}
