/// A mask that the owner asked for and that has nothing to hide.
///
/// That is no error, since a resume without a photo may be shared with the photo hidden; but whoever wants
/// an employer hidden must be told that none was found, as where it stands under a name that we do not know.
public struct EmptyMask: Sendable, Equatable {
    /// The key of `blurOptions`.
    public let key: BlurKey

    /// What was found and what to do, as a sentence.
    public var sentence: String { "blurOptions.\(key.name): hides nothing: \(reason)" }

    /// The sentence with the places of an imported file that found no place in the resume: what is to be
    /// hidden may stand there.
    public func sentence(leftOut places: [String]) -> String {
        guard !places.isEmpty else { return sentence }
        let others = places.count > 3 ? " and \(places.count - 3) more" : ""
        return sentence + "; import left out " + places.prefix(3).joined(separator: ", ") + others
    }

    private var reason: String {
        switch key {
        case .maskClass(.company):
            "no employer was found; --alias companies=NAME hides a name in texts"
        case .maskClass(.institution):
            "no school was found; --alias institutions=NAME hides a name in texts"
        case .maskClass(.linkedIn): "no LinkedIn address was found"
        case .maskClass(.location): "no place was found"
        case .maskClass(.dates): "no date was found"
        case .maskClass(let maskClass): "the resume has no \(maskClass.noun)"
        case .section(let section): "the resume has no \(section.name)"
        case .contact: "the resume has no way to reach the person"
        }
    }

    /// The masks of a row that have nothing to hide, in a fixed order.
    public static func all(in record: ShareRecord) throws(SnapshotError) -> [EmptyMask] {
        let snapshot = try ShareSnapshot(decoding: record)
        return snapshot.blurOptions.keys.filter { !snapshot.hasAnything(for: $0) }
            .map(EmptyMask.init)
    }
}

extension ShareSnapshot {
    /// Whether a key has a value to hide: in a field, a losing spelling, a left-out item, or as a name
    /// that the owner gave.
    fileprivate func hasAnything(for key: BlurKey) -> Bool {
        if blurOptions.namesAliases(for: key) || maskTerms.holds(key) { return true }
        switch key {
        case .contact: return true
        case .section(let section): return sections.contains { $0.kind == section }
        case .maskClass(let maskClass):
            let entries = [personal] + sections.flatMap(\.entries)
            return entries.contains { $0.holds(maskClass) }
                || maskClass == .linkedIn && secrets.contains { $0.maskClass == .linkedIn }
        }
    }
}

extension RawEntry {
    /// Whether a field of the entry is covered by a class.
    fileprivate func holds(_ maskClass: MaskClass) -> Bool {
        (values + losers).contains { $0.field.maskBits & maskClass.bit != 0 }
    }
}
