import Markdown

/// A masked text as a reader sees it, with its words and with its tokens in place.
struct ShownText {
    /// A word: a run of letters and digits.
    struct Word {
        let folded: [UInt8]
        /// The bytes that it stands in.
        let range: Range<Int>
        /// Whether a sentence or line begins with it, where any word has a capital.
        let beginsSentence: Bool
        /// The number of its sentence.
        let sentence: Int
    }

    /// The text; a line feed ends each block and line.
    private(set) var bytes: [UInt8] = []
    /// Where tokens stand in `bytes`, in order.
    private(set) var tokens: [(range: Range<Int>, maskClass: MaskClass)] = []
    private(set) var words: [Word] = []

    init(_ text: MaskedText) {
        var folded = FoldedText()
        for event in text.document.events {
            switch event {
            case .text(let span):
                let start = bytes.count
                bytes += text.document[span]
                folded.append(bytes[start...])
            case .placeholder(let number):
                guard let maskClass = MaskClass(rawValue: number) else { continue }
                let start = bytes.count
                bytes += "[\(maskClass.noun)]".utf8
                tokens.append((start..<bytes.count, maskClass))
                folded.endWord()
            case .lineBreak, .rule: endLine(&folded)
            case .open(let mark), .close(let mark): if mark.isBlock { endLine(&folded) }
            }
        }
        words = words(of: folded)
    }

    /// The text of a word.
    func text(of word: Word) -> String { String(decoding: bytes[word.range], as: UTF8.self) }

    /// The numbers of the sentences in which a token of some classes stands.
    func sentences(with classes: Set<MaskClass>) -> Set<Int> {
        let ends = sentenceEnds
        return Set(
            tokens.filter { classes.contains($0.maskClass) }.map { token in
                ends.count { $0 < token.range.lowerBound }
            })
    }

    /// The bytes with which sentences and lines end, in order.
    private var sentenceEnds: [Int] {
        bytes.indices.filter { index in
            bytes[index] == UInt8(ascii: "\n")
                || ".!?".utf8.contains(bytes[index]) && index + 1 < bytes.count
                    && bytes[index + 1] == 0x20
        }
    }

    private mutating func endLine(_ folded: inout FoldedText) {
        folded.endLine()
        if !bytes.isEmpty, bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    private func words(of folded: FoldedText) -> [Word] {
        var words: [Word] = []
        var start = 0
        let ends = sentenceEnds
        var sentence = 0
        while start < folded.units.count {
            var end = start + 1
            while !folded.isBoundary(end) { end += 1 }
            let units = folded.units[start..<end]
            let range = Int(folded.units[start].start)..<Int(folded.units[end - 1].end)
            let before = start == 0 ? 0 : Int(folded.units[start - 1].end)
            let gap = bytes[min(before, range.lowerBound)..<range.lowerBound]
            while sentence < ends.count, ends[sentence] < range.lowerBound { sentence += 1 }
            let begins = start == 0 || gap.contains { "\n.!?:".utf8.contains($0) }
            words.append(
                Word(
                    folded: units.map(\.byte), range: range, beginsSentence: begins,
                    sentence: sentence))
            start = end
        }
        return words
    }
}

extension ShownText {
    /// The e-mail addresses and hosts that stand in the text without being links.
    var addresses: [String] {
        bytes.split { $0 == 0x20 || $0 == 0x0A }.compactMap { chunk in
            let bare = chunk.drop { !ASCIIText.isAlphanumeric($0) }
            let end = bare.lastIndex { ASCIIText.isAlphanumeric($0) || $0 == UInt8(ascii: "/") }
            let address = end.map { bare[...$0] } ?? []
            return Self.isAddress(address) ? String(decoding: address, as: UTF8.self) : nil
        }
    }

    /// Whether a word is part of an address.
    func isInAddress(_ word: Word) -> Bool {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A }
        // No address that matters is longer; a longer run must not be walked over for each word.
        let before = bytes[..<word.range.lowerBound].suffix(256)
        let behind = bytes[word.range.upperBound...].prefix(256)
        let start = before.lastIndex(where: isSpace).map { $0 + 1 } ?? before.startIndex
        let end = behind.firstIndex(where: isSpace) ?? behind.endIndex
        return Self.isAddress(bytes[start..<end])
    }

    /// Whether a run without spaces has `@` or `://` in it, or a dot between longer words.
    private static func isAddress(_ chunk: ArraySlice<UInt8>) -> Bool {
        if chunk.contains(UInt8(ascii: "@")) { return true }
        let labels = chunk.prefix { $0 != UInt8(ascii: "/") }.split(separator: UInt8(ascii: "."))
        let isHost =
            labels.count >= 2
            && labels.allSatisfy { label in
                label.count >= 2
                    && label.allSatisfy {
                        ASCIIText.isAlphanumeric($0) || $0 == UInt8(ascii: "-")
                    }
            }
        return isHost || chunk.indices.contains { chunk[$0...].starts(with: "://".utf8) }
    }
}
