"""Random resumes in pairs that differ in the values of what is hidden, and in nothing else.

A resume is a tree whose leaves are texts, plain or made of parts: a part that mentions a slot gives each member of the
pair its own value, in one and the same form.
"""

import random

from mentions import BARE, DATE, HANDLE, MAIL, MARKDOWN, MARKDOWN_BARE, NAME, PHONE, WHOLE
from names import LETTERS, UNSPACED, Names
from pair_tree import Mention, Slot, Text, leaves, side
from resume_fields import (
    CLASSES, CONTACT, FOREIGN, GLUE, HEAD, PERSON, PHRASES, PIXELS, SECTIONS, TAKEN, WRAPPERS)

# The shapes of names, and the forms of mentions, that do not hold yet. Empty when all of the domain holds.
LEFT_OUT = frozenset({
    "dots", "edges", "points", "long", "punycode", "short names beside photos", "stops", "hosts without spaces", "initials"})
# Forms in which each letter is a word, as the name of a firm can be.
LETTERS_APART = {"spaced letters", "dotted letters", "hyphenated letters"}
HOSTS = {"host", "address", "query", "path", "mail", "local part", "autolink"}
SHAPES = ("joints", "digits", "edges", "suffixes", "dots", "points", "long")


def forms(slot, kind):
    """The tables of forms that a slot can be mentioned in, in a field of a kind."""
    markdown = kind.startswith("markdown")
    if slot.is_short:
        hosts = {name: BARE[name] for name in ("host", "address", "punycode", "mail")}
        return [hosts, MARKDOWN_BARE] if markdown else [hosts]
    tables = {
        "company": [WHOLE, NAME, BARE], "institution": [WHOLE, NAME, BARE], "person": [WHOLE], "text": [WHOLE], "section": [WHOLE],
        "handle": [HANDLE], "mail": [MAIL], "phone": [PHONE], "date": [DATE]}[slot.kind]
    if not markdown:
        return tables
    return tables + {"company": [MARKDOWN, MARKDOWN_BARE], "institution": [MARKDOWN, MARKDOWN_BARE],
                     "person": [MARKDOWN], "text": [MARKDOWN], "section": [MARKDOWN]}.get(slot.kind, [])


class Pair:
    """One random resume with its masks, as a tree; `row(index)` is one member as a database row."""

    def __init__(self, seed, left_out=LEFT_OUT):
        self.random = random.Random(seed)
        self.names = [Names(self.random, TAKEN) for _ in range(2)]
        self.left_out = left_out
        self.slots = []
        keys = self.keys()
        self.hidden = {name for name, spellings in CLASSES.items() if spellings[0] in keys}
        if "contact" in keys:
            self.hidden.update(CONTACT)
        self.hidden_sections = {name for name in [*SECTIONS, "summary"] if name in keys}
        if "contact" in keys:
            self.hidden_sections.add("profiles")
        self.by_class = {name: self.class_slots(name) for name in sorted(self.hidden - {"photo"})}
        self.tree = {"cvData": self.resume(), "blurOptions": self.blur(keys), **self.columns()}
        self.name_the_rest()

    # MARK: What is hidden

    def keys(self):
        one = self.random.random
        if one() < 0.5:
            keys = {"companies", "institutions", "linkedin"}
        else:
            keys = set(self.random.sample([names[0] for names in CLASSES.values()], self.random.choice([1, 1, 2, 3, 6])))
        if one() < 0.05:
            keys.add("contact")
        if one() < 0.15:
            keys.add(self.random.choice([*SECTIONS, "summary"]))
        return keys

    def blur(self, keys):
        options = {}
        spellings = {names[0]: names for names in CLASSES.values()}
        for key in sorted(keys):
            value = self.random.choice([True, True, True, 1, "yes", {}])
            name = next((n for n, names in CLASSES.items() if names[0] == key), None)
            if name in ("company", "institution") and self.random.random() < 0.15:
                slot = self.slot(name, distinctive=True, longest=190)
                value = {"aliases": [Text([slot.values], slot)]}
            options[self.random.choice(spellings.get(key, (key,)))] = value
        return options

    def class_slots(self, name):
        kind = {"company": "company", "institution": "institution", "linkedIn": "handle", "website": "handle",
                "portfolio": "handle", "github": "handle", "email": "mail", "phone": "phone", "birthDate": "date",
                "dates": "date", "name": "person"}.get(name, "text")
        return [self.slot(kind) for _ in range(self.random.choice([1, 2, 3]) if kind != "person" else 2)]

    def slot(self, kind, distinctive=False, longest=None):
        is_short = kind in ("company", "institution") and not distinctive and self.random.random() < 0.06
        values = tuple(self.value(kind, names, is_short)[:longest] for names in self.names)
        self.slots.append(Slot(kind, values, is_short))
        return self.slots[-1]

    def value(self, kind, names, is_short):
        pick, shapes = self.random.choice, [shape for shape in SHAPES if shape not in self.left_out]
        if is_short and self.random.random() < 0.7:
            return names.short()
        if kind in ("company", "institution"):
            return names.name(kind, shapes)
        if kind == "handle":
            return names.handle()
        if kind == "mail":
            local = ".".join(names.word("latin").lower() for _ in range(pick([1, 2])))
            return f"{local}@{pick(['post.example', names.word('latin').lower() + '.example'])}"
        if kind == "phone":
            return names.digits(9)
        if kind == "date":
            return f"{names.year()}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"
        scripts = ["latin", "accented", "cyrillic", "arabic", "greek", "hangul"]
        script = pick(scripts if kind == "person" and "initials" in self.left_out else [*scripts, "han", "thai"])
        name = names.words(script, pick([1, 1, 2, 3]))
        if kind == "person" and script in ("latin", "accented") and self.random.random() < 0.2:
            name = pick(["van der {}", "O'{}", "de {}", "J. {}", *(["{} Jr."] if "dots" in shapes else [])]).format(name)
        return name

    # MARK: Texts

    def mention(self, kind, whole_only=False):
        """A mention of some slot in a form that both its values have, or `None`."""
        slot = self.random.choice(self.slots) if self.slots else None
        if slot is None:
            return None
        table = self.random.choice(forms(slot, kind))
        name = self.random.choice(list(table))
        keeps = table in (WHOLE, MARKDOWN, NAME) or slot.kind in ("handle", "mail", "phone", "date")
        if f"{slot.kind} {name}" in self.left_out or name in self.left_out or whole_only and not keeps:
            return None
        make = table[name]
        if any(not make(value) for value in slot.values):
            return None
        if name in LETTERS_APART and any(len(value) == 1 for other in self.slots for value in other.values):
            return None
        if name in HOSTS and "hosts without spaces" in self.left_out and any(
                c in LETTERS[script] for script in (*UNSPACED, "georgian") for value in slot.values for c in value):
            return None
        plain = not keeps or table is MARKDOWN or slot.kind != "company" and slot.kind != "institution"
        wrapper = "{}" if plain else self.random.choice(WRAPPERS)
        return Mention(slot, name, make, "{}" if "stops" in self.left_out and wrapper == "{}." else wrapper)

    def text(self, kind, longest):
        parts = []
        for _ in range(self.random.randint(1, longest)):
            mention = self.mention(kind) if self.random.random() < 0.45 else None
            if mention is None:
                phrase = self.random.choice(FOREIGN if self.random.random() < 0.08 else PHRASES)
                parts += [phrase, " "]
                continue
            before = " – " if mention.slot.kind == "person" and "initials" in self.left_out else self.random.choice([" at ", " for ", " near ", " the ", " "])
            after = self.random.choice([" ", " in spring ", " when "])
            if mention.form in WHOLE and mention.wrapper == "{}" and self.random.random() < 0.1:
                second = self.mention(kind, whole_only=True)
                if second and second.form in WHOLE:
                    kinds = {mention.slot.kind, second.slot.kind}
                    glue = ", " if "stops" in self.left_out else self.random.choice(GLUE if kinds <= {"company", "institution"} else GLUE[:3])
                    mention.wrapper, second.wrapper = before + mention.wrapper, glue + second.wrapper + after
                    parts += [mention, second]
                    continue
            mention.wrapper = before + mention.wrapper + after
            parts.append(mention)
        parts.append(self.random.choice(PHRASES))
        if kind == "markdown" and self.random.random() < 0.3:
            parts += ["\n\n", *self.text("markdown", longest).parts]
        return Text(parts)

    # MARK: Fields

    def field(self, kind, classes, is_section_hidden):
        """The value of a field; what a class or a section hides is each member's own."""
        if kind == "id":
            return Text([self.random.choice(["a1", "b2"])])
        if is_section_hidden:
            return self.withheld(kind)
        hiding = [name for name in classes if name in self.hidden]
        if hiding:
            return self.own(self.random.choice(self.by_class[hiding[0]]), hiding[0])
        if kind in ("plains", "markdowns"):
            return [self.text(kind[:-1], 1) for _ in range(self.random.randint(1, 2))]
        if kind == "markdown":
            return self.text(kind, 4)
        if classes and self.random.random() < 0.7:
            return None
        if kind == "date" and self.random.random() < 0.8:
            return f"20{self.random.randint(10, 23)}-{self.random.randint(1, 12):02}"
        if kind in ("link", "email", "phone"):
            return self.address(kind)
        return self.text("plain", 1)

    def own(self, slot, name):
        """A field that is its slot's value."""
        if slot.kind == "handle":
            site = {"linkedIn": "www.linkedin.com/in", "github": "github.com"}.get(name)
            shapes = [f"https://{site}/{{}}", "{}", f"{site}/{{}}/"] if site else ["https://{}.example", "https://{}.dev/home"]
            return Text([tuple(self.random.choice(shapes).format(value) for value in slot.values)], slot)
        if slot.kind == "phone":
            shapes = list(PHONE.values())
            return Text([tuple(self.random.choice(shapes)(value) for value in slot.values)], slot)
        return Text([slot.values], slot)

    def withheld(self, kind):
        if kind == "date":
            return "2015-06"
        if kind == "markdown":
            return Text([tuple(" ".join(self.random.sample(PHRASES, 3)) + names.word() for names in self.names)])
        if kind in ("plains", "markdowns"):
            return [Text([tuple(names.word() for names in self.names)])]
        if kind in ("link", "email", "phone"):
            return Text([{"link": "https://forge.example/", "email": "x@", "phone": "+32 "}[kind],
                         tuple(names.handle() + ".example" for names in self.names)])
        slot = self.slot("section")
        return Text([slot.values], slot)

    def address(self, kind):
        """A link, e-mail address or number that is not hidden, and may hold what is."""
        wanted = {"link": ("host", "address", "punycode", "query", "path"), "email": ("mail", "local part"),
                  "phone": tuple(PHONE)}[kind]
        for _ in range(3):
            mention = self.mention("plain")
            if mention and mention.form in wanted:
                mention.wrapper = "{}"
                return Text([mention])
        return {"link": "https://forge.example/page", "email": "someone@post.example", "phone": "+44 20 7946 0022"}[kind]

    # MARK: The resume

    def resume(self):
        content = {}
        for spellings, kind, classes in HEAD:
            value = self.field(kind, classes, False) if any(name in self.hidden for name in classes) else PERSON[spellings[0]]
            if spellings[0] in ("jobTitle", "sector") and value == PERSON[spellings[0]]:
                value = self.text("plain", 1)
            if self.random.random() < 0.8 or spellings[0] in ("firstName", "lastName"):
                content[spellings[0]] = value
        if "name" in self.hidden:
            content.update(zip(("firstName", "lastName"), (Text([slot.values], slot) for slot in self.by_class["name"])))
        has_short = any(slot.is_short for slot in self.slots) and "short names beside photos" in self.left_out
        if "photo" in self.hidden or self.random.random() < 0.05 and not has_short:
            photo = tuple(PIXELS) if "photo" in self.hidden else (PIXELS[0],) * 2
            content["photo"] = Text(["data:image/png;base64,", photo])
        content["summary"] = (
            self.withheld("markdown") if "summary" in self.hidden_sections else self.text("markdown", 5))
        for section in self.random.sample(list(SECTIONS), self.random.randint(2, 5)):
            entries = [self.entry(section) for _ in range(self.random.randint(1, 2))]
            if section == "customSections":
                content[section] = [{"id": "own", "title": self.text("plain", 1), "items": entries}]
            else:
                content[section] = entries
        if self.random.random() < 0.1:
            content["unknown"] = {"note": self.text("plain", 1)}
        return content

    def entry(self, section):
        entry = {}
        is_hidden = section in self.hidden_sections
        for spellings, kind, classes in SECTIONS[section]:
            if self.random.random() < (0.75 if not classes else 0.9):
                value = self.field(kind, classes, is_hidden)
                if value is not None:
                    entry[self.random.choice(spellings) if kind != "id" else "id"] = value
        if section == "experiences" and "company" in self.hidden and self.random.random() < 0.05:
            # The spelling that loses is not shown, but it is as secret. What stood there stands nowhere now.
            lost = [id(entry.pop(name).slot) for name in ("company", "employer") if name in entry and is_hidden]
            self.slots = [slot for slot in self.slots if id(slot) not in lost]
            entry.update({name: self.field("plain", ["company"], is_hidden) for name in ("company", "employer")})
        return entry

    def columns(self):
        random = self.random
        columns = {"locale": random.choice(["en", "nl"])}
        if random.random() < 0.5:
            columns["optionalFields"] = {"birthDate": True, "gender": True, "driverLicense": True}
        if random.random() < 0.3:
            order = random.sample(list(SECTIONS), 4)
            columns["sectionOrder"] = [*order[:2], {"id": order[2], "visible": False}, order[3]]
        if random.random() < 0.2:
            columns["designSettings"] = {"accentColor": "#7a1f5c", "dateFormat": "YYYY-MM"}
        return columns

    def name_the_rest(self):
        """Puts what may be mentioned and stands in no field among the terms of the items that were left out."""
        placed = {id(text.slot) for text in leaves(self.tree)}
        terms = {CLASSES[name][0]: [Text([slot.values], slot) for slot in slots if id(slot) not in placed]
                 for name, slots in self.by_class.items()}
        self.tree["maskTerms"] = {key: texts for key, texts in terms.items() if texts}

    def row(self, index):
        return side(self.tree, index)
