/// A finished page as a simple reader sees it, who accepts nothing but what our themes write.
struct PageText {
    /// The texts between block tags, inline tags taken out, and the values of attributes.
    private(set) var texts: [String] = []
    private var open: [[UInt8]] = []
    private var text: [UInt8] = []

    private static let void: Set<String> = [
        "br", "hr", "img", "input", "link", "meta", "wbr",
    ]
    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "code", "em", "i", "span", "strong", "time", "wbr",
    ]

    init(_ html: [UInt8]) throws(Finding) {
        try require(
            String(decoding: html, as: UTF8.self).utf8.elementsEqual(html), "the page is no UTF-8")
        try require(html.starts(with: "<!DOCTYPE html>".utf8), "the page has no document type")
        var rest = html.dropFirst(15)
        while let byte = rest.first {
            if byte == UInt8(ascii: "<") {
                try tag(&rest)
            } else {
                let run = rest.prefix { $0 != UInt8(ascii: "<") }
                try require(!run.contains(UInt8(ascii: ">")), "a '>' stands alone")
                text += run
                rest = rest[run.endIndex...]
            }
        }
        endText()
        try require(open.isEmpty, "an element is not ended")
    }

    private mutating func endText() {
        if !text.isEmpty { texts.append(Self.decoded(text)) }
        text = []
    }

    private mutating func tag(_ rest: inout ArraySlice<UInt8>) throws(Finding) {
        rest = rest.dropFirst()
        let isEnd = rest.first == UInt8(ascii: "/")
        if isEnd { rest = rest.dropFirst() }
        let name = Array(rest.prefix(while: Self.isNameByte))
        rest = rest.dropFirst(name.count)
        try require(!name.isEmpty, "a '<' stands alone")
        let word = String(decoding: name, as: UTF8.self)
        if !Self.inline.contains(word) { endText() }
        if isEnd {
            try require(open.popLast() == name, "</\(word)> ends another element")
        } else {
            try attributes(&rest)
            if !Self.void.contains(word) { open.append(name) }
        }
        try require(rest.popFirst() == UInt8(ascii: ">"), "<\(word)> does not end")
    }

    private mutating func attributes(_ rest: inout ArraySlice<UInt8>) throws(Finding) {
        var names: [[UInt8]] = []
        while rest.first == 0x20 || rest.first == 0x0A {
            rest = rest.drop { $0 == 0x20 || $0 == 0x0A }
            let name = Array(rest.prefix(while: Self.isNameByte))
            guard !name.isEmpty else { return }
            try require(!names.contains(name), "an attribute stands twice")
            names.append(name)
            rest = rest.dropFirst(name.count)
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst()
            try require(rest.popFirst() == UInt8(ascii: "\""), "a value is not quoted")
            let value = rest.prefix { $0 != UInt8(ascii: "\"") }
            try require(!value.contains(UInt8(ascii: "<")), "a '<' stands in a value")
            texts.append(Self.decoded(Array(value)))
            rest = rest.dropFirst(value.count + 1)
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-:_.".utf8.contains(byte)
    }

    private static let entities: [(name: String, text: String)] = [
        ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#39;", "'"), ("amp;", "&"),
    ]

    private static func decoded(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            let entity =
                byte == UInt8(ascii: "&")
                ? entities.first { rest.starts(with: $0.name.utf8) } : nil
            output += entity.map { Array($0.text.utf8) } ?? [byte]
            rest = rest.dropFirst(entity?.name.utf8.count ?? 0)
        }
        return String(decoding: output, as: UTF8.self)
    }
}
