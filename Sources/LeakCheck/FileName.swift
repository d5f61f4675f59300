/// What the name of a file says of the share that it is written for.
struct FileName {
    /// What stands before the folder's end, with it.
    let folder: String
    /// The name in the folder, up to its first point: what follows is a hash and an ending.
    let stem: [UInt8]

    /// The length of the ids that are made here.
    private static let madeLength = 24
    /// So many letters stand in a random id by chance once in a hundred thousand million.
    private static let fewestInMade = 8

    init(_ name: String) {
        let bytes = [UInt8](name.utf8)
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        folder = String(decoding: bytes[..<start], as: UTF8.self)
        stem = [UInt8](bytes[start...].prefix { $0 != UInt8(ascii: ".") })
    }

    /// The fewest symbols of a form that counts as a leak.
    ///
    /// A random id can hold a name of five letters by chance, and says nothing by it. Nobody can
    /// tell for sure who made an id, so a longer name counts in each.
    var fewestSymbols: Int { looksMade ? Self.fewestInMade : 0 }

    private var looksMade: Bool {
        stem.count == Self.madeLength && stem.contains { (0x41...0x5A).contains($0) }
            && stem.contains { (0x61...0x7A).contains($0) } && stem.contains(where: \.isASCIIDigit)
    }
}
