/// Numbers in names, as figures and as words: `7-Eleven` and `Seven Eleven`, `20th` and `Twentieth`.
enum NumberWords {
    /// The words of a longer name with the small numbers in words, and in figures; without the name
    /// itself, and without figures alone, which count other things too.
    static func spellings(of words: [ArraySlice<UInt8>]) -> [String] {
        guard words.count > 1 else { return [] }
        return [inWords, inFigures].compactMap { table in
            guard words.contains(where: table.contains) else { return nil }
            let spelled = words.map { table.value(of: $0) ?? $0 }
            guard spelled.joined().contains(where: { $0 > UInt8(ascii: "9") }) else { return nil }
            return spelled.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        }
    }

    private static let inWords = SortedLines(
        """
        1=one
        10=ten
        10th=tenth
        11=eleven
        12=twelve
        12th=twelfth
        18th=eighteenth
        19th=nineteenth
        1st=first
        2=two
        20th=twentieth
        21st=twenty-first
        2nd=second
        3=three
        3rd=third
        4=four
        4th=fourth
        5=five
        5th=fifth
        6=six
        7=seven
        7th=seventh
        8=eight
        9=nine

        """, keysEndAt: "=")

    private static let inFigures = SortedLines(
        """
        eight=8
        eighteenth=18th
        eleven=11
        fifth=5th
        first=1st
        five=5
        four=4
        fourth=4th
        nine=9
        nineteenth=19th
        one=1
        second=2nd
        seven=7
        seventh=7th
        six=6
        ten=10
        tenth=10th
        third=3rd
        three=3
        twelfth=12th
        twelve=12
        twentieth=20th
        twentyfirst=21st
        two=2

        """, keysEndAt: "=")
}
