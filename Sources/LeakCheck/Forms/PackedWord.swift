/// A short word as a number, in lower case and without points, so that words compare at once.
struct PackedWord: Equatable {
    /// The letters, eight bits each; 0 for a word of more than 16.
    let value: UInt128

    /// Packs a word.
    init(_ word: some Collection<UInt8>) {
        var high: UInt64 = 0
        var low: UInt64 = 0
        var count = 0
        for byte in word where byte != UInt8(ascii: ".") {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte.asciiLowercased)
            count += 1
        }
        value = count > 16 ? 0 : UInt128(high) << 64 | UInt128(low)
    }

    fileprivate var slot: Int {
        let low = UInt64(truncatingIfNeeded: value)
        let high = UInt64(truncatingIfNeeded: value >> 64)
        return Int(truncatingIfNeeded: ((low ^ high) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}

/// A list of short words, by open addressing.
struct PackedWords: Sendable {
    private var slots = [UInt128](repeating: 0, count: 256)

    /// Makes a list of fewer than 128 words, with spaces between.
    init(_ words: String) {
        for word in words.utf8.split(separator: UInt8(ascii: " ")) {
            let word = PackedWord(word)
            var slot = word.slot
            while slots[slot] != 0 { slot = (slot + 1) & 255 }
            slots[slot] = word.value
        }
    }

    /// Whether a word is in the list.
    func contains(_ word: PackedWord) -> Bool {
        guard word.value != 0 else { return false }
        var slot = word.slot
        while slots[slot] != 0 {
            if slots[slot] == word.value { return true }
            slot = (slot + 1) & 255
        }
        return false
    }
}
