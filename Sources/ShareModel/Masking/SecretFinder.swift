/// Decides which occurrences of a form are the secret, and how far what must go with it reaches.
struct SecretFinder {
    /// A stretch of the source that goes, and the class whose token takes its place.
    struct Cut: Equatable {
        /// Offsets of source bytes.
        var source: Range<Int>
        var maskClass: MaskClass
    }

    private let matcher: SecretMatcher
    private let isLinkedInHidden: Bool
    /// Whether an address that cannot be checked must go.
    private let areShortenersHidden: Bool

    init(_ snapshot: ShareSnapshot) {
        isLinkedInHidden = snapshot.blurOptions.classes.contains(.linkedIn)
        areShortenersHidden = !snapshot.blurOptions.classes.isDisjoint(with: [
            .linkedIn, .website, .portfolio, .github,
        ])
        matcher = SecretMatcher(
            SecretForms.patterns(
                for: snapshot.secrets, linkedIn: isLinkedInHidden, ownName: snapshot.ownName))
    }

    /// Whether there is nothing to find.
    var isEmpty: Bool { matcher.isEmpty }

    // MARK: Text

    /// The stretches of a text that go, in order, none touching another.
    ///
    /// - Parameters:
    ///   - text: the folded text.
    ///   - source: the bytes that the text's offsets point into.
    ///   - isWordList: whether the text is a skill or the like, where an ordinary word means itself.
    func cuts(in text: FoldedText, source: [UInt8], isWordList: Bool = false) -> [Cut] {
        var found: [(units: Range<Int>, maskClass: MaskClass)] = []
        matcher.forEachMatch(in: text) { match in
            let pattern = matcher.patterns[match.pattern]
            guard isSecret(match.units, pattern, in: text, source, isWordList) else { return }
            found.append((extended(match.units, pattern.rule, in: text), pattern.maskClass))
        }
        guard !found.isEmpty else { return [] }
        found.sort { ($0.units.lowerBound, $0.maskClass) < ($1.units.lowerBound, $1.maskClass) }
        return merged(found, in: text)
    }

    private func isSecret(
        _ units: Range<Int>, _ pattern: SecretPattern, in text: FoldedText, _ source: [UInt8],
        _ isWordList: Bool
    ) -> Bool {
        switch pattern.rule {
        case .anywhere, .digits: return true
        case .capitalizedWords:
            guard text.isBoundary(units.lowerBound), text.isBoundary(units.upperBound) else {
                return false
            }
            let first = source[Int(text.units[units.lowerBound].start)]
            let isLowerCase = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
            return !isLowerCase || isInAddress(units, in: text)
        case .handle:
            return text.isBoundary(units.lowerBound) && text.isBoundary(units.upperBound)
                && units.dropFirst().allSatisfy { !text.units[$0].gap.contains(.space) }
        case .spelling(let spelling, let isOrdinary):
            guard text.isBoundary(units.lowerBound), text.isBoundary(units.upperBound) else {
                return false
            }
            if isInAddress(units, in: text) { return true }
            guard source[sourceRange(of: units, in: text)].elementsEqual(spelling) else {
                return false
            }
            guard isOrdinary, pattern.maskClass != .name else { return true }
            return !isWordList && FirmContext.holds(around: units, in: text)
        }
    }

    /// The occurrence with all that belongs to it: the rest of its word, an ending after an
    /// apostrophe, the whole of an address.
    private func extended(
        _ units: Range<Int>, _ rule: SecretPattern.Rule, in text: FoldedText
    ) -> Range<Int> {
        var (lower, upper) = (units.lowerBound, units.upperBound)
        if rule == .anywhere {
            while !text.isBoundary(lower) { lower -= 1 }
            while !text.isBoundary(upper) { upper += 1 }
        }
        if rule == .digits {
            while lower > 0, isDigit(lower - 1, in: text), !text.startsBlock(lower) { lower -= 1 }
            while isDigit(upper, in: text), !text.startsBlock(upper) { upper += 1 }
        }
        upper = endOfInflection(after: upper, in: text)
        return isInAddress(lower..<upper, in: text)
            ? chunk(around: lower..<upper, in: text) : lower..<upper
    }

    private func isDigit(_ index: Int, in text: FoldedText) -> Bool {
        index < text.units.count && text.units[index].byte <= UInt8(ascii: "9")
    }

    /// Where an ending such as `'s` or Turkish `'da` ends, if one follows.
    private func endOfInflection(after upper: Int, in text: FoldedText) -> Int {
        guard upper < text.units.count,
            text.units[upper].gap.subtracting([.mark, .stop]) == .apostrophe
        else { return upper }
        var end = upper + 1
        while !text.isBoundary(end) { end += 1 }
        return end - upper <= 4 ? end : upper
    }

    /// The units around that are not set apart by a space.
    private func chunk(around units: Range<Int>, in text: FoldedText) -> Range<Int> {
        var (lower, upper) = (units.lowerBound, units.upperBound)
        while text.units[lower].gap.isDisjoint(with: [.space, .block]) { lower -= 1 }
        while upper < text.units.count,
            text.units[upper].gap.isDisjoint(with: [.space, .block])
        {
            upper += 1
        }
        return lower..<upper
    }

    /// Whether the units are part of a web or e-mail address.
    private func isInAddress(_ units: Range<Int>, in text: FoldedText) -> Bool {
        let chunk = chunk(around: units, in: text)
        return chunk.dropFirst().contains { index in
            let gap = text.units[index].gap
            return gap.contains(.at) || gap.contains(.doubleSlash)
                || gap == [.mark, .stop, .dot] && !isAbbreviation(chunk, in: text)
        }
    }

    /// Whether a chunk is single letters with dots between them.
    private func isAbbreviation(_ chunk: Range<Int>, in text: FoldedText) -> Bool {
        chunk.allSatisfy { text.isBoundary($0) }
    }

    /// Makes one cut of occurrences that overlap or have nothing but marks between them.
    private func merged(
        _ found: [(units: Range<Int>, maskClass: MaskClass)], in text: FoldedText
    ) -> [Cut] {
        var runs: [(units: Range<Int>, maskClass: MaskClass)] = []
        for occurrence in found {
            guard let last = runs.last, touches(last.units, occurrence.units, in: text) else {
                runs.append(occurrence)
                continue
            }
            let upper = max(last.units.upperBound, occurrence.units.upperBound)
            runs[runs.count - 1] = (
                last.units.lowerBound..<upper, min(last.maskClass, occurrence.maskClass)
            )
        }
        return runs.map {
            Cut(source: sourceRange(of: $0.units, in: text), maskClass: $0.maskClass)
        }
    }

    private func touches(
        _ first: Range<Int>, _ second: Range<Int>, in text: FoldedText
    ) -> Bool {
        if second.lowerBound < first.upperBound { return true }
        guard second.lowerBound == first.upperBound else { return false }
        let gap = text.units[second.lowerBound].gap
        return !gap.contains(.block) && !(gap.contains(.stop) && gap.contains(.space))
    }

    private func sourceRange(of units: Range<Int>, in text: FoldedText) -> Range<Int> {
        Int(text.units[units.lowerBound].start)..<Int(text.units[units.upperBound - 1].end)
    }

    // MARK: Addresses

    /// The class of a secret that an address holds, if it holds one.
    func secret(inAddress address: String) -> MaskClass? {
        if isLinkedInHidden, WebAddress.isLinkedIn(address) { return .linkedIn }
        if areShortenersHidden, WebAddress.isShortener(address) { return .section }
        guard !matcher.isEmpty else { return nil }
        let once = WebAddress.percentDecoded(Array(address.utf8))
        let twice = WebAddress.percentDecoded(once)
        let views = once == twice ? [once] : [once, twice]
        return views.compactMap { bytes in
            secret(inAddressBytes: String(decoding: bytes, as: UTF8.self))
        }.min()
    }

    /// The class of a distinctive secret that an id holds.
    ///
    /// Short and ordinary names do not count: a random id holds one by chance.
    func distinctiveSecret(in id: ShareID) -> MaskClass? {
        var found: MaskClass?
        matcher.forEachMatch(in: FoldedText(id.text)) { match in
            let pattern = matcher.patterns[match.pattern]
            guard pattern.rule == .anywhere || pattern.rule == .handle, pattern.bytes.count >= 5
            else {
                return
            }
            found = min(found ?? pattern.maskClass, pattern.maskClass)
        }
        return found
    }

    private func secret(inAddressBytes address: String) -> MaskClass? {
        let text = FoldedText(address)
        var found: MaskClass?
        matcher.forEachMatch(in: text) { match in
            let pattern = matcher.patterns[match.pattern]
            let isWhole =
                text.isBoundary(match.units.lowerBound) && text.isBoundary(match.units.upperBound)
            guard pattern.rule == .anywhere || pattern.rule == .digits || isWhole else { return }
            found = min(found ?? pattern.maskClass, pattern.maskClass)
        }
        return found
    }
}
