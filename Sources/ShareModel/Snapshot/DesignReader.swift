/// Reads `designSettings`: each setting typed and bounded, a bad one the default with a warning.
struct DesignReader {
    private(set) var settings = DesignSettings()
    private(set) var warnings: [SnapshotWarning] = []

    init(_ view: JSONView?) {
        guard let view, view.kind != .null else { return }
        guard view.kind == .object else {
            warnings.append(.badDesignSetting(""))
            return
        }
        for member in view.members where member.value.kind != .null {
            if !read(member.key, member.value) { warnings.append(.badDesignSetting(member.key)) }
        }
    }

    /// Takes one setting, passing over unknown ones; `false` where the value is none.
    private mutating func read(_ key: String, _ value: JSONView) -> Bool {
        switch key {
        case "accentColor": set(\.accentColor, value.string.flatMap(Self.color))
        case "fontFamily": set(\.fontFamily, Self.choice(value))
        case "fontSize": set(\.fontSizeTenths, Self.number(value, in: 8...14, "pt", times: 10))
        case "lineHeight":
            set(\.lineHeightHundredths, Self.number(value, in: 1...2, "", times: 100))
        case "spacing": set(\.spacing, Self.choice(value))
        case "pageSize": set(\.pageSize, Self.choice(value))
        case "pageMargin": set(\.pageMargin, Self.number(value, in: 5...40, "mm", times: 1))
        case "dateFormat": set(\.dateFormat, Self.choice(value))
        case "headerAlignment": set(\.headerAlignment, Self.choice(value))
        default: true
        }
    }

    private mutating func set<Value>(
        _ path: WritableKeyPath<DesignSettings, Value>, _ value: Value?
    ) -> Bool {
        guard let value else { return false }
        settings[keyPath: path] = value
        return true
    }

    private static func choice<Choice: RawRepresentable<String>>(_ view: JSONView) -> Choice? {
        view.string.flatMap { Choice(rawValue: ASCIIText.lowercased($0)) }
    }

    /// A number in a range, with or without its unit, times a factor and rounded.
    private static func number(
        _ view: JSONView, in range: ClosedRange<Double>, _ unit: String, times factor: Double
    ) -> Int? {
        guard var text = view.numberText ?? view.string else { return nil }
        if !unit.isEmpty, text.utf8.count > unit.utf8.count,
            text.utf8.suffix(unit.utf8.count).elementsEqual(unit.utf8)
        {
            text = String(decoding: text.utf8.dropLast(unit.utf8.count), as: UTF8.self)
        }
        guard let number = Double(text), range.contains(number) else { return nil }
        return Int((number * factor).rounded())
    }

    /// `#rgb` or `#rrggbb`.
    private static func color(_ text: String) -> RGBColor? {
        var bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "#") else { return nil }
        bytes.removeFirst()
        if bytes.count == 3 { bytes = bytes.flatMap { [$0, $0] } }
        let digits = bytes.compactMap(JSONText.hexValue)
        guard digits.count == 6, bytes.count == 6 else { return nil }
        return RGBColor(
            red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3],
            blue: digits[4] << 4 | digits[5])
    }
}
