/// Kinds of file that are given by mistake, told by their bytes.
public enum FileSignature: Equatable, Sendable {
    case empty
    case linkedInArchive
    case zip
    case pdf
    case gzip
    case word
    case image
    case html
    case yaml
    case csv
    case text

    /// Tells the kind of a file that is not JSON; `nil` where it begins as JSON does.
    init?(_ bytes: [UInt8]) {
        let start = bytes.drop { $0 <= 0x20 }
        guard let first = start.first else {
            self = .empty
            return
        }
        if let (kind, _) = Self.magic.first(where: { bytes.starts(with: $0.bytes) }) {
            self = kind == .zip && Self.holds(bytes, "Positions.csv") ? .linkedInArchive : kind
            return
        }
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "/"): return nil
        case UInt8(ascii: "<"): self = .html
        case UInt8(ascii: "-")
        where start.starts(with: "---".utf8) || start.starts(with: "- ".utf8):
            self = .yaml
        default:
            // Numbers and the three words of JSON are JSON, if no resume.
            let words = ["true", "false", "null"]
            if words.contains(where: { start.starts(with: $0.utf8) }) || Self.isNumeric(first) {
                return nil
            }
            self = Self.textKind(of: start)
        }
    }

    private static let magic: [(kind: FileSignature, bytes: [UInt8])] = [
        (.zip, [0x50, 0x4B, 0x03, 0x04]), (.pdf, Array("%PDF".utf8)), (.gzip, [0x1F, 0x8B]),
        (.word, [0xD0, 0xCF, 0x11, 0xE0]), (.word, Array("{\\rtf".utf8)),
        (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]),
        (.image, Array("RIFF".utf8)),
    ]

    /// What a text is by its first line that says something.
    private static func textKind(of text: ArraySlice<UInt8>) -> FileSignature {
        let lines = text.split(maxSplits: 50) { $0 == 0x0A || $0 == 0x0D }
        guard let line = lines.first(where: { $0.first != UInt8(ascii: "#") }) else { return .text }
        if linkedInHeadings.contains(where: { line.starts(with: $0.utf8) }) {
            return .linkedInArchive
        }
        let key = line.prefix { $0 != UInt8(ascii: ":") }
        let behind = line.dropFirst(key.count + 1).first
        let isKey = key.count < line.count && key.allSatisfy { !",{}".utf8.contains($0) }
        if isKey, behind == nil || behind == 0x20 { return .yaml }
        return line.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") } ? .csv : .text
    }

    /// What the tables in LinkedIn's archive begin with.
    private static let linkedInHeadings = [
        "Company Name,Title,", "First Name,Last Name,Maiden Name,", "School Name,Start Date,",
    ]

    private static func isNumeric(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
    }

    /// Whether a name stands in the bytes: in an archive, names are not packed.
    private static func holds(_ bytes: [UInt8], _ name: String) -> Bool {
        let name = Array(name.utf8)
        guard let first = name.first else { return true }
        return bytes.indices.contains { index in
            bytes[index] == first && bytes[index...].starts(with: name)
        }
    }

    /// What it is, and what to do.
    var sentence: String {
        switch self {
        case .empty: "the file is empty"
        case .linkedInArchive:
            "this is from the archive of data that LinkedIn sends, which is not read; make a JSON Resume of "
                + "your profile (https://jsonresume.org/schema), and import that"
        case .zip: "this is a zip archive or a .docx document; import the resume as JSON"
        case .pdf:
            "this is a PDF; import the resume as JSON, which the program that made it exports"
        case .gzip: "this is compressed with gzip; unpack it first"
        case .word: "this is a Word document; import the resume as JSON"
        case .image: "this is an image; import the resume as JSON, and the image with --photo"
        case .html: "this is HTML or XML; import the resume as JSON"
        case .yaml: "this is YAML; convert it to JSON first"
        case .csv: "this is a table (CSV); import the resume as JSON"
        case .text: "this is not JSON; import the resume as JSON"
        }
    }
}
