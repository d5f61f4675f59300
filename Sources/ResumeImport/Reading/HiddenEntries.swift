internal import ShareModel

/// What a file says is not shown (`hidden`, `visible: false`).
///
/// The entries are stored with the resume and named in `hiddenItems`, so that a share leaves them out and
/// still hides what they name.
struct HiddenEntries {
    private var ids: [(key: String, ids: [String])] = []
    private var count = 0

    /// Hides an entry, which gets an id where it has none.
    mutating func hide(_ entry: inout JSONValue, in section: ResumeSection) {
        count += 1
        let id = "hidden-\(count)"
        entry["id"] = .string(id)
        add(id, under: section.name)
    }

    /// Hides the summary.
    mutating func hideSummary() { ids.append((ResumeSection.summary.name, [])) }

    /// The column `hiddenItems`; `nil` where all is shown.
    var column: JSONValue? {
        guard !ids.isEmpty else { return nil }
        return .object(
            ids.map { key, ids in
                (key, ids.isEmpty ? .bool(true) : .array(ids.map(JSONValue.string)))
            })
    }

    /// Whether a file says of an entry or a section that it is not shown.
    static func isHidden(_ source: Source) -> Bool {
        source.members.contains { member in
            guard let flag = flags.first(where: { member.isNamed($0.key) }) else {
                return false
            }
            return Flag.read(member) == flag.hides
        }
    }

    /// Whether a key says if something is shown.
    static func isFlag(_ key: String) -> Bool { flags.contains { KeyName.isSame(key, $0.key) } }

    private mutating func add(_ id: String, under key: String) {
        if let index = ids.firstIndex(where: { $0.key.isKey(key) }) {
            ids[index].ids.append(id)
        } else {
            ids.append((key, [id]))
        }
    }

    private static let flags: [(key: String, hides: Bool)] = [
        ("hidden", true), ("isHidden", true), ("private", true), ("ignore", true),
        ("visible", false), ("isVisible", false), ("enabled", false),
    ]
}
