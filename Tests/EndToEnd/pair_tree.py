"""The tree of a pair of resumes: dictionaries and lists whose leaves are plain texts, or texts in parts."""

import dataclasses
import typing


@dataclasses.dataclass
class Slot:
    """A hidden value: one for each member of the pair, and whether it may stand in free text."""

    kind: str
    values: tuple[str, str]
    is_short: bool = False


@dataclasses.dataclass
class Mention:
    slot: Slot
    form: str
    make: typing.Callable
    wrapper: str = "{}"

    def side(self, index):
        return self.wrapper.format(self.make(self.slot.values[index]))


@dataclasses.dataclass
class Text:
    """A text in parts; a part that is a pair of texts gives each member its own.

    One that makes a slot's value secret says which slot that is.
    """

    parts: list
    slot: Slot = None

    def side(self, index):
        return "".join(
            part if isinstance(part, str) else part[index] if isinstance(part, tuple) else part.side(index)
            for part in self.parts)


def side(node, index):
    """One member of the pair, as JSON has it."""
    if isinstance(node, dict):
        return {key: side(value, index) for key, value in node.items()}
    if isinstance(node, list):
        return [side(value, index) for value in node]
    return node.side(index) if isinstance(node, Text) else node


def leaves(node):
    """All texts of a tree."""
    if isinstance(node, Text):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from leaves(child)
