/// The years in a date that is written as people write it: `March 2015`, `2015 \u{2013} 2018`.
enum YearForms {
    /// Calls `add` with each number of four figures that a year of today's people has.
    static func forEach(in value: [UInt8], _ add: (ArraySlice<UInt8>) -> Void) {
        for word in value.split(whereSeparator: { !$0.isASCIILetter && !$0.isASCIIDigit }) {
            let isYear = word.starts(with: "19".utf8) || word.starts(with: "20".utf8)
            if word.count == 4, word.allSatisfy(\.isASCIIDigit), isYear { add(word) }
        }
    }
}
