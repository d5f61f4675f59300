/// Takes a page apart in one pass: text with inline elements joined, and attribute values.
///
/// It reads what the HTML Standard's tokenizer reads in a well-formed document, and throws where a
/// tag does not end or elements do not match: a page that could be read in two ways is not checked.
struct HTMLReader {
    /// The shortest text that is left out of the markup.
    private static let longText = 12

    private let bytes: UnsafePointer<UInt8>
    private let count: Int
    private let file: String
    private var offset = 0
    private var open: [Int] = []
    private var page = PageReading()
    private var text: TextBuffer
    private var attributes: TextBuffer
    private var textFollowsStartTag = false
    private var markupStart = 0

    private init(
        _ source: UnsafeBufferPointer<UInt8>, _ start: UnsafePointer<UInt8>, file: String,
        text: TextBuffer, attributes: TextBuffer
    ) {
        bytes = start
        count = source.count
        self.file = file
        self.text = text
        self.attributes = attributes
        page.elements.reserveCapacity(count / 32)
        page.text.pieces.reserveCapacity(count / 24)
        page.attributes.pieces.reserveCapacity(count / 32)
        page.markup.reserveCapacity(count / 64)
    }

    /// Reads a page of valid UTF-8.
    static func read(
        _ source: UnsafeBufferPointer<UInt8>, file: String
    ) throws(LeakCheckError) -> PageReading {
        guard let start = source.baseAddress else { return PageReading() }
        var result: Result<PageReading, LeakCheckError> = .success(PageReading())
        let capacity = TextBuffer.capacity(for: source.count)
        var attributes: [UInt8] = []
        let text = [UInt8](unsafeUninitializedCapacity: capacity) { textBytes, textCount in
            guard let textStart = textBytes.baseAddress else { return }
            attributes = [UInt8](unsafeUninitializedCapacity: capacity) { bytes, count in
                guard let attributeStart = bytes.baseAddress else { return }
                var reader = HTMLReader(
                    source, start, file: file, text: TextBuffer(textStart),
                    attributes: TextBuffer(attributeStart))
                do throws(LeakCheckError) {
                    try reader.readAll()
                    result = .success(reader.page)
                } catch {
                    result = .failure(error)
                }
                textCount = reader.text.count
                count = reader.attributes.count
            }
        }
        var page = try result.get()
        page.text.bytes = text
        page.attributes.bytes = attributes
        return page
    }

    private mutating func readAll() throws(LeakCheckError) {
        while offset < count {
            if bytes[offset] == UInt8(ascii: "<") {
                try readMarkup()
            } else {
                readText()
            }
        }
        if markupStart < count { page.markup.append(markupStart..<count) }
        for element in open where !page.elements[element].traits.contains(.mayStayOpen) {
            throw unbalanced(at: page.elements[element].tag.lowerBound)
        }
    }

    /// Leaves a text that stands in a reading as it does in the file out of the markup.
    @inline(__always)
    private mutating func leaveOut(_ range: Range<Int>) {
        guard range.count >= Self.longText else { return }
        if markupStart < range.lowerBound { page.markup.append(markupStart..<range.lowerBound) }
        markupStart = range.upperBound
    }

    private mutating func beginText(at source: Int, opensElement: Bool = false) {
        page.text.pieces.append(
            Reading.Piece(
                start: text.count, source: source, element: open.last ?? -1, attribute: 0..<0,
                opensElement: opensElement))
    }

    private mutating func readText() {
        let start = offset
        beginText(at: start, opensElement: textFollowsStartTag)
        textFollowsStartTag = false
        let isLiteral = text.appendDecoded(
            bytes, from: &offset, to: count, until: UInt8(ascii: "<"))
        if isLiteral { leaveOut(start..<offset) }
    }

    private mutating func readMarkup() throws(LeakCheckError) {
        let start = offset
        guard offset + 1 < count else { throw unfinished(at: start) }
        switch bytes[offset + 1] {
        case UInt8(ascii: "/"): try readEndTag()
        case let byte where byte.isASCIILetter: try readStartTag()
        case UInt8(ascii: "!"):
            if starts(with: "<!--") {
                guard skip(past: "-->", from: offset + 4) else { throw unfinished(at: start) }
            } else {
                guard skip(past: ">", from: offset) else { throw unfinished(at: start) }
            }
        default:
            // A `<` that begins no tag is text.
            beginText(at: start)
            text.append(UInt8(ascii: "<"))
            offset += 1
        }
    }

    private mutating func readEndTag() throws(LeakCheckError) {
        let start = offset
        offset &+= 2
        let (name, packed) = readName()
        while offset < count, bytes[offset] != UInt8(ascii: ">") { offset &+= 1 }
        guard offset < count else { throw unfinished(at: start) }
        offset &+= 1
        if !textFollowsStartTag, !page.text.pieces.isEmpty {
            page.text.pieces[page.text.pieces.count - 1].closesElement = true
        }
        textFollowsStartTag = false
        while let element = open.popLast() {
            let traits = page.elements[element].traits
            if packed == page.elements[element].packedName,
                name.count <= 8 && name.count == page.elements[element].name.count
                    || isName(page.elements[element].name, name)
            {
                if !traits.contains(.inline) { text.breakOff() }
                return
            }
            guard traits.contains(.mayStayOpen) else { break }
        }
        throw unbalanced(at: start)
    }

    private mutating func readStartTag() throws(LeakCheckError) {
        let start = offset
        offset &+= 1
        let (name, packed) = readName()
        let traits = Tag.traits(of: packed, letterCount: name.count)
        let index = page.elements.count
        while true {
            skipSpace()
            guard offset < count else { throw unfinished(at: start) }
            if bytes[offset] == UInt8(ascii: ">") { break }
            try readAttribute(of: index)
        }
        offset &+= 1
        page.elements.append(
            Element(
                name: name, packedName: packed, traits: traits, tag: start..<offset,
                parent: open.last ?? -1))
        if traits.contains(.lineBreak) {
            beginText(at: start)
            text.append(0x0A)
        } else if !traits.contains(.inline) {
            text.breakOff()
        }
        guard !traits.contains(.void) else { return }
        open.append(index)
        textFollowsStartTag = true
        if traits.contains(.rawText) { try skipRawText(of: name, from: start) }
    }

    /// Passes over a script or style, which the raw view reads.
    private mutating func skipRawText(of name: Range<Int>, from start: Int) throws(LeakCheckError) {
        while offset < count {
            guard skip(past: "</", from: offset) else { break }
            let end = offset + name.count
            if end <= count, isName(name, offset..<end) {
                offset -= 2
                return
            }
        }
        throw unfinished(at: start)
    }

    private mutating func readAttribute(of element: Int) throws(LeakCheckError) {
        let nameStart = offset
        while offset < count, !bytes[offset].endsAttributeName { offset &+= 1 }
        // A `/` or a stray quote is a name of its own, so that the reader always moves on.
        if offset == nameStart { offset += 1 }
        let name = nameStart..<offset
        skipSpace()
        guard offset < count, bytes[offset] == UInt8(ascii: "=") else { return }
        offset &+= 1
        skipSpace()
        guard offset < count else { throw unfinished(at: nameStart) }
        let quote = bytes[offset]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { offset &+= 1 }
        let start = offset
        page.attributes.pieces.append(
            Reading.Piece(
                start: attributes.count, source: start, element: element, attribute: name))
        if isQuoted {
            let isLiteral = attributes.appendDecoded(bytes, from: &offset, to: count, until: quote)
            guard offset < count else { throw unfinished(at: nameStart) }
            if isLiteral, quote == UInt8(ascii: "\"") { leaveOut(start..<offset) }
            offset &+= 1
        } else {
            var end = start
            while end < count, !bytes[end].isHTMLSpace, bytes[end] != UInt8(ascii: ">") {
                end &+= 1
            }
            // No byte but the end stops this: the value holds no `>`.
            _ = attributes.appendDecoded(bytes, from: &offset, to: end, until: UInt8(ascii: ">"))
        }
        attributes.append(SymbolText.hardBreak)
    }
}

// MARK: - Steps

extension HTMLReader {
    /// Reads a name; its last eight letters are packed in lower case.
    @inline(__always)
    private mutating func readName() -> (Range<Int>, packed: UInt64) {
        let start = offset
        var packed: UInt64 = 0
        while offset < count, !bytes[offset].endsTagName {
            packed = packed &<< 8 | UInt64(bytes[offset].asciiLowercased)
            offset &+= 1
        }
        return (start..<offset, packed)
    }

    @inline(__always)
    private mutating func skipSpace() {
        while offset < count, bytes[offset].isHTMLSpace { offset &+= 1 }
    }

    /// Whether two names in the file are the same, without case.
    private func isName(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        for place in 0..<one.count
        where bytes[one.lowerBound &+ place].asciiLowercased
            != bytes[other.lowerBound &+ place].asciiLowercased
        {
            return false
        }
        return true
    }

    private func starts(with text: StaticString) -> Bool {
        guard offset + text.utf8CodeUnitCount <= count else { return false }
        for index in 0..<text.utf8CodeUnitCount
        where bytes[offset + index] != text.utf8Start[index] {
            return false
        }
        return true
    }

    private mutating func skip(past text: StaticString, from start: Int) -> Bool {
        offset = start
        while offset < count {
            if starts(with: text) {
                offset &+= text.utf8CodeUnitCount
                return true
            }
            offset &+= 1
        }
        return false
    }

    private func unfinished(at offset: Int) -> LeakCheckError {
        let source = UnsafeBufferPointer(start: bytes, count: count)
        return .unfinishedMarkup(file: file, line: source.line(of: offset))
    }

    private func unbalanced(at offset: Int) -> LeakCheckError {
        let source = UnsafeBufferPointer(start: bytes, count: count)
        return .unbalancedElement(file: file, line: source.line(of: offset))
    }
}
