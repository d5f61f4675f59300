internal import ShareModel

/// A value of the file that is imported, with the key that leads to it and its place for remarks.
struct Source {
    let view: JSONView
    let key: String
    let place: String
    /// The key as it is compared.
    private let folded: [UInt8]

    init(view: JSONView, key: String = "", place: String) {
        self.view = view
        self.key = key
        self.place = place
        folded = KeyName.folded(key)
    }

    /// Whether the key is this name, as `KeyName` compares.
    func isNamed(_ name: String) -> Bool { KeyName.isFolded(folded, of: name) }

    /// The members of an object; none for another kind.
    var members: [Source] {
        view.members.map { member in
            let key = member.key
            let name = ErrorText.quotable(key)
            return Source(
                view: member.value, key: key, place: place.isEmpty ? name : "\(place).\(name)")
        }
    }

    /// The items of an array; none for another kind.
    var items: [Source] {
        view.items.enumerated().map { index, item in
            Source(view: item, key: key, place: "\(place)[\(index)]")
        }
    }

    /// The member of this name, as `KeyName` compares, where it says something.
    func member(_ names: String...) -> Source? {
        let members = members
        return names.lazy.compactMap { name in
            members.first { $0.isNamed(name) && !$0.isAbsent }
        }.first
    }

    /// The text of a string, and of a number as it is written.
    var scalarText: String? { view.string ?? view.numberText }

    /// Whether nothing is here: `null`, an empty or blank text, an empty array or object.
    var isAbsent: Bool {
        switch view.kind {
        case .null: true
        case .string: view.string.map(Self.isBlank) ?? true
        case .array: view.items.first { _ in true } == nil
        case .object: view.members.first { _ in true } == nil
        case .bool, .number: false
        }
    }

    /// Whether nothing is said here, however deep one looks: forms are often exported empty.
    var saysNothing: Bool {
        switch view.kind {
        case .null, .string: isAbsent
        case .bool: view.bool == false
        case .number: JSONValue(view).isTruthy == false
        case .array: items.allSatisfy(\.saysNothing)
        case .object: members.allSatisfy(\.saysNothing)
        }
    }

    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }
}

/// Compares the keys of files, which many hands write: `startDate`, `start_date`, `StartDate`.
enum KeyName {
    /// Whether two keys are the same without case, `_`, `-` and spaces.
    static func isSame(_ lhs: String, _ rhs: String) -> Bool { isFolded(folded(lhs), of: rhs) }

    /// Whether a folded key is that of a name.
    static func isFolded(_ key: [UInt8], of name: String) -> Bool {
        var index = 0
        for byte in name.utf8 {
            guard let byte = folded(byte) else { continue }
            guard index < key.count, key[index] == byte else { return false }
            index += 1
        }
        return index == key.count
    }

    /// A key as ASCII small letters, without what stands between its words.
    static func folded(_ key: String) -> [UInt8] { key.utf8.compactMap(folded) }

    private static func folded(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): nil
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: byte
        }
    }

    private static let longestTitle = 100

    /// A key as a heading: `patents` is "Patents", `additional_work` and `additionalWork` are
    /// "Additional work".
    static func title(of key: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in key.unicodeScalars.prefix(longestTitle) {
            let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            let isUpper = scalar.properties.isUppercase
            let follows = output.last.map { $0 != " " } ?? false
            let isWordStart = isUpper && output.last?.properties.isLowercase == true
            if follows, !isLetter || isWordStart { output.append(" ") }
            guard isLetter else { continue }
            let mapped =
                output.isEmpty
                ? scalar.properties.titlecaseMapping
                : isUpper && output.last == " "
                    ? scalar.properties.lowercaseMapping : String(scalar)
            output.append(contentsOf: mapped.unicodeScalars)
        }
        if output.last == " " { output.removeLast() }
        return String(output)
    }
}

extension String {
    /// Whether two keys are the same bytes.
    func isKey(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
