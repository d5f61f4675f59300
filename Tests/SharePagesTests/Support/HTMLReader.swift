/// One step of reading a document: a tag or a text.
enum HTMLPiece: Equatable {
    case open(name: String, attributes: [HTMLAttribute])
    case close(name: String)
    case text(String)
    case doctype
}

struct HTMLAttribute: Equatable {
    var name: String
    var value: String
}

/// Reads documents as strictly as our own are written: each attribute is double-quoted or bare, each
/// element but the void ones is closed, and there is no comment.
struct HTMLReader {
    enum Problem: Error {
        case strayByte(at: Int, of: String)
        case unbalanced(String)
        case unknownReference(String)
    }

    static let void: Set<String> = ["meta", "link", "img", "br", "hr"]

    private let bytes: [UInt8]
    private var index = 0
    private var open: [String] = []
    private(set) var pieces: [HTMLPiece] = []

    /// Reads a document.
    static func pieces(of html: String) throws -> [HTMLPiece] {
        var reader = HTMLReader(bytes: Array(html.utf8))
        try reader.read()
        return reader.pieces
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func read() throws {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                try readTag()
            } else {
                let text = take { $0 != UInt8(ascii: "<") }
                pieces.append(.text(try Self.decoded(text)))
            }
        }
        guard open.isEmpty else { throw Problem.unbalanced(open.joined(separator: " ")) }
    }

    private mutating func readTag() throws {
        index += 1
        if bytes[index] == UInt8(ascii: "!") {
            let doctype = take { $0 != UInt8(ascii: ">") }
            guard doctype == "!DOCTYPE html", pieces.isEmpty else { throw stray() }
            index += 1
            pieces.append(.doctype)
        } else if bytes[index] == UInt8(ascii: "/") {
            index += 1
            let name = take { $0 != UInt8(ascii: ">") }
            index += 1
            guard open.popLast() == name else { throw Problem.unbalanced(name) }
            pieces.append(.close(name: name))
        } else {
            try readOpeningTag()
        }
    }

    private mutating func readOpeningTag() throws {
        let name = take(Self.isName)
        guard !name.isEmpty else { throw stray() }
        var attributes: [HTMLAttribute] = []
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") {
            index += 1
            let attribute = take(Self.isName)
            guard !attribute.isEmpty else { throw stray() }
            guard bytes[index] == UInt8(ascii: "=") else {
                attributes.append(HTMLAttribute(name: attribute, value: ""))
                continue
            }
            guard bytes[index + 1] == UInt8(ascii: "\"") else { throw stray() }
            index += 2
            let value = take { $0 != UInt8(ascii: "\"") }
            index += 1
            attributes.append(HTMLAttribute(name: attribute, value: try Self.decoded(value)))
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { throw stray() }
        index += 1
        if !Self.void.contains(name) { open.append(name) }
        pieces.append(.open(name: name, attributes: attributes))
    }

    private mutating func take(_ isWanted: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, isWanted(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func stray() -> Problem {
        .strayByte(
            at: index, of: String(decoding: bytes.prefix(index + 1).suffix(60), as: UTF8.self))
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    /// The text with its five references read; a raw `&`, `<` or `>` is an error.
    static func decoded(_ text: String) throws -> String {
        var output: [UInt8] = []
        var rest = Array(text.utf8)[...]
        let references: [(String, String)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ]
        while let byte = rest.first {
            if byte == UInt8(ascii: "&") {
                guard let found = references.first(where: { rest.starts(with: $0.0.utf8) }) else {
                    throw Problem.unknownReference(text)
                }
                output.append(contentsOf: found.1.utf8)
                rest = rest.dropFirst(found.0.utf8.count)
            } else {
                guard byte != UInt8(ascii: ">") else { throw Problem.unknownReference(text) }
                output.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}

extension [HTMLPiece] {
    /// The document without its texts: elements, attribute names, and the tree's shape.
    var skeleton: [String] {
        compactMap { piece in
            switch piece {
            case .open(let name, let attributes):
                "<\(([name] + attributes.map(\.name)).joined(separator: " "))>"
            case .close(let name): "</\(name)>"
            case .text, .doctype: nil
            }
        }
    }

    /// All attributes of a name.
    func values(of attribute: String) -> [String] {
        flatMap { piece -> [String] in
            guard case .open(_, let attributes) = piece else { return [] }
            return attributes.filter { $0.name == attribute }.map(\.value)
        }
    }

    /// All that is read, joined.
    var text: String {
        var text = ""
        for case .text(let part) in self { text += part }
        return text
    }

    /// The names of the elements without anything in them.
    var emptyElements: [String] {
        var empty: [String] = []
        var previous: String?
        for piece in self {
            switch piece {
            case .open(let name, _): previous = HTMLReader.void.contains(name) ? nil : name
            case .close(let name):
                if previous == name { empty.append(name) }
                previous = nil
            case .text(let text):
                if text.utf8.contains(where: { $0 > 0x20 }) { previous = nil }
            case .doctype: break
            }
        }
        return empty
    }
}
