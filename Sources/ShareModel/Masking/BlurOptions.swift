/// What an owner asked to hide: mask classes, whole sections, and names of the owner's own.
public struct BlurOptions: Sendable, Equatable {
    /// The classes that are hidden.
    public private(set) var classes: Set<MaskClass> = [] {
        didSet { classBits = classes.reduce(0) { $0 | $1.bit } }
    }
    private var classBits: UInt32 = 0
    /// The sections whose texts are hidden as a whole.
    public private(set) var sections: Set<ResumeSection> = []
    /// The owner's own names for what a key hides, by key, in the order given.
    private(set) var aliases: [BlurKey: [String]] = [:]

    /// The most names for one key.
    public static let maximumAliases = 50
    /// The lengths that a name may have, in Unicode scalars.
    public static let aliasLengths = 2...200

    /// Options that hide nothing.
    public init() {}

    /// Reads the value of `blurOptions`; a missing one and `null` hide nothing.
    ///
    /// - Throws: `BlurOptionsError` for another type, for a truthy key that is not known, and for
    ///   an object with anything in it but `aliases`.
    public init(_ value: JSONValue?) throws(BlurOptionsError) {
        switch value {
        case nil, .null?: return
        case .object(let members)?:
            for (key, value) in members where value.isTruthy {
                guard let known = BlurKey(key) else { throw .unknownKey(key) }
                hide(known)
                try addAliases(of: value, for: known)
            }
        default: throw .notAnObject
        }
    }

    /// Whether nothing is hidden.
    public var isEmpty: Bool { classes.isEmpty && sections.isEmpty }

    /// Adds everything that other options hide; nothing is ever taken away.
    ///
    /// - Throws: `BlurOptionsError.tooManyAliases` where both together name too many.
    public mutating func add(_ other: BlurOptions) throws(BlurOptionsError) {
        classes.formUnion(other.classes)
        sections.formUnion(other.sections)
        for (key, names) in other.aliases { try add(names, for: key) }
    }

    /// The options as they are stored: one spelling for each key, keys in a fixed order.
    public var json: JSONValue {
        .object(
            BlurKey.allKnown.compactMap { key in
                guard hides(key) else { return nil }
                let names = aliases[key] ?? []
                let value: JSONValue =
                    names.isEmpty
                    ? .bool(true) : .object([("aliases", .array(names.map { .string($0) }))])
                return (key.name, value)
            })
    }

    /// The keys that are hidden, in a fixed order.
    var keys: [BlurKey] { BlurKey.allKnown.filter(hides) }

    /// Whether the owner gave names of their own for a key.
    func namesAliases(for key: BlurKey) -> Bool { aliases[key]?.isEmpty == false }

    /// The owner's own names with the class whose token stands for them.
    var aliasTerms: [(maskClass: MaskClass, name: String)] {
        BlurKey.allKnown.flatMap { key in
            (aliases[key] ?? []).map { (key.tokenClass, $0) }
        }
    }

    /// The class that hides a field, if one does: the one with precedence.
    func hidingClass(of field: Field) -> MaskClass? {
        let bits = classBits & field.maskBits
        return bits == 0 ? nil : MaskClass(rawValue: UInt8(bits.trailingZeroBitCount))
    }

    private func hides(_ key: BlurKey) -> Bool {
        switch key {
        case .maskClass(let maskClass): classes.contains(maskClass)
        case .section(let section): sections.contains(section)
        case .contact: aliases[.contact] != nil
        }
    }

    private mutating func hide(_ key: BlurKey) {
        switch key {
        case .maskClass(let maskClass): classes.insert(maskClass)
        case .section(let section): sections.insert(section)
        case .contact:
            classes.formUnion(BlurKey.contactClasses)
            sections.insert(.profiles)
        }
    }

    private mutating func addAliases(
        of value: JSONValue, for key: BlurKey
    ) throws(BlurOptionsError) {
        guard case .object(let members) = value else { return }
        for (name, value) in members {
            guard name.utf8.elementsEqual("aliases".utf8), case .array(let items) = value else {
                throw .unknownSetting(key: key.name)
            }
            guard items.count <= Self.maximumAliases else { throw .tooManyAliases(key: key.name) }
            var names: [String] = []
            for item in items {
                guard case .string(let text) = item,
                    Self.aliasLengths.contains(text.unicodeScalars.count)
                else { throw .badAlias(key: key.name) }
                names.append(text)
            }
            try add(names, for: key)
        }
    }

    private mutating func add(_ names: [String], for key: BlurKey) throws(BlurOptionsError) {
        var all = aliases[key] ?? []
        for name in names where !all.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
            // Before the next look through them: a body can name thousands.
            guard all.count < Self.maximumAliases else { throw .tooManyAliases(key: key.name) }
            all.append(name)
        }
        aliases[key] = all
    }
}

/// What is wrong with `blurOptions`.
public enum BlurOptionsError: Error, Equatable, Sendable, CustomStringConvertible {
    case notAnObject
    case unknownKey(String)
    case unknownSetting(key: String)
    case badAlias(key: String)
    case tooManyAliases(key: String)

    /// The error as a sentence that says what to do.
    public var description: String {
        switch self {
        case .notAnObject:
            "blurOptions: expected an object such as {\"companies\": true}"
        case .unknownKey(let key):
            "blurOptions: unknown key '\(ErrorText.quotable(key))'" + BlurKey.hint(for: key)
        case .unknownSetting(let key):
            "blurOptions.\(key): expected true or {\"aliases\": [\"…\"]} and nothing else"
        case .badAlias(let key):
            "blurOptions.\(key).aliases: each must be a text of "
                + "\(BlurOptions.aliasLengths.lowerBound) to "
                + "\(BlurOptions.aliasLengths.upperBound) characters"
        case .tooManyAliases(let key):
            "blurOptions.\(key).aliases: more than \(BlurOptions.maximumAliases)"
        }
    }
}
