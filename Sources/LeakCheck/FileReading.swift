import ShareModel

/// A file with the readings that its kind calls for.
struct FileReading {
    /// Enough hits to refuse a share; more would cost time and say nothing new.
    private static let mostHits = 1_000

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
        from matcher: Matcher, secrets: [Secret], tokens: [[UInt8]], views: Set<View>,
        into hits: inout [Hit]
    ) {
        var readings = [page.text, page.attributes]
        // The style sheet's escapes; a document's are in its texts and attributes.
        if file.kind == .styleSheet {
            var sheet = Reading(view: .raw)
            sheet.begin(source: 0, element: -1)
            sheet.bytes = file.bytes
            readings.append(sheet)
        }
        var derived: [Reading] = []
        for entry in DerivedViews.all where views.contains(entry.view) {
            for reading in readings {
                if let reading = DerivedViews.derive(
                    entry.view, from: reading, trigger: entry.trigger, entry.decode)
                {
                    derived.append(reading)
                }
            }
        }
        for reading in [page.text, page.attributes] + derived where views.contains(reading.view) {
            reading.bytes.withUnsafeBufferPointer { bytes in
                scan(bytes, reading, matcher, secrets, tokens, into: &hits)
            }
        }
        guard views.contains(.raw) else { return }
        let raw = Reading(view: .raw)
        scan(source, raw, matcher, secrets, tokens, into: &hits)
    }

    private func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ reading: Reading, _ matcher: Matcher,
        _ secrets: [Secret], _ tokens: [[UInt8]], into hits: inout [Hit]
    ) {
        let text = SymbolText(bytes: bytes)
        let rules = HitRules(reading: reading, text: text, page: page, source: source)
        matcher.scan(bytes, endsAtTags: reading.view == .raw) { occurrence in
            guard hits.count < Self.mostHits else { return }
            let form = matcher.forms[occurrence.form]
            guard rules.forbids(occurrence, of: form),
                !KnownTexts.hold(occurrence.range, in: bytes, texts: tokens)
            else { return }
            let maskClass = secrets[form.secret].maskClass
            if maskClass != .name, text.startsWord(at: occurrence.range.lowerBound),
                text.endsWord(at: occurrence.range.upperBound),
                let name = OwnName.read(from: page, source: source),
                KnownTexts.hold(occurrence.range, in: bytes, texts: [name])
            {
                return
            }
            let place = Place(
                of: occurrence.range.lowerBound, in: reading, page: page, source: source)
            if form.rule == .context, place.keepsCommonWord(of: maskClass) { return }
            hits.append(
                Hit(
                    kind: Hit.Kind(form: occurrence.form, view: reading.view, place: place.kind),
                    leak: Leak(
                        maskClass: maskClass, file: file.name, place: place.description,
                        view: reading.view)))
        }
    }
}
