/// What the text of a date field says.
enum WrittenDate: Equatable {
    /// A date that can be read in one way alone.
    case date(PartialDate)
    /// That the time has not ended.
    case open
    /// Nothing: what programs write where they had no date.
    case nothing
    /// A time in the owner's own words, or a date that can be read in two ways.
    case words

    /// Reads the text of a date field.
    ///
    /// - Parameter isEnd: whether the field says when something ended.
    init(_ text: String, isEnd: Bool) {
        if let date = PartialDate(text) {
            self = .date(date)
        } else if isEnd, OpenEnd.isNamed(by: text) {
            self = .open
        } else if let date = DateReader.onlyDate(in: text) {
            self = .date(date)
        } else {
            self = Self.isNothing(text) ? .nothing : .words
        }
    }

    /// Whether a text is what a program makes of a date that is not there: `Invalid date`, `NaN`,
    /// `undefined-05-01`, `0000-00-00`, `-`.
    private static func isNothing(_ text: String) -> Bool {
        var words: [[UInt8]] = [[]]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): words[words.count - 1].append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                words[words.count - 1].append(byte)
            // What else has a meaning is the owner's: "?" and words in other letters.
            case UInt8(ascii: "?"), 0x80...: return isDash(text)
            default: if words.last?.isEmpty == false { words.append([]) }
            }
        }
        if words.last?.isEmpty == true { words.removeLast() }
        guard let first = words.first else { return true }
        if first == Array("invalid".utf8) {
            return words.count == 1 || words[1].starts(with: "date".utf8)
        }
        if words.contains(where: placeholders.contains) { return true }
        return first == Array("0000".utf8) || words.joined().allSatisfy { $0 == UInt8(ascii: "0") }
    }

    private static let placeholders = Set(
        ["undefined", "null", "nan", "nat", "nil"].map { Array($0.utf8) })

    private static func isDash(_ text: String) -> Bool {
        let bytes = text.utf8.filter { $0 != UInt8(ascii: " ") }
        return ["–", "—", "−"].contains { $0.utf8.elementsEqual(bytes) }
    }
}

extension MaskedDate {
    /// Reads the text of a date field, or gives `nil` for one that shows nothing.
    ///
    /// A date that holds a secret stays in the owner's words, in which `mask` hides it: a date of
    /// birth may stand in another field.
    init?(reading text: String, of field: Field, mask: (String) -> MaskedText) {
        if let date = PartialDate(text) {
            self = .date(date)
            return
        }
        switch WrittenDate(text, isEnd: field.isEnd) {
        case .nothing: return nil
        case .open: self = .open
        case .words: self = .text(mask(text))
        case .date(let date):
            let masked = mask(text)
            self = masked.holdsToken ? .text(masked) : .date(date)
        }
    }
}

extension Field {
    /// Whether the field says when what its entry tells of ended.
    fileprivate var isEnd: Bool {
        switch self {
        case .experienceEndDate, .educationEndDate, .projectEndDate, .customEndDate: true
        default: false
        }
    }
}
