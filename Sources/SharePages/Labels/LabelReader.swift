import ShareModel

/// Reads the labels of one language file by key, and notes everything that is wrong with it.
///
/// A file is one flat object, so that a key occurs once and its place can be found.
struct LabelReader {
    private let file: String
    private let bytes: [UInt8]
    private let values: [String: JSONView]
    private var used: Set<String> = []
    /// What was wrong up to now.
    private(set) var errors: [LabelError] = []

    /// Reads a file; one that is no JSON object counts as empty and is noted.
    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        var values: [String: JSONView] = [:]
        do {
            let root = try JSONDocument(bytes).root
            if root.kind == .object {
                for member in root.members { values[member.key] = member.value }
            } else {
                errors = [LabelError(file: file, line: 1, column: 1, problem: .notAnObject)]
            }
        } catch {
            errors = [
                LabelError(
                    file: file, line: error.line, column: error.column,
                    problem: .notJSON(error.problem))
            ]
        }
        self.values = values
    }

    /// The text of a key.
    mutating func text(_ key: String) -> String {
        guard let value = value(key) else { return "" }
        if let text = value.string, !text.isEmpty { return text }
        note(.wrongType(key: key, expected: "a text that is not empty"), at: key)
        return ""
    }

    /// The text of a key that has to be one of a few.
    mutating func text(_ key: String, oneOf choices: [String]) -> String {
        let text = text(key)
        if !text.isEmpty, !choices.contains(text) {
            note(.wrongType(key: key, expected: choices.joined(separator: " or ")), at: key)
        }
        return text
    }

    /// The texts of a key whose value is a list of `count`.
    mutating func texts(_ key: String, count: Int) -> [String] {
        let none = [String](repeating: "", count: count)
        guard let value = value(key) else { return none }
        let texts = value.items.compactMap(\.string).filter { !$0.isEmpty }
        if texts.count == count { return texts }
        note(.wrongType(key: key, expected: "a list of \(count) texts"), at: key)
        return none
    }

    /// The pattern of a key, which names each place once.
    mutating func pattern(_ key: String, of places: [String]) -> LabelPattern {
        let text = text(key)
        if let pattern = LabelPattern(text, places: places) { return pattern }
        if !text.isEmpty {
            let names = places.map { "{\($0)}" }.joined(separator: " and ")
            note(.wrongType(key: key, expected: "a text with \(names), once"), at: key)
        }
        return LabelPattern(placesOnly: places.count)
    }

    /// Notes every key that nothing asked for.
    mutating func finish() {
        for key in values.keys.sorted() where !used.contains(key) {
            note(.unknown(key: key), at: key)
        }
        errors.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    private mutating func value(_ key: String) -> JSONView? {
        if let value = values[key] {
            used.insert(key)
            return value
        }
        // A file that could not be read misses every key: its one error says more.
        if !values.isEmpty || errors.isEmpty, used.insert(key).inserted {
            note(.missing(key: key), at: nil)
        }
        return nil
    }

    private mutating func note(_ problem: LabelError.Problem, at key: String?) {
        let (line, column) = place(of: key)
        errors.append(LabelError(file: file, line: line, column: column, problem: problem))
    }

    /// Where a key stands, or where the object ends.
    private func place(of key: String?) -> (line: Int, column: Int) {
        var offset = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
        if let key {
            let quoted = Array("\"\(key)\"".utf8)
            var start = 0
            while start + quoted.count < bytes.count {
                if bytes[start..<start + quoted.count].elementsEqual(quoted),
                    isKey(endingAt: start + quoted.count)
                {
                    offset = start
                    break
                }
                start += 1
            }
        }
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        return (line, offset - lineStart + 1)
    }

    private func isKey(endingAt end: Int) -> Bool {
        bytes[end...].first { $0 > 0x20 } == UInt8(ascii: ":")
    }
}
