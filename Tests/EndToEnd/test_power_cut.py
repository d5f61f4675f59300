"""A power cut: what was not flushed is lost, and no page is torn and nothing withdrawn comes back (F15).

The site, its state and the database are on a disk of their own, whose content at any moment can be looked at.
"""

import contextlib
import shutil
import sqlite3
import unittest

from disks import Disk
from sites import LONG, MASK, PAST, SiteScratch, differences, person, share_name, tree, wrongs
from support import PROGRAM, needs_program
from tracing import WRITES, failing, needs_strace, points, run, traced

COUNT = 60 if LONG else 12
CUTS = None if LONG else 12


@needs_program
class PowerCutTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.disk = Disk(self, self.folder)
        self.database = self.disk.place / "shares.sqlite"
        self.site = self.disk.place / "site"
        self.people(COUNT, ours=True)
        self.set_side(1)
        self.new = self.clean()
        self.set_side(0)
        self.old = self.clean()

    def set_side(self, side):
        """On the second side pages are changed, masked, withdrawn, and brought back."""
        self.set_shares({
            n: {"cvData": person(n, version=side), "blurOptions": MASK if side and n % 4 == 1 else {},
                "revokedAt": PAST if n % 6 == (2 if side else 3) else None} for n in range(COUNT)})

    def start(self):
        self.set_side(0)
        self.run_site()
        self.assert_tree(self.old)
        self.disk.flush()
        self.set_side(1)

    def check_done(self, wrapper=(), *arguments):
        """What a run has done when it says so is there after a cut."""
        self.start()
        result = run([*wrapper, *self.command(*arguments)])
        self.assertEqual(result.returncode, 0, result.stderr)
        for names_first in (False, True):
            with self.disk.cut(names_first) as place:
                self.assertEqual(wrongs(place / "site", self.new), [])
                self.assertEqual(differences(tree(place / "site"), self.new), [])

    def check_whole(self, wrapper=()):
        """After a first build whose names are written, no file is empty or short."""
        self.start()
        shutil.rmtree(self.site)
        shutil.rmtree(self.state)
        result = run([*wrapper, *self.command()])
        self.assertEqual(result.returncode, 0, result.stderr)
        with self.disk.cut(names_first=True) as place:
            self.assertNotEqual(tree(place / "site"), {}, "the names are there")
            self.assertEqual(wrongs(place / "site", self.old, self.new), [])

    def check_revoked(self, wrapper=()):
        """A share that a command said to be revoked is so after a cut, its page too."""
        self.set_side(0)
        self.run_site()
        self.disk.flush()
        name = share_name(0)
        self.assertTrue((self.site / f"share/{name}.html").exists(), "the twin")
        command = [PROGRAM, "share", "revoke", name, "--database", self.database, "--output", self.site]
        result = run([*wrapper, *command])
        self.assertEqual(result.returncode, 0, result.stderr)
        with self.disk.cut(names_first=False) as place:
            self.assert_withdrawn(0, place / "site")
            with contextlib.closing(sqlite3.connect(place / "shares.sqlite")) as connection:
                found = connection.execute("SELECT revokedAt FROM EmpResumeShare WHERE id = ?", [name]).fetchone()
            self.assertIsNotNone(found[0])

    def test_F15_what_a_run_said_to_be_done_outlives_a_cut(self):
        for level in ("batch", "each"):
            with self.subTest(level):
                self.check_done((), "--durability", level)

    def test_F15_a_first_build_has_whole_files_after_a_cut(self):
        self.check_whole()

    def test_F15_what_a_command_revoked_outlives_a_cut(self):
        self.check_revoked()

    @unittest.skipUnless(shutil.which("eatmydata"), "eatmydata is not there")
    def test_F15_without_flushes_each_of_these_is_lost(self):
        """The twin: where every flush is a lie, the same tests fail."""
        for check in (self.check_done, self.check_whole, self.check_revoked):
            with self.subTest(check.__name__), self.assertRaises(AssertionError):
                check(("eatmydata",))

    @needs_strace
    def test_F15_a_cut_at_any_call_leaves_whole_pages(self):
        log = self.folder / "log"
        self.start()
        chosen = points(traced(self.command(), log), WRITES, self.disk.place, CUTS)
        for kind, number in chosen:
            self.start()
            failing(self.command(), log, kind, number, "signal=SIGKILL")
            for names_first in (False, True):
                told = f"{kind} number {number}, names first: {names_first}"
                with self.disk.cut(names_first) as place:
                    site = place / "site"
                    self.assertEqual(wrongs(site, self.old, self.new), [], told)
                    command = [
                        PROGRAM, "render", "--database", place / "shares.sqlite", "--output", site, "--root", self.root]
                    self.program(*command[1:])
                    self.assertEqual(differences(tree(site), self.new), [], told)


if __name__ == "__main__":
    unittest.main()
