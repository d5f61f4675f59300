/// What can be wrong with a template: facts, of which `sentence` speaks.
enum TemplateProblem: Sendable, Hashable {

    // Files.
    case tooLarge
    case notUTF8
    case missingEntry(String)
    case duplicateSource(String)

    // Syntax.
    case unclosedTag
    case unclosedTriple
    case newDelimiters
    case dynamicName
    case badName(String)
    case badReference(String)
    case neverClosed(String)
    case strayClose(String)
    case wrongClose(String, open: String)
    case strayInParent
    case tooDeep

    // Names.
    case unknownField(String, suggestion: String?)
    case noItem(model: String)
    case noEnclosingModel
    case noFieldsIn(String, kind: String)
    case missingPartial(String, suggestion: String?)
    case cycle([String])
    case blockInItself(String)
    case unknownBlock(String, parent: String, suggestion: String?)

    // Kinds.
    case notShown(String, kind: String)
    case htmlEscaped(String)
    case textRaw(String, kind: String)

    // Places.
    case unquotedValue
    case fieldIn(HTMLPlace)
    case htmlIn(HTMLPlace)
    case textAsURL(String, attribute: String)
    case urlInParts(String, attribute: String)
    case afterURL(attribute: String)
    case changesPlace(of: String, from: HTMLPlace, to: HTMLPlace)
    case endsIn(HTMLPlace)
    case fieldInPragma
    case gluedName
    case strayByteInTag
    case cdata
    case markupAsText(element: String)
    case commentInScript

    // Elements.
    case script
    case styleElement
    case handler(String)
    case inlineStyle
    case foreignAddress(AddressRules.Fault, attribute: String)
    case referenceInAddress(attribute: String)
    case unknownElement(String, suggestion: String?)
    case neverEnds(String)
    case endsNothing(String)
    case endsSometimes(String)

    // Limits.
    case programTooLarge
}
