"""Folds a text to what a reader takes it for, with nothing but Python's own tables and a list of look-alikes.

It shares no code and no table with the program: what both had wrong, no test would see.
"""

import unicodedata

# Letters that look or read like a Latin one and do not decompose to it.
LOOKALIKES = {ord(sign): letter for signs, letters in (
    ("авекмнорстухіјѕԁԛԝһӏьґ", "abekmhopctyxijsdqwhlbr"),
    ("αβγεζηικμνορτυχω", "abyeznikuvoptuxw"),
    ("ɑɡɩʟոօսցհԍ", "agilnouqhg"), ("łøđŧħıȷŋ", "lodthijn"),
) for sign, letter in zip(signs, letters)}
LOOKALIKES |= {ord("æ"): "ae", ord("œ"): "oe", ord("þ"): "th", ord("ð"): "d", ord("ß"): "ss"}
# A Greek capital looks like another letter than the small one that it folds to.
CAPITALS = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx"))
# What is drawn as nothing: `Default_Ignorable_Code_Point`, which Python's tables do not have.
INVISIBLE = [
    range(0xAD, 0xAE), range(0x34F, 0x350), range(0x61C, 0x61D), range(0x115F, 0x1161), range(0x17B4, 0x17B6),
    range(0x180B, 0x1810), range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070), range(0x3164, 0x3165),
    range(0xFE00, 0xFE10), range(0xFEFF, 0xFF00), range(0xFFA0, 0xFFA1), range(0xFFF0, 0xFFF9),
    range(0x1BCA0, 0x1BCA4), range(0x1D173, 0x1D17B), range(0xE0000, 0xE1000)]
SKIN_TONES = range(0x1F3FB, 0x1F400)


def folded_letter(letter):
    """One letter, folded; nothing for what is drawn as nothing and for marks on other letters."""
    code = ord(letter)
    if code in SKIN_TONES or any(code in part for part in INVISIBLE):
        return ""
    parts = CAPITALS.get(letter) or unicodedata.normalize("NFKD", letter).casefold()
    text = []
    for part in unicodedata.normalize("NFKD", parts):
        if unicodedata.category(part)[0] == "M":
            continue
        digit = unicodedata.decimal(part, None)
        text.append(LOOKALIKES.get(ord(part), part) if digit is None else str(digit))
    return "".join(text)


class Table(dict):
    """A table for `str.translate` that fills itself."""

    def __init__(self, change):
        super().__init__()
        self.change = change

    def __missing__(self, code):
        self[code] = self.change(chr(code))
        return self[code]


FOLDED = Table(folded_letter)
JOINED = Table(lambda letter: "".join(part for part in folded_letter(letter) if part.isalnum()))


def folded(text):
    """Compatibility forms, case, accents, look-alikes and invisible signs away."""
    return text.translate(FOLDED)


def joined(text):
    """Folded, and without all that separates letters."""
    return text.translate(JOINED)


def readings(text):
    """A text joined; one with Greek capitals once more, as the small letters that they are."""
    yield joined(text)
    if any(letter in text for letter in CAPITALS):
        yield joined(text.casefold())
