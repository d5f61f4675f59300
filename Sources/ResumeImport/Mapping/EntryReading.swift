internal import ShareModel

extension LenientReader {
    /// The entries of a section, however it is written: a list, one object for a list of one, an object
    /// from names to what they have, or texts alone.
    ///
    /// - Parameter isHidden: whether the file says that the section is not shown.
    mutating func entries(
        _ source: Source, by mapping: EntryMapping, isHidden: Bool = false
    ) -> [JSONValue] {
        switch source.view.kind {
        case .null: return []
        case .bool:
            if source.view.bool == true { leaveOut(source, expected: "an array") }
            return []
        case .string, .number: return entry(source, by: mapping, isHidden: isHidden)
        case .array:
            var entries: [JSONValue] = []
            for item in source.items {
                entries += entry(item, by: mapping, isHidden: isHidden)
            }
            return entries
        case .object:
            let members = source.members
            let isKnown = members.contains { mapping.knows($0) }
            if !isKnown, let field = mapping.keyed {
                return members.flatMap { keyedEntry($0, field, by: mapping, isHidden: isHidden) }
            }
            if !isKnown, !members.isEmpty, members.allSatisfy({ $0.view.kind == .object }) {
                // By name, or by number as some programs write lists.
                return members.flatMap { member in
                    member.key.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
                        ? entry(member, by: mapping, isHidden: isHidden)
                        : keyedEntry(member, mapping.name, by: mapping, isHidden: isHidden)
                }
            }
            return entry(source, by: mapping, isHidden: isHidden)
        }
    }

    /// An entry, or several where it has parts.
    private mutating func entry(
        _ source: Source, by mapping: EntryMapping, isHidden: Bool
    ) -> [JSONValue] {
        switch source.view.kind {
        case .null: return []
        case .bool:
            leaveOut(source, expected: "an object")
            return []
        case .array:
            var entries: [JSONValue] = []
            for item in source.items { entries += entry(item, by: mapping, isHidden: isHidden) }
            return entries
        case .string, .number:
            guard let value = value(source, for: mapping.name) else { return [] }
            return finish([.object([(mapping.name.rule.name, value)])], mapping, isHidden: isHidden)
        case .object:
            let isHidden = isHidden || HiddenEntries.isHidden(source)
            let whole = fields(of: source, by: mapping)
            var entries: [JSONValue] = []
            for part in source.members where mapping.parts.contains(where: part.isNamed) {
                entries += parts(of: part, by: mapping)
            }
            let all = entries.isEmpty ? [whole] : spread(whole, over: entries)
            keepEmployer(of: whole, beside: all, from: source)
            return finish(all, mapping, isHidden: isHidden)
        }
    }

    /// The entry of a name and what stands under it.
    private mutating func keyedEntry(
        _ member: Source, _ field: Field, by mapping: EntryMapping, isHidden: Bool
    ) -> [JSONValue] {
        guard !member.saysNothing else { return [] }
        let title = JSONValue.string(KeyName.title(of: member.key))
        if member.view.kind == .object {
            return entry(member, by: mapping, isHidden: isHidden).map { entry in
                var entry = entry
                let key = mapping.name.rule.name
                if entry[key] == nil { entry[key] = title }
                return entry
            }
        }
        var entry = JSONValue.object([(mapping.name.rule.name, title)])
        if let value = value(member, for: field) { entry[field.rule.name] = value }
        return finish([entry], mapping, isHidden: isHidden)
    }

    /// Leaves out what is empty, and hides what is hidden.
    private mutating func finish(
        _ entries: [JSONValue], _ mapping: EntryMapping, isHidden: Bool
    ) -> [JSONValue] {
        entries.filter { $0.object?.isEmpty == false }.map { entry in
            var entry = entry
            if isHidden { hidden.hide(&entry, in: mapping.section) }
            return entry
        }
    }

    // MARK: Parts

    /// The parts of an entry: an entry of its own each.
    private mutating func parts(of source: Source, by mapping: EntryMapping) -> [JSONValue] {
        let items = source.view.kind == .array ? source.items : [source]
        var entries: [JSONValue] = []
        for item in items where !item.saysNothing {
            if item.view.kind == .object {
                entries.append(fields(of: item, by: mapping))
            } else if let title = text(item, for: .experienceJobTitle) {
                entries.append(.object([(Field.experienceJobTitle.rule.name, .string(title))]))
            }
        }
        return entries
    }

    /// Keeps an employer as a secret that the parts of an entry have others in the place of.
    private mutating func keepEmployer(
        of whole: JSONValue, beside parts: [JSONValue], from source: Source
    ) {
        let name = Field.experienceCompany.rule.name
        guard let employer = whole[name]?.string,
            !parts.contains(where: { $0[name]?.string?.utf8.elementsEqual(employer.utf8) == true })
        else { return }
        keepSecret(employer, .company)
        remark(.leftOut, at: source.member("name", "company", "employer") ?? source)
    }

    /// Gives each part what the whole entry says, without losing what is said of the whole alone.
    private func spread(
        _ whole: JSONValue, over parts: [JSONValue]
    ) -> [JSONValue] {
        let shared = [Field.experienceCompany, .experienceLocation, .experienceUrl].map(\.rule.name)
        let dates = [
            Field.experienceStartDate, .experienceEndDate, .experienceIsCurrent,
        ].map(\.rule.name)
        let isDated = parts.contains { part in dates.contains { part[$0] != nil } }
        var parts = parts.map { part in
            var part = part
            for (key, value) in whole.object ?? [] where part[key] == nil {
                if shared.contains(key) || !isDated && dates.contains(key) { part[key] = value }
            }
            return part
        }
        // What is said of the whole stands before its parts.
        let own = (whole.object ?? []).filter { key, _ in
            !shared.contains(key) && (isDated || !dates.contains(key))
        }
        guard own.contains(where: { key, _ in !dates.contains(key) }) else { return parts }
        let first = (whole.object ?? []).filter { shared.contains($0.key) } + own
        parts.insert(.object(first), at: 0)
        return parts
    }
}
