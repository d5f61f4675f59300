/// What a tracker has seen of the markup, for those who look at elements and not at places.
enum HTMLEvent {
    /// The `<` of a tag.
    case tagBegins
    /// The name of an attribute with a value, which ends here.
    case attribute([UInt8])
    /// As much of an address as is constant from its start on.
    case address(attribute: String, start: [UInt8])
    /// The `>` of a tag.
    case tagEnds(name: [UInt8], isEndTag: Bool, isSelfClosing: Bool)
}
