/// Finds hidden names that cannot be hidden everywhere: the person has the same, or they are words.
struct OwnNames {
    private let entries: [ShownEntry]
    private let hidden: [HiddenValues.Value]
    /// The words of the person's name that the page shows, folded.
    private let ownName: Set<[UInt8]>

    init(_ entries: [ShownEntry], hidden: [HiddenValues.Value]) {
        self.entries = entries
        self.hidden = hidden
        ownName = entries.words(of: [.firstName, .lastName])
    }

    /// A firm or school that is called as the person is: the heading keeps the person's name.
    var conflicts: [ExposureRemark] {
        let own = hidden.filter(isOwn)
        return Set(own.map(\.maskClass)).sorted().map { maskClass in
            ExposureRemark(
                kind: .ownName, maskClasses: [maskClass],
                hidden: own.filter { $0.maskClass == maskClass }.map(\.place),
                keys: [MaskClass.name.name])
        }
    }

    private func isOwn(_ value: HiddenValues.Value) -> Bool {
        guard value.maskClass == .company || value.maskClass == .institution else { return false }
        let whole = NameParts.words(of: LegalSuffix.removed(from: value.text))
        return !whole.isEmpty && whole.allSatisfy(ownName.contains)
            || value.words.contains(where: ownName.contains)
    }

    /// Names that are ordinary or very short words, with the places where such a word stays.
    var ordinary: [ExposureRemark] {
        var remarks: [ExposureRemark] = []
        for value in hidden where [.name, .company, .institution].contains(value.maskClass) {
            guard let word = Self.ordinaryWord(of: value.text), !isOwn(value) else { continue }
            var remark = ExposureRemark(kind: .ordinaryName, maskClasses: [value.maskClass])
            for text in entries.flatMap(\.texts)
            where text.text.words.contains(where: { $0.folded == word }) {
                remark.places.append(text.place.description)
            }
            // The same word in several fields is one finding.
            let same = remarks.firstIndex {
                $0.maskClasses == remark.maskClasses && $0.places == remark.places
            }
            if same == nil { remarks.append(remark) }
            remarks[same ?? remarks.count - 1].hidden.append(value.place)
        }
        return remarks
    }

    /// The one word of a name, folded, where it is an ordinary one or has a single letter.
    private static func ordinaryWord(of name: String) -> [UInt8]? {
        let words = [name, LegalSuffix.removed(from: name)].map { FoldedText($0).bytes }
        return words.first { $0.count == 1 || KnownWords.isOrdinary($0) }
    }
}
