"""The views of R2: all the ways in which something can be read in published bytes.

A view of a page is its text, or what a decoder makes of a view. Each is searched folded and joined, so that a name is
found in any case, width, script and spacing.
"""

import base64
import gzip
import html
import html.parser
import os
import re
import urllib.parse

from folding import readings

INLINE = frozenset("a abbr b bdi bdo cite code del em i ins kbd mark q s small span strong sub sup time u".split())
# How many decoders one behind another.
DEPTH = 3
# From so many needles on, looking for each of them takes longer than reading the text.
MANY = 1000
BASE64 = re.compile(r"[A-Za-z0-9+/_-]{8,}")
HEX = re.compile(r"[0-9A-Fa-f]{8,}")
HEX_SPACED = re.compile(r"(?:[0-9A-Fa-f]{2}[ :,-]){4,}[0-9A-Fa-f]{2}")
JSON_ESCAPE = re.compile(r"\\+(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|([nrtbf/\"]))")
CSS_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6})[ \t\n]?")
PUNYCODE = re.compile(r"xn--([a-z0-9-]+)", re.IGNORECASE)


class Reader(html.parser.HTMLParser):
    """The texts of a page: as a reader sees them, with inline elements joined, and each attribute."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.text, self.attributes, self.others = [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag not in INLINE:
            self.text.append("\n")
        self.attributes += [value for _, value in attributes if value]

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.text.append("\n")

    def handle_data(self, data):
        self.text.append(data)

    def handle_comment(self, data):
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def text_of(page):
    """The text of a page, a line for each block."""
    lines = "".join(Reader(page).text).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def scalar(digits):
    code = int(digits, 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def json_unescaped(text):
    """Escapes of JSON and JavaScript, pairs of surrogates too."""
    def read(match):
        digits = match[1] or match[2] or match[3]
        return chr(int(digits, 16)) if digits and int(digits, 16) < 0x110000 else " "
    return JSON_ESCAPE.sub(read, text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def css_unescaped(text):
    return CSS_ESCAPE.sub(lambda match: scalar(match[1]), text)


def hosts_decoded(text):
    def read(match):
        for end in range(len(match[1]), 1, -1):
            try:
                return match[1][:end].encode().decode("punycode") + match[1][end:]
            except (UnicodeError, OverflowError, ValueError):
                continue
        return match[0]
    return PUNYCODE.sub(read, text)


def bytes_read(data):
    """Decoded bytes as texts: a name is in either UTF-8 or Latin-1."""
    return data.decode("utf-8", "ignore") + "\n" + data.decode("latin-1")


def base64_decoded(text, known):
    """What runs of either alphabet may hold, begun at each of the places that a group has."""
    parts = []
    for run in dict.fromkeys(BASE64.findall(text)):
        # Letters in lower case alone are a word, and words are most of a page.
        if run in known or run.isalpha() and run[1:].islower():
            continue
        known.add(run)
        run = run.replace("-", "+").replace("_", "/")
        for start in range(4):
            group = run[start:]
            if len(group) % 4 == 1:
                group = group[:-1]
            parts.append(bytes_read(base64.b64decode(group + "=" * (-len(group) % 4))))
    return "\n".join(parts)


def hex_decoded(text, known):
    runs = HEX.findall(text) + [re.sub(r"[^0-9A-Fa-f]", "", run) for run in HEX_SPACED.findall(text)]
    runs = [run for run in runs if ("hex", run) not in known]
    known.update(("hex", run) for run in runs)
    return "\n".join(
        bytes_read(bytes.fromhex(run[start:len(run) - (len(run) - start) % 2])) for run in runs for start in (0, 1))


# Each decoder with the sign that has to be there.
DECODERS = {
    "entity": ("&", html.unescape), "percent": ("%", urllib.parse.unquote), "JSON": ("\\", json_unescaped),
    "CSS": ("\\", css_unescaped), "host": ("xn--", hosts_decoded)}
# Decoders that read runs of letters as bytes, and know which ones they have read.
BYTE_DECODERS = {"base64": base64_decoded, "hex": hex_decoded}


def views(data, is_page=True):
    """Name and text of each view of some bytes."""
    raw = data.decode("utf-8", "replace")
    found = [("raw", raw)]
    if is_page:
        reader = Reader(raw)
        found += [("text", "".join(reader.text)), ("attribute", "\n".join(reader.attributes)),
                  ("comment", "\n".join(reader.others))]
    seen, runs = {text for _, text in found}, set()
    level = found
    for _ in range(DEPTH):
        deeper = []
        for name, text in level:
            lower = text.lower()
            changes = {decoder: decode(text) for decoder, (sign, decode) in DECODERS.items() if sign in lower}
            # What came out of bytes is read for escapes, not for bytes once more.
            if not name.endswith(tuple(BYTE_DECODERS)):
                changes |= {decoder: decode(text, runs) for decoder, decode in BYTE_DECODERS.items()}
            for decoder, changed in changes.items():
                if changed and changed not in seen:
                    seen.add(changed)
                    deeper.append((f"{name} {decoder}", changed))
        found += deeper
        level = deeper
    return found


def within(needles, text):
    """Which needles a text holds; of very many, by what they begin with."""
    if len(needles) > MANY:
        size = min(map(len, needles))
        starts = {text[place:place + size] for place in range(len(text))}
        needles = [needle for needle in needles if needle[:size] in starts]
    return [needle for needle in needles if needle in text]


def hits(needles, data, is_page=True):
    """Which of some joined needles can be read in some bytes, and in which view first."""
    found, left = {}, set(needles)
    for name, text in views(data, is_page):
        for text in readings(text):
            for needle in within(left, text):
                found[needle] = name
                left.discard(needle)
    return found


def files_of(site, share):
    """The files of one share, by path; a copy that inflates to its base's bytes is that base."""
    paths = [*site.glob(f"share/{share}.*"), *site.glob(f"photo/{share}.*")]
    found = {}
    for path in sorted(paths):
        data = path.read_bytes()
        if path.suffix == ".gz":
            data = gzip.decompress(data)
            if data == path.with_suffix("").read_bytes():
                continue
        found[str(path.relative_to(site))] = data
    return found


def share_hits(needles, site, share):
    """What can be read in the files of a share and in their names."""
    needles, found = set(needles), {}
    for path, data in files_of(site, share).items():
        for needle, view in {**hits(needles, os.fsencode(path), False), **hits(needles, data, ".html" in path)}.items():
            found.setdefault(needle, f"{path.split('.', 1)[1]} {view}")
    return found


def site_hits(needles, folder):
    """What can be read in the files of a folder that belong to no share: styles, state, the rest."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] not in ("share", "photo"):
            data = path.read_bytes()
            data = gzip.decompress(data) if path.suffix == ".gz" else data
            for part in (data, os.fsencode(name)):
                for needle, view in hits(needles, part, path.suffix == ".html").items():
                    found.setdefault(needle, f"{name} {view}")
    return found
