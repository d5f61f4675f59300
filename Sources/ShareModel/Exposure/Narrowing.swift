import Markdown

/// Finds what narrows down where a hidden firm or school is (job title, place and months together).
enum Narrowing {
    /// At most one remark, for all entries in which a hidden name is told about so closely.
    static func remark(_ entries: [ShownEntry]) -> ExposureRemark? {
        let close = entries.filter { entry in
            guard let (title, place, start) = fields(of: entry.section) else { return false }
            guard entry.masked.text(title)?.document.events.isEmpty == false,
                entry.tokenClasses.contains(.company) || entry.tokenClasses.contains(.institution),
                entry.texts.contains(where: { $0.field == place && $0.text.tokens.isEmpty }),
                case .date(let date)? = entry.masked.date(start)
            else { return false }
            return date.month != nil
        }
        let classes = Set(close.flatMap(\.tokenClasses)).intersection([.company, .institution])
            .sorted()
        guard !classes.isEmpty else { return nil }
        return ExposureRemark(
            kind: .narrowing, maskClasses: classes, places: close.map(\.path),
            keys: [MaskClass.dates.name, MaskClass.location.name])
    }

    private static func fields(
        of section: ResumeSection
    ) -> (title: Field, place: Field, start: Field)? {
        switch section {
        case .experiences: (.experienceJobTitle, .experienceLocation, .experienceStartDate)
        case .education: (.educationDegree, .educationLocation, .educationStartDate)
        default: nil
        }
    }
}
