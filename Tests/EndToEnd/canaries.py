"""Canaries: made-up values that no text holds by chance, and a resume that has another one on each of its surfaces.

A surface is a place in a share where a text of its owner can stand: every field in each of its spellings, keys that
nobody knows, settings. Since each has a value of its own, what is found says where it came from.
"""

import dataclasses
import random
import re

from folding import joined
from masked import png
from names import Names
from resume_fields import HEAD, SECTIONS

# The signs of each kind of field around a value.
WRAPPERS = {
    "plain": "with {} in spring", "plains": "with {} in spring", "markdown": "with {} in spring", "markdowns": "with {} in spring",
    "date": "{} 2019", "email": "{}@post.example", "phone": "+31 20 {}", "id": "{}"}
# What wins over a spelling that loses.
NEUTRAL = "the old mill"
# An address with the value in its path, and the value where an address belongs.
LINKS = ("https://forge.example/{}/x", "{}")
# Spellings that only the table in the program's source has.
MORE_SPELLINGS = {
    "firstName": "givenName", "lastName": "familyName", "jobTitle": "headline", "driverLicense": "driversLicense",
    "linkedIn": "linkedInUrl", "github": "githubUrl", "experiences.jobTitle": "position",
    "experiences.achievements": "highlights", "education.grade": "score", "projects.achievements": "highlights",
    "languages.name": "language", "languages.level": "fluency", "certificates.issueDate": "date", "awards.name": "title",
    "publications.name": "title", "publications.date": "releaseDate", "profiles.network": "name",
    "references.jobTitle": "position", "customSections.title": "name", "customSections.achievements": "highlights"}
# Settings that take none of a stranger's words.
DESIGN = ("accentColor", "fontFamily", "fontSize", "lineHeight", "spacing", "pageSize", "pageMargin", "dateFormat",
          "headerAlignment", "unknown")


@dataclasses.dataclass(frozen=True)
class Canary:
    """Two words that nobody else has, and what is made of them."""

    first: str
    second: str
    value: str
    number: int

    @property
    def name(self):
        return f"{self.first} {self.second}"


# How the values of each key are made of two words, a number of nine digits and a day that no other canary has.
PATTERNS = {
    "companies": ("{0} {1}", "{0} {1} Dynamics", "{0} {1} B.V.", "{0} & {1}"),
    "institutions": ("{0} {1}", "University {0} {1}"),
    "linkedin": ("{2}-{3}-7", "{2}{3}"),
    "email": ("{2}.{3}@post.example", "{2}@{3}.example"),
    "phone": ("+31{4}",),
    "website": ("https://{2}{3}.example", "https://www.{2}-{3}.example/home"),
    "portfolio": ("https://{2}{3}.example", "https://{2}{3}.example/work"),
    "github": ("https://github.com/{2}-{3}", "{2}{3}"),
    "birthDate": ("{5}",),
}

YEARS = [year for year in range(1500, 2000) if year % 100 > 30]


class Canaries:
    """Hands out the canary of each surface, the same one whenever it is asked."""

    def __init__(self, key):
        self.key = key
        self.names = Names(random.Random(key))
        self.patterns = PATTERNS.get(key, ("{0} {1}",))
        self.given = {}

    def __getitem__(self, surface):
        if surface not in self.given:
            number = len(self.given)
            first, second = (self.long_word().capitalize() for _ in range(2))
            # No two dates share a year, nor (but for the last) a day of a year; no day can be a month or a short year.
            month, day = number % 11, number // 11
            day = f"{YEARS[number]}-{month + 1 + (month > 0):02}-{13 + day % 18}"
            value = self.patterns[number % len(self.patterns)].format(
                first, second, first.lower(), second.lower(), self.names.digits(9), day)
            self.given[surface] = Canary(first, second, value, number)
        return self.given[surface]

    def long_word(self):
        """A word of at least eight letters, so that no decoded byte makes it by chance."""
        while len(word := self.names.word("latin")) < 8:
            pass
        return word

    def needles(self, canary, value, text):
        """What is looked for of a value that a text mentions."""
        if self.key == "phone":
            return {value[-9:]}
        if self.key == "birthDate":
            return {joined(text if value[:4] in joined(text) else value)}
        if self.key in ("companies", "institutions", "name"):
            return words_of(value)
        return {joined(canary.first + canary.second)}


def words_of(value):
    """The words of a name that say something, umlauts written out too."""
    generic = {"dynamics", "institute", "university"}
    spellings = (value, value.replace("ö", "oe").replace("ü", "ue"))
    words = {joined(word) for text in spellings for word in re.split(r"[\s-]", text)}
    return {word for word in words if len(word) >= 6 and word not in generic}


class Content:
    """The columns of a share, with what `give(surface, kind, classes)` says on each surface."""

    def __init__(self, give):
        self.give = give

    def text(self, surface, kind, link=0, classes=()):
        """The text of a surface; what is a hidden value by its field has no words beside it."""
        if kind == "link":
            pattern, name = LINKS[link], ("address", "bare address")[link]
        elif kind == "plain" and classes:
            pattern, name = "{}", "value"
        else:
            pattern, name = WRAPPERS[kind], kind.removesuffix("s")
        given = self.give(surface, name, classes)
        # Nothing given is nothing said: an address without the value would be a value of its own.
        text = pattern.replace("{}", given) if given else ""
        return [text] if kind in ("plains", "markdowns") else text

    def columns(self):
        content = self.head()
        for section, fields in SECTIONS.items():
            entries = self.entries(section, fields)
            if section == "customSections":
                title = self.text("customSections title", "plain")
                entries = [{"id": "own", "title": title, "items": entries}]
            content[section] = entries
        # What is no secret, in the same spelling: it has to stay.
        content["projects"].append({"name": self.text("control", "plain"), "url": self.text("control address", "link")})
        note = self.text("photo note", "id")
        return {
            "cvData": {**content, "photo": png(note), "unknown": self.text("unknown", "plain"),
                       self.text("unknown key", "plain"): {"text": self.text("unknown inner", "markdowns")}},
            "designSettings": {name: self.text(f"designSettings {name}", "id") for name in DESIGN},
            "sectionOrder": [self.text("sectionOrder", "id"), {"id": self.text("sectionOrder id", "id"), "visible": True}],
            "optionalFields": {"birthDate": True, "gender": True, "driverLicense": True,
                               self.text("optionalFields key", "id"): True,
                               "unknown": self.text("optionalFields value", "id")},
            "template": self.text("template", "id"), "locale": self.text("locale", "id")}

    def head(self):
        content, personal = {}, {}
        for number, (spellings, kind, classes) in enumerate(HEAD):
            name = spellings[0]
            content[name] = self.text(name, kind, number % 2, classes)
            personal[name] = self.text(f"personal {name} that loses", kind, number % 2, classes)
            if name in MORE_SPELLINGS:
                content[MORE_SPELLINGS[name]] = self.text(f"{name} as {MORE_SPELLINGS[name]} that loses", kind, 0, classes)
        content["summary"] = self.text("summary", "markdown")
        return {**content, "personal": {**personal, "unknown": self.text("personal unknown", "plain")}}

    def entries(self, section, fields):
        """One entry in the first spelling, one in the others, one in which the others lose."""
        first, second, third = {}, {}, {}
        for spellings, kind, classes in fields:
            name = spellings[0]
            place = f"{section}.{name}"
            first[name] = self.text(place, kind, 0, classes)
            others = [*spellings[1:], *filter(None, [MORE_SPELLINGS.get(place)])]
            for other in others[:1]:
                second[other] = self.text(f"{section}.{other}", kind, 1, classes)
                third[name] = [NEUTRAL] if kind in ("plains", "markdowns") else f"{NEUTRAL} {name}"
                third[other] = self.text(f"{place} as {other} that loses", kind, 1, classes)
            if not others and kind == "link":
                second[name] = self.text(f"{place} bare", kind, 1)
        first["unknown"] = self.text(f"{section}.unknown", "plain")
        return [entry for entry in (first, second, third) if entry]
