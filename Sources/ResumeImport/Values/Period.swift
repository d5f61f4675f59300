internal import ShareModel

/// A time from one date to another, written as one text: "January 2019 to Present", "2014 – 2016".
struct Period {
    let start: String
    /// The end; the same as the start where there is one date alone.
    let end: String

    /// Two dates in words take less.
    private static let longest = 100

    /// Reads a text; `nil` for an empty one.
    init?(_ text: String) {
        let text = PlainText.trimmed(text)
        guard !text.isEmpty else { return nil }
        guard text.utf8.count <= Self.longest else {
            start = text
            end = text
            return
        }
        for (left, right) in Self.halves(of: text) where Self.isDate(left) && Self.isDate(right) {
            start = left
            end = right
            return
        }
        start = text
        end = text
    }

    private static func isDate(_ text: String) -> Bool {
        switch WrittenDate(text) {
        case .date, .open: !text.isEmpty
        case .none, .unreadable: false
        }
    }

    /// The text in two, at each place where a sign or a word may mean "to".
    private static func halves(of text: String) -> [(String, String)] {
        let bytes = Array(text.utf8)
        var halves: [(String, String)] = []
        for separator in separators {
            let sign = Array(separator.utf8)
            var index = 0
            while index + sign.count <= bytes.count {
                if bytes[index..<index + sign.count].elementsEqual(sign) {
                    let left = String(decoding: bytes[..<index], as: UTF8.self)
                    let right = String(decoding: bytes[(index + sign.count)...], as: UTF8.self)
                    halves.append((PlainText.trimmed(left), PlainText.trimmed(right)))
                }
                index += 1
            }
        }
        return halves
    }

    /// Longer ones first: in "2019-01 - 2020-02" the hyphen with spaces parts the dates.
    private static let separators = [
        " until ", " till ", " to ", " t/m ", " t.m. ", " tm ", " through ", " tot ", " bis ",
        " à ", " a ", " al ", " até ", " до ",
        " do ",
        " – ", " — ", " - ", " ~ ", " / ", "–", "—", "~", "～", "→", "至", "-", "/",
    ]
}
