/// Makes texts of other people fit for a terminal, and sets them in columns.
enum TerminalText {
    /// The text on one line, without what steers a terminal or turns the reading order.
    static func printable(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: output.append(" ")
            case .format: break
            case .surrogate, .privateUse, .unassigned: output.append("?")
            default: output.append(scalar)
            }
        }
        return String(output)
    }

    /// How many columns a text takes: two for wide letters, none for marks (Unicode Standard
    /// Annex 11).
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// The text in at most so many columns; one that is longer ends with an ellipsis.
    static func cut(_ text: String, to columns: Int) -> String {
        guard width(text) > columns else { return text }
        var output = String.UnicodeScalarView()
        var room = columns - 1
        for scalar in text.unicodeScalars {
            room -= width(scalar)
            guard room >= 0 else { break }
            output.append(scalar)
        }
        return String(output) + "…"
    }

    /// The lines of a table; the last column is as wide as it likes.
    static func table(_ rows: [[String]]) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { width($0[column]) }.max() ?? 0
        }
        return rows.map { row in
            row.indices.map { column in
                let padding = column == row.count - 1 ? 0 : widths[column] - width(row[column])
                return row[column] + String(repeating: " ", count: padding)
            }.joined(separator: "  ")
        }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70,
            0xFF00..<0xFF61, 0xFFE0..<0xFFE7, 0x1F300..<0x1F650, 0x1F900..<0x1FA00,
            0x20000..<0x40000:
            return 2
        default: return 1
        }
    }
}
