import ShareModel

/// A search for all forms in the readings of one file.
struct FileSearch {
    let file: String
    let source: UnsafeBufferPointer<UInt8>
    let page: PageReading
    let matcher: Matcher
    let secrets: [Secret]
    /// Texts that say nothing of the person.
    let tokens: [[UInt8]]
    private(set) var hits: HitTally
    /// The person's name, read at the first hit that asks for it.
    private lazy var ownName = OwnName(of: page, source: source)
    /// The place of the last hit: the next one is often in the same element.
    private var lastPlace: Place?

    init(
        file: String, source: UnsafeBufferPointer<UInt8>, page: PageReading, matcher: Matcher,
        secrets: [Secret], tokens: [[UInt8]], hits: HitTally
    ) {
        self.file = file
        self.source = source
        self.page = page
        self.matcher = matcher
        self.secrets = secrets
        self.tokens = tokens
        self.hits = hits
    }

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
        let form = matcher.forms[occurrence.form]
        let maskClass = secrets[form.secret].maskClass
        let rules = HitRules(
            matcher: matcher, reading: reading, text: text, page: page, source: source)
        guard rules.forbids(occurrence, of: form, maskClass),
            !KnownTexts.hold(occurrence.range, in: text.bytes, texts: tokens)
        else { return }
        let place = Place(
            of: occurrence.range.lowerBound, in: reading, page: page, source: source,
            after: lastPlace)
        lastPlace = place
        if form.rule.yieldsToLists, place.keepsCommonWord(of: maskClass) { return }
        if maskClass != .name, let ownName {
            if form.isPartOfName, ownName.hasWord(matcher.letters(of: form)),
                !rules.isFirms(occurrence, of: form)
            {
                return
            }
            if ownName.isSaid(around: occurrence.range, in: text, at: place) { return }
        }
        hits.add(Hit.Kind(form: occurrence.form, view: reading.view, place: place.kind)) {
            Leak(maskClass: maskClass, file: file, place: place.description, view: reading.view)
        }
    }
}
