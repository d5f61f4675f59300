internal import ShareModel

/// The settings of a design, as a person types them.
enum DesignOption {
    /// Their names.
    static var keys: [String] { all.map(\.key) }

    /// What a setting can be, in words.
    static func values(of key: String) -> String {
        all.first { $0.key.isKey(key) }?.values ?? ""
    }

    /// The settings under the names that a row has, once the rules of a share approve of them.
    static func checked(
        _ settings: [(key: String, value: String)]
    ) throws(ImportOptionError) -> [(key: String, value: String)] {
        var checked: [(key: String, value: String)] = []
        for (key, value) in settings {
            guard let known = keys.first(where: { KeyName.isSame($0, key) }) else {
                throw .unknownSetting(
                    key, suggestion: NearestWord.suggestion(for: key, among: keys))
            }
            guard isGood(value, of: known) else { throw .badSetting(known) }
            checked.append((known, value))
        }
        return checked
    }

    /// Whether a share takes the value: it is asked of the reader that reads the row.
    private static func isGood(_ value: String, of key: String) -> Bool {
        let record = ShareRecord(
            id: "design", template: nil, locale: nil,
            columns: [
                .cvData: Array("{}".utf8),
                .designSettings: JSONWriter.bytes(of: .object([(key, .string(value))])),
            ])
        return (try? ShareSnapshot(decoding: record))?.warnings.isEmpty == true
    }

    private static let all: [(key: String, values: String)] = [
        ("accentColor", "a colour such as #1f4e79"),
        ("fontFamily", fonts),
        ("fontSize", "8 to 14, in points"), ("lineHeight", "1 to 2"),
        ("spacing", names(Spacing.self)), ("pageSize", names(PageSize.self)),
        ("pageMargin", "5 to 40, in millimetres"), ("dateFormat", names(DateFormat.self)),
        ("headerAlignment", names(HeaderAlignment.self)),
    ]

    private static var fonts: String { names(FontFamily.self) }

    private static func names<Choice: CaseIterable & RawRepresentable<String>>(
        _: Choice.Type
    ) -> String {
        Choice.allCases.map(\.rawValue).joined(separator: ", ")
    }
}
