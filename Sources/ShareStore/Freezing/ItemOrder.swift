internal import ShareModel

extension ResumeContent {
    /// Orders the entries of sections as one resume has them (`itemOrder`).
    ///
    /// An object from a section, or the id of an own section, to an array of ids: those come
    /// first, in that order, the others after them as they were. Any other form orders nothing.
    mutating func order(_ order: JSONValue?) {
        for (key, value) in order?.object ?? [] {
            guard let ids = value.array else { continue }
            let ranks = Dictionary(
                ids.enumerated().compactMap { rank, id in ItemID(id).map { ($0, rank) } },
                uniquingKeysWith: { first, _ in first })
            for index in members.indices {
                let section = ResumeSection(named: members[index].key)
                guard case .array(var items) = members[index].value else { continue }
                if section == .customSections {
                    items = items.map { item in
                        let isNamed = ItemID(item["id"]) == ItemID(key)
                        guard isNamed || ResumeSection(named: key) == .customSections,
                            let inner = item["items"]?.array
                        else { return item }
                        var ordered = item
                        ordered["items"] = .array(Self.sorted(inner, by: ranks))
                        return ordered
                    }
                }
                if let section, section == ResumeSection(named: key) {
                    items = Self.sorted(items, by: ranks)
                }
                members[index].value = .array(items)
            }
        }
    }

    private static func sorted(_ items: [JSONValue], by ranks: [ItemID: Int]) -> [JSONValue] {
        let ranked = items.enumerated().map { place, item in
            (rank: ItemID(item["id"]).flatMap { ranks[$0] } ?? .max, place: place, item: item)
        }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.item)
    }
}
