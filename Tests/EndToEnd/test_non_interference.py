"""R1: two databases that differ only in what is hidden become the same site, byte for byte.

`SHAREPAGE_SEED` chooses other resumes, `SHAREPAGE_LONG` (`scripts/test --long`) ten times as many.
"""

import json
import os
import shutil
import stat
import unittest

from pair_tree import side
from pairs import Pair
from shrinking import shrunk
from support import Scratch, fill, needs_program

SEED = int(os.environ.get("SHAREPAGE_SEED", "20"))
COUNT = 100_000 if os.environ.get("SHAREPAGE_LONG") else 10_000
BATCH = 5_000
# How many differences are made small and shown.
SHOWN = 3


def tree(folder):
    """Each path below a folder with its mode."""
    found = {}
    for path, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            place = os.path.join(path, name)
            found[os.path.relpath(place, folder)] = stat.S_IMODE(os.lstat(place).st_mode)
    return found


def share_of(path):
    """The share that a published path belongs to; the whole site's files belong to none."""
    return os.path.basename(path).split(".")[0] if path.startswith(("share/", "photo/")) else None


def first_difference(one, other):
    """The first lines in which two texts differ."""
    lines = [data.decode(errors="replace").split("\n") for data in (one, other)]
    for number, (a, b) in enumerate(zip(*lines)):
        if a != b:
            start = max(0, next((i for i, pair in enumerate(zip(a, b)) if pair[0] != pair[1]), 0) - 60)
            return f"line {number + 1}:\n  A …{a[start:start + 160]}\n  B …{b[start:start + 160]}"
    return f"{len(one)} and {len(other)} bytes"


@needs_program
class NonInterferenceTests(Scratch):
    def publish(self, pairs):
        """Publishes both members of each pair; what went wrong, by share."""
        sites, wrong = [], {}
        for index, name in enumerate("AB"):
            folder = self.folder / name
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            database = folder / "shares.sqlite"
            self.program("init", "--database", database)
            fill(database, {share: pair[index] for share, pair in pairs.items()})
            sites.append(folder / "site")
            result = self.program(
                "render", "--database", database, "--output", sites[-1], "--durability", "none", "--json", status=None)
            report = json.loads(result.stdout)
            self.assertEqual(result.returncode, 65 if report["refused"] else 0, result.stderr)
            for refusal in report["refused"]:
                wrong[refusal["shareId"]] = f"{name} is refused: {refusal['reasons'][0]}"
        for path, reason in self.differences(*sites).items():
            wrong.setdefault(share_of(path), f"{path}: {reason}")
        return wrong

    def differences(self, one, other):
        """The paths of two trees that are not the same, and what is not."""
        trees = tree(one), tree(other)
        wrong = {path: "in one site alone" for path in trees[0].keys() ^ trees[1].keys()}
        for path in sorted(trees[0].keys() & trees[1].keys()):
            if trees[0][path] != trees[1][path]:
                wrong[path] = "the modes differ"
            if (one / path).is_dir():
                continue
            data = (one / path).read_bytes(), (other / path).read_bytes()
            if data[0] != data[1]:
                wrong[path] = "the bytes differ" if path.endswith(".gz") else first_difference(*data)
        # A page says more than its compressed copy.
        return dict(sorted(wrong.items(), key=lambda item: item[0].endswith(".gz")))

    def explain(self, pairs):
        """Failing pairs, made as small as they go."""
        lines = []
        for share, (tree, reason) in shrunk({share: pair.tree for share, pair in pairs}, self.publish).items():
            lines.append(f"share {share}: {reason}")
            lines += [f"  {name} {json.dumps(side(tree, index), ensure_ascii=False)}" for index, name in enumerate("AB")]
        return "\n".join(lines)

    def test_R1_M104_M109_sites_that_differ_in_what_is_hidden_are_the_same_bytes(self):
        wrong = []
        for start in range(0, COUNT, BATCH):
            seeds = range(SEED * 1_000_000 + start, SEED * 1_000_000 + start + BATCH)
            pairs = {f"s{seed}": Pair(seed) for seed in seeds}
            found = self.publish({share: [pair.row(index) for index in (0, 1)] for share, pair in pairs.items()})
            self.assertNotIn(None, found)
            wrong += [(share, pairs[share]) for share in found]
        told = self.explain(wrong[:SHOWN]) if wrong else ""
        named = " ".join(share for share, _ in wrong)
        self.assertEqual(len(wrong), 0, f"{len(wrong)} of {COUNT} pairs differ or are refused: {named}; the first:\n{told}")

    def test_R1_twin_with_nothing_hidden_they_differ(self):
        pairs = {f"s{seed}": Pair(seed) for seed in range(200)}
        rows = {share: [{**pair.row(index), "blurOptions": {}} for index in (0, 1)] for share, pair in pairs.items()}
        found = self.publish(rows)
        self.assertEqual(set(found) - {None}, set(rows))


if __name__ == "__main__":
    unittest.main()
