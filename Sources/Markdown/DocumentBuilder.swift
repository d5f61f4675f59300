/// Appends to a document under its rules: clean text, no empty mark, no break at a block's edge.
struct DocumentBuilder {
    private(set) var document = MarkdownDocument()
    private let translatesStandIns: Bool

    init(byteCount: Int, translatesStandIns: Bool) {
        self.translatesStandIns = translatesStandIns
        document.reserveCapacity(bytes: byteCount, events: 16 + byteCount / 32)
    }

    mutating func open(_ mark: MarkdownMark) {
        if mark.isBlock { document.removeLastLineBreak() }
        document.append(.open(mark))
    }

    mutating func close(_ mark: MarkdownMark) {
        if mark.isBlock { document.removeLastLineBreak() }
        if !document.removeLast(ifOpening: mark) { document.append(.close(mark)) }
    }

    /// Begins a new line, unless nothing stands on this one yet.
    mutating func breakLine() {
        switch document.events.last {
        case .text, .placeholder: document.append(.lineBreak)
        case .close(let mark) where !mark.isBlock: document.append(.lineBreak)
        default: break
        }
    }

    /// Removes a line break that nothing follows.
    mutating func finish() { document.removeLastLineBreak() }

    mutating func rule() {
        document.removeLastLineBreak()
        document.append(.rule)
    }

    /// Appends what a reader sees, where line feeds become line breaks.
    mutating func append(_ literal: UnsafeBufferPointer<UInt8>, keepsEmptyLines: Bool = false) {
        var start = 0
        var place = 0
        while place < literal.count {
            let cut = unsafe Self.unwantedLength(at: place, in: literal)
            guard cut > 0 else {
                place += 1
                continue
            }
            unsafe document.append(text: UnsafeBufferPointer(rebasing: literal[start..<place]))
            let byte = unsafe literal[place]
            if byte == ByteClasses.lineFeed {
                if keepsEmptyLines { document.append(.lineBreak) } else { breakLine() }
            } else if let original = original(of: byte) {
                document.append(text: CollectionOfOne(original))
            }
            place += cut
            start = place
        }
        unsafe document.append(text: UnsafeBufferPointer(rebasing: literal[start...]))
    }

    /// Appends a link's target, as clean as text, and says where it is; nil where nothing is left.
    mutating func append(target: UnsafeBufferPointer<UInt8>) -> TextSpan? {
        var clean: [UInt8] = []
        var place = 0
        while place < target.count {
            let cut = unsafe Self.unwantedLength(at: place, in: target)
            let byte = unsafe target[place]
            if cut == 0 {
                clean.append(byte)
            } else if let original = original(of: byte) {
                clean.append(original)
            }
            place += max(cut, 1)
        }
        return clean.isEmpty ? nil : document.append(hidden: clean)
    }

    private func original(of byte: UInt8) -> UInt8? {
        translatesStandIns ? StandIn.byte(for: byte) : nil
    }

    /// How many bytes at a place are no text: a line feed, a control character, a noncharacter.
    ///
    /// Entities can make them, so they are looked for in what libcmark gives back. HTML allows
    /// none of them (https://html.spec.whatwg.org/#preprocessing-the-input-stream).
    private static func unwantedLength(
        at place: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let byte = unsafe bytes[place]
        if byte < 0x80 { return (byte < 0x20 && byte != ByteClasses.tab) || byte == 0x7F ? 1 : 0 }
        // libcmark 0.30 writes U+FFFE and U+FFFF as the single bytes FE and FF, which are no UTF-8.
        if byte >= 0xFE { return 1 }
        guard byte == 0xC2 || byte >= 0xEF, place + 1 < bytes.count else { return 0 }
        let second = unsafe bytes[place + 1]
        if byte == 0xC2 { return second < 0xA0 ? 2 : 0 }
        guard place + 2 < bytes.count else { return 0 }
        let third = unsafe bytes[place + 2]
        if byte == 0xEF {
            let isNoncharacter =
                (second == 0xBF && third >= 0xBE) || (second == 0xB7 && (0x90...0xAF) ~= third)
            return isNoncharacter ? 3 : 0
        }
        guard place + 3 < bytes.count else { return 0 }
        let fourth = unsafe bytes[place + 3]
        return second & 0x0F == 0x0F && third == 0xBF && fourth >= 0xBE ? 4 : 0
    }
}
