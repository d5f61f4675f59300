@_spi(LeakCheck) public import ShareModel

/// A value to look for, as this module takes it from the model: the one place that sees the model's
/// own type.
struct Secret {
    /// The value in UTF-8.
    let value: [UInt8]
    let maskClass: MaskClass

    init(_ raw: RawSecret) {
        value = [UInt8](raw.value.utf8)
        maskClass = raw.maskClass
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
