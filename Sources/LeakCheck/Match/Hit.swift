/// A leak with what makes two hits the same kind for the twin.
struct Hit {
    struct Kind: Hashable {
        /// The form, by its place in the matcher.
        let form: Int
        let view: View
        let place: Place.Kind
    }

    let kind: Kind
    let leak: Leak
}

/// Texts that say nothing of the person: the tokens of the page's language.
enum KnownTexts {
    /// Whether a range of a text lies inside an occurrence of one of the known texts.
    static func hold(
        _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, texts: [[UInt8]]
    ) -> Bool {
        texts.contains { known in
            guard known.count >= range.count else { return false }
            return (0...(known.count - range.count)).contains { lead in
                let start = range.lowerBound - lead
                return start >= 0 && start + known.count <= bytes.count
                    && bytes[start..<(start + known.count)].elementsEqual(known)
            }
        }
    }
}
