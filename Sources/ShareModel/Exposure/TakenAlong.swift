/// Finds the person's own addresses that are hidden by no key of their own: they hold what another one
/// hides, a handle say.
struct TakenAlong {
    private let snapshot: ShareSnapshot
    private let finder: SecretFinder

    init(_ snapshot: ShareSnapshot) throws(SnapshotError) {
        self.snapshot = snapshot
        finder = try SecretFinder(snapshot)
    }

    /// A remark for each class that takes addresses along.
    var remarks: [ExposureRemark] {
        var remarks: [ExposureRemark] = []
        for (field, value) in snapshot.personal.values
        where !snapshot.hiddenFields.contains(field) && field.isAddress
            && snapshot.blurOptions.hidingClass(of: field) == nil
        {
            guard let text = value.value.texts.first,
                let maskClass = field.addresses(of: text).lazy.compactMap(finder.secret).first
            else { continue }
            let name = field.rule.name
            if let index = remarks.firstIndex(where: { $0.maskClasses == [maskClass] }) {
                remarks[index].places.append(name)
            } else {
                remarks.append(
                    ExposureRemark(
                        kind: .takenAlong, maskClasses: [maskClass], places: [name]))
            }
        }
        return remarks
    }
}

extension Field {
    fileprivate var isAddress: Bool {
        switch kind {
        case .link, .email, .phone: true
        default: false
        }
    }
}
