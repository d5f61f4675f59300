internal import ShareModel

extension ResumeContent {
    /// Lays the scalars of one resume (`personalOverrides`) over those of the profile.
    ///
    /// `null` and an empty text take the profile's value away.
    mutating func layOver(_ overrides: JSONValue?) throws(StoreError) {
        switch overrides {
        case nil, .null?: return
        case .object(let members)?:
            for (key, value) in members {
                if ResumeSection(named: key) == .personal, case .object = value {
                    try layOver(value)
                } else if let field = Self.field(named: key) {
                    layOver(value, on: field)
                }
            }
        default: throw .wrongType(column: "personalOverrides", expected: "an object")
        }
    }

    private mutating func layOver(_ value: JSONValue, on field: Field) {
        remove(field)
        switch value {
        case .null: break
        case .string(let text) where text.isEmpty: break
        default: members.append((field.rule.name, value))
        }
    }

    private static func field(named key: String) -> Field? {
        (Field.all(in: .personal) + [.summary]).first { key.means($0) }
    }
}
