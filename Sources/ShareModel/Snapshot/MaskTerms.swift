/// Values to hide that stand in no field of the content (`maskTerms`).
///
/// Sharing a resume leaves hidden items out; their employers may still be named in a summary. The
/// column is an object from a key of `blurOptions` to an array of texts, and is never rendered.
public struct MaskTerms: Sendable {
    private var terms: [(key: BlurKey, value: String)] = []
    /// What was added, by key: a list that grows is not searched for each value.
    private var added: [BlurKey: NameSet] = [:]

    /// No terms.
    public init() {}

    /// Adds a value that a key hides; empty ones and ones that are there already are left out.
    public mutating func add(_ value: String, for key: BlurKey) {
        if !value.isEmpty, added[key, default: []].insert(value) { terms.append((key, value)) }
    }

    /// Reads the column; absent and `null` are no terms.
    init(_ view: JSONView?) throws(SnapshotError) {
        guard let view, view.kind != .null else { return }
        guard view.kind == .object else {
            throw SnapshotError(.wrongType(expected: "an object", found: view.kind))
        }
        for member in view.members {
            // A key that a later version wrote must not make a mask weaker: it is an error.
            guard let key = BlurKey(member.key) else {
                throw SnapshotError(.blurOptions(.unknownKey(member.key)))
            }
            guard member.value.kind == .array else {
                throw SnapshotError(
                    .wrongType(expected: "an array", found: member.value.kind), at: key.name)
            }
            for (index, item) in member.value.items.enumerated() {
                do throws(SnapshotError) {
                    if let text = try EntryReader.text(item) { terms.append((key, text)) }
                } catch {
                    throw error.inside("[\(index)]").inside(key.name)
                }
            }
        }
    }

    /// The column's value.
    public var json: JSONValue {
        .object(
            BlurKey.allKnown.compactMap { key in
                let values = terms.filter { $0.key == key }.map { JSONValue.string($0.value) }
                return values.isEmpty ? nil : (key.name, .array(values))
            })
    }

    /// Whether there is a value that a key hides.
    func holds(_ key: BlurKey) -> Bool { terms.contains { $0.key == key } }

    /// The values that options hide, with the class whose token stands for each.
    func hidden(by options: BlurOptions) -> [(maskClass: MaskClass, value: String)] {
        terms.compactMap { key, value in
            switch key {
            case .maskClass(let maskClass):
                options.classes.contains(maskClass) ? (maskClass, value) : nil
            case .section(let section):
                options.sections.contains(section) ? (.section, value) : nil
            case .contact:
                options.classes.isSuperset(of: BlurKey.contactClasses) ? (.section, value) : nil
            }
        }
    }
}
