internal import ShareModel

/// What the owner hides on one resume (`hiddenItems`).
///
/// An object from a section, or the id of an own section, to an array of the entries' ids. Other
/// forms that can only mean the same are read too; what cannot be understood is an error, since
/// to pass over it would show what is to be hidden.
struct HiddenItems {
    private var everywhere: Set<ItemID> = []
    private var sections: [(key: String, choice: Choice)] = []

    /// The entries of one section that are hidden.
    private enum Choice {
        case all
        case some(Set<ItemID>)

        func contains(_ id: ItemID?) -> Bool {
            switch self {
            case .all: true
            case .some(let ids): id.map(ids.contains) ?? false
            }
        }
    }

    init(_ value: JSONValue?) throws(StoreError) {
        switch value {
        case nil, .null?: break
        case .array(let items)?: everywhere = try Self.ids(items)
        case .object(let members)?:
            for (key, value) in members { sections.append((key, try Self.choice(value))) }
        default: throw Self.error
        }
    }

    private static func choice(_ value: JSONValue) throws(StoreError) -> Choice {
        switch value {
        case .null, .bool(false): .some([])
        case .bool(true): .all
        case .string, .number: .some(try ids([value]))
        case .array(let items): .some(try ids(items))
        case .object(let members): .some(try ids(of: members))
        }
    }

    /// Of an object, the keys that are switched on are ids, and so are the items of arrays.
    private static func ids(
        of members: [(key: String, value: JSONValue)]
    ) throws(StoreError) -> Set<ItemID> {
        var ids: Set<ItemID> = []
        for (key, value) in members {
            switch value {
            case .array(let items): ids.formUnion(try Self.ids(items))
            case .object: throw error
            default: if value.isTruthy { ids.insert(ItemID(key)) }
            }
        }
        return ids
    }

    private static func ids(_ items: [JSONValue]) throws(StoreError) -> Set<ItemID> {
        var ids: Set<ItemID> = []
        for item in items {
            guard let id = ItemID(item) ?? ItemID(item["id"]) else { throw error }
            ids.insert(id)
        }
        return ids
    }

    private static let error = StoreError.wrongType(
        column: "hiddenItems", expected: "an object from section names to arrays of ids")
}

extension HiddenItems {
    /// Takes what is hidden out of a resume's content and keeps note of what it said.
    func remove(from content: inout ResumeContent) {
        guard !everywhere.isEmpty || !sections.isEmpty else { return }
        for index in content.members.indices {
            guard let section = ResumeSection(named: content.members[index].key),
                section != .personal, case .array(let items) = content.members[index].value
            else { continue }
            let kept = items.compactMap { item -> JSONValue? in
                section == .customSections
                    ? keptSection(item, leavingOut: &content.leftOut)
                    : keptItem(item, in: section, leavingOut: &content.leftOut)
            }
            content.members[index].value = .array(kept)
        }
        content.removeFields { key in
            (key.means(.summary) && isHidden(nil, in: .summary))
                || isHidden(fieldNamed: key)
        }
    }

    /// An entry, where it is not hidden.
    private func keptItem(
        _ item: JSONValue, in section: ResumeSection, leavingOut leftOut: inout LeftOutValues
    ) -> JSONValue? {
        guard isHidden(ItemID(item["id"]), in: section) else { return item }
        leftOut.add(item, in: section)
        return nil
    }

    /// One of the owner's own sections with the entries of it that are not hidden.
    private func keptSection(
        _ value: JSONValue, leavingOut leftOut: inout LeftOutValues
    ) -> JSONValue? {
        let id = ItemID(value["id"])
        let isHidden = isHidden(id, in: .customSections)
        let own = id.flatMap { id in sections.first { ItemID($0.key) == id }?.choice }
        var section = value
        let kept = value["items"]?.array?.filter { item in
            let itemID = ItemID(item["id"])
            guard
                isHidden || own?.contains(itemID) == true
                    || self.isHidden(itemID, in: .customSections)
            else { return true }
            leftOut.add(item, in: .customSections)
            return false
        }
        if isHidden {
            // A section with no `items` is an entry itself.
            leftOut.add(value, in: .customSections)
            return nil
        }
        if let kept { section["items"] = .array(kept) }
        return section
    }

    private func isHidden(_ id: ItemID?, in section: ResumeSection) -> Bool {
        id.map(everywhere.contains) == true
            || sections.contains {
                ResumeSection(named: $0.key) == section && $0.choice.contains(id)
            }
    }

    /// Whether a scalar is hidden: its name, in any spelling, stands where entries have ids.
    private func isHidden(fieldNamed key: String) -> Bool {
        Field.all(in: .personal).contains { field in
            key.means(field)
                && field.rule.spellings.contains { isHidden(ItemID($0), in: .personal) }
        }
    }
}
