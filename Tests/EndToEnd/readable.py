"""The words of a page in blocks, with where each block stands, and what another page shows in their place."""

import difflib
import html.parser

from views import INLINE

HEADINGS = ("h1", "h2", "h3", "h4")
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Blocks(html.parser.HTMLParser):
    """Reads a page into blocks: pairs of a place ("heading", "link", "skill", "text") and words.

    The theme's own labels are left out: they go with what they label.
    """

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.blocks, self.open, self.text = [], [], []
        self.feed(page)
        self.close()
        self.end()

    def place(self):
        names = [name for name, _ in self.open]
        classes = " ".join(classes for _, classes in self.open).split()
        if any(name in HEADINGS for name in names):
            return "heading"
        if not {"p-skill", "tags", "part"}.isdisjoint(classes):
            return "skill"
        return "link" if "a" in names else "text"

    def end(self):
        words = "".join(self.text).split()
        if words:
            self.blocks.append((self.last, words))
        self.text = []

    def handle_starttag(self, name, attributes):
        if name in VOID:
            self.text.append("\n")
            return
        classes = dict(attributes).get("class") or ""
        if name not in INLINE or name == "a" or "part" in classes.split():
            self.end()
        self.open.append((name, classes))

    def handle_endtag(self, name):
        if name not in INLINE or name == "a" or "part" in self.open[-1][1].split():
            self.end()
        while self.open and self.open.pop()[0] != name:
            pass

    def handle_data(self, data):
        names = {name for name, _ in self.open}
        if "body" not in names or "dt" in names or any("label" in classes.split() for _, classes in self.open):
            return
        self.last = self.place()
        self.text.append(data)


def blocks(page):
    return Blocks(page).blocks


def lost(one, other):
    """What the blocks of one page have and those of another have not: place and words of each run.

    Pages are aligned block by block first, for most blocks are the same.
    """
    found = []
    keys = [[" ".join(words) for _, words in page] for page in (one, other)]
    for kind, a, b, c, d in difflib.SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind not in ("replace", "delete"):
            continue
        words = [(place, word) for place, words in one[a:b] for word in words]
        others = [word for _, words in other[c:d] for word in words]
        matcher = difflib.SequenceMatcher(None, [word for _, word in words], others, autojunk=False)
        for inner, e, f, _, _ in matcher.get_opcodes():
            if inner in ("replace", "delete"):
                found.append((words[e][0], [word for _, word in words[e:f]]))
    return found
