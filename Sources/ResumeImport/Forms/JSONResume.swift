internal import ShareModel

/// JSON Resume (https://jsonresume.org/schema), in all its versions.
enum JSONResume {
    /// Whether the file can only be in this form.
    static func isSpoken(by root: Source) -> Bool {
        has(root, ["basics", "work", "volunteer", "$schema"])
    }

    /// Whether the file may be in this form.
    static func isPossible(for root: Source) -> Bool { has(root, KnownSections.keys + ["meta"]) }

    private static func has(_ root: Source, _ keys: [String]) -> Bool {
        root.view.members.contains { member in keys.contains { member.hasKey($0) } }
    }

    /// The resume with its columns.
    static func resume(
        _ root: Source, locale: String?, with reader: inout LenientReader
    ) -> JSONValue {
        var draft = ResumeDraft(locale: locale)
        for member in root.members where member.isNamed("basics") && !member.isAbsent {
            draft.take(reader.person(member))
        }
        PageSettings.read(root, into: &draft, with: &reader)
        let members = root.members
        let missing = keys.filter { name in !members.contains { $0.isNamed(name) } }
        for member in members where !member.saysNothing {
            if let mapping = KnownSections.mapping(of: member) {
                draft.append(reader.entries(member, by: mapping), to: mapping.section)
            } else if OwnSections.volunteerKeys.contains(where: member.isNamed) {
                let title = OwnSections.volunteerTitle(in: draft.locale)
                draft.append(own: reader.ownSection(member, titled: title))
            } else if member.isNamed("summary") {
                draft.append(summary: reader.prose(member, .summary))
            } else if member.isNamed("profiles") {
                reader.readProfiles(member, into: &draft.person)
            } else if !elsewhere.contains(where: member.isNamed) {
                draft.append(own: reader.unknownSection(member, known: missing))
            }
        }
        return draft.columns(hidden: reader.hidden)
    }

    private static let keys =
        ["basics", "volunteer", "meta"] + KnownSections.keys

    /// What other code reads, and what says nothing that a page shows.
    private static let elsewhere = [
        "basics", "meta", "locale", "language", "$schema", "id", "createdAt", "updatedAt",
    ]
}
