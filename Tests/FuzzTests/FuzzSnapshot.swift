import ShareModel

extension ResumePlan {
    /// Which name of each pair stands in the resume.
    enum Side {
        case first
        case second
    }

    /// The names of one side.
    func names(_ side: Side) -> [String] {
        names.map { side == .first ? $0.first : $0.second }
    }

    /// Whether the plan is one for which swapping the names must change nothing: the names of a side
    /// stay apart from each other wherever they stand.
    var isInDomain: Bool {
        [names(.first), names(.second)].allSatisfy {
            NamePair.areApart($0) && NamePair.haveOwnWords($0)
        }
    }

    /// The share with the names of one side.
    func record(_ side: Side, hides: Bool = true) -> ShareRecord {
        let names = names(side)
        let blur = hides ? ["companies", "institutions"] + keys : []
        return ShareRecord(
            id: "share1", template: nil, locale: nil,
            columns: [
                .cvData: JSONWriter.bytes(of: cvData(names)),
                .maskTerms: JSONWriter.bytes(of: maskTerms(names)),
                .blurOptions: JSONWriter.bytes(of: .object(blur.map { ($0, .bool(true)) })),
            ])
    }
}
