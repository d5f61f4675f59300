/// Names in scripts that are written without spaces, with what is joined to them.
enum UnspacedNames {
    /// The fewest bytes of a name: two letters.
    private static let shortest = 6

    private static let forms = words(FirmWordData.unspacedForms)
    private static let places = words(FirmWordData.unspacedPlaces)
    private static let kinds = words(FirmWordData.unspacedKinds)
    private static let schools = words(FirmWordData.unspacedSchools)

    /// What is left of a name without its legal form, and without towns and kinds; a school without
    /// its faculty.
    static func names(in value: [UInt8]) -> [[UInt8]] {
        // The first byte of a letter of Hebrew is this, and those of later scripts are above it.
        guard value.contains(where: { $0 >= 0xD7 }) else { return [] }
        let named = bare(value[...], without: forms)
        var core = named
        for words in [places, kinds + forms, places] { core = bare(core, without: words) }
        var names: [[UInt8]] = []
        if named.count < value.count { names.append([UInt8](named)) }
        if core.count < named.count, !(kinds + places).contains([UInt8](core)) {
            names.append([UInt8](core))
        }
        for name in [value] + names {
            if let school = school(in: name) { names.append(school) }
        }
        return names
    }

    /// A name up to the word that says that it is a school; `nil` where nothing follows.
    private static func school(in name: [UInt8]) -> [UInt8]? {
        for word in schools where name.count > word.count {
            for start in 0...(name.count - word.count) where name[start...].starts(with: word) {
                let end = start + word.count
                return start >= shortest && end < name.count ? [UInt8](name[..<end]) : nil
            }
        }
        return nil
    }

    private static func bare(
        _ name: ArraySlice<UInt8>, without words: [[UInt8]]
    ) -> ArraySlice<UInt8> {
        var name = name
        while true {
            let rest = words.lazy.compactMap { word -> ArraySlice<UInt8>? in
                guard name.count >= word.count + shortest else { return nil }
                if name.suffix(word.count).elementsEqual(word) { return name.dropLast(word.count) }
                return name.starts(with: word) ? name.dropFirst(word.count) : nil
            }.first
            guard let rest else { return name }
            name = rest
        }
    }

    /// The lines of a list, the longest first.
    private static func words(_ lines: StaticString) -> [[UInt8]] {
        lines.withUTF8Buffer { $0.split(separator: 0x0A).map { [UInt8]($0) } }
            .sorted { $0.count > $1.count }
    }
}
