/// Where the texts of the open list items begin, in the source and in what is made of it.
///
/// It lets an indentation be read against the item it belongs to, so that neither tabs nor eight
/// spaces turn a line into code.
struct IndentationStack {
    private var columns: [(source: Int, output: Int)] = []

    /// Whether the last indentation closed an item.
    private(set) var hasClosed = false

    /// The indentation to write for one that was read; items further right are closed.
    mutating func settle(_ source: Int) -> Int {
        hasClosed = false
        while let last = columns.last, last.source > source {
            columns.removeLast()
            hasClosed = true
        }
        guard let last = columns.last else { return min(source, 3) }
        return last.output + min(source - last.source, 3)
    }

    /// Opens an item whose text begins at these columns.
    mutating func open(source: Int, output: Int) {
        if columns.count < PreparedSource.maximumContainers {
            columns.append((source, output))
        }
    }
}

extension PreparedSource {
    /// Writes a line's white space, quote and list markers, and says where its text begins.
    ///
    /// Every place that libcmark can take for the start of a container is visited, so containers
    /// and indentation are bounded whatever the lines before were.
    mutating func appendPrefix(of line: [UInt8], verbatim: Bool) -> Int {
        let lineStart = output.count
        var place = 0
        var column = 0
        var follows = Marker.none
        var isQuoted = false
        while true {
            let blankStart = place
            let columnStart = column
            while place < line.count, ByteClasses.isBlank(line[place]) {
                column += line[place] == ByteClasses.tab ? 4 - column % 4 : 1
                place += 1
            }
            if verbatim {
                appendVerbatimBlanks(line[blankStart..<place], upTo: column)
            } else {
                appendBlanks(column - columnStart, after: follows, column: column)
                if follows == .item, !isQuoted, place < line.count {
                    indentation.open(source: column, output: output.count - lineStart)
                }
            }
            guard place < line.count else { return place }
            if !verbatim, isRule(line[place...]) {
                append(contentsOf: line[place...])
                return line.count
            }
            guard let marker = takeMarker(line[place...], after: follows, verbatim: verbatim) else {
                return place
            }
            place += marker.length
            column += marker.length
            if marker.kind == .none { return place }
            follows = marker.kind
            isQuoted = isQuoted || follows == .quote
        }
    }

    private mutating func appendBlanks(_ width: Int, after marker: Marker, column: Int) {
        switch marker {
        case .none:
            appendSpaces(min(indentation.settle(width), Self.maximumIndentation))
        case .quote:
            appendSpaces(min(max(width, 1), 4))
        case .item:
            appendSpaces(1)
        }
    }

    private mutating func appendVerbatimBlanks(_ blanks: ArraySlice<UInt8>, upTo column: Int) {
        if column <= Self.maximumIndentation {
            append(contentsOf: blanks)
        } else {
            for _ in blanks { appendStandIn(for: ByteClasses.space) }
        }
    }

    /// Three or more of one of `-`, `*` and `_`, and else blanks.
    private func isRule(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first == 0x2D || first == 0x2A || first == 0x5F else {
            return false
        }
        var count = 0
        for byte in text {
            if byte == first { count += 1 } else if !ByteClasses.isBlank(byte) { return false }
        }
        return count >= 3
    }

    /// Writes the marker that a text starts with; of kind `none` where it was written as text.
    private mutating func takeMarker(
        _ text: ArraySlice<UInt8>, after previous: Marker, verbatim: Bool
    ) -> (kind: Marker, length: Int)? {
        switch text[text.startIndex] {
        case 0x3E:  // >
            return (container(.quote, text.prefix(1)), 1)
        case 0x2D where !verbatim && isUnderline(text), 0x3D where !verbatim && isUnderline(text):
            appendStandIn(for: text[text.startIndex])
            return (.none, 1)
        case 0x2A, 0x2B, 0x2D:  // * + -
            guard endsMarker(text.dropFirst().first) else { return nil }
            return (container(.item, text.prefix(1)), 1)
        case 0x30...0x39:
            return number(text, verbatim: verbatim)
        case 0xC2, 0xE2:
            guard !verbatim, previous != .item,
                let length = ByteClasses.bulletLength(in: text), !isRule(text.dropFirst(length))
            else { return nil }
            return (container(.item, [0x2D]), length)
        default:
            return nil
        }
    }

    /// One or two of `-` or `=` under a line of text: an empty bullet, not a heading's underline.
    private func isUnderline(_ text: ArraySlice<UInt8>) -> Bool {
        guard isAfterText, !indentation.hasClosed, let first = text.first else { return false }
        let run = text.prefix { $0 == first }
        return run.count < 3 && text.dropFirst(run.count).allSatisfy(ByteClasses.isBlank)
    }

    private func endsMarker(_ byte: UInt8?) -> Bool {
        guard let byte else { return true }
        return ByteClasses.isBlank(byte)
    }

    /// A number is a marker where it can count items: at most one more than was reached before.
    ///
    /// So a year, a date or a telephone number at the start of a line stays text, and is masked.
    private mutating func number(
        _ text: ArraySlice<UInt8>, verbatim: Bool
    ) -> (kind: Marker, length: Int)? {
        let digits = text.prefix(while: ByteClasses.isDigit)
        let rest = text.dropFirst(digits.count)
        guard digits.count <= 9, let end = rest.first, end == 0x2E || end == 0x29,
            endsMarker(rest.dropFirst().first)
        else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let length = digits.count + 1
        if verbatim { return (container(.item, text.prefix(length)), length) }
        guard digits.count <= 3, value <= highestNumber + 1 else {
            append(contentsOf: digits)
            appendStandIn(for: end)
            return (.none, length)
        }
        highestNumber = max(highestNumber, value)
        return (container(.item, text.prefix(length)), length)
    }

    /// Writes a marker, or its stand-in where there are as many containers as may be.
    private mutating func container(_ kind: Marker, _ marker: ArraySlice<UInt8>) -> Marker {
        guard containers < Self.maximumContainers, let last = marker.last else {
            append(contentsOf: marker.dropLast())
            if let last = marker.last { appendStandIn(for: last) }
            return .none
        }
        containers += 1
        append(contentsOf: marker.dropLast())
        append(last)
        return kind
    }
}

/// What stands before a place in a line's prefix.
private enum Marker {
    case none
    case quote
    case item
}
