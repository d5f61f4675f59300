"""Where and when a run is at work: file systems, clocks, users, locales (F13, F14, F24, F38)."""

import contextlib
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import time
import unittest

from sites import MEMORY, SiteScratch, differences, marks, person, share_name, tree
from support import PROGRAM, ROOT, needs_program

IS_ROOT = os.geteuid() == 0
NOBODY = 65534
FAR = {"far ahead": 10 * 365 * 86400, "long ago": -20 * 365 * 86400, "an hour back": -3600}


@needs_program
class PlaceTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(5)
        self.run_site()
        self.whole = tree(self.site)
        self.set_shares({n: {"cvData": person(n, version=1)} for n in range(5)})

    def mount(self, *arguments):
        if not IS_ROOT:
            self.skipTest("mounting needs root")
        if subprocess.run(["mount", *map(str, arguments)], capture_output=True).returncode != 0:
            self.skipTest("nothing can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", arguments[-1]], check=True)

    def test_F13_a_state_folder_on_another_file_system_is_refused_at_the_start(self):
        other = self.folder / "other"
        other.mkdir()
        self.mount("-t", "tmpfs", "-o", "size=4m", "sharepage-test", other)
        before = marks(self.site)
        result = self.run_site("--state", other / "state", status=None)
        self.assertIn(result.returncode, (64, 73, 74))
        self.assertIn("file system", result.stderr)
        self.assertEqual(marks(self.site), before)
        # The same for a site that is not there yet.
        site = self.folder / "fresh"
        self.program(*self.command("--state", other / "state", site=site)[1:], status=result.returncode)
        self.assertEqual([p for p in site.rglob("*")] if site.exists() else [], [])

    def test_F13_a_folder_of_the_site_on_another_file_system_is_refused_at_the_start(self):
        self.mount("-t", "tmpfs", "-o", "size=4m,mode=755", "sharepage-test", self.site / "photo")
        before = {name: mark for name, mark in marks(self.site).items()}
        result = self.run_site(status=None)
        self.assertIn(result.returncode, (64, 73, 74))
        self.assertIn("file system", result.stderr)
        self.assertEqual(marks(self.site), before)

    def test_F14_a_site_that_is_mounted_to_be_read_is_refused_at_the_start(self):
        self.mount("--bind", self.site, self.site)
        subprocess.run(["mount", "-o", "remount,bind,ro", self.site], check=True)
        before = marks(self.site)
        result = self.run_site(status=None)
        self.assertIn(result.returncode, (73, 74))
        self.assertIn(str(self.site), result.stderr)
        self.assertEqual(marks(self.site), before)

    def test_F14_a_site_of_somebody_else_is_refused_at_the_start(self):
        if not IS_ROOT:
            self.skipTest("another user needs root")
        before = marks(self.site)
        self.folder.chmod(0o755)
        program, root = self.reachable()
        command = [program, "render", "--database", self.database, "--output", self.site, "--root", root]
        result = subprocess.run(
            list(map(str, command)), capture_output=True, text=True, user=NOBODY, group=NOBODY, extra_groups=[], cwd="/")
        self.assertIn(result.returncode, (73, 74), result.stderr)
        self.assertEqual(marks(self.site), before)
        self.assert_tree(self.whole)

    def reachable(self):
        return reachable(self.folder)


def reachable(folder):
    """A copy of the program that every user may start, and a root that every user may read."""
    program, root = folder / "sharepage", folder / "readable"
    shutil.copy(PROGRAM, program)
    program.chmod(0o755)
    for name in ("Templates", "Public"):
        shutil.copytree(ROOT / name, root / name, dirs_exist_ok=True)
    for path in [root, *root.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    return program, root


@needs_program
class ClockTests(SiteScratch):
    """F24: what is done anew does not depend on the clock, nor on the times of files alone."""

    def setUp(self):
        super().setUp()
        self.people(12)
        self.run_site()

    def set_times(self, folder, seconds):
        for path in [folder, *folder.rglob("*")]:
            moment = time.time() + seconds
            os.utime(path, (moment, moment), follow_symlinks=False)

    def assert_still_noticed(self, told, version):
        """A row, a theme and a page that another hand changed are noticed still."""
        self.set_share(3, cvData=person(3, version=version))
        page = self.site / "share" / f"{share_name(4)}.html"
        page.write_bytes(page.read_bytes().replace(b"Quell4", b"Quill4"))
        style = self.root / "Templates/classic/style.css"
        facts = style.stat()
        style.write_text(style.read_text().replace("margin", "padding", 1) + f"/* {version} */")
        os.utime(style, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        self.run_site()
        self.assert_tree(self.clean(), told=told)

    def test_F24_files_from_the_future_and_from_the_past(self):
        for version, (told, seconds) in enumerate(FAR.items()):
            with self.subTest(told):
                for folder in (self.site, self.state, self.root):
                    self.set_times(folder, seconds)
                self.assert_still_noticed(told, version + 1)

    def test_F24_a_database_file_from_the_past(self):
        self.set_share(3, cvData=person(3, version=1))
        os.utime(self.database, (1, 1))
        self.run_site()
        self.assert_tree(self.clean())

    def test_F24_the_time_that_a_run_is_told_decides_what_has_expired(self):
        self.set_share(5, expiresAt="2031-05-05T00:00:00.000Z")
        page = self.site / "share" / f"{share_name(5)}.html"
        for now, shown in (
            ("2031-05-04T23:59:59.999Z", True), ("2031-05-05T00:00:00.000Z", False), ("2001-01-01T00:00:00.000Z", True),
        ):
            with self.subTest(now):
                self.run_site("--now", now)
                self.assertEqual(page.exists(), shown)
                self.assert_tree(self.clean("--now", now))
        self.run_site("--now", "soon", status=64)

    @unittest.skipUnless(shutil.which("faketime"), "faketime is not there")
    def test_F24_a_clock_that_jumps(self):
        for version, moment in enumerate(("2037-12-31 23:59:59", "2001-01-01 00:00:00", "2039-03-03 03:03:03")):
            with self.subTest(moment):
                self.set_share(2, cvData=person(2, version=version + 5))
                # The times of files stay the true ones, as they do when a clock jumps.
                command = ["env", "NO_FAKE_STAT=1", "faketime", moment, *self.command()]
                result = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True, timeout=60)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assert_tree(self.clean())
                self.assert_still_noticed(moment, version + 50)


@needs_program
class SameBytesTests(SiteScratch):
    """F38: one database gives one tree, wherever, by whom and in whatever order it is made."""

    def setUp(self):
        super().setUp()
        self.people(30)
        self.set_shares({n: {"locale": "nl"} for n in range(0, 30, 4)})
        self.whole = self.clean()
        self.made = 0

    def build(self, *arguments, name=None, program=PROGRAM, root=None, **options):
        self.made += 1
        parent = self.folder / f"build-{self.made}"
        parent.mkdir()
        site = parent / (name or "site")
        owner = options.get("user")
        if owner is not None:
            os.chown(parent, owner, owner)
        command = [
            program, "render", "--database", self.database, "--output", site, "--root", root or self.root, *arguments]
        result = subprocess.run(
            list(map(str, command)), capture_output=True, text=True, timeout=60, **{"cwd": ROOT, **options})
        self.assertEqual(result.returncode, 0, result.stderr)
        return tree(site)

    def assert_same(self, found):
        self.assertEqual(differences(found, self.whole), [])

    def test_F38_other_surroundings(self):
        for told, more in (
            ("C", {"LC_ALL": "C"}), ("UTF-8", {"LC_ALL": "C.UTF-8"}), ("Turkish", {"LC_ALL": "tr_TR.UTF-8"}),
            ("east", {"TZ": "Pacific/Kiritimati"}), ("west", {"TZ": "Etc/GMT+12"}), ("no home", {"HOME": "/nowhere"}),
            ("seeded", {"SWIFT_DETERMINISTIC_HASHING": "1"}), ("columns", {"COLUMNS": "20", "TERM": "xterm-256color"}),
        ):
            with self.subTest(told):
                self.assert_same(self.build(env={**os.environ, **more}))
        with self.subTest("nothing"):
            self.assert_same(self.build(env={}))

    def test_F38_other_folders_masks_and_threads(self):
        for mask in (0, 0o077, 0o777):
            with self.subTest(f"umask {mask:o}"):
                self.assert_same(self.build(umask=mask))
        for jobs in (1, 2, 3):
            with self.subTest(f"{jobs} threads"):
                self.assert_same(self.build("--jobs", jobs))
        for level in ("none", "batch", "each"):
            with self.subTest(level):
                self.assert_same(self.build("--durability", level))
        for name in ("with spaces", "größe-站", "a" * 100, "-site", "site.html"):
            with self.subTest(name):
                self.assert_same(self.build(name=name))
        with self.subTest("a relative path"):
            site = self.folder / "below/site"
            site.parent.mkdir()
            command = [PROGRAM, "render", "--database", "../shares.sqlite", "--output", "site", "--root", "../root"]
            subprocess.run(command, cwd=site.parent, check=True, capture_output=True)
            self.assert_same(tree(site))

    def test_F38_rows_in_another_order(self):
        with contextlib.closing(sqlite3.connect(self.database)) as connection, connection:
            rows = connection.execute("SELECT * FROM EmpResumeShare").fetchall()
            for seed in range(3):
                random.Random(seed).shuffle(rows)
                connection.execute("DELETE FROM EmpResumeShare")
                marks = ", ".join("?" * len(rows[0]))
                connection.executemany(f"INSERT INTO EmpResumeShare VALUES ({marks})", rows)
                connection.commit()
                self.assert_same(self.build())

    @unittest.skipUnless(IS_ROOT, "another user needs root")
    def test_F38_another_user(self):
        self.folder.chmod(0o755)
        self.database.chmod(0o644)
        program, root = reachable(self.folder)
        self.assert_same(self.build(
            program=program, root=root, user=NOBODY, group=NOBODY, extra_groups=[], cwd="/"))

    @unittest.skipUnless(IS_ROOT, "taking /proc away needs root")
    def test_without_its_arguments_it_does_nothing_and_says_so(self):
        result = subprocess.run(
            ["unshare", "-m", "sh", "-c", 'umount -l /proc && exec "$@"', "sh", *map(str, self.command())],
            capture_output=True, text=True)
        if "umount" in result.stderr or "unshare" in result.stderr:
            self.skipTest("/proc cannot be taken away here")
        self.assertEqual(result.returncode, 74, result.stderr)
        self.assertRegex(result.stderr, "^error: the arguments .* mount /proc")
        self.assertFalse(self.site.exists())

    @unittest.skipUnless(MEMORY, "there is no folder in memory")
    def test_F38_another_file_system(self):
        site = pathlib.Path(ROOT / ".build" / f"sharepage-test-{os.getpid()}") / "site"
        site.parent.mkdir(parents=True)
        self.addCleanup(shutil.rmtree, site.parent)
        self.program(*self.command(site=site)[1:])
        self.assert_same(tree(site))

    def test_F38_the_comparison_sees_another_byte(self):
        """The twin."""
        self.set_share(0, cvData=person(0, version=1))
        self.assertNotEqual(differences(self.build(), self.whole), [])


if __name__ == "__main__":
    unittest.main()
