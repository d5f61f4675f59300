/// Puts forms in the order of their symbols.
enum SortedForms {
    /// The start of a form, so that most pairs are told apart by one number.
    private struct Key {
        /// The first three symbols, 21 bits each; less where there are fewer.
        let start: UInt64
        /// The form's place in the list.
        let place: Int
    }

    /// The forms of a list, sorted by symbols and then by place, none twice.
    static func sorted(_ list: FormList) -> [Form] {
        var keys: [Key] = []
        keys.reserveCapacity(list.forms.count)
        for (place, form) in list.forms.enumerated() {
            var start: UInt64 = 0
            for inner in 0..<3 {
                let symbol = form.symbols.lowerBound + inner
                let isIn = symbol < form.symbols.upperBound
                start = start << 21 | (isIn ? UInt64(list.symbols[symbol]) : 0)
            }
            keys.append(Key(start: start, place: place))
        }
        keys.sort { one, other in
            one.start == other.start
                ? isBefore(one.place, other.place, in: list) : one.start < other.start
        }
        var sorted: [Form] = []
        sorted.reserveCapacity(keys.count)
        for key in keys {
            let form = list.forms[key.place]
            if let last = sorted.last, isSame(last, form, in: list) { continue }
            sorted.append(form)
        }
        return sorted
    }

    private static func isBefore(_ one: Int, _ other: Int, in list: FormList) -> Bool {
        let first = list.forms[one].symbols
        let second = list.forms[other].symbols
        for inner in 0..<min(first.count, second.count) {
            let symbol = list.symbols[first.lowerBound &+ inner]
            let other = list.symbols[second.lowerBound &+ inner]
            if symbol != other { return symbol < other }
        }
        return first.count == second.count ? one < other : first.count < second.count
    }

    private static func isSame(_ one: Form, _ other: Form, in list: FormList) -> Bool {
        one.rule == other.rule && one.symbols.count == other.symbols.count
            && list.symbols[one.symbols].elementsEqual(list.symbols[other.symbols])
            && (!one.rule.readsSpelling
                || list.texts[one.spelling].elementsEqual(list.texts[other.spelling]))
    }
}
