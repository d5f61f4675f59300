/// Markdown made ready for libcmark: read as authors of resumes mean it, and without a pattern
/// that takes libcmark more than linear time.
///
/// Meaning: typed bullets become list items; indentation never makes code; a line that starts
/// with a tag starts a paragraph, so that tags go the same way everywhere; `2015. Text` is no
/// list; one or two dashes under a line make no heading. Safety: containers, indentation and
/// inline delimiters are counted, and what is beyond the caps gets a stand-in. In fenced code
/// only the caps hold, and they change no character.
struct PreparedSource {
    /// The most quotes and lists inside one another.
    static let maximumContainers = 8
    /// The most columns of white space before a line's text.
    static let maximumIndentation = 32
    /// The most bytes that may open or close something between two blank lines.
    static let maximumDelimiters = 1024
    /// The longest text in which link reference definitions work: a definition is copied at each use.
    static let maximumBytesWithDefinitions = 8192

    /// The bytes for libcmark.
    private(set) var output: [UInt8] = []
    /// Whether there are stand-ins to translate back.
    private(set) var hasStandIns = false

    var containers = 0
    var indentation = IndentationStack()
    var highestNumber = 0
    var isAfterText = false
    private var fence: Fence?
    private var delimiters = 0
    private let allowsDefinitions: Bool

    init(_ source: [UInt8]) {
        allowsDefinitions = source.count <= Self.maximumBytesWithDefinitions
        output.reserveCapacity(source.count + source.count / 4 + 16)
        var start = 0
        var line: [UInt8] = []
        while start < source.count {
            var end = start
            line.removeAll(keepingCapacity: true)
            while end < source.count, source[end] != ByteClasses.lineFeed,
                source[end] != ByteClasses.carriageReturn
            {
                if !ByteClasses.isControl(source[end]) { line.append(source[end]) }
                end += 1
            }
            appendLine(line)
            let isPair =
                end + 1 < source.count && source[end] == ByteClasses.carriageReturn
                && source[end + 1] == ByteClasses.lineFeed
            start = end + (isPair ? 2 : 1)
        }
    }

    private mutating func appendLine(_ line: [UInt8]) {
        if line.allSatisfy(ByteClasses.isBlank) {
            delimiters = 0
            isAfterText = false
        } else {
            containers = 0
            let content = appendPrefix(of: line, verbatim: fence != nil)
            updateFence(line[content...])
            if line[content...].first == 0x3C { output.append(StandIn.nothing) }
            appendContent(line[content...])
            isAfterText = content < line.count
        }
        output.append(ByteClasses.lineFeed)
    }

    private mutating func updateFence(_ content: ArraySlice<UInt8>) {
        guard let run = Fence(startOf: content) else { return }
        if let open = fence {
            if run.closes(open, content) { fence = nil }
        } else if run.opens(content) {
            fence = run
        }
    }

    private mutating func appendContent(_ content: ArraySlice<UInt8>) {
        var previous: UInt8 = 0
        for byte in content {
            switch byte {
            case 0x5B, 0x5D, 0x2A, 0x5F, 0x60, 0x3C:  // [ ] * _ ` <
                delimiters += 1
                if delimiters > Self.maximumDelimiters {
                    appendStandIn(for: byte)
                } else {
                    output.append(byte)
                }
            case 0x3A where previous == 0x5D && !allowsDefinitions:  // ]:
                appendStandIn(for: byte)
            default:
                output.append(byte)
            }
            previous = byte
        }
    }

    mutating func append(_ byte: UInt8) { output.append(byte) }

    mutating func append(contentsOf bytes: some Sequence<UInt8>) {
        output.append(contentsOf: bytes)
    }

    mutating func appendSpaces(_ count: Int) {
        output.append(contentsOf: repeatElement(ByteClasses.space, count: count))
    }

    mutating func appendStandIn(for byte: UInt8) {
        output.append(StandIn.standIn(for: byte))
        hasStandIns = true
    }
}

/// A run of backticks or tildes at the start of a line, which may begin or end fenced code.
private struct Fence {
    let byte: UInt8
    let count: Int

    init?(startOf content: ArraySlice<UInt8>) {
        guard let first = content.first, first == 0x60 || first == 0x7E else { return nil }
        byte = first
        count = content.prefix { $0 == first }.count
        if count < 3 { return nil }
    }

    func opens(_ content: ArraySlice<UInt8>) -> Bool {
        byte == 0x7E || !content.dropFirst(count).contains(byte)
    }

    func closes(_ open: Fence, _ content: ArraySlice<UInt8>) -> Bool {
        byte == open.byte && count >= open.count
            && content.dropFirst(count).allSatisfy(ByteClasses.isBlank)
    }
}
