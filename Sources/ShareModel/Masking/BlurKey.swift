/// A key of `blurOptions`.
public enum BlurKey: Hashable, Sendable {
    /// A class of values.
    case maskClass(MaskClass)
    /// A whole section.
    case section(ResumeSection)
    /// Every way to reach the person.
    case contact

    /// What `contact` hides, beside the section `profiles`.
    static let contactClasses: Set<MaskClass> = [
        .email, .phone, .address, .linkedIn, .website, .portfolio, .github,
    ]

    /// Every key, classes first, in a fixed order.
    public static let allKnown: [BlurKey] =
        MaskClass.allCases.filter { $0 != .section }.map(BlurKey.maskClass)
        + [.contact]
        + ResumeSection.allCases.filter { $0 != .personal }.map(BlurKey.section)

    /// Reads a key, compared without case, `_`, `-` and a leading `blur`, in singular or plural.
    public init?(_ text: String) {
        guard let key = Self.byFoldedName[Self.folded(text)] else { return nil }
        self = key
    }

    /// The key's one spelling in what we write.
    public var name: String {
        switch self {
        case .maskClass(let maskClass): maskClass.name
        case .section(let section): section.name
        case .contact: "contact"
        }
    }

    /// The class whose token stands where the key's values stood.
    var tokenClass: MaskClass {
        switch self {
        case .maskClass(let maskClass): maskClass
        case .section, .contact: .section
        }
    }

    private var spellings: [String] {
        switch self {
        case .maskClass(.company): ["companies", "employers"]
        case .maskClass(.institution): ["institutions", "schools"]
        case .maskClass(.linkedIn): ["linkedin", "linkedinurl"]
        case .maskClass(let maskClass): [maskClass.name]
        case .section(let section): section.spellings
        case .contact: ["contact"]
        }
    }

    /// Every spelling as it is compared, in a fixed order.
    static let foldedNames = byFoldedName.keys.sorted()

    private static let byFoldedName: [String: BlurKey] = {
        var keys: [String: BlurKey] = [:]
        // Classes come first, so a name that a section shares with a class means the class.
        for key in allKnown {
            for spelling in key.spellings where keys[folded(spelling)] == nil {
                keys[folded(spelling)] = key
            }
        }
        return keys
    }()

    /// A key without case, separators and a leading `blur`, in the singular.
    static func folded(_ text: String) -> String {
        var bytes = text.utf8.map(ASCIIText.lowercased).filter {
            $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-")
        }
        if bytes.starts(with: "blur".utf8), bytes.count > 4 { bytes.removeFirst(4) }
        if bytes.count > 3, bytes.suffix(3).elementsEqual("ies".utf8) {
            bytes.replaceSubrange(bytes.count - 3..<bytes.count, with: "y".utf8)
        } else if bytes.last == UInt8(ascii: "s") {
            bytes.removeLast()
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
