/// A value that the owner asked to hide, as it stands in the snapshot: for the leak check alone.
///
/// The masker does not read this type. The checker derives its own forms from it, so that a mistake
/// in the one is not a mistake in the other.
@_spi(LeakCheck)
public struct RawSecret: Sendable {
    /// The value, unchanged.
    public let value: String
    /// The class that it belongs to.
    public let maskClass: MaskClass
    /// Whether it is one of the owner's own aliases and not a value of a field.
    public let isAlias: Bool

    /// Makes a secret of a value, its class and whether the owner named it as an alias.
    public init(value: String, maskClass: MaskClass, isAlias: Bool = false) {
        self.value = value
        self.maskClass = maskClass
        self.isAlias = isAlias
    }
}
