import ShareModel

/// A search for all forms in the readings of one file.
struct FileSearch {
    /// Enough hits to refuse a share; more would cost time and say nothing new.
    private static let mostHits = 1_000

    let file: String
    let source: UnsafeBufferPointer<UInt8>
    let page: PageReading
    let matcher: Matcher
    let secrets: [Secret]
    /// Texts that say nothing of the person.
    let tokens: [[UInt8]]
    var hits: [Hit]

    /// Adds the hits in a reading; gives the pieces in which a form begins, be it a hit or not.
    mutating func look(in reading: Reading) -> [Reading.Piece] {
        var touched: [Int] = []
        reading.bytes.withUnsafeBufferPointer { bytes in
            matcher.scan(bytes, in: [0..<bytes.count], endsAtTags: false) { occurrence in
                let piece = reading.pieceIndex(at: occurrence.range.lowerBound) ?? 0
                if touched.last != piece { touched.append(piece) }
                judge(occurrence, in: reading, SymbolText(bytes: bytes))
            }
        }
        return touched.map { reading.pieces[$0] }
    }

    /// Adds the hits in some ranges of the file as it stands.
    mutating func lookInSource(_ ranges: [Range<Int>]) {
        let raw = Reading(view: .raw)
        matcher.scan(source, in: ranges, endsAtTags: true) { occurrence in
            judge(occurrence, in: raw, SymbolText(bytes: source))
        }
    }

    private mutating func judge(_ occurrence: Occurrence, in reading: Reading, _ text: SymbolText) {
        guard hits.count < Self.mostHits else { return }
        let form = matcher.forms[occurrence.form]
        let rules = HitRules(
            matcher: matcher, reading: reading, text: text, page: page, source: source)
        guard rules.forbids(occurrence, of: form),
            !KnownTexts.hold(occurrence.range, in: text.bytes, texts: tokens)
        else { return }
        let maskClass = secrets[form.secret].maskClass
        if maskClass != .name, text.startsWord(at: occurrence.range.lowerBound),
            text.endsWord(at: occurrence.range.upperBound),
            let name = OwnName.read(from: page, source: source),
            KnownTexts.hold(occurrence.range, in: text.bytes, texts: [name])
        {
            return
        }
        let place = Place(of: occurrence.range.lowerBound, in: reading, page: page, source: source)
        if form.rule == .context, place.keepsCommonWord(of: maskClass) { return }
        hits.append(
            Hit(
                kind: Hit.Kind(form: occurrence.form, view: reading.view, place: place.kind),
                leak: Leak(
                    maskClass: maskClass, file: file, place: place.description, view: reading.view))
        )
    }
}
