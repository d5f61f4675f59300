/// Finds what has to go: the stretches of a text, and the secrets that an address holds.
///
/// One for each snapshot, shared by all that masks it.
final class SecretFinder: Sendable {
    /// A stretch of the source that goes, and the class whose token takes its place.
    struct Cut: Equatable {
        /// Offsets of source bytes.
        var source: Range<Int>
        var maskClass: MaskClass

        /// The cuts of two lists, each in order, as one list in which none overlap and none are apart
        /// by spaces and commas alone.
        static func merged(_ first: [Cut], _ second: [Cut], in source: [UInt8]) -> [Cut] {
            guard !second.isEmpty else { return first }
            var merged: [Cut] = []
            for cut in (first + second).sorted(by: { $0.source.lowerBound < $1.source.lowerBound })
            {
                guard let last = merged.last,
                    cut.source.lowerBound < last.source.upperBound
                        || isJoin(source[last.source.upperBound..<cut.source.lowerBound])
                else {
                    merged.append(cut)
                    continue
                }
                let upper = max(last.source.upperBound, cut.source.upperBound)
                merged[merged.count - 1] = Cut(
                    source: last.source.lowerBound..<upper,
                    maskClass: min(last.maskClass, cut.maskClass))
            }
            return merged
        }

        private static func isJoin(_ bytes: ArraySlice<UInt8>) -> Bool {
            !bytes.isEmpty && bytes.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ",") }
        }
    }

    private static let mostAtOnePlace = 16

    private let matcher: SecretMatcher
    /// The addresses that are hidden, folded: one that is an ordinary word is looked for in other
    /// addresses alone.
    private let addresses: [[UInt8]: MaskClass]
    private let longForms: LongForms
    private let isLinkedInHidden: Bool
    /// Whether an address that cannot be checked must go.
    private let areShortenersHidden: Bool

    init(_ snapshot: ShareSnapshot) throws(SnapshotError) {
        isLinkedInHidden = snapshot.blurOptions.classes.contains(.linkedIn)
        areShortenersHidden = !snapshot.blurOptions.classes.isDisjoint(with: [
            .linkedIn, .website, .portfolio, .github,
        ])
        let secrets = snapshot.secrets
        longForms = LongForms(of: secrets)
        addresses = Dictionary(
            secrets.filter { $0.kind == .link }.map { (FoldedText($0.value).bytes, $0.maskClass) },
            uniquingKeysWith: min)
        let patterns = SecretForms.patterns(
            for: secrets, linkedIn: isLinkedInHidden, ownName: snapshot.ownName)
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
    func cuts(in text: FoldedText, source: [UInt8], isWordList: Bool) -> [Cut] {
        var rules: OccurrenceRules?
        var found: [(extent: OccurrenceRules.Extent, maskClass: MaskClass)] = []
        var (end, count) = (0, 0)
        matcher.forEachMatch(in: text) { match in
            if match.units.upperBound != end { (end, count) = (match.units.upperBound, 0) }
            guard
                text.isBoundary(match.units.lowerBound)
                    || !matcher.patterns[match.pattern].rule.beginsWord
            else { return true }
            let pattern = matcher.patterns[match.pattern]
            let known: OccurrenceRules
            if let rules {
                known = rules
            } else {
                known = OccurrenceRules(text: text, source: source, isWordList: isWordList)
                rules = known
            }
            guard known.isSecret(match.units, pattern) else { return true }
            var extent = known.extent(of: match.units, pattern)
            if pattern.maskClass == .dates {
                extent = DateRanges(text: text, source: source).extended(extent)
            }
            found.append((extent, pattern.maskClass))
            // Of very many that end in one place the others lie within what goes already.
            count += 1
            return count < Self.mostAtOnePlace
        }
        longForms.forEach(in: text, source: source) { units, maskClass in
            found.append((OccurrenceRules.Extent(units: units, in: text), maskClass))
        }
        guard !found.isEmpty else { return [] }
        found.sort {
            ($0.extent.units.lowerBound, $0.maskClass) < ($1.extent.units.lowerBound, $1.maskClass)
        }
        return merged(found, in: text, source)
    }

    /// Makes one cut of occurrences that overlap or have nothing but marks between them.
    private func merged(
        _ found: [(extent: OccurrenceRules.Extent, maskClass: MaskClass)], in text: FoldedText,
        _ source: [UInt8]
    ) -> [Cut] {
        var runs: [(extent: OccurrenceRules.Extent, maskClass: MaskClass)] = []
        for (extent, maskClass) in found {
            guard let last = runs.last, touches(last.extent, extent, in: text, source)
            else {
                runs.append((extent, maskClass))
                continue
            }
            runs[runs.count - 1] = (
                last.extent.joined(with: extent), min(last.maskClass, maskClass)
            )
        }
        return runs.map { run in
            var range = run.extent.source
            // The sign before a number, a handle or a tag belongs to it.
            while range.lowerBound > 0, "+@#".utf8.contains(source[range.lowerBound - 1]) {
                range = range.lowerBound - 1..<range.upperBound
            }
            // So does the bracket before it that it closes: `(555) 014-2277`.
            let closing = source[range].firstIndex(of: UInt8(ascii: ")"))
            if let closing, !source[range.lowerBound..<closing].contains(UInt8(ascii: "(")),
                source[..<range.lowerBound].last == UInt8(ascii: "(")
            {
                range = range.lowerBound - 1..<range.upperBound
            }
            // And the one behind it that closes its last: `Acme(Acme)`.
            let opening = source[range].lastIndex(of: UInt8(ascii: "("))
            if let opening, !source[opening..<range.upperBound].contains(UInt8(ascii: ")")),
                source[range.upperBound...].first == UInt8(ascii: ")")
            {
                range = range.lowerBound..<range.upperBound + 1
            }
            return Cut(source: range, maskClass: run.maskClass)
        }
    }

    /// Whether two occurrences, the first of which begins no later, overlap or have nothing between
    /// them that ends a sentence or a block.
    private func touches(
        _ first: OccurrenceRules.Extent, _ second: OccurrenceRules.Extent, in text: FoldedText,
        _ source: [UInt8]
    ) -> Bool {
        if second.units.lowerBound < first.units.upperBound { return true }
        guard second.units.lowerBound == first.units.upperBound else { return false }
        let gap = text.units[second.units.lowerBound].gap
        guard !gap.contains(.block), gap.contains(.stop), gap.contains(.space) else {
            return !gap.contains(.block)
        }
        // A mark of the name's own ends no sentence: `Acme Inc., Acme`.
        guard first.source.upperBound < second.source.lowerBound else { return true }
        let between = source[first.source.upperBound..<second.source.lowerBound]
        return !FoldedText.gap(of: between).contains(.stop)
    }

    // MARK: Addresses

    /// The class of a secret that an address holds, if it holds one.
    func secret(inAddress address: String) -> MaskClass? {
        if isLinkedInHidden, WebAddress.isLinkedIn(address) { return .linkedIn }
        if areShortenersHidden, WebAddress.isShortener(address) { return .section }
        if !addresses.isEmpty, let maskClass = addresses[FoldedText(address).bytes] {
            return maskClass
        }
        guard !matcher.isEmpty else { return nil }
        let bytes = Array(address.utf8)
        return ([bytes] + EncodedText.decodings(of: bytes[...])).compactMap { bytes in
            secret(in: String(decoding: bytes, as: UTF8.self)) { pattern, units, text in
                let isWhole =
                    text.isBoundary(units.lowerBound) && text.isBoundary(units.upperBound)
                return switch pattern.rule {
                case .anywhere, .digits: true
                case .part: isWhole || pattern.bytes.count >= 6
                case .word, .capitalWord, .ordinaryWord, .phrase, .acronym, .figures, .handle:
                    isWhole
                case .leadWord:
                    isWhole
                        && FirmContext(text: text).isHostLabel(
                            units, in: text.units.indices, isAddress: true)
                case .townOfSchool:
                    isWhole && FirmContext(text: text).isSchool(units)
                }
            }
        }.min()
    }

    /// The class of a distinctive secret that a piece of text holds in an encoding.
    func secret(encodedIn chunk: ArraySlice<UInt8>) -> MaskClass? {
        // A host in Punycode is an address, whatever else its letters are.
        if let hosts = Punycode.decoded(chunk),
            let maskClass = secret(inAddress: String(decoding: hosts, as: UTF8.self))
        {
            return maskClass
        }
        return EncodedText.decodings(of: chunk).compactMap { bytes in
            secret(in: String(decoding: bytes, as: UTF8.self), where: Self.isDistinctive)
        }.min()
    }

    /// The class of a distinctive secret that an id holds.
    ///
    /// Short and ordinary names do not count: a random id holds one by chance.
    func distinctiveSecret(in id: ShareID) -> MaskClass? {
        secret(in: id.text, where: Self.isDistinctive)
            ?? secret(encodedIn: Array(id.text.utf8)[...])
    }

    private static func isDistinctive(
        _ pattern: SecretPattern, _ units: Range<Int>, _ text: FoldedText
    ) -> Bool {
        switch pattern.rule {
        case .anywhere, .part, .handle: pattern.bytes.count >= 5
        case .phrase: pattern.bytes.count >= 8
        case .digits: pattern.bytes.count >= 7
        case .figures, .word:
            pattern.bytes.count >= 6 && text.isBoundary(units.lowerBound)
                && text.isBoundary(units.upperBound)
        case .capitalWord, .ordinaryWord, .leadWord, .townOfSchool, .acronym: false
        }
    }

    private func secret(
        in text: String, where counts: (SecretPattern, Range<Int>, FoldedText) -> Bool
    ) -> MaskClass? {
        let text = FoldedText(text)
        var found: MaskClass?
        matcher.forEachMatch(in: text) { match in
            let pattern = matcher.patterns[match.pattern]
            if counts(pattern, match.units, text) {
                found = min(found ?? pattern.maskClass, pattern.maskClass)
            }
            return found != .name
        }
        return found
    }
}

extension OccurrenceRules.Extent {
    /// The extent of both, of which the other begins no earlier.
    fileprivate func joined(with other: Self) -> Self {
        let lower = min(source.lowerBound, other.source.lowerBound)
        return Self(
            units: units.lowerBound..<max(units.upperBound, other.units.upperBound),
            source: lower..<max(source.upperBound, other.source.upperBound))
    }
}
