/// The words of a folded text, and the chunks between its spaces: found once, looked up at each
/// match, so that no match walks over the text again.
struct TextShape {
    private var words: [Range<Int>] = []
    private var chunks: [(units: Range<Int>, isAddress: Bool)] = []
    /// For each unit, its word and its chunk.
    private var places: [(word: Int32, chunk: Int32)] = []

    /// For each unit, how many signs of an address stand up to it.
    private var signCounts: [Int32] = []
    /// For each unit, how many gaps with white space stand up to it.
    private var spaceCounts: [Int32] = []

    init(_ text: FoldedText) {
        places.reserveCapacity(text.units.count)
        signCounts.reserveCapacity(text.units.count)
        spaceCounts.reserveCapacity(text.units.count)
        var signCount: Int32 = 0
        var spaceCount: Int32 = 0
        for (index, unit) in text.units.enumerated() {
            if index == 0 || !unit.gap.isEmpty {
                words.append(index..<index)
            }
            if index == 0 || Self.endsChunk(unit.gap) {
                chunks.append((index..<index, false))
            }
            if !unit.gap.isDisjoint(with: [.dot, .at, .doubleSlash]) { signCount += 1 }
            signCounts.append(signCount)
            if unit.gap.contains(.space) { spaceCount += 1 }
            spaceCounts.append(spaceCount)
            let (word, chunk) = (words.count - 1, chunks.count - 1)
            words[word] = words[word].lowerBound..<index + 1
            chunks[chunk].units = chunks[chunk].units.lowerBound..<index + 1
            places.append((Int32(word), Int32(chunk)))
        }
        for index in chunks.indices {
            chunks[index].isAddress = Self.isAddress(chunks[index].units, in: text)
        }
    }

    /// Whether a chunk ends at a gap: at a space, and where a script without spaces meets another
    /// without a sign of an address between.
    private static func endsChunk(_ gap: FoldedText.Gap) -> Bool {
        !gap.isDisjoint(with: [.space, .block])
            || gap.contains(.unspacedScript) && gap.isDisjoint(with: [.dot, .at, .doubleSlash])
    }

    /// The units with the rest of the words that they begin and end in.
    func wholeWords(around units: Range<Int>) -> Range<Int> {
        words[Int(places[units.lowerBound].word)]
            .lowerBound..<words[Int(places[units.upperBound - 1].word)].upperBound
    }

    /// The units with the rest of the chunks that they begin and end in.
    func chunks(around units: Range<Int>) -> Range<Int> {
        chunks[Int(places[units.lowerBound].chunk)].units
            .lowerBound..<chunks[Int(places[units.upperBound - 1].chunk)].units.upperBound
    }

    /// Whether the units begin or end in a web or e-mail address.
    func isInAddress(_ units: Range<Int>) -> Bool {
        chunks[Int(places[units.lowerBound].chunk)].isAddress
            || chunks[Int(places[units.upperBound - 1].chunk)].isAddress
    }

    /// Whether the units are in a web or e-mail address that reaches beyond them: a point inside a
    /// name makes no address of its neighbours.
    func isInLongerAddress(_ units: Range<Int>) -> Bool {
        guard isInAddress(units) else { return false }
        return signs(in: chunks(around: units)) > signs(in: units)
    }

    /// How many gaps with white space stand between some units.
    func spaces(in units: Range<Int>) -> Int32 {
        spaceCounts[units.upperBound - 1] - spaceCounts[units.lowerBound]
    }

    /// How many signs of an address stand between some units.
    private func signs(in units: Range<Int>) -> Int32 {
        signCounts[units.upperBound - 1] - signCounts[units.lowerBound]
    }

    /// Whether a chunk has `@` or `//` in it, or dots between more than single letters.
    private static func isAddress(_ units: Range<Int>, in text: FoldedText) -> Bool {
        var hasDot = false
        var isAbbreviation = true
        for index in units.dropFirst() {
            let gap = text.units[index].gap
            if gap.contains(.at) || gap.contains(.doubleSlash) { return true }
            if gap.subtracting(.unspacedScript) == [.mark, .stop, .dot] { hasDot = true }
            if gap.isEmpty { isAbbreviation = false }
        }
        return hasDot && !isAbbreviation && !isFile(units, in: text)
    }

    /// Whether a chunk ends as the name of a file or of a tool does: `Next.js`.
    private static func isFile(_ units: Range<Int>, in text: FoldedText) -> Bool {
        guard let dot = units.suffix(5).last(where: { text.units[$0].gap.contains(.dot) }) else {
            return false
        }
        return files.contains(text.units[dot..<units.upperBound].map(\.byte))
    }

    private static let files = SortedLines(
        """
        csv
        doc
        docx
        html
        js
        json
        jsx
        md
        pdf
        php
        py
        rb
        rs
        sh
        sql
        ts
        tsx
        txt
        vue
        xml

        """)
}
