/// Sorted lines of a table in the program's text, searched in place.
///
/// A line is a key, a separator and a value.
struct SortedLines: Sendable {
    private let data: StaticString
    private let separator: UInt8

    private init(_ data: StaticString, separator: UInt8 = UInt8(ascii: " ")) {
        self.data = data
        self.separator = separator
    }

    static let entities = SortedLines(EntityData.entities)
    static let otherNames = SortedLines(AliasData.aliases, separator: UInt8(ascii: "="))
    static let shortForms = SortedLines(AliasData.abbreviations, separator: UInt8(ascii: "="))

    static let articles = SortedLines(FirmWordData.articles)
    static let pathSites = SortedLines(PlatformData.paths)
    static let labelSites = SortedLines(PlatformData.subdomains)
    static let markers = SortedLines(PlatformData.markers)
    static let leads = SortedLines(PlatformData.leads)

    /// Whether a line is the key alone, or begins with it.
    func contains(_ key: some Collection<UInt8>) -> Bool { line(startingWith: key) != nil }

    /// What follows the key in its line, with the separator before it.
    func line(startingWith key: some Collection<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
        data.withUTF8Buffer { text in
            var low = 0
            var high = text.count
            while low < high {
                var start = (low + high) / 2
                while start > low, text[start - 1] != 0x0A { start -= 1 }
                var end = start
                switch compare(key, in: text, at: &end) {
                case 0:
                    let value = end
                    while text[end] != 0x0A { end += 1 }
                    return Slice(base: text, bounds: value..<end)
                case 1:
                    while text[end] != 0x0A { end += 1 }
                    low = end + 1
                default: high = start
                }
            }
            return nil
        }
    }

    /// Compares the key with a line's key: -1, 0 or 1; `place` moves to where they part.
    private func compare(
        _ key: some Collection<UInt8>, in text: UnsafeBufferPointer<UInt8>, at place: inout Int
    ) -> Int {
        for byte in key {
            let other = text[place]
            if other == 0x0A || other == separator || other < byte { return 1 }
            if other > byte { return -1 }
            place += 1
        }
        return text[place] == 0x0A || text[place] == separator ? 0 : -1
    }
}
