/// Takes a page apart in one pass: text with inline elements joined, and attribute values.
///
/// It reads what the HTML Standard's tokenizer reads in a well-formed document, and throws where a
/// tag does not end or elements do not match: a page that could be read in two ways is not checked.
struct HTMLReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: String
    private var offset = 0
    private var open: [Int] = []
    private var page = PageReading()
    private var textFollowsStartTag = false

    private init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
        self.bytes = bytes
        self.file = file
        page.text.bytes.reserveCapacity(bytes.count / 2)
        page.attributes.bytes.reserveCapacity(bytes.count / 2)
    }

    /// Reads a page of valid UTF-8.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, file: String
    ) throws(LeakCheckError) -> PageReading {
        var reader = HTMLReader(bytes, file: file)
        while reader.offset < bytes.count {
            if bytes[reader.offset] == UInt8(ascii: "<") {
                try reader.readMarkup()
            } else {
                reader.readText()
            }
        }
        for element in reader.open where !reader.mayStayOpen(element) {
            throw reader.unbalanced(at: reader.page.elements[element].tag.lowerBound)
        }
        return reader.page
    }

    private mutating func readText() {
        let start = offset
        offset = bytes.offset(of: UInt8(ascii: "<"), from: start, to: bytes.count)
        page.text.begin(source: start, element: open.last ?? -1)
        page.text.pieces[page.text.pieces.count - 1].opensElement = textFollowsStartTag
        textFollowsStartTag = false
        Entities.decode(bytes[start..<offset], into: &page.text.bytes)
    }

    private mutating func readMarkup() throws(LeakCheckError) {
        let start = offset
        guard offset + 1 < bytes.count else { throw unfinished(at: start) }
        switch bytes[offset + 1] {
        case UInt8(ascii: "!"):
            if starts(with: "<!--") {
                guard skip(past: "-->", from: offset + 4) else { throw unfinished(at: start) }
            } else {
                guard skip(past: ">", from: offset) else { throw unfinished(at: start) }
            }
        case UInt8(ascii: "/"): try readEndTag()
        case let byte where byte.isASCIILetter: try readStartTag()
        default:
            // A `<` that begins no tag is text.
            page.text.begin(source: offset, element: open.last ?? -1)
            page.text.bytes.append(UInt8(ascii: "<"))
            offset += 1
        }
    }

    private mutating func readEndTag() throws(LeakCheckError) {
        let start = offset
        offset += 2
        let name = readName()
        guard skip(past: ">", from: offset) else { throw unfinished(at: start) }
        if let last = page.text.pieces.indices.last, !textFollowsStartTag {
            page.text.pieces[last].closesElement = true
        }
        textFollowsStartTag = false
        while let element = open.popLast() {
            if Tag.equal(bytes[page.elements[element].name], bytes[name]) {
                if !Tag.traits(of: bytes[name]).contains(.inline) { page.text.breakOff() }
                return
            }
            guard mayStayOpen(element) else { break }
        }
        throw unbalanced(at: start)
    }

    private mutating func readStartTag() throws(LeakCheckError) {
        let start = offset
        offset += 1
        let name = readName()
        let index = page.elements.count
        page.elements.append(Element(name: name, tag: start..<start, parent: open.last ?? -1))
        while true {
            skipSpace()
            guard offset < bytes.count else { throw unfinished(at: start) }
            if bytes[offset] == UInt8(ascii: ">") { break }
            try readAttribute(of: index)
        }
        offset += 1
        page.elements[index].tag = start..<offset
        let traits = Tag.traits(of: bytes[name])
        if traits.contains(.lineBreak) {
            page.text.begin(source: start, element: open.last ?? -1)
            page.text.bytes.append(0x0A)
        } else if !traits.contains(.inline) {
            page.text.breakOff()
        }
        guard !traits.contains(.void) else { return }
        open.append(index)
        textFollowsStartTag = true
        if traits.contains(.rawText) { try skipRawText(of: bytes[name], from: start) }
    }

    /// Passes over a script or style, which the raw view reads.
    private mutating func skipRawText(of tag: Slice<UnsafeBufferPointer<UInt8>>, from start: Int)
        throws(LeakCheckError)
    {
        while offset < bytes.count {
            guard skip(past: "</", from: offset) else { break }
            let end = offset + tag.count
            if end <= bytes.count, Tag.equal(bytes[offset..<end], tag) {
                offset -= 2
                return
            }
        }
        throw unfinished(at: start)
    }

    private mutating func readAttribute(of element: Int) throws(LeakCheckError) {
        let nameStart = offset
        while offset < bytes.count, !bytes[offset].endsAttributeName { offset &+= 1 }
        // A `/` or a stray quote is a name of its own, so that the reader always moves on.
        if offset == nameStart { offset += 1 }
        let name = nameStart..<offset
        skipSpace()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return }
        offset += 1
        skipSpace()
        guard offset < bytes.count else { throw unfinished(at: nameStart) }
        let quote = bytes[offset]
        let value: Range<Int>
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            offset += 1
            let start = offset
            offset = bytes.offset(of: quote, from: start, to: bytes.count)
            guard offset < bytes.count else { throw unfinished(at: nameStart) }
            value = start..<offset
            offset += 1
        } else {
            let start = offset
            while offset < bytes.count, !bytes[offset].isHTMLSpace,
                bytes[offset] != UInt8(ascii: ">")
            {
                offset &+= 1
            }
            value = start..<offset
        }
        page.attributes.begin(source: value.lowerBound, element: element, attribute: name)
        Entities.decode(bytes[value], into: &page.attributes.bytes)
        page.attributes.bytes.append(SymbolText.hardBreak)
    }
}

// MARK: - Steps

extension HTMLReader {
    private mutating func readName() -> Range<Int> {
        let start = offset
        while offset < bytes.count, !bytes[offset].endsTagName { offset &+= 1 }
        return start..<offset
    }

    private mutating func skipSpace() {
        while offset < bytes.count, bytes[offset].isHTMLSpace { offset &+= 1 }
    }

    private func starts(with text: StaticString, at place: Int? = nil) -> Bool {
        let place = place ?? offset
        guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<text.utf8CodeUnitCount
        where bytes[place + index] != text.utf8Start[index] {
            return false
        }
        return true
    }

    private mutating func skip(past text: StaticString, from start: Int) -> Bool {
        offset = start
        while offset < bytes.count {
            if starts(with: text) {
                offset += text.utf8CodeUnitCount
                return true
            }
            offset &+= 1
        }
        return false
    }

    private func mayStayOpen(_ element: Int) -> Bool {
        Tag.traits(of: bytes[page.elements[element].name]).contains(.mayStayOpen)
    }

    private func unfinished(at offset: Int) -> LeakCheckError {
        .unfinishedMarkup(file: file, line: bytes.line(of: offset))
    }

    private func unbalanced(at offset: Int) -> LeakCheckError {
        .unbalancedElement(file: file, line: bytes.line(of: offset))
    }
}
