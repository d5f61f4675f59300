"""Random lives of a site: after each step the tree is what a clean build gives (F25, F26, F37; I4, I5).

A failure tells the seed and the number of the script: SHAREPAGE_SEED and SHAREPAGE_SCRIPT run it alone.
"""

import json
import os
import time
import unittest

from edits import Life, chance_of, remove
from sites import LONG, SiteScratch, say
from support import needs_program
from tracing import strace_works

SEED = os.environ.get("SHAREPAGE_SEED", "37")
ONE = os.environ.get("SHAREPAGE_SCRIPT")
SCRIPTS = 1000 if LONG else 16
STEPS = 8
# Each part has a test of its own, so that none runs for too long.
PARTS = 8


@needs_program
class EditScriptTests(SiteScratch):
    json = staticmethod(json.dumps)
    # A row is an object of another program's database, where nothing counts its revisions.
    is_ours = False

    def script(self, number):
        self.database.unlink(missing_ok=True)
        for path in (self.site, self.state, self.folder / "outside"):
            remove(path)
        self.reset_root()
        self.foreign_database({})
        life = Life(self, chance_of(SEED, number), can_trace=strace_works())
        for _ in range(6):
            life.add()
        for step in range(STEPS):
            life.told.append(f"-- {step}")
            life.step()
            told = f"SHAREPAGE_SEED={SEED} SHAREPAGE_SCRIPT={number}: {', '.join(life.told)}"
            start = time.monotonic()
            result = self.run_site(status=None)
            life.longest = time.monotonic() - start
            self.assertEqual(result.returncode, 0, f"{told}\n{result.stderr}")
            self.assert_tree(self.clean(), told=told)
            self.assertEqual(life.faults(), [], told)
        self.program("audit", "--database", self.database, "--output", self.site, "--root", self.root)

    def part(self, part):
        say(f"seed {SEED}")
        for number in [int(ONE)] if ONE else range(part, SCRIPTS, PARTS):
            self.script(number)

    def test_F37_F25_F26_scripts_0(self):
        self.part(0)

    def test_F37_F25_F26_scripts_1(self):
        self.part(1)

    def test_F37_F25_F26_scripts_2(self):
        self.part(2)

    def test_F37_F25_F26_scripts_3(self):
        self.part(3)

    def test_F37_F25_F26_scripts_4(self):
        self.part(4)

    def test_F37_F25_F26_scripts_5(self):
        self.part(5)

    def test_F37_F25_F26_scripts_6(self):
        self.part(6)

    def test_F37_F25_F26_scripts_7(self):
        self.part(7)

    def test_the_comparison_sees_what_a_run_left_as_it_was(self):
        """The twin: without the run, each kind of tampering shows."""
        self.foreign_database({})
        life = Life(self, chance_of(SEED, "twin"), can_trace=False)
        for _ in range(4):
            life.add()
        self.run_site()
        whole = self.clean()
        seen = 0
        for _ in range(40):
            (life.tamper if seen % 2 else life.litter)()
            try:
                self.assert_tree(whole)
            except AssertionError:
                seen += 1
            self.run_site()
            self.assert_tree(whole, told=life.told[-1])
        # Some edits write what was there.
        self.assertGreater(seen, 30)


if __name__ == "__main__":
    unittest.main()
