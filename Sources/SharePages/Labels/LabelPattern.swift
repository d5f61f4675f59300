/// A label with places for values: `Photo of {name}`.
struct LabelPattern: Sendable, Equatable {
    private enum Part: Equatable {
        case text(String)
        case place(Int)
    }

    private let parts: [Part]

    /// Reads a pattern that names each place once, in any order, or gives `nil`.
    init?(_ text: String, places: [String]) {
        var parts: [Part] = []
        var rest = text.utf8[...]
        var seen: Set<Int> = []
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            if open > rest.startIndex {
                parts.append(.text(String(decoding: rest[..<open], as: UTF8.self)))
            }
            guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard let place = places.firstIndex(where: { $0.utf8.elementsEqual(name) }),
                seen.insert(place).inserted
            else { return nil }
            parts.append(.place(place))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(decoding: rest, as: UTF8.self))) }
        guard seen.count == places.count else { return nil }
        self.parts = parts
    }

    /// A pattern that is nothing but its places, for a label that could not be read.
    init(placesOnly count: Int) {
        parts = (0..<count).map { .place($0) }
    }

    /// The label with its values, in the order of the places.
    func callAsFunction(_ values: String...) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .place(let index): text += values[index]
            }
        }
        return text
    }
}
