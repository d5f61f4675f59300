@_spi(LeakCheck) public import ShareModel

/// A value to look for, as this module takes it from the model: the one place that sees the model's
/// own type.
struct Secret {
    /// What kind of value it is, which says how its forms are derived.
    enum Kind {
        case text
        case link
        case email
        case phone
    }

    /// The value in UTF-8.
    let value: [UInt8]
    let maskClass: MaskClass
    let kind: Kind

    init(_ raw: RawSecret) {
        value = PlainSpaces.plain([UInt8](raw.value.utf8))
        maskClass = raw.maskClass
        kind =
            switch raw.kind {
            case .text: Self.kind(of: raw.maskClass)
            case .link: .link
            case .email: .email
            case .phone: .phone
            }
    }

    /// The kind of a value of which only the class is known, as of an alias.
    private static func kind(of maskClass: MaskClass) -> Kind {
        switch maskClass {
        case .phone: .phone
        case .email: .email
        case .linkedIn, .github, .website, .portfolio: .link
        default: .text
        }
    }
}

extension LeakChecker {
    /// Derives the forms of everything that a share's owner asked to hide.
    ///
    /// - Parameters:
    ///   - snapshot: the share's content.
    ///   - tokens: texts that stand in place of secrets and that the twin does not mark as masked.
    public init(_ snapshot: ShareSnapshot, tokens: [String] = []) {
        self.init(secrets: snapshot.rawSecrets, tokens: tokens)
    }

    /// Derives the forms of a share's secrets.
    ///
    /// - Parameters:
    ///   - secrets: the raw values, with the owner's aliases.
    ///   - tokens: texts that stand in place of secrets and that the twin does not mark as masked.
    @_spi(LeakCheck)
    public init(secrets: [RawSecret], tokens: [String] = []) {
        self.init(secrets: secrets.map(Secret.init), tokens: tokens.map { [UInt8]($0.utf8) })
    }
}
