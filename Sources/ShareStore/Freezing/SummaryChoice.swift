internal import ShareModel

extension ResumeContent {
    /// Puts the chosen one of the profile's summaries in as the resume's summary.
    ///
    /// The variants go either way: a share shows one summary, or the scalar that is there.
    mutating func chooseSummary(_ selected: String?) {
        let id = selected.map { ItemID($0) }
        var chosen: String?
        for index in members.indices.reversed() {
            guard ResumeSection(named: members[index].key) == .summary,
                case .array(let variants) = members[index].value
            else { continue }
            let match = variants.first { id != nil && ItemID($0["id"]) == id }
            chosen = match.flatMap(Self.text(of:)) ?? chosen
            members.remove(at: index)
        }
        guard let chosen else { return }
        remove(.summary)
        members.append((Field.summary.rule.name, .string(chosen)))
    }

    /// A variant's text; the API's pages do not name its key, so the likely ones are tried.
    private static func text(of variant: JSONValue) -> String? {
        for key in ["summary", "content", "text", "description"] {
            if case .string(let text)? = variant[key] { return text }
        }
        return nil
    }
}
