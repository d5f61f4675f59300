/// A character reference of HTML that stands in a text as it is: `&amp;`, `&#71;`, `&#x47;`.
struct CharacterReference {
    /// What it stands for; a space where it stands for a sign that is no letter.
    let scalars: [Unicode.Scalar]
    /// Its bytes, `&` among them.
    let length: Int

    private static let entities = SortedLines(EntityData.entities, keysEndAt: " ")
    /// The longest name of the HTML Standard has 31 letters.
    private static let longestName = 32
    /// The most bytes behind the `&` of a reference that are looked at.
    static let longest = longestName + 2

    /// Reads the reference that a text begins with, if it begins with one.
    init?(_ text: ArraySlice<UInt8>) {
        let body = text.dropFirst()
        if body.first == UInt8(ascii: "#") {
            self.init(number: body.dropFirst())
        } else {
            self.init(name: body)
        }
    }

    private init?(number body: ArraySlice<UInt8>) {
        let isHex = body.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let digits = (isHex ? body.dropFirst() : body).prefix(8).prefix {
            JSONText.hexValue($0).map { isHex || $0 < 10 } ?? false
        }
        guard !digits.isEmpty else { return nil }
        let value = digits.reduce(UInt32(0)) { value, digit in
            value &* (isHex ? 16 : 10) &+ UInt32(JSONText.hexValue(digit) ?? 0)
        }
        let isEnded = body[digits.endIndex...].first == UInt8(ascii: ";")
        scalars = [Unicode.Scalar(value) ?? "\u{FFFD}"]
        length = digits.endIndex - body.startIndex + 2 + (isEnded ? 1 : 0)
    }

    private init?(name body: ArraySlice<UInt8>) {
        let name = body.prefix(Self.longestName).prefix(while: ASCIIText.isAlphanumeric)
        guard !name.isEmpty, body[name.endIndex...].first == UInt8(ascii: ";"),
            let numbers = Self.entities.value(of: name)
        else { return nil }
        scalars = numbers.split(separator: 0x20).compactMap { digits in
            Unicode.Scalar(
                digits.reduce(UInt32(0)) { $0 << 4 | UInt32(JSONText.hexValue($1) ?? 0) })
        }
        length = name.count + 2
    }
}
