"""Where the masker's code can be changed, and how: each point is a stretch of source with what is put around it.

A change is chosen when the tests run, not when they are built: `mutantBool(7, x)` is x, but true when mutant 7 is
active and false when 8 is.
"""

from dataclasses import dataclass

from swift_source import CLOSE, KEYWORDS, OPEN

# What a closure is given to, that decides by it.
DECIDING = {"contains", "allSatisfy", "filter", "first", "firstIndex", "last", "lastIndex", "prefix", "drop", "split", "removeAll",
            "where", "while", "count"}
COMPARING = {"<", ">", "<=", ">=", "==", "!=", "...", "..<"}
CHANGING = {"+=", "-=", "|=", "="}
# Where an operand or condition begins or ends, if not at a bracket or a line's end.
EDGES = {",", ";", ":", "=", "->", "+=", "-=", "return", "in", "where", "if", "guard", "while", "else", "case", "let", "var", "{", "switch"}

HELPERS = """
import Glibc

/// The change that this process makes to the masker; 0 for none.
let activeMutant: Int32 = getenv("SHAREPAGE_MUTANT").map { atoi($0) } ?? 0

func mutantKeeps(_ id: Int32) -> Bool { activeMutant != id }

func mutantBool(_ id: Int32, _ value: @autoclosure () throws -> Bool) rethrows -> Bool {
    activeMutant == id ? true : activeMutant == id + 1 ? false : try value()
}

func mutantTrue(_ id: Int32, _ value: @autoclosure () throws -> Bool) rethrows -> Bool {
    activeMutant == id ? true : try value()
}

func mutantFalse(_ id: Int32, _ value: @autoclosure () throws -> Bool) rethrows -> Bool {
    activeMutant == id ? false : try value()
}

func mutantNot(_ id: Int32, _ value: Bool) -> Bool { activeMutant == id ? !value : value }

func mutantNumber<Number: BinaryInteger>(_ id: Int32, _ value: Number) -> Number {
    activeMutant == id ? value + 1 : activeMutant == id + 1 && value > 0 ? value - 1 : value
}

func mutantLines<Element>(_ lines: [(Int32, [Element])]) -> [Element] {
    lines.flatMap { activeMutant == $0.0 ? [] : $0.1 }
}
"""


@dataclass
class Wrap:
    """What is put before and behind a stretch of source; `{0}` is the point's first number."""
    start: int
    end: int
    before: str
    after: str


@dataclass
class Point:
    """A place that can be changed, with a name for each change; a list has a wrap for each of its lines."""
    wraps: list
    changes: list

    @property
    def start(self):
        return self.wraps[0].start

    @property
    def end(self):
        return self.wraps[0].end


def find(source):
    """The points of a file in order, each range once."""
    finder = Finder(source)
    for step in (finder.conditions, finder.operands, finder.where_clauses, finder.literals, finder.results, finder.closures,
                 finder.ternaries, finder.numbers, finder.statements, finder.cases, finder.lines):
        step()
    return sorted(finder.points.values(), key=lambda point: (point.start, -point.end))


def rewrite(source, points, numbers):
    """The file with its points wrapped; `numbers` holds the first number of each."""
    pieces = []
    for point, number in zip(points, numbers):
        for wrap in point.wraps:
            ids = [number + offset for offset in range(len(point.changes))]
            # At one place, what ends comes first, inner before outer; then what begins, outer before inner.
            pieces.append((wrap.end, 0, -wrap.start, wrap.after.format(*ids)))
            pieces.append((wrap.start, 1, -wrap.end, wrap.before.format(*ids)))
    text, last = [], 0
    for place, _, _, added in sorted(pieces, key=lambda piece: piece[:3]):
        text += [source.text[last:place], added]
        last = place
    return "".join(text) + source.text[last:]


class Finder:
    def __init__(self, source):
        self.source, self.tokens, self.points = source, source.tokens, {}
        # Conditions of if, guard and while: token ranges.
        self.heads = []
        # Lists of words: token ranges.
        self.lists = []

    def text(self, index):
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def add(self, first, last, before, after, *changes):
        """Adds a point over tokens first..<last, unless there is one of its kind."""
        if first >= last or any(self.text(index) == "try" for index in range(first, last)):
            return
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        self.points.setdefault((start, end), Point([Wrap(start, end, before, after)], list(changes)))

    def boolean(self, first, last):
        """A condition, always true and always false; of a chain, the one that leaving out a part does not come close to."""
        signs = {self.text(place) for place in self.outer(first, last)}
        if "||" in signs:
            self.add(first, last, "mutantTrue({0}, ", ")", "true")
        elif "&&" in signs:
            self.add(first, last, "mutantFalse({0}, ", ")", "false")
        else:
            self.add(first, last, "mutantBool({0}, ", ")", "true", "false")

    # Conditions

    def conditions(self):
        for index, token in enumerate(self.tokens):
            if token.text not in ("if", "guard", "while") or self.text(index - 1) in (".", "."):
                continue
            last, stop = index + 1, "else" if token.text == "guard" else "{"
            while self.text(last) != stop:
                last = self.source.skip_forward(last)
            self.heads.append((index + 1, last))
            for first, end in self.source.split(index + 1, last):
                if self.text(first) in ("let", "var", "case"):
                    self.add(first, end, "", ", mutantKeeps({0})", "does not hold")
                elif token.text == "while":
                    self.add(first, end, "mutantFalse({0}, ", ")", "false")
                else:
                    self.boolean(first, end)

    def expression_start(self, index):
        """The first token of the expression that ends before a token."""
        first = index
        while first > 0:
            before = first - 1
            text = self.text(before)
            if text in EDGES or self.tokens[before].kind == "bracket" and text in OPEN or text in ("&&", "||"):
                break
            if self.source.is_ternary(before) or self.source.starts_line(first):
                break
            first = self.source.skip_back(before) + 1
        return first

    def expression_end(self, index, stops=("&&", "||")):
        """The token behind the expression that begins with a token."""
        limit = next((last for first, last in self.heads if first <= index < last), len(self.tokens))
        last = index
        while last < limit:
            text = self.text(last)
            if text in stops or text in EDGES - {"{", "if", "switch"} or self.tokens[last].kind == "bracket" and text in CLOSE:
                break
            if last > index and (self.source.is_ternary(last) or self.source.starts_line(last)):
                break
            last = self.source.skip_forward(last)
        return last

    def operands(self):
        for index, token in enumerate(self.tokens):
            if token.text not in ("&&", "||"):
                continue
            ranges = [(self.expression_start(index), index), (index + 1, self.expression_end(index + 1))]
            for first, last in ranges:
                sides = {self.text(first - 1), self.text(last)}
                if "&&" in sides:
                    self.add(first, last, "mutantTrue({0}, ", ")", "left out")
                else:
                    self.add(first, last, "mutantFalse({0}, ", ")", "left out")

    def where_clauses(self):
        for index, token in enumerate(self.tokens):
            if token.text == "where" and self.text(index + 2) != ":":
                last = index + 1
                while self.text(last) not in ("{", ":", ","):
                    last = self.source.skip_forward(last)
                self.boolean(index + 1, last)

    def literals(self):
        for index, token in enumerate(self.tokens):
            if token.text in ("true", "false"):
                self.add(index, index + 1, "mutantNot({0}, ", ")", "not")

    # Results

    def single_expression(self, first, last):
        """Whether tokens first..<last are one expression and no statement."""
        if first >= last or self.text(first) in KEYWORDS or self.text(first) in "@#":
            return False
        return len(list(self.source.statements(first, last))) == 1 and not any(
            self.text(index) in CHANGING for index in self.outer(first, last))

    def outer(self, first, last):
        """The tokens first..<last outside brackets."""
        while first < last:
            yield first
            first = self.source.skip_forward(first)

    def results(self):
        """What a function or property of type Bool gives."""
        for index, token in enumerate(self.tokens):
            if token.text != "Bool" or self.text(index - 1) not in ("->", ":") or self.text(index + 1) != "{":
                continue
            first, last = index + 2, self.source.partner[index + 1]
            if self.single_expression(first, last):
                self.boolean(first, last)
            for inner in range(first, last):
                if self.text(inner) == "return":
                    end = self.expression_end(inner + 1, stops=())
                    if not (end == inner + 2 and self.text(inner + 1) in ("true", "false")):
                        self.boolean(inner + 1, end)
                if self.text(inner) in ("case", "default"):
                    self.case_result(inner, last)

    def case_result(self, index, last):
        """The value of a case in a switch that is an expression."""
        colon = index
        while colon < last and self.text(colon) != ":":
            if self.text(colon) == "=":
                return
            colon = self.source.skip_forward(colon)
        end = colon + 1
        while end < last and self.text(end) not in ("case", "default", "}"):
            end = self.source.skip_forward(end)
        if self.single_expression(colon + 1, end) and self.text(colon + 1) not in ("true", "false"):
            self.boolean(colon + 1, end)

    def closures(self):
        for index, token in enumerate(self.tokens):
            if token.text != "{" or index == 0:
                continue
            before = index - 1
            if self.text(before) == ")":
                before = self.source.partner[before] - 1
            while self.text(before) in (":", "("):
                before -= 1
            if self.text(before) not in DECIDING or any(first <= index == last for first, last in self.heads):
                continue
            first, last = self.after_parameters(index), self.source.partner[index]
            if self.single_expression(first, last):
                self.boolean(first, last)

    def after_parameters(self, index):
        """The first token of the block that opens here, behind a closure's parameters."""
        first = place = index + 1
        while place < self.source.partner[index] and self.tokens[place].line == self.tokens[first].line:
            if self.text(place) == "for":
                break
            if self.text(place) == "in":
                return place + 1
            place = self.source.skip_forward(place)
        return first

    def ternaries(self):
        for index in range(len(self.tokens)):
            if self.source.is_ternary(index):
                first = index
                while self.text(first - 1) in ("&&", "||") or first == index:
                    first = self.expression_start(first if first == index else first - 1)
                self.boolean(first, index)

    def numbers(self):
        for index, token in enumerate(self.tokens):
            if token.kind != "number" or not token.text.isdigit():
                continue
            sides = self.text(index - 1), self.text(index + 1)
            if int(token.text) < 2 and not COMPARING & set(sides) or "rawValue" in self.text(index - 2):
                continue
            if sides[0] in (".", "-", "+") or sides == ("[", "]") or sides[0] == "<<" or token.text == "0" and "..<" in sides:
                continue
            changes = ["+1", "-1"] if token.text != "0" else ["+1"]
            self.add(index, index + 1, "mutantNumber({0}, ", ")", *changes)

    # Statements and lists

    def statements(self):
        for index, token in enumerate(self.tokens):
            if token.text != "{":
                continue
            first, last = self.after_parameters(index), self.source.partner[index]
            pieces = list(self.source.statements(first, last))
            words = self.head(index)
            alone = len(pieces) == 1 and not self.is_void(words)
            for start, end in pieces:
                if self.tokens[start].kind != "word" or self.text(start) in KEYWORDS - {"self"} or end - start < 3:
                    continue
                marks = {self.text(place) for place in self.outer(start, end)}
                is_call = self.text(end - 1) in (")", "}") and self.text(start + 1) in (".", "(") and self.text(start)[0].islower()
                is_initializing = self.text(start) == "self" and self.text(start + 2) == "init"
                if "init" in words and "=" in marks or is_initializing:
                    continue
                if marks & CHANGING or is_call and not alone:
                    self.add(start, end, "if mutantKeeps({0}) {{ ", " }}", "left out")

    def head(self, index):
        """The words before the block that opens here, back to where their statement begins."""
        place, words = index - 1, set()
        while place >= 0 and self.text(place) not in ("{", "}"):
            words.add(self.text(place))
            if self.source.starts_line(place):
                break
            place = self.source.skip_back(place)
        return words

    @staticmethod
    def is_void(words):
        """Whether a block with these words before it gives nothing."""
        if "func" in words or "init" in words:
            return "->" not in words
        return bool({"if", "else", "for", "while", "guard", "do", "defer"} & words)

    def cases(self):
        """Each pattern of a switch that has a default."""
        for index, token in enumerate(self.tokens):
            if token.text != "switch":
                continue
            opening = index
            while self.text(opening) != "{":
                opening = self.source.skip_forward(opening)
            inner = list(self.outer(opening + 1, self.source.partner[opening]))
            if not any(self.text(place) == "default" for place in inner):
                continue
            for place in inner:
                if self.text(place) != "case":
                    continue
                colon = place
                while self.text(colon) != ":":
                    colon = self.source.skip_forward(colon)
                if any(self.text(other) == "where" for other in range(place, colon)):
                    continue
                for first, last in self.source.split(place + 1, colon):
                    self.add(first, last, "", " where mutantKeeps({0})", "left out")

    def lines(self):
        """Each line of a list of words, or of rows of words."""
        for index, token in enumerate(self.tokens):
            if token.text != "[" or self.text(index + 1) not in ("(",) and self.tokens[index + 1].kind != "text":
                continue
            last = self.source.partner[index]
            items = list(self.source.split(index + 1, last))
            if not all(self.tokens[first].kind == "text" or self.text(first) == "(" for first, _ in items):
                continue
            if any(self.text(place) == ":" for place in self.outer(index + 1, last)):
                continue
            lines = {}
            for first, end in items:
                lines.setdefault(self.tokens[first].line, []).append((first, end))
            if len(items) == 1 or any(first < index < end for first, end in self.lists):
                continue
            self.lists.append((index, last))
            wraps = [Wrap(token.start, self.tokens[last].end, "mutantLines(", ")")]
            for number, line in enumerate(lines.values()):
                wraps.append(Wrap(self.tokens[line[0][0]].start, self.tokens[line[-1][1] - 1].end, f"({{{number}}}, [", "])"))
            changes = [f"without {self.source.text[wrap.start:wrap.end]}" for wrap in wraps[1:]]
            self.points[(index, "list")] = Point(wraps, changes)
