/// What is joined to a name in scripts without spaces, and does not say whose it is: 株式会社, 有限公司.
enum UnspacedForms {
    private static let forms = lines(FirmWordData.unspacedForms)
    private static let places = lines(FirmWordData.unspacedPlaces)
    private static let kinds = lines(FirmWordData.unspacedKinds)
    private static let schools = lines(FirmWordData.unspacedSchools)

    /// The fewest bytes of a name: two letters.
    private static let shortest = 6

    private static func lines(_ text: StaticString) -> [[UInt8]] {
        text.withUTF8Buffer { buffer in
            unsafe Array(buffer).split(separator: UInt8(ascii: "\n")).map { Array($0) }
                .sorted { $0.count > $1.count }
        }
    }

    /// A name without its legal forms, and then without towns and kinds too, where they were joined
    /// to it.
    static func stripped(_ name: String) -> [String] {
        let whole = Array(name.utf8)
        let named = strip(whole[...], of: forms)
        var core = named
        for _ in 0..<3 { core = strip(strip(core, of: places), of: kinds + forms) }
        var names: [ArraySlice<UInt8>] = []
        for part in [named, core] where part.count < whole.count && names.last != part {
            names.append(part)
        }
        return names.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The part of a name up to the word for its school: `東凪大学` of `東凪大学工学部`.
    static func school(in name: String) -> String? {
        let bytes = Array(name.utf8)
        for word in schools {
            guard bytes.count > word.count else { continue }
            for start in 0...(bytes.count - word.count) where bytes[start...].starts(with: word) {
                let end = start + word.count
                return start >= shortest && end < bytes.count
                    ? String(decoding: bytes[..<end], as: UTF8.self) : nil
            }
        }
        return nil
    }

    private static func strip(
        _ name: ArraySlice<UInt8>, of words: [[UInt8]]
    ) -> ArraySlice<UInt8> {
        var name = name
        while let word = words.first(where: { name.starts(with: $0) || ends(name, with: $0) }),
            name.count >= word.count + shortest
        {
            name = ends(name, with: word) ? name.dropLast(word.count) : name.dropFirst(word.count)
        }
        return name
    }

    private static func ends(_ name: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
        name.suffix(word.count).elementsEqual(word)
    }
}
