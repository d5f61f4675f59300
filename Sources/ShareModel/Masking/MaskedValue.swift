public import Markdown

/// Text that has passed the masker: where a secret stood, a placeholder names its class.
///
/// Plain text and Markdown have the same form; plain text is one run without blocks.
public struct MaskedText: Sendable, Equatable {
    /// The text's events; each placeholder's number is the raw value of a `MaskClass`.
    public let document: MarkdownDocument

    init(_ document: MarkdownDocument) {
        self.document = document
    }

    /// A text that is nothing but one token.
    init(withheld maskClass: MaskClass) {
        var document = MarkdownDocument()
        document.append(.placeholder(maskClass.rawValue))
        self.document = document
    }

    /// The text without marks, with a word of the caller's choice for each token.
    public func plainText(token: (MaskClass) -> String) -> String {
        document.plainText { number in MaskClass(rawValue: number).map(token) ?? "" }
    }
}

/// A date that has passed the masker.
public enum MaskedDate: Sendable, Equatable {
    case date(PartialDate)
    /// The end of a time that has not ended.
    case open
    /// A date in the owner's own words.
    case text(MaskedText)
    /// A date that is hidden, by the class that hides it.
    case withheld(MaskClass)
}

/// A web address, e-mail address or telephone number that has passed the masker.
///
/// One that holds a secret is withheld as a whole: a part of an address gives the rest away.
public enum MaskedAddress: Sendable, Equatable {
    /// The address as the owner wrote it. It has not been through the link policy.
    case shown(String)
    /// An address that is hidden, by the class that hides it.
    case withheld(MaskClass)
}

/// The value of a field that has passed the masker.
public enum MaskedValue: Sendable, Equatable {
    /// A field of kind `plain` or `markdown`.
    case text(MaskedText)
    /// A field of kind `plainList` or `markdownList`.
    case list([MaskedText])
    /// A field of kind `date`.
    case date(MaskedDate)
    /// A field of kind `link`, `email` or `phone`.
    case address(MaskedAddress)
    /// A field of kind `flag`.
    case flag(Bool)
    /// A field of kind `photo`: the `data:` address as the owner gave it, not yet looked into.
    case photo(String)
}
