"""The order of a run's work: what is withdrawn goes first, then pages get stricter, then the rest (M137, F28, F31).

So whatever ends a run, a full disk or a broken theme, what must not be read any longer is gone before.
"""

import os
import re
import subprocess
import unittest

from sites import MASK, PAST, SiteScratch, marks, person, share_name, tree
from support import needs_program
from tracing import needs_strace, traced

# More than a batch of pages, so that the last ids are in another one than the first.
COUNT = 600
REVOKED = (300, 597)
STRICTER = (301, 598, 599)
CHANGED = tuple(range(0, 280)) + tuple(range(560, 590))


def works_on(calls, site):
    """What is done to names in the site, in the order of the calls: a withdrawal or a new file, and its path."""
    works = []
    for call in calls:
        if not re.search(r"\) += 0$", call.text):
            continue
        names = re.findall(r'<([^<>]*)>, "([^"]*)"', call.text)
        if not names:
            continue
        folder, name = names[-1]
        path = os.path.join(folder, name)
        if path.startswith(f"{site}/"):
            kind = "remove" if call.kind.startswith("unlink") else "place"
            works.append((kind, os.path.relpath(path, site)))
    return works


@needs_program
class OrderTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(COUNT)
        self.run_site()

    def change_all(self):
        self.set_shares({
            **{n: {"cvData": person(n, version=1)} for n in CHANGED}, **{n: {"blurOptions": MASK} for n in STRICTER},
            **{n: {"revokedAt": PAST} for n in REVOKED}})

    def assert_order(self, works):
        def places(numbers, kind):
            names = {f"share/{share_name(n)}.html{end}" for n in numbers for end in ("", ".gz")}
            return [place for place, work in enumerate(works) if work[0] == kind and work[1] in names]

        withdrawn, stricter = places(REVOKED, "remove"), places(STRICTER, "place")
        others = places(CHANGED, "place") + places(CHANGED, "remove")
        self.assertEqual(len(withdrawn), 2 * len(REVOKED))
        self.assertEqual(len(stricter), 2 * len(STRICTER))
        self.assertGreaterEqual(len(others), 3 * len(CHANGED))
        anything = [place for place, work in enumerate(works) if work[0] == "place"]
        self.assertLess(max(withdrawn), min(anything), "what is withdrawn goes before anything is published")
        self.assertLess(max(stricter), min(others), "what gets stricter is replaced before any other page")
        for numbers, steps in (
            (REVOKED, [("remove", ".gz"), ("remove", "")]),
            (STRICTER + CHANGED, [("remove", ".gz"), ("place", ""), ("place", ".gz")]),
        ):
            for number in numbers:
                page = f"share/{share_name(number)}.html"
                done = [(kind, path[len(page):]) for kind, path in works if path in (page, f"{page}.gz")]
                self.assertEqual(done, steps, page)

    @needs_strace
    def test_M137_first_what_is_withdrawn_then_what_gets_stricter_then_the_rest(self):
        self.change_all()
        kinds = ("rename", "renameat", "renameat2", "unlink", "unlinkat")
        works = works_on(traced(self.command("--jobs", "2"), self.folder / "log", kinds), self.site)
        self.assert_order(works)
        self.assert_tree(self.clean())
        # The twin: another order is no such one.
        for wrong in (works[::-1], works[len(works) // 2:] + works[:len(works) // 2]):
            with self.assertRaises(AssertionError):
                self.assert_order(wrong)

    @needs_strace
    def test_F15_what_is_published_was_flushed_before_and_its_names_after(self):
        """Of each page the bytes are durable before it has its name, and all names are before the run says so."""
        log = self.folder / "log"
        for level in ("batch", "each"):
            with self.subTest(level):
                self.change_all()
                calls = traced(self.command("--durability", level), log)
                self.assertEqual(self.unsafe(calls), [])
                before = {"blurOptions": {}, "revokedAt": None}
                self.set_shares({n: {"cvData": person(n), **before} for n in REVOKED + STRICTER + CHANGED})
                self.run_site()
        # The twin: a run that flushes nothing.
        self.change_all()
        self.assertNotEqual(self.unsafe(traced(self.command("--durability", "none"), log)), [])

    def unsafe(self, calls):
        """The steps of a run after which a power cut could show what nobody may see."""
        staging, unsynced, dirty, told = f"{self.state.resolve()}/staging", set(), set(), []
        for call in calls:
            flushed = re.match(r"\d+<([^>]*)>", call.text)
            if call.kind == "write" and (written := re.match(rf"\d+<({re.escape(staging)}/[^>]*)>", call.text)):
                unsynced.add(os.path.basename(written[1]))
            elif call.kind == "syncfs":
                unsynced.clear()
                dirty.clear()
            elif call.kind in ("fsync", "fdatasync") and flushed:
                unsynced.discard(os.path.basename(flushed[1]))
                dirty.discard(flushed[1])
            elif call.kind in ("renameat", "renameat2", "unlinkat") and call.text.endswith("= 0"):
                names = re.findall(r'<([^<>]*)>, "([^"]*)"', call.text)
                if names[0][0] == staging and names[0][1] in unsynced:
                    told.append(f"{names[-1][1]} has its name before its bytes are durable")
                if f"{names[-1][0]}/".startswith(f"{self.site}/"):
                    dirty.add(names[-1][0])
        return told + [f"the names in {folder} are not durable at the end" for folder in sorted(dirty)]

    # What ends a run does not stop what must go

    def assert_only_hidden(self, before, revoked=REVOKED):
        """What had to go is gone, what had to get stricter shows nothing, and nothing else is touched."""
        for number in revoked:
            self.assert_withdrawn(number)
        for number in STRICTER:
            for end in ("", ".gz"):
                self.assertFalse(self.has_secret(f"{share_name(number)}.html{end}"), number)
        known = {share_name(n) for n in (*revoked, *STRICTER)}
        now = marks(self.site)
        self.assertEqual(
            [name for name in before.keys() | now.keys()
             if name.split("/")[-1].split(".")[0] not in known and before.get(name) != now.get(name)], [])

    def test_F28_M137_a_broken_theme_is_65_and_hides_what_it_must(self):
        self.change_all()
        path = self.root / "Templates/classic/page.mustache"
        path.write_text(path.read_text() + "{{#unclosed}}")
        before = marks(self.site)
        result = self.run_site(status=65)
        self.assertIn("page.mustache", result.stderr)
        self.assert_only_hidden(before)
        self.reset_root()
        self.run_site()
        self.assert_tree(self.clean())

    def test_F28_M140_a_page_that_must_get_stricter_and_cannot_be_made_goes(self):
        self.set_shares({n: {"blurOptions": '{"companies": true, "wages": true}'} for n in STRICTER})
        before = marks(self.site)
        self.run_site(status=65)
        self.assert_only_hidden(before, revoked=())


@needs_program
class FullDiskTests(SiteScratch):
    @unittest.skipUnless(os.geteuid() == 0, "mounting a small disk needs root")
    def test_F04_F28_M137_on_a_full_disk_what_must_go_goes(self):
        disk = self.folder / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=1500k,nr_inodes=400", "sharepage-test", disk]
        if subprocess.run(mount, capture_output=True).returncode != 0:
            self.skipTest("no tmpfs can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=True)
        self.site = disk / "site"
        self.people(40)
        self.run_site()
        for told, fill, empty in (
            ("no block is left", self.fill_blocks, (disk / "fill").unlink),
            ("no inode is left", self.fill_inodes, lambda: [p.unlink() for p in disk.glob("fill-*")]),
        ):
            with self.subTest(told):
                self.set_shares({n: {"cvData": person(n), "blurOptions": {}, "revokedAt": None} for n in range(40)})
                self.run_site()
                before = tree(self.site)
                fill(disk)
                self.set_shares({
                    38: {"revokedAt": PAST}, 39: {"blurOptions": MASK},
                    **{n: {"cvData": person(n, version=1)} for n in range(38)}})
                result = self.run_site(status=74)
                self.assertIn("space", result.stderr)
                self.assert_withdrawn(38)
                for end in ("", ".gz"):
                    self.assertFalse(self.has_secret(f"{share_name(39)}.html{end}"))
                self.assert_never_wrong(before, self.clean(), told=told)
                empty()
                self.run_site()
                self.assert_tree(self.clean())

    def fill_blocks(self, disk):
        with open(disk / "fill", "wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass

    def fill_inodes(self, disk):
        number = 0
        try:
            while True:
                (disk / f"fill-{number}").touch(exist_ok=False)
                number += 1
        except OSError:
            pass


if __name__ == "__main__":
    unittest.main()
