/// Text with its structure: a flat list of events over one buffer of UTF-8 bytes.
///
/// The opens and closes of `events` are balanced, and their spans follow one another in `bytes`
/// without overlap. All that a reader sees is in `text` events: entities are decoded, escapes
/// resolved, tags gone. A link's target lies before its text and is no text itself.
public struct MarkdownDocument: Sendable, Equatable {
    /// The bytes that the events' spans point into, in reading order.
    public private(set) var bytes: [UInt8]
    /// The structure, in reading order.
    public private(set) var events: [MarkdownEvent]

    /// Makes an empty document, to append to.
    public init() {
        bytes = []
        events = []
    }

    /// Whether there is nothing to see.
    public var isEmpty: Bool { events.isEmpty }

    /// The bytes of a span.
    public subscript(span: TextSpan) -> ArraySlice<UInt8> { bytes[span.range] }

    /// Makes room, so that appending does not allocate.
    public mutating func reserveCapacity(bytes byteCount: Int, events eventCount: Int) {
        bytes.reserveCapacity(byteCount)
        events.reserveCapacity(eventCount)
    }

    /// Appends an event whose spans, if any, were made by this document.
    public mutating func append(_ event: MarkdownEvent) {
        events.append(event)
    }

    /// Appends what a reader sees; text that follows text becomes one with it.
    public mutating func append(text: some Sequence<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        guard bytes.count > start else { return }
        if case .text(let before) = events.last, Int(before.upper) == start {
            events[events.count - 1] = .text(TextSpan(Int(before.lower)..<bytes.count))
        } else {
            events.append(.text(TextSpan(start..<bytes.count)))
        }
    }

    /// Appends bytes that no reader sees, such as a link's target, and says where they are.
    public mutating func append(hidden: some Sequence<UInt8>) -> TextSpan {
        let start = bytes.count
        bytes.append(contentsOf: hidden)
        return TextSpan(start..<bytes.count)
    }

    /// Removes a line break at the end.
    mutating func removeLastLineBreak() {
        while case .lineBreak = events.last { events.removeLast() }
    }

    /// Removes a mark that has just been opened, with its target, and says whether it did.
    public mutating func removeLast(ifOpening mark: MarkdownMark) -> Bool {
        guard case .open(mark) = events.last else { return false }
        events.removeLast()
        if case .link(let destination) = mark { bytes.removeSubrange(destination.range) }
        return true
    }
}
