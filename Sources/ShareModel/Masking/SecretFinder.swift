/// Finds what has to go: the stretches of a text, and the secrets that an address holds.
///
/// One for each snapshot, shared by all that masks it.
final class SecretFinder: Sendable {
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

    init(_ snapshot: ShareSnapshot) throws(SnapshotError) {
        isLinkedInHidden = snapshot.blurOptions.classes.contains(.linkedIn)
        areShortenersHidden = !snapshot.blurOptions.classes.isDisjoint(with: [
            .linkedIn, .website, .portfolio, .github,
        ])
        let patterns = SecretForms.patterns(
            for: snapshot.secrets, linkedIn: isLinkedInHidden, ownName: snapshot.ownName)
        guard let matcher = SecretMatcher(patterns) else {
            throw SnapshotError(.tooMuchToHide, at: "blurOptions")
        }
        self.matcher = matcher
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
        var rules: OccurrenceRules?
        var found: [(units: Range<Int>, maskClass: MaskClass)] = []
        matcher.forEachMatch(in: text) { match in
            let pattern = matcher.patterns[match.pattern]
            let known: OccurrenceRules
            if let rules {
                known = rules
            } else {
                known = OccurrenceRules(text: text, source: source, isWordList: isWordList)
                rules = known
            }
            guard known.isSecret(match.units, pattern) else { return }
            found.append((known.extended(match.units, pattern.rule), pattern.maskClass))
        }
        guard !found.isEmpty else { return [] }
        found.sort { ($0.units.lowerBound, $0.maskClass) < ($1.units.lowerBound, $1.maskClass) }
        return merged(found, in: text, source)
    }

    /// Makes one cut of occurrences that overlap or have nothing but marks between them.
    private func merged(
        _ found: [(units: Range<Int>, maskClass: MaskClass)], in text: FoldedText,
        _ source: [UInt8]
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
        return runs.map { run in
            var range = sourceRange(of: run.units, in: text)
            // The sign before a number, a handle or a tag belongs to it.
            while range.lowerBound > 0, "+@#".utf8.contains(source[range.lowerBound - 1]) {
                range = range.lowerBound - 1..<range.upperBound
            }
            return Cut(source: range, maskClass: run.maskClass)
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
            secret(in: String(decoding: bytes, as: UTF8.self)) { pattern, isWhole in
                switch pattern.rule {
                case .anywhere, .digits: true
                case .part: isWhole || pattern.bytes.count >= 6
                case .word, .ordinaryWord, .handle: isWhole
                }
            }
        }.min()
    }

    /// The class of a distinctive secret that an id holds.
    ///
    /// Short and ordinary names do not count: a random id holds one by chance.
    func distinctiveSecret(in id: ShareID) -> MaskClass? {
        secret(in: id.text) { pattern, _ in
            switch pattern.rule {
            case .anywhere, .part, .handle: pattern.bytes.count >= 5
            case .word, .ordinaryWord, .digits: false
            }
        }
    }

    private func secret(
        in text: String, where counts: (SecretPattern, _ isWhole: Bool) -> Bool
    ) -> MaskClass? {
        let text = FoldedText(text)
        var found: MaskClass?
        matcher.forEachMatch(in: text) { match in
            let pattern = matcher.patterns[match.pattern]
            let isWhole =
                text.isBoundary(match.units.lowerBound) && text.isBoundary(match.units.upperBound)
            guard counts(pattern, isWhole) else { return }
            found = min(found ?? pattern.maskClass, pattern.maskClass)
        }
        return found
    }
}
