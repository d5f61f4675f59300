#!/usr/bin/env python3
"""Makes tables of Swift source: for the leak check, in Sources/LeakCheck/Tables, from the Unicode
Character Database that Python carries and from the lists beside this script; for the masker, in
Sources/ShareModel/Masking/Tables, from the lists alone. The two share facts and no code.

    python3 scripts/tables/tables.py          write the sources
    python3 scripts/tables/tables.py --check  fail where a source is out of date
"""

import html.entities
import pathlib
import sys
import unicodedata

import inflection

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "Sources"
VERSION = unicodedata.unidata_version

# Default_Ignorable_Code_Point (DerivedCoreProperties.txt), which Python does not carry, and the
# interlinear annotation marks, which show nothing either.
IGNORABLE = [
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
]
# Signs whose compatibility form is letters that nobody reads as part of the word.
SIGNS = {0x2120, 0x2122}
# Marks that make another letter and not an accented one: no reordering class, nukta, kana voicing,
# virama.
LETTER_MARKS = {0, 7, 8, 9}
HANGUL = range(0xAC00, 0xD7A4)

SELF, JOINED, GAP, FIRST = 0, 1, 2, 3
BLOCK = 64


def ignorable(code):
    return any(first <= code <= last for first, last in IGNORABLE)


def lookalikes():
    table = {}
    for line in (HERE / "lookalikes.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            latin, letters = line.split()
            for letter in letters:
                for folded in unicodedata.normalize("NFKD", letter.casefold()):
                    if ord(folded) > 127 and not unicodedata.combining(folded):
                        table.setdefault(folded, latin)
    return table


LOOKALIKES = lookalikes()


def enclosed(code):
    """The letter in a squared, circled or regional sign that has no decomposition."""
    name = unicodedata.name(chr(code), "")
    for start in ("NEGATIVE CIRCLED LATIN CAPITAL LETTER ", "NEGATIVE SQUARED LATIN CAPITAL LETTER ",
                  "REGIONAL INDICATOR SYMBOL LETTER ", "SQUARED LATIN CAPITAL LETTER "):
        if name.startswith(start) and len(name) == len(start) + 1:
            return name[-1].lower()
    return None


def fold(code):
    """The folded text of a scalar, or JOINED or GAP where it has none."""
    if ignorable(code):
        return JOINED
    if code in SIGNS:
        return GAP
    text = enclosed(code) or chr(code)
    marks_only = True
    while True:
        pieces = []
        for letter in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()):
            category = unicodedata.category(letter)
            if category == "Me" or (
                    category == "Mn" and unicodedata.combining(letter) not in LETTER_MARKS):
                continue
            if ignorable(ord(letter)):
                continue
            marks_only = False
            if category == "Nd":
                pieces.append(str(unicodedata.decimal(letter)))
            elif category[0] in "LMN" or category == "Cn":
                pieces.append(LOOKALIKES.get(letter, letter))
        folded = "".join(pieces)
        if folded == text or not folded:
            break
        text = folded
    if folded:
        return folded
    return JOINED if marks_only else GAP


def digits(value, count):
    """A number as `count` characters of six bits each, from `0` on, the high bits first."""
    return "".join(chr(48 + (value >> (6 * place) & 63)) for place in reversed(range(count)))


def folding():
    pool, offsets, values = "", {}, {}
    for code in range(0x80, 0xE1000):
        if code in HANGUL or 0xD800 <= code < 0xE000:
            continue
        result = fold(code)
        if isinstance(result, str):
            if result == chr(code):
                continue
            if result not in offsets:
                offsets[result] = FIRST + len(pool) // 4
                scalars = [ord(letter) for letter in result]
                for place, scalar in enumerate(scalars):
                    more = place + 1 < len(scalars)
                    pool += digits(scalar << 1 | more, 4)
            result = offsets[result]
        values[code] = result
    blocks, index, stage1 = {}, "", []
    for first in range(0, 0xE1000, BLOCK):
        block = "".join(digits(values.get(code, SELF), 3) for code in range(first, first + BLOCK))
        number = blocks.setdefault(block, len(blocks))
        stage1.append(digits(number, 2))
    return "".join(stage1), "".join(blocks), pool


def literal(name, comment, text, hashes="#"):
    lines = [f"    /// {comment}", f'    static let {name}: StaticString = {hashes}"""']
    width = 94
    for start in range(0, len(text), width):
        end = "" if start + width >= len(text) else "\\" + hashes
        lines.append("        " + text[start:start + width - 4] + text[start + width - 4:start + width] + end)
    lines.append(f'        """{hashes}')
    return lines


def source(summary, name, source_line, members):
    lines = ["// Made by scripts/tables/tables.py: change that, not this.", f"// {source_line}",
             "// It is data, a line for an entry, and so longer than other files.", "",
             "// swift-format-ignore-file", "", f"/// {summary}", f"enum {name} {{"]
    for number, member in enumerate(members):
        lines += ([""] if number else []) + member
    return "\n".join(lines + ["}", ""])


def folding_source():
    index, blocks, pool = folding()
    return source(
        "The folding of every scalar above ASCII, in two stages, six bits to a character.",
        "FoldingData", f"Source: Unicode Character Database {VERSION}; lookalikes.txt.",
        [literal("index", "For each 64 scalars, the number of their block: two characters.", index),
         literal("blocks", "Blocks of 64 values: three characters each.", blocks),
         literal("pool", "Folded scalars, doubled, plus one where another follows: four characters.", pool)])


ORDINARY_WORDS = ["ordinary_words.txt", "short_words.txt", "english_nouns.txt", "english_verbs.txt",
                  "english_adjectives.txt", "dutch_nouns.txt", "dutch_verbs.txt", "dutch_adjectives.txt"]


def word_list(member, summary, *files, without=None):
    words = {word for file in files for word in inflection.forms(rows(file))}
    words -= set(inflection.forms(rows(without))) if without else set()
    # A longer word is in no table.
    words = {word for word in words if len(word) <= 24}
    return line_list(member, summary, words)


def words_source():
    return source("Ordinary words of English and Dutch.", "OrdinaryWordData",
                  "Source: ordinary_words.txt and the lists that are inflected.",
                  [word_list("words", "The words", *ORDINARY_WORDS, without="names.txt")])


def known_names_source():
    return source("Names that many places and people have.", "KnownNameData", "Source: places.txt, surnames.txt.",
                  [word_list("places", "Names of places", "places.txt"),
                   word_list("surnames", "Surnames that many people have", "surnames.txt")])


def known_words_source():
    return source("Words that name nobody by themselves.", "KnownWordData",
                  "Source: ordinary_words.txt and the lists that are inflected, places.txt, surnames.txt.",
                  [word_list("ordinary", "Ordinary words of English and Dutch", *ORDINARY_WORDS,
                             without="names.txt"),
                   word_list("places", "Names of places", "places.txt"),
                   word_list("surnames", "Surnames that many people have", "surnames.txt")])


def rows(file):
    """The lines of a list that are no comment."""
    return [line for line in (HERE / file).read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")]


def headed(file):
    """The words of a list below each of its headings, as they are written."""
    lists = {}
    for line in rows(file):
        if line.startswith("["):
            words = lists.setdefault(line.strip("[]"), [])
        else:
            words += line.split()
    return lists


def unspaced_lists():
    return [line_list(f"unspaced{heading.capitalize()}", f"The {heading} that are joined to names", words)
            for heading, words in headed("unspaced_forms.txt").items()]


def line_list(member, summary, words):
    return [f"    /// {summary}, sorted, one a line, each line ended.",
            f'    static let {member}: StaticString = """',
            *("        " + word for word in sorted(set(words))), "", '        """']


def firm_words_source():
    return source("Words around and within the names of firms and schools.", "FirmWordData",
                  "Source: legal_forms.txt, firm_kinds.txt, generic_words.txt, firm_leads.txt, sure_leads.txt, "
                  "joining_words.txt, articles.txt, roles.txt, acronyms.txt, unspaced_forms.txt.",
                  [word_list("legalForms", "What a firm is in law", "legal_forms.txt"),
                   word_list("kinds", "Words behind a name that say only that it is a firm", "firm_kinds.txt"),
                   word_list("generic", "Words that say of what kind a name is, and not which", "generic_words.txt"),
                   word_list("leads", "Words before a name", "firm_leads.txt"),
                   word_list("sureLeads", "Words before a name in small letters too", "sure_leads.txt"),
                   word_list("joining", "Words that join others in a name", "joining_words.txt"),
                   word_list("articles", "Articles that a name is said without", "articles.txt"),
                   word_list("roles", "Words of job titles", "roles.txt"),
                   word_list("acronyms", "Acronyms that name no firm", "acronyms.txt"),
                   *unspaced_lists()])


def technical_terms_source():
    return source("Terms of many crafts that stand beside no firm alone.", "TechnicalTermData",
                  "Source: technical_terms.txt.",
                  [word_list("terms", "The terms", "technical_terms.txt")])


def key(name):
    """A name's letters and digits, folded; `&` is the word."""
    folded = (fold(ord(letter)) if ord(letter) >= 128 else letter.lower() if letter.isalnum() else GAP
              for letter in name.replace("&", "and"))
    return "".join(text for text in folded if isinstance(text, str))


def row_list(member, summary, rows):
    return [f"    /// {summary}, sorted, one a line, each line ended.",
            f'    static let {member}: StaticString = """',
            *("        " + row for row in sorted(rows, key=lambda row: row.split("=")[0].encode())), "", '        """']


def aliases_source():
    others = {}
    for row in rows("aliases.txt"):
        names = row.split(" = ")
        for name in names:
            found = others.setdefault(key(name), [])
            found += [other for other in names if other != name and other not in found]
    short = {}
    for row in rows("abbreviations.txt"):
        word, *forms = row.split()
        found = short.setdefault(word, [])
        found += [form for form in forms if form not in found]
    return source("Other names of well-known firms and schools, and how words of names are shortened.",
                  "AliasData", "Source: aliases.txt, abbreviations.txt.",
                  [row_list("aliases", "A folded name, `=` and its other names, with `=` between",
                            ("=".join([name, *names]) for name, names in others.items())),
                   row_list("abbreviations", "A word, `=` and its short forms, with `=` between",
                            ("=".join([word, *forms]) for word, forms in short.items()))])


def platforms_source():
    summaries = {"paths": "Sites on which the path says whose page it is",
                 "subdomains": "Sites on which the label before them says whose page it is",
                 "markers": "Parts of a path behind which it is said whose page it is",
                 "leads": "Other parts of a path that are no name"}
    return source("Sites that many people have pages on.", "PlatformData", "Source: platforms.txt.",
                  [line_list(heading, summaries[heading], words)
                   for heading, words in headed("platforms.txt").items()])


def look_alikes_source():
    byte_order = sorted(LOOKALIKES.items())
    return source("Letters that a reader takes for Latin ones.", "LookAlikeData", "Source: lookalikes.txt.",
                  [row_list("letters", "A letter, `=` and the Latin letters that it looks like",
                            (f"{letter}={latin}" for letter, latin in byte_order))])


def entities_source():
    rows = []
    for name, text in html.entities.html5.items():
        if not name.endswith(";"):
            continue
        if all(ord(letter) < 128 for letter in text):
            keep = True
        else:
            keep = any(fold(ord(letter)) != GAP for letter in text if ord(letter) >= 128)
        if keep:
            rows.append((name[:-1], " ".join(f"{ord(letter):x}" for letter in text)))
    rows.sort()
    members = [[
        "    /// Name, space, scalars in base 16; sorted, one a line, each line ended.",
        '    static let entities: StaticString = """',
        *(f"        {name} {scalars}" for name, scalars in rows), "", '        """',
    ]]
    return source("The named character references that stand for ASCII, a letter or nothing visible.",
                  "EntityData", "Source: the HTML Standard, named character references, as in Python.",
                  members)


def main():
    check, masker = SOURCES / "LeakCheck" / "Tables", SOURCES / "ShareModel" / "Masking" / "Tables"
    outputs = {check / "FoldingData.swift": folding_source(), check / "OrdinaryWordData.swift": words_source(),
               check / "EntityData.swift": entities_source(), masker / "KnownWordData.swift": known_words_source(),
               masker / "LookAlikeData.swift": look_alikes_source(),
               masker / "EntityData.swift": entities_source(),
               masker / "TechnicalTermData.swift": technical_terms_source()}
    for folder in (check, masker):
        outputs |= {folder / "FirmWordData.swift": firm_words_source(), folder / "AliasData.swift": aliases_source(),
                    folder / "PlatformData.swift": platforms_source()}
    outputs[check / "KnownNameData.swift"] = known_names_source()
    stale = []
    for path, text in outputs.items():
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(path.name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    if stale:
        sys.exit("out of date: " + ", ".join(stale) + "; run scripts/tables/tables.py")


if __name__ == "__main__":
    main()
