/// Finds what a hidden section says and another one shows.
enum ShownElsewhere {
    /// The names of hidden sections that the page shows in fields of others: a remark for each key
    /// that would hide them there too.
    static func remarks(
        _ entries: [ShownEntry], hidden: [(field: Field, value: HiddenValues.Value)]
    ) -> [ExposureRemark] {
        guard !hidden.isEmpty else { return [] }
        var shown: [[UInt8]: [String]] = [:]
        for (_, place, text) in entries.flatMap(\.texts) where text.tokens.isEmpty {
            shown[FoldedText(text).bytes, default: []].append(place.description)
        }
        var remarks: [ExposureRemark] = []
        for (field, value) in hidden {
            let folded = FoldedText(value.text).bytes
            guard !folded.isEmpty, let places = shown[folded] else { continue }
            let keys = field.rule.maskClasses.first.map { [$0.name] } ?? []
            let same = remarks.firstIndex { $0.keys == keys }
            if same == nil {
                remarks.append(
                    ExposureRemark(kind: .shownElsewhere, maskClasses: [.section], keys: keys))
            }
            let index = same ?? remarks.count - 1
            remarks[index].hidden.append(value.place)
            remarks[index].places += places.filter { !remarks[index].places.contains($0) }
        }
        return remarks
    }
}

extension FoldedText {
    fileprivate init(_ text: ShownText) { self.init(String(decoding: text.bytes, as: UTF8.self)) }
}
