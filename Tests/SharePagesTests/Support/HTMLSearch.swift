extension [HTMLPiece] {
    /// What is read in the elements that a test picks, in the order in which they begin.
    func texts(
        where isPicked: (_ name: String, _ attributes: [HTMLAttribute]) -> Bool
    ) -> [String] {
        var texts: [String] = []
        /// For each open element, the index of its text, if it is picked.
        var open: [Int?] = []
        for piece in self {
            switch piece {
            case .open(let name, let attributes):
                guard !HTMLReader.void.contains(name) else { continue }
                open.append(isPicked(name, attributes) ? texts.count : nil)
                if open.last != .some(nil) { texts.append("") }
            case .close: open.removeLast()
            case .text(let text):
                for case let index? in open { texts[index] += text }
            case .doctype: break
            }
        }
        return texts
    }

    /// The names of all elements.
    var elements: Set<String> {
        Set(
            compactMap { piece in
                if case .open(let name, _) = piece { name } else { nil }
            })
    }

    /// The names of all attributes.
    var attributes: Set<String> {
        Set(
            flatMap { piece -> [String] in
                if case .open(_, let attributes) = piece { attributes.map(\.name) } else { [] }
            })
    }

    /// The values of one attribute of the elements of a name.
    func values(of attribute: String, in element: String) -> [String] {
        flatMap { piece -> [String] in
            guard case .open(element, let attributes) = piece else { return [] }
            return attributes.filter { $0.name == attribute }.map(\.value)
        }
    }
}

extension [HTMLAttribute] {
    /// Whether an attribute is there with a word as its value, or as one of its words.
    func has(_ name: String, _ word: String) -> Bool {
        contains {
            $0.name == name
                && $0.value.utf8.split(separator: 0x20).contains { $0.elementsEqual(word.utf8) }
        }
    }

    /// The value of an attribute.
    subscript(name: String) -> String? { first { $0.name == name }?.value }
}
