/// A value that the owner asked to hide, as it stands in the snapshot: for the leak check alone.
///
/// The masker does not read this type. The checker derives its own forms from it, so that a mistake
/// in the one is not a mistake in the other.
@_spi(LeakCheck)
public struct RawSecret: Sendable {
    /// What kind of value it is, as far as the field or the class tells.
    public enum Kind: Sendable {
        /// A name or another text.
        case text
        /// A web address or a handle.
        case link
        /// An e-mail address.
        case email
        /// A telephone number.
        case phone
    }

    /// The value, unchanged.
    public let value: String
    /// The class that it belongs to.
    public let maskClass: MaskClass
    /// What kind of value it is: a handle that is made of a person's name is of the class of names.
    public let kind: Kind
    /// Whether it is one of the owner's own aliases and not a value of a field.
    public let isAlias: Bool

    /// Makes a secret of a value, its class and kind, and whether the owner named it as an alias.
    public init(value: String, maskClass: MaskClass, kind: Kind = .text, isAlias: Bool = false) {
        self.value = value
        self.maskClass = maskClass
        self.kind = kind
        self.isAlias = isAlias
    }
}
