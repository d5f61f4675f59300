"""Swift source as tokens, as far as finding conditions and statements needs it."""

import re
from dataclasses import dataclass

OPEN, CLOSE = "([{", ")]}"
TOKEN = re.compile(r"""
    (?P<space>\s+|//[^\n]*|/\*.*?\*/)
  | (?P<text>\#*"(?:"")?)
  | (?P<number>0x[0-9A-Fa-f_]+|\d[\d_]*(?:\.\d+)?)
  | (?P<word>[@\#]?[A-Za-z_][A-Za-z0-9_]*|\$\d+)
  | (?P<bracket>[()\[\]{}])
  | (?P<sign>[,;:]|\.(?![.<])|[-/=+!*%<>&|^~?.\\]+)
""", re.X | re.S)
KEYWORDS = set("""as break case catch class continue default defer do else enum extension fallthrough for func guard if import
in init inout is let mutating nonmutating private public internal fileprivate package protocol repeat return self static struct
subscript super switch throw throws try typealias var where while async await some any consuming borrowing indirect final
lazy override""".split())


@dataclass
class Token:
    kind: str
    text: str
    start: int
    end: int
    line: int


class Source:
    """One file: its text, its tokens, and which brackets belong together."""

    def __init__(self, name, text):
        self.name, self.text = name, text
        self.tokens = list(self._tokens())
        self.partner = {}
        stack = []
        for index, token in enumerate(self.tokens):
            if token.text in OPEN and token.kind == "bracket":
                stack.append(index)
            elif token.kind == "bracket":
                first = stack.pop()
                self.partner[first], self.partner[index] = index, first
        assert not stack, name

    def _tokens(self):
        place, line = 0, 1
        while place < len(self.text):
            match = TOKEN.match(self.text, place)
            assert match, (self.name, line, self.text[place:place + 20])
            end = self._end_of_text(match) if match.lastgroup == "text" else match.end()
            if match.lastgroup != "space":
                yield Token(match.lastgroup, self.text[place:end], place, end, line)
            line += self.text.count("\n", place, end)
            place = end

    def _end_of_text(self, match):
        """Where a string literal ends, whatever is interpolated in it."""
        hashes = match.group().count("#")
        quote = match.group()[hashes:]
        closing, escape = quote + "#" * hashes, "\\" + "#" * hashes
        place = match.end()
        while not self.text.startswith(closing, place):
            if self.text.startswith(escape + "(", place):
                depth, place = 1, place + len(escape) + 1
                while depth:
                    inner = TOKEN.match(self.text, place)
                    if inner.lastgroup == "text":
                        place = self._end_of_text(inner)
                        continue
                    depth += {"(": 1, ")": -1}.get(inner.group(), 0)
                    place = inner.end()
            else:
                place += len(escape) + 1 if self.text.startswith(escape, place) else 1
        return place + len(closing)

    def starts_line(self, index):
        """Whether a statement can begin with a token: it is the first of its line and goes on from nothing."""
        token, before = self.tokens[index], self.tokens[index - 1]
        if index == 0 or before.text in ("{", ";"):
            return True
        if before.line == token.line or "\n" not in self.text[before.end:token.start]:
            return False
        if token.kind == "sign" and token.text[0] in ".?:&|+-*/<>=," or token.text in ("else", "where"):
            # `.case` begins a value after a `case …:`, where it stands on a line of its own.
            return token.text == "." and before.text == ":"
        return not (before.kind == "sign" and before.text != "!" or before.text in ("(", "[", "in", "return"))

    def is_ternary(self, index):
        token = self.tokens[index]
        return token.text == "?" and self.text[token.start - 1].isspace()

    def skip_forward(self, index):
        """The token after this one, or after the bracket that it opens."""
        token = self.tokens[index]
        return (self.partner[index] if token.kind == "bracket" and token.text in OPEN else index) + 1

    def skip_back(self, index):
        token = self.tokens[index]
        return (self.partner[index] if token.kind == "bracket" and token.text in CLOSE else index) - 1

    def split(self, first, last, separator=","):
        """The pieces of tokens first..<last between separators outside brackets."""
        start, index = first, first
        while index < last:
            if self.tokens[index].text == separator:
                yield start, index
                start = index + 1
            index = self.skip_forward(index)
        if start < last:
            yield start, last

    def statements(self, first, last):
        """The statements of tokens first..<last, the inside of a block; the head of a `case` is one by itself."""
        start, index = first, first
        while index < last:
            token = self.tokens[index]
            if index > start and self.starts_line(index):
                yield start, index
                start = index
            if token.text in ("case", "default") and index == start:
                colon = index
                while self.tokens[colon].text != ":" and colon < last:
                    colon = self.skip_forward(colon)
                yield start, colon
                start = index = colon + 1
                continue
            index = self.skip_forward(index)
        if start < last:
            yield start, last
