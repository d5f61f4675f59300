/// A file with the readings that its kind calls for.
struct FileReading {
    private let file: CheckedFile
    private let source: UnsafeBufferPointer<UInt8>
    private let page: PageReading

    init(_ file: CheckedFile, bytes: UnsafeBufferPointer<UInt8>) throws(LeakCheckError) {
        self.file = file
        source = bytes
        guard file.kind == .html else {
            page = PageReading()
            return
        }
        if let offset = bytes.firstInvalidUTF8 {
            throw .invalidUTF8(file: file.name, offset: offset)
        }
        page = try HTMLReader.read(bytes, file: file.name)
    }

    /// Adds all hits of all readings.
    func collect(
        from matcher: Matcher, secrets: [Secret], tokens: [[UInt8]], views: ViewSet,
        into hits: inout HitTally
    ) {
        var search = FileSearch(
            file: file.name, source: source, page: page, matcher: matcher, secrets: secrets,
            tokens: tokens, hits: hits)
        var readings = [page.text, page.attributes]
        var touched: [Range<Int>] = []
        for reading in readings where views.contains(reading.view) {
            for piece in search.look(in: reading) {
                if let range = page.literal(piece, in: source) { touched.append(range) }
            }
        }
        // The style sheet's escapes; a document's are in its texts and attributes.
        if file.kind == .styleSheet {
            var sheet = Reading(view: .raw)
            sheet.pieces = [Reading.Piece(start: 0, source: 0, element: -1, attribute: 0..<0)]
            sheet.bytes = file.bytes
            readings = [sheet]
        }
        for view in DerivedViews.all where views.contains(view) {
            for reading in readings {
                if let derived = DerivedViews.derive(view, from: reading) {
                    _ = search.look(in: derived)
                }
            }
        }
        if views.contains(.raw) {
            let isRead = file.kind == .html && views.contains(.text) && views.contains(.attribute)
            let markup = touched.isEmpty ? page.markup : Self.joined(page.markup + touched)
            search.lookInSource(isRead ? markup : [0..<source.count])
        }
        hits = search.hits
    }

    /// Ranges in order, with those that overlap made one.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        joined.reserveCapacity(ranges.count)
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound < last.upperBound {
                joined[joined.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}
