"""What is known of canaries and reviewed: each list is exact, and each of its rows has a reason."""

# Kinds of surfaces.
TEXTS = ("plain", "value", "date", "email", "phone", "address", "bare address")
PROSE = ("plain", "value", "date", "markdown")
# Encodings that the lists below name together.
BASE64 = ("M059 base64", "M059 base64 of lower case", "M059 base64, shifted by one", "M059 base64, shifted by two")

# Surfaces that no page shows, masked or not: how the name of the surface ends or begins, and why.
NEVER_SHOWN = [
    ("ends", " that loses", "another spelling of the field is there and wins"),
    ("ends", ".id", "ids order entries and are not rendered"),
    ("ends", "unknown", "a key that is in no field table is not rendered"),
    ("begins", "unknown", "a key that is in no field table is not rendered"),
    ("begins", "photo note", "of a photo only the picture's own segments are copied"),
    ("begins", "designSettings ", "settings are numbers and names from a list"),
    ("begins", "sectionOrder", "it orders sections by their names"),
    ("begins", "optionalFields", "it names fields"),
    ("begins", "template", "it names a theme"),
    ("begins", "locale", "it names a language"),
]
# Surfaces that a run's report names to whoever runs it, as they are: a theme and a language that are not known.
SAID = ("template", "locale")
# Encodings that are in no view on surfaces of some kinds, masked or not: encodings, kinds, and why.
UNREADABLE = [
    (("M025 split link", "M026 tag inside", "M026 tag around letters"), TEXTS,
     "Markdown and tags are no markup there: the letters stand apart, with the signs between them"),
    (("M028 link title", "M030 definition"), ("markdown",), "titles of links and unused definitions are not rendered"),
    (("M081 mail link",), ("markdown",), "a link for mail keeps nothing behind its address"),
    (("M081 mailto",), ("bare address", "email"), "a link for mail keeps nothing behind its address"),
]
# What the leak check refuses to publish, so that it neither leaks nor shows: batches, encodings, kinds of surfaces, and
# what the masker was seen not to do.
REFUSED = [
    (("companies", "institutions", "name"), ("M059 base64 for addresses",), ("address",),
     "letters with marks: undone in a text, not in a path; plain letters are undone in a path too"),
    (("dates",), BASE64, ("address",), "digits in base64 are undone in a text, not in a path"),
    (("others",), ("M056 percent, first letter",), PROSE,
     "a value of several words of which one letter alone is encoded is not undone"),
]
# What can be read on a page all the same: batches, encodings, kinds of surfaces, and what it takes to read it.
GAPS = []
# What is no secret and is hidden all the same beside secrets in the same spelling: batches, encodings, kinds, and why.
HIDDEN_CONTROLS = [
    (("handles",), ("M072 profile", "M072 old profile", "M072 on a telephone", "M072 country"), ("plain", "address"),
     "who hides LinkedIn hides every address there"),
]


def is_never_shown(surface):
    return any(
        surface.endswith(part) if where == "ends" else surface.startswith(part) for where, part, _ in NEVER_SHOWN)


def rows(table):
    """The rows of a table as single triples of batch, encoding and kind."""
    return {(batch, encoding, kind) for batches, encodings, kinds, _ in table
            for batch in batches for encoding in encodings for kind in kinds}
