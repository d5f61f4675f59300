/// Reads `designSettings`: each setting typed and bounded, a bad one the default with a warning.
struct DesignReader {
    private(set) var settings = DesignSettings()
    private(set) var warnings: [SnapshotWarning] = []

    init(_ view: JSONView?) {
        guard let view, view.kind != .null else { return }
        guard view.kind == .object else {
            warnings.append(.noDesignSettings)
            return
        }
        for member in view.members where member.value.kind != .null {
            if let expected = read(member.key, member.value) {
                warnings.append(.badDesignSetting(member.key, expected))
            }
        }
    }

    /// Takes one setting, passing over unknown ones; what was expected where the value is none.
    private mutating func read(_ key: String, _ value: JSONView) -> DesignExpectation? {
        switch key {
        case "accentColor":
            set(\.accentColor, value.string.flatMap(Self.color), else: .color)
        case "fontFamily": choose(\.fontFamily, value)
        case "fontSize": measure(\.fontSizeTenths, value, in: 8...14, "pt", times: 10)
        case "lineHeight": measure(\.lineHeightHundredths, value, in: 1...2, "", times: 100)
        case "spacing": choose(\.spacing, value)
        case "pageSize": choose(\.pageSize, value)
        case "pageMargin": measure(\.pageMargin, value, in: 5...40, "mm", times: 1)
        case "dateFormat": choose(\.dateFormat, value)
        case "headerAlignment": choose(\.headerAlignment, value)
        default: nil
        }
    }

    private mutating func set<Value>(
        _ path: WritableKeyPath<DesignSettings, Value>, _ value: Value?,
        else expected: DesignExpectation
    ) -> DesignExpectation? {
        guard let value else { return expected }
        settings[keyPath: path] = value
        return nil
    }

    private mutating func choose<Choice: RawRepresentable<String> & CaseIterable>(
        _ path: WritableKeyPath<DesignSettings, Choice>, _ view: JSONView
    ) -> DesignExpectation? {
        let text = view.string.map { ASCIIText.lowercased($0) } ?? ""
        let expected = DesignExpectation.choice(
            of: Choice.allCases.map(\.rawValue), insteadOf: text)
        return set(path, Choice(rawValue: text), else: expected)
    }

    private mutating func measure(
        _ path: WritableKeyPath<DesignSettings, Int>, _ view: JSONView,
        in range: ClosedRange<Int>, _ unit: String, times factor: Double
    ) -> DesignExpectation? {
        let bounds = Double(range.lowerBound)...Double(range.upperBound)
        return set(
            path, Self.number(view, in: bounds, unit, times: factor),
            else: .number(in: range, unit: unit))
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
