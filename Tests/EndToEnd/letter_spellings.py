"""The encodings of the masking matrix that keep every letter of a value: how a share can write any hidden value.

Each takes the value and gives the text.
"""

import base64
import json

from mentions import BOLD, FULL_WIDTH, LOOKALIKES, inside

GREEK = str.maketrans("aikopyABEHIKMNOPTXYZ", "αικοργΑΒΕΗΙΚΜΝΟΡΤΧΥΖ")
CIRCLED = {ord("a") + n: 0x24D0 + n for n in range(26)} | {ord("A") + n: 0x24B6 + n for n in range(26)}
DOUBLE_STRUCK = {ord("a") + n: 0x1D552 + n for n in range(26)} | {ord("A") + n: 0x1D538 + n for n in range(26) if chr(65 + n) not in "CHNPQRZ"}
SUPERSCRIPT = str.maketrans("abdefgijklmnoprtuvwxyz", "ᵃᵇᵈᵉᶠᵍⁱʲᵏˡᵐⁿᵒᵖʳᵗᵘᵛʷˣʸᶻ")


def percent(text):
    return "".join(f"%{byte:02X}" for byte in text.encode())


def json_escaped(text):
    return "".join(f"\\u{ord(c):04x}" for c in text)


def css_escaped(text):
    return "".join(f"\\{ord(c):x} " for c in text)


def references(text, form="&#{};"):
    return "".join(c if c == " " else form.format(ord(c)) for c in text)


def base64_at(offset):
    return lambda text: base64.b64encode(b"=:"[2 - offset:] + text.encode() + b"!").decode()


# What any value can be written in: its letters in other signs.
LETTERS = {
    "B raw": str,
    "M022 upper": str.upper,
    "M022 lower": str.lower,
    "M022 swapped": str.swapcase,
    "M051 full width": lambda v: v.translate(FULL_WIDTH),
    "M051 bold": lambda v: v.translate(BOLD),
    "M051 double-struck": lambda v: v.translate(DOUBLE_STRUCK),
    "M051 circled": lambda v: v.translate(CIRCLED),
    "M051 superscript": lambda v: v.lower().translate(SUPERSCRIPT),
    "M052 mark": inside("\u0301"),
    "M052 selector": inside("\ufe0f"),
    "M052 joiner": inside("\u200d"),
    "M052 keycap": inside("\u20e3"),
    "M052 tag": inside("\U000e0061"),
    "M052 skin tone": inside("\U0001f3fb"),
    "M053 zero width": inside("\u200b"),
    "M053 word joiner": inside("\u2060"),
    "M053 byte order mark": inside("\ufeff"),
    "M053 soft hyphen": inside("\u00ad"),
    "M054 Cyrillic": lambda v: v.translate(LOOKALIKES),
    "M054 Greek": lambda v: v.translate(GREEK),
    "M055 references": references,
    "M055 hexadecimal references": lambda v: references(v, "&#x{:X};"),
    "M055 references twice": lambda v: references(v).replace("&", "&amp;"),
    "M056 percent": percent,
    "M056 percent twice": lambda v: percent(v).replace("%", "%25"),
    "M056 percent, first letter": lambda v: percent(v[0]) + v[1:],
    "M058 escapes": json_escaped,
    "M058 escapes twice": lambda v: json_escaped(v).replace("\\", "\\\\"),
    "M058 a text in JSON": lambda v: json.dumps(json.dumps({"firm": json_escaped(v)})),
    "M058 escapes of JavaScript": lambda v: "".join(f"\\x{ord(c):02x}" for c in v),
    "R2 CSS": css_escaped,
    "M059 base64": base64_at(0),
    "M059 base64 of lower case": lambda v: base64_at(0)(v.lower()),
    "M059 base64, shifted by one": base64_at(1),
    "M059 base64, shifted by two": base64_at(2),
    "M059 hexadecimal": lambda v: v.encode().hex(),
    "M059 hexadecimal, upper": lambda v: v.encode().hex().upper(),
    "M059 data attribute": lambda v: f'data-id="{base64_at(0)(v)}"',
    "M061 bidi": lambda v: f"\u202a{v}\u202c \u2066{v}\u2069",
}
