"""`render --verify` compares what is published byte by byte, where a plain run looks at sizes, times and inodes."""

import os
import unittest

from disks import Disk
from edits import Life, chance_of
from sites import LONG, SiteScratch, differences, marks, person, share_name, tree
from support import needs_program

COUNT = 20


@needs_program
class VerifyTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(COUNT)

    def test_it_leaves_a_right_site_as_it_is(self):
        self.run_site()
        before = marks(self.site)
        report = self.report("--verify")
        self.assertEqual((report["written"], report["unchanged"]), (0, COUNT))
        self.assertEqual(marks(self.site), before)
        self.assert_tree(self.clean())

    def test_F25_it_mends_what_another_hand_changed(self):
        self.run_site()
        page = self.site / "share" / f"{share_name(7)}.html"
        facts = page.stat()
        page.write_bytes(page.read_bytes().replace(b"Quell7", b"Quill7"))
        os.utime(page, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        (self.site / "share/orphan.html").write_bytes(page.read_bytes())
        self.assertEqual(self.report("--verify")["written"], 1)
        self.assert_tree(self.clean())

    def test_F25_it_finds_what_a_disk_has_changed_of_itself(self):
        """Neither times nor sizes tell of it, so a plain run cannot see it: that is the twin."""
        disk = Disk(self, self.folder)
        self.site = disk.place / "site"
        self.run_site()
        whole = tree(self.site)
        before = marks(self.site)
        self.assertGreater(disk.rot(b"Quell7</h1>", b"Quill7</h1>"), 0)
        self.assertEqual({name: (mark[1], mark[3]) for name, mark in marks(self.site).items()},
                         {name: (mark[1], mark[3]) for name, mark in before.items()})
        self.assertNotEqual(tree(self.site), whole)
        self.assertEqual(self.report("--verify")["written"], 1)
        self.assert_tree(whole)

    def test_F25_F26_it_names_or_counts_every_kind_of_tampering(self):
        self.run_site()
        whole = tree(self.site)
        life = Life(self, chance_of("verify", COUNT), can_trace=False)
        seen = 0
        for number in range(600 if LONG else 80):
            (life.litter if number % 3 == 0 else life.tamper)()
            if not differences(tree(self.site), whole):
                continue
            seen += 1
            report = self.report(*["--verify"][:number % 2])
            told = [report["mended"], report["mendedFiles"], report["withdrawn"], *report["removed"].values()]
            self.assertTrue(any(told), life.told[-1])
            self.assert_tree(whole, told=life.told[-1])
            # The twin: of what is as it was nothing is told.
            report = self.report("--verify")
            told = [report["mended"], report["mendedFiles"], report["withdrawn"], *report["removed"].values()]
            self.assertFalse(any(told), life.told[-1])
        self.assertGreater(seen, 60)

    def test_it_makes_what_has_changed_too(self):
        self.run_site()
        self.set_share(3, cvData=person(3, version=1))
        self.assertEqual(self.report("--verify")["written"], 1)
        self.assert_tree(self.clean())


if __name__ == "__main__":
    unittest.main()
