"""The forms in which a text mentions a hidden value.

A form takes the value and gives the mention, or `None` where the value has no such form. `WHOLE` forms keep all of the
value, with the signs at its edges; the others keep its letters, and want plain words beside them: in "at Acme. Then"
nobody can tell whether the stop is the sentence's or the name's.
"""

import functools
import html
import re
import unicodedata

from names import GENERIC, SUFFIXES

# Words of a name that say nothing alone.
PLAIN_WORDS = {word.lower() for words in GENERIC.values() for word in words} | {"of", "and", "2.0", "24", "24/7"}
SUFFIX = re.compile(",? (?:" + "|".join(map(re.escape, sorted(SUFFIXES, key=len, reverse=True))) + ")$")
LOOKALIKES = str.maketrans("aceopxyABEHKMOPTX", "асеорхуАВЕНКМОРТХ")
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
BOLD = {ord("A") + n: 0x1D400 + n for n in range(26)} | {ord("a") + n: 0x1D41A + n for n in range(26)}
NAMED = {chr(code): f"&{name};" for code, name in html.entities.codepoint2name.items()}


def is_letter(c):
    return c.isalnum()


def is_mark(c):
    return unicodedata.category(c)[0] == "M"


@functools.lru_cache(maxsize=64)
def middle(value):
    """A place between two letters of one word, behind the first of them; `None` where there is none."""
    for i in range(1, len(value)):
        if is_letter(value[i - 1]) and is_letter(value[i]):
            return i
    return None


def escaped(value):
    """As Markdown that reads as the value."""
    return re.sub(r"([\\`*_\[\]<>#&|~!])", r"\\\1", value)


def raw_markdown(value):
    return None if re.search(r"[\\`*_\[\]<>~]", value) else value


@functools.lru_cache(maxsize=64)
def bare(value):
    """The words of a name without its legal suffix; `None` where signs join them."""
    words = SUFFIX.sub("", value).split(" ")
    return words if words and all(re.fullmatch(r"[^\W_]+", strip_marks(word)) for word in words) else None


def strip_marks(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not is_mark(c))


def first_word(value):
    """The first word that names somebody."""
    for word in bare(value) or []:
        if word.lower() not in PLAIN_WORDS and not word.isdigit():
            return word if len(word) >= 6 or len(word) >= 3 and not word.isascii() else None
    return None


def bare_name(value):
    return " ".join(words) if (words := bare(value)) else None


def leading(value):
    words = bare(value)
    if not words or words[0].lower() in PLAIN_WORDS:
        return None
    return " ".join(words[:2] if len(words) > 2 else words)


def inflected(value):
    word = first_word(value)
    return word + "em" if word and word.isascii() else None


def joined(separator, change=str.lower):
    def form(value):
        words = bare(value)
        return change(separator.join(words)) if words else None
    return form


def camel(value):
    words = bare(value)
    return "".join(word[:1].upper() + word[1:] for word in words) if words else None


def label(value):
    """A label of a host: the letters of the name, in ASCII where that is all it takes."""
    words = bare(value)
    text = "".join(words).lower() if words else ""
    return text if 0 < len(text.encode()) <= 60 else None


def host(pattern, encode=None):
    def form(value):
        text = label(value)
        if text and encode and not text.isascii():
            try:
                text = text.encode("idna").decode()
            except UnicodeError:
                return None
        return pattern.format(text) if text else None
    return form


def between(sign):
    """A sign between all letters of the first word."""
    def form(value):
        word = first_word(value)
        return sign.join(word) if word and not any(map(is_mark, word)) else None
    return form


def inside(sign):
    """A sign within each word that has room for it."""
    def form(value):
        return re.sub(r"(?<=[^\W_])(?=[^\W_])", sign, value, count=3)
    return form


def at_middle(pattern):
    def form(value):
        place = middle(value)
        if place is None:
            return None
        return pattern.format(escaped(value[:place]), escaped(value[place:]))
    return form


def spaces(sign):
    """Another sign in the place of the spaces between words."""
    return lambda value: re.sub(r"(?<=[^\W_]) (?=[^\W_])", sign, value)


def references(pattern):
    return lambda value: "".join(c if c.isspace() else pattern.format(ord(c)) for c in value)


# name: form. The keys are what a failure prints and what a known gap is named by.
WHOLE = {
    "raw": lambda v: v,
    "upper": str.upper,
    "lower": str.lower,
    "possessive": lambda v: v + "'s",
    "curly possessive": lambda v: v + "’s",
    "zero width": inside("\u200b"),
    "joiner": inside("\u2060"),
    "soft hyphen": inside("\u00ad"),
    "selector": inside("\ufe0f"),
    "mark": inside("\u0301"),
    "full width": lambda v: v.translate(FULL_WIDTH),
    "bold letters": lambda v: v.translate(BOLD),
    "look-alikes": lambda v: v.translate(LOOKALIKES),
    "decomposed": lambda v: unicodedata.normalize("NFD", v),
    "no-break spaces": spaces("\u00a0"),
    "two spaces": spaces("  "),
    "line ends": spaces("\n"),
}
# Of a firm or school.
NAME = {
    "ampersand": lambda v: v.replace(" and ", " & ") if " and " in v else v.replace(" & ", " and "),
}
BARE = {
    "without suffix": bare_name,
    "first word": first_word,
    "leading part": leading,
    "inflected": inflected,
    "camel": camel,
    "joined": joined(""),
    "hyphens": joined("-"),
    "underscores": joined("_"),
    "tag": lambda v: (text := camel(v)) and "#" + text,
    "at": lambda v: (text := camel(v)) and "@" + text,
    "spaced letters": between(" "),
    "dotted letters": between("."),
    "hyphenated letters": between("-"),
    "host": host("{}.example"),
    "address": host("https://www.{}.example/jobs?id=3"),
    "punycode": host("https://{}.example", encode=True),
    "query": host("https://jobs.example/list?from={}&page=1"),
    "path": host("https://forge.example/{}/tools"),
    "mail": host("contact@{}.example"),
    "local part": host("{}.work@mail.example"),
}
MARKDOWN = {
    "raw": raw_markdown,
    "escaped": escaped,
    "strong": lambda v: f"**{escaped(v)}**",
    "emphasis": lambda v: f"*{escaped(v)}*",
    "both": lambda v: f"***{escaped(v)}***",
    "code": lambda v: f"`{v}`",
    "link text": lambda v: f"[{escaped(v)}](https://forge.example/page)",
    "split": at_middle("*{}*{}"),
    "split strong": at_middle("{}**{}**"),
    "tag inside": at_middle("{}<b>{}</b>"),
    "comment inside": at_middle("{}<!-- x -->{}"),
    "references": references("&#{};"),
    "hex references": references("&#x{:X};"),
    "named references": lambda v: "".join(NAMED.get(c) or escaped(c) for c in v),
    "zero-width reference": at_middle("{}&ZeroWidthSpace;{}"),
    "soft hyphen reference": at_middle("{}&shy;{}"),
    "heading": lambda v: f"\n\n## {escaped(v)}\n\n",
    "item": lambda v: f"\n\n- {escaped(v)}\n- others\n\n",
    "quote": lambda v: f"\n\n> {escaped(v)}\n\n",
    "code block": lambda v: f"\n\n```\n{v}\n```\n\n",
    "image": lambda v: f"![{escaped(v)}](https://forge.example/page.png)",
}
MARKDOWN_BARE = {
    "link target": host("[the site](https://{}.example/jobs)"),
    "autolink": host("<https://www.{}.example>"),
    "mail link": host("[write](mailto:jobs@{}.example)"),
    "definition": host("[the page][1]\n\n[1]: https://{}.example \"The page\"\n\n"),
    "bare link": host("[the list](https://jobs.example/?by={})"),
}
HANDLE = {
    "raw": lambda v: v,
    "at": lambda v: "@" + v,
    "profile": lambda v: "linkedin.com/in/" + v,
    "address": lambda v: "https://forge.example/" + v,
    "host": lambda v: f"https://{v}.dev",
    "local part": lambda v: v + "@mail.example",
    "upper": str.upper,
}
MAIL = {
    "raw": lambda v: v,
    "upper": str.upper,
    "mailto": lambda v: "mailto:" + v,
    "local part": lambda v: v.split("@")[0] if v.index("@") >= 6 else None,
}
PHONE = {
    "international": lambda v: f"+31{v}",
    "grouped": lambda v: f"+31 {v[0]} {v[1:5]} {v[5:]}",
    "noughts": lambda v: f"0031{v}",
    "national": lambda v: f"0{v}",
    "dashed": lambda v: f"0{v[:2]}-{v[2:5]}-{v[5:]}",
    "brackets": lambda v: f"(0{v[:2]}) {v[2:]}",
    "address": lambda v: f"tel:+31{v}",
}
DATE = {"raw": lambda v: v}
