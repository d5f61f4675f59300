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
    ("DocumentRewriter.swift", "isTokenPut && cut", "cut < cuts.count", "left out", "no token is put for a cut behind the last"),
]
