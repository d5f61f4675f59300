/// The readings of a text that only its own escapes call for.
enum DerivedViews {
    /// A way to undo an encoding: appends to the output, or leaves it as it is where the piece holds
    /// no such encoding.
    private typealias Decoder = (Slice<UnsafeBufferPointer<UInt8>>, inout [UInt8]) -> Void

    /// The views, in the order in which they are looked in.
    static let all: [View] = [.entity, .percent, .escape, .punycode, .base64, .hex]

    /// Undoes a view's encoding in a reading; `nil` where there is none to undo.
    static func derive(_ view: View, from reading: Reading) -> Reading? {
        switch view {
        case .entity: derive(view, from: reading, "&", Entities.decodeAgain)
        case .percent: derive(view, from: reading, "%", PercentEncoding.decodeTwice)
        case .escape: derive(view, from: reading, "\\", Escapes.decode)
        case .punycode: derive(view, from: reading, "--", Punycode.decodeLabels)
        case .base64:
            derive(view, from: reading, EncodedRuns.nextBase64, EncodedRuns.decodeBase64)
        case .hex: derive(view, from: reading, EncodedRuns.nextHex, EncodedRuns.decodeHex)
        case .raw, .text, .attribute: nil
        }
    }

    /// Decodes each stretch between hard breaks that holds a view's trigger.
    private static func derive(
        _ view: View, from reading: Reading, _ trigger: StaticString, _ decode: Decoder
    ) -> Reading? {
        var derived = Derived(view: view, from: reading)
        reading.bytes.withUnsafeBufferPointer { bytes in
            var place = 0
            while let found = bytes.offset(of: trigger, in: place..<bytes.count) {
                let stretch = derived.beginStretch(at: found, in: bytes)
                decode(bytes[stretch], &derived.reading.bytes)
                place = stretch.upperBound
            }
        }
        return derived.finished()
    }

    /// Decodes each run that a view's search finds.
    private static func derive(
        _ view: View, from reading: Reading,
        _ next: (UnsafeBufferPointer<UInt8>, Int) -> Range<Int>?, _ decode: Decoder
    ) -> Reading? {
        var derived = Derived(view: view, from: reading)
        reading.bytes.withUnsafeBufferPointer { bytes in
            var place = 0
            while let run = next(bytes, place) {
                derived.beginStretch(at: run.lowerBound, in: bytes)
                decode(bytes[run], &derived.reading.bytes)
                place = run.upperBound
            }
        }
        return derived.finished()
    }
}

/// A reading that is being made of another one, a piece for each stretch between hard breaks.
private struct Derived {
    var reading: Reading
    private let original: Reading
    private var stretch = 0..<0

    init(view: View, from original: Reading) {
        reading = Reading(view: view)
        self.original = original
    }

    /// Begins a piece where the stretch that holds an offset is not the last one's.
    @discardableResult
    mutating func beginStretch(
        at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        if stretch.contains(offset) { return stretch }
        endStretch()
        let hardBreak = SymbolText.hardBreak
        let start = bytes.offset(after: hardBreak, from: stretch.upperBound, before: offset)
        stretch = start..<bytes.offset(of: hardBreak, from: offset, to: bytes.count)
        let piece = original.pieceIndex(at: start).map { original.pieces[$0] }
        reading.pieces.append(
            Reading.Piece(
                start: reading.bytes.count, source: piece?.source ?? start,
                element: piece?.element ?? -1, attribute: piece?.attribute ?? 0..<0))
        return stretch
    }

    /// Takes an empty piece away, and ends one that says something.
    private mutating func endStretch() {
        guard let last = reading.pieces.last else { return }
        if last.start == reading.bytes.count {
            reading.pieces.removeLast()
        } else {
            reading.bytes.append(SymbolText.hardBreak)
        }
    }

    /// The reading; `nil` where it says nothing.
    mutating func finished() -> Reading? {
        endStretch()
        return reading.bytes.isEmpty ? nil : reading
    }
}
