"""What is in the state folder is never trusted: damaged, gone or another's, the next run mends the site (F17, F18)."""

import os
import pathlib
import shutil
import sqlite3
import struct
import unittest

from sites import LONG, MASK, PAST, SiteScratch, person, share_name, tree
from support import CREATED, needs_program
from tracing import run, spread

COUNT = 3 if LONG else 6
# How many places of each file are cut or flipped.
CUTS, FLIPS = (None, 4000) if LONG else (10, 8)


@needs_program
class StateTests(SiteScratch):
    """Two states of the database take turns: each run has a damaged state folder and changed rows."""

    def setUp(self):
        super().setUp()
        self.people(COUNT)
        self.turn = 0
        self.trees = {}
        for side in (1, 0):
            self.set_side(side)
            self.trees[side] = self.clean()
        self.run_site()
        self.assert_tree(self.trees[0])
        # One from another site, where a run of this very program has left it.
        self.other = self.folder / "other"
        self.set_side(1)
        self.program(*self.command(site=self.other)[1:])
        self.set_side(0)

    def set_side(self, side):
        """On the second side one share is changed, one masked, one revoked, and one more is there."""
        self.set_shares({
            0: {"cvData": person(0, version=side)}, 1: {"blurOptions": MASK if side else {}},
            2: {"revokedAt": PAST if side else None}})
        new = share_name(COUNT)
        self.execute("DELETE FROM EmpResumeShare WHERE id = ?", new)
        if side:
            content = '{"firstName": "Ida", "summary": "New."}'
            self.execute(
                "INSERT INTO EmpResumeShare (id, cvData, createdAt) VALUES (?, ?, ?)", new, content, CREATED)

    def state_files(self):
        return sorted(p for p in self.state.rglob("*") if p.is_file())

    def mend(self, told):
        """The rows change, an orphan appears, and a plain run puts all in order."""
        self.turn = 1 - self.turn
        self.set_side(self.turn)
        page = (self.other / "share" / f"{share_name(1)}.html").read_bytes()
        (self.site / "share").mkdir(exist_ok=True)
        for name in ("orphan.html", "orphan.html.gz"):
            (self.site / "share" / name).write_bytes(page)
        result = self.run_site(status=None)
        self.assertEqual(result.returncode, 0, f"{told}: {result.stderr}")
        self.assert_tree(self.trees[self.turn], told=told)
        # What was mended is known again: a second run finds nothing to do.
        if not LONG:
            before = tree(self.state)
            self.assertEqual(self.report()["written"], 0, told)
            self.assertEqual(before.keys(), tree(self.state).keys(), told)

    def each_file(self, damage, places):
        """Damages every file of the state folder at each place, with a run after each."""
        for name in [path.relative_to(self.state) for path in self.state_files()]:
            size = (self.state / name).stat().st_size if (self.state / name).exists() else 0
            for place in spread(list(range(size)), places):
                path = self.state / name
                if path.exists() and place < path.stat().st_size:
                    damage(path, place)
                    self.mend(f"{damage.__name__} {name} at {place} of {size}")

    def test_F17_cut_at_any_byte(self):
        def cut(path, place):
            os.truncate(path, place)

        self.each_file(cut, CUTS)

    def test_F17_any_bit_flipped(self):
        def flip(path, place):
            data = bytearray(path.read_bytes())
            data[place] ^= 1 << place % 8
            path.write_bytes(data)

        self.each_file(flip, FLIPS)

    def test_F17_a_part_that_was_never_written(self):
        """A torn write leaves blocks of zeros."""
        def zero(path, place):
            with open(path, "r+b") as file:
                file.seek(place // 512 * 512)
                file.write(bytes(min(512, path.stat().st_size - place // 512 * 512)))

        self.each_file(zero, 4)

    def damages(self, path, outside):
        """Ways in which a file can be another than the one that the last run left."""
        data = path.read_bytes()
        yield "gone", path.unlink
        yield "empty", lambda: path.write_bytes(b"")
        yield "garbage", lambda: path.write_bytes(bytes(range(256)) * 40)
        yield "longer", lambda: path.write_bytes(data + b"more")
        other = pathlib.Path(f"{self.other}.state") / path.relative_to(self.state)
        if other.exists():
            yield "of another site", lambda: shutil.copy(other, path)
        yield "of some runs ago", lambda: path.write_bytes(self.first[path])
        yield "a folder", lambda: (path.unlink(), (path / "deep").mkdir(parents=True))
        yield "a link", lambda: (path.unlink(), path.symlink_to(outside))
        yield "a dead link", lambda: (path.unlink(), path.symlink_to(self.folder / "nowhere"))
        yield "a pipe", lambda: (path.unlink(), os.mkfifo(path))
        if data.startswith(b"SQLite format 3\0"):
            for version in (0, 1, 2, 2 ** 31 - 1):
                yield f"of version {version}", lambda version=version: self.set_version(path, version)
            yield "with a journal of somebody else's", lambda: pathlib.Path(f"{path}-journal").write_bytes(data)
            yield "with a log of somebody else's", lambda: pathlib.Path(f"{path}-wal").write_bytes(data)
            yield "with other tables", lambda: self.empty_database(path)

    def set_version(self, path, version):
        """As another version of the program would mark it."""
        data = bytearray(path.read_bytes())
        data[60:64] = struct.pack(">I", version)
        path.write_bytes(data)

    def empty_database(self, path):
        path.unlink()
        connection = sqlite3.connect(path)
        connection.executescript("CREATE TABLE other (id); PRAGMA user_version = 1;")
        connection.close()

    def test_F18_a_file_that_is_gone_or_another(self):
        self.first = {path: path.read_bytes() for path in self.state_files()}
        self.mend("nothing")
        outside = self.folder / "outside"
        outside.write_bytes(b"what a link leads to")
        for path in self.state_files():
            self.first.setdefault(path, b"")
            for told, damage in list(self.damages(path, outside)):
                if not path.is_file():
                    continue
                damage()
                told = f"{path.name}: {told}"
                if told.endswith((" link", " folder", " pipe")):
                    self.mend_or_refuse(told, path)
                else:
                    self.mend(told)
                self.assertEqual(outside.read_bytes(), b"what a link leads to", told)
                self.assertFalse((self.folder / "nowhere").exists(), told)

    def mend_or_refuse(self, told, path):
        """What is no file at all may also be refused, in words that name it and with the site as it was."""
        before = tree(self.site)
        # A pipe must not make it wait for whoever writes into it.
        result = run(self.command(), timeout=30)
        if result.returncode:
            self.assertIn(path.name, result.stderr, told)
            self.assert_tree(before, told=told)
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        self.mend(told)

    def test_F18_the_whole_folder_gone_or_another_sites(self):
        for told, damage in (
            ("gone", lambda: None),
            ("another site's", lambda: shutil.copytree(f"{self.other}.state", self.state)),
        ):
            shutil.rmtree(self.state)
            damage()
            self.mend(f"the state folder: {told}")

    def test_F18_a_state_folder_of_before_the_site_was_lost(self):
        shutil.rmtree(self.site / "share")
        self.mend("no pages")
        shutil.rmtree(self.site)
        self.run_site()
        self.assert_tree(self.trees[self.turn])

    def test_the_comparison_sees_a_run_that_trusts(self):
        """The twin: what a run would leave that took all pages for fresh is found."""
        self.set_side(1)
        with self.assertRaises(AssertionError):
            self.assert_tree(self.trees[1])


if __name__ == "__main__":
    unittest.main()
