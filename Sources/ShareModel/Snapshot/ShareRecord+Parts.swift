/// The row as byte strings, for a process of our own that makes its page.
///
/// Whoever holds them holds what was typed: the one file that may ask for them sends them down a
/// socket of which both ends are ours.
@_spi(PageWorker)
extension ShareRecord {
    /// The row's values, each behind its name.
    public var parts: [[UInt8]] {
        var parts = [Array(Self.idName.utf8), Array(id.utf8)]
        for (name, value) in [(Self.templateName, template), (Self.localeName, locale)] {
            if let value { parts += [Array(name.utf8), Array(value.utf8)] }
        }
        for column in Column.allCases {
            if let bytes = columns.value[column] { parts += [Array(column.rawValue.utf8), bytes] }
        }
        return parts
    }

    /// Puts a row together again; `nil` where the byte strings are no row.
    public init?(parts: some Collection<[UInt8]>) {
        var texts: [String: String] = [:]
        var columns: [Column: [UInt8]] = [:]
        var rest = Array(parts)[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            let key = String(decoding: name, as: UTF8.self)
            if let column = Column(rawValue: key) {
                columns[column] = value
            } else {
                texts[key] = String(decoding: value, as: UTF8.self)
            }
        }
        guard let id = texts[Self.idName] else { return nil }
        self.init(
            id: id, template: texts[Self.templateName], locale: texts[Self.localeName],
            columns: columns)
    }

    private static var idName: String { "id" }
    private static var templateName: String { "template" }
    private static var localeName: String { "locale" }
}
