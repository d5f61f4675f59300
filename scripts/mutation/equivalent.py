"""Changes that no test can notice, since they change no result.

A row is a file, a part of the changed line, how the changed source begins, the changes, and why.
"""

ONE_LABEL = "a host of one label has no label before its last, whichever of the two asks"
NO_SUCH_BYTE = "a folded word holds letters and figures, and no sign that stands behind the figures in ASCII"
SPEED = "it saves work alone"

EQUIVALENT = [
    ("AddressForms.swift", "guard labels.count >= 2", "labels.count >= 2", "true", ONE_LABEL),
    ("AddressForms.swift", "guard labels.count >= 2", "2", "-1", ONE_LABEL),
    ("AddressForms.swift", "if labels.count >= 2", "labels.count >= 2", "true", ONE_LABEL),
    ("AddressForms.swift", "if labels.count >= 2", "2", "-1", ONE_LABEL),
    ("AddressForms.swift", "let count = labels.count > 2", "2", "-1", "of two labels the last three are both"),
    ("BlurKey.swift", "where keys[folded(spelling)]", "keys[", "true", "no two keys have a spelling in common"),
    ("BlurKey.swift", "bytes.count > 4", "", "true, +1, -1", "no key is so short"),
    ("BlurKey.swift", "bytes.count > 3", "", "true, +1, -1", "no key is so short"),
    ("BlurOptions.swift", "return bits == 0", "bits == 0", "false", "no class has the number of zero bits in nothing"),
    ("CharacterReference.swift", "longestName = 32", "32", "+1, -1", "no name is longer than 31 letters"),
    ("CharacterReference.swift", "?? false", "false", "not", "an empty reference is none in either base"),
    ("DateForms.swift", "$0.count == 12", "$0.count", "true", "each language has twelve months"),
    ("DateForms.swift", "language.count == 12", "language.count", "true", "each language has twelve months"),
    ("DateReader.swift", "$0 <= 31", "$0 != year", "left out", "no year is a day"),
    ("DateReader.swift", "< 10 }", "10", "+1", NO_SUCH_BYTE),
    ("DateReader.swift", "(1...4)", "4", "+1", "five figures are neither a year nor a day"),
    ("DocumentRewriter.swift", "", "output.reserveCapacity", "left out", SPEED),
    ("DocumentRewriter.swift", "position < range.upperBound", "position", "true", "an empty text adds nothing"),
    ("DocumentRewriter.swift", "isTokenPut && cut", "cut < cuts.count", "left out", "no token is put for a cut behind the last"),
    ("EncodedText.swift", "byte &- UInt8(ascii: \"0\")", "", "+1", "what stands behind figures and capitals in ASCII is in no run"),
    ("EncodedText.swift", "", "output.reserveCapacity", "left out", SPEED),
    ("EncodedText.swift", "count >= 8", "8", "-1", "the bits come by six, and are never seven"),
    ("FirmContext.swift", "return !word.isEmpty", "!word.isEmpty", "left out", "no word is no article"),
    ("FirmContext.swift", "!text.units[index].gap.isEmpty", "!text.units", "true", "what is asked about ends with its word"),
    ("FirmContext.swift", "word.count < 12", "12", "+1", "no legal form has more than twelve letters"),
    ("FirmContext.swift", "word.count > 3 ||", "3", "+1", "no legal form of four letters is an ordinary word"),
    ("FirmContext.swift", "guard index > 0", "index > 0", "true", "the first letter begins a block"),
    ("FirmContext.swift", "guard index > 0", "0", "+1", "no word of one letter leads to a firm"),
    ("FirmContext.swift", "index - start < 12", "12", "+1, -1", "no word that leads to a firm has more than eight letters"),
    ("FirmContext.swift", "if text.isBoundary(start)", "", "false, left out", SPEED),
    ("FirmContext.swift", "if word.count < 20", "", "true, +1, -1", "no word of job titles is so long"),
    ("FoldedText.swift", "units.reserveCapacity", "units.reserveCapacity", "left out", SPEED),
    ("FoldedText.swift", "func endWord", "pendingGap.insert(.stop)", "left out", "no text is masked twice"),
]
