"""Batches of shares with canaries: one share for each encoding, with a canary in it on each of its surfaces."""

import dataclasses
import json

import name_spellings
import value_spellings
from canaries import Canaries, Content
from support import fill

# The heading keeps the person's own name, whatever firm has it too (M132).
OWN_NAME = ("firstName", "lastName", "personal firstName", "personal lastName")
# What is said where no canary is.
PERSON = "Quillan"
# The class of a key where it has another name.
CLASSES = {"companies": "company", "institutions": "institution", "linkedin": "linkedIn"}
# A batch: the keys whose values are canaries, surface by surface in turn, and the spellings.
BATCHES = {
    "companies": (("companies",), name_spellings.NAMES),
    "institutions": (("institutions",), {**name_spellings.TEXT, **name_spellings.ADDRESSES}),
    "name": (("name",), name_spellings.TEXT),
    "handles": (("linkedin", "github", "website", "portfolio"), value_spellings.HANDLES),
    "numbers": (("phone",), value_spellings.PHONES),
    "dates": (("birthDate",), value_spellings.DATES),
    "others": (("email", "jobTitle", "address", "location", "gender", "driverLicense", "sector"), value_spellings.VALUES),
}


@dataclasses.dataclass(frozen=True)
class Sought:
    """What stands on a surface: its key, the encoding, the kind of the surface, and what is looked for."""

    key: str
    encoding: str
    surface: str
    kind: str
    needles: frozenset

    @property
    def is_control(self):
        """Whether it is no secret, so that it has to stay."""
        return self.surface.startswith("control")


class Batch:
    """The shares of a batch, as rows, and what is to be looked for in each of them."""

    def __init__(self, name):
        self.keys, spellings = BATCHES[name]
        self.canaries = [Canaries(key) for key in self.keys]
        self.spellings = dict(spellings)
        self.rows, self.sought, self.own = {}, {}, {}
        for number, encoding in enumerate(self.spellings):
            for is_own in (False, True):
                self.add(f"{name}-{number:03}-{'own' if is_own else 'rest'}", encoding, is_own)

    def add(self, share, encoding, is_own, kinds=None):
        """Adds a share of one encoding, with canaries on the surfaces of some kinds or on all.

        The fields that are hidden by their own class have shares of their own: what stands in them is a secret as it is
        written, and pieces of an encoding that are secrets hide that encoding on all other surfaces.
        """
        terms, sought, turn = {}, [], list(self.spellings).index(encoding)
        hidden = {CLASSES.get(key, key) for key in self.keys}

        def give(surface, kind, classes):
            if surface.startswith(OWN_NAME) and self.keys != ("name",):
                return PERSON
            # Fields of no class are with the rest, and so the control is.
            is_control = surface.startswith("control")
            if kinds and kind not in kinds or hidden.isdisjoint(classes) == is_own:
                return PERSON if surface in OWN_NAME else ""
            # Another key each time, so that in the end each has been on each surface.
            index = (len(sought) + turn) % len(self.keys)
            key, canary = self.keys[index], self.canaries[index][surface]
            value, text = self.spellings[encoding](canary)
            if not is_control:
                terms.setdefault(key, []).append(value)
            needles = self.canaries[index].needles(canary, value, text)
            sought.append(Sought(key, encoding, surface, kind, frozenset(needles)))
            return text

        columns = Content(give).columns()
        self.rows[share] = {**columns, "maskTerms": terms}
        self.sought[share] = sought
        self.own[share] = is_own

    def one_kind_each(self, shares):
        """A batch of the same canaries with a share for each kind of surface of some shares."""
        batch = Batch.__new__(Batch)
        batch.keys, batch.canaries, batch.spellings = self.keys, self.canaries, self.spellings
        batch.rows, batch.sought, batch.own = {}, {}, {}
        for share in shares:
            sought = self.sought[share]
            for number, kind in enumerate(sorted({one.kind for one in sought})):
                batch.add(f"{share}-{number}", sought[0].encoding, self.own[share], (kind,))
        return batch


def publish(test, batch, folder, is_masked):
    """Publishes the shares of a batch; gives the site's folder and what the program said."""
    folder.mkdir(parents=True)
    blur = {key: True for key in batch.keys} if is_masked else {}
    test.program("init", "--database", folder / "shares.sqlite")
    fill(folder / "shares.sqlite", {share: {**row, "blurOptions": blur} for share, row in batch.rows.items()})
    result = test.program(
        "render", "--database", folder / "shares.sqlite", "--output", folder / "site", "--durability", "none",
        "--json", status=None)
    return folder / "site", json.loads(result.stdout)
