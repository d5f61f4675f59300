"""Exit codes and what stays published when something is wrong."""

import contextlib
import os
import pathlib
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest

from support import PROGRAM, ROOT, Scratch, needs_program

GOOD = {"cvData": {"firstName": "Ada", "lastName": "Quell", "jobTitle": "Surveyor"}}


@needs_program
class ExitCodeTests(Scratch):
    def test_a_missing_database_is_66_and_named(self):
        result = self.render(status=66)
        self.assertIn(str(self.database), result.stderr)
        self.assertFalse(self.site.exists())

    def test_an_unknown_option_is_64(self):
        self.program("render", "--no-such-option", status=64)

    def test_a_missing_table_or_column_is_named_and_nothing_changes(self):
        for statement, missing in (
            ("CREATE TABLE Other (id)", "EmpResumeShare"),
            ("CREATE TABLE EmpResumeShare (id, cvData, createdAt)", "blurOptions"),
        ):
            with self.subTest(missing):
                self.database.unlink(missing_ok=True)
                with contextlib.closing(sqlite3.connect(self.database)) as connection:
                    connection.execute(statement)
                command = [PROGRAM, "render", "--database", self.database, "--output", self.site]
                result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
                self.assertIn(result.returncode, (65, 66))
                self.assertIn(missing, result.stderr)
                self.assertEqual(list(self.site.glob("share/*")), [])

    def test_a_database_that_is_none_withdraws_nothing(self):
        self.foreign_database({"good": GOOD})
        self.render()
        page = self.page("good")
        self.database.write_bytes(b"this is no database " * 500)
        command = [PROGRAM, "render", "--database", self.database, "--output", self.site]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        self.assertIn(result.returncode, (65, 66, 74))
        self.assertEqual(self.page("good"), page)

    def test_F26_a_folder_of_somebody_else_is_73_and_left_alone(self):
        self.foreign_database({"good": GOOD})
        self.site.mkdir()
        (self.site / "thesis.txt").write_text("ten years of work")
        self.render(status=73)
        self.assertEqual([path.name for path in self.site.iterdir()], ["thesis.txt"])

    def test_F21_a_second_run_is_75(self):
        self.foreign_database({f"share-{n}": GOOD for n in range(20_000)})
        first = subprocess.Popen(
            [PROGRAM, "render", "--database", self.database, "--output", self.site], cwd=ROOT,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(first.stderr.close)
        state = pathlib.Path(f"{self.site}.state")
        while not state.exists() and first.poll() is None:
            time.sleep(0.001)
        time.sleep(0.05)
        first.send_signal(signal.SIGSTOP)
        self.assertIsNone(first.poll(), "the first run ended too soon for this test: give it more shares")
        try:
            self.render(status=75)
        finally:
            first.send_signal(signal.SIGCONT)
        self.assertEqual(first.wait(120), 0)
        # The lock ends with the process.
        self.render()

    def test_F22_a_lock_does_not_outlive_a_killed_run(self):
        self.foreign_database({f"share-{n}": GOOD for n in range(20_000)})
        first = subprocess.Popen(
            [PROGRAM, "render", "--database", self.database, "--output", self.site], cwd=ROOT,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        state = pathlib.Path(f"{self.site}.state")
        while not state.exists() and first.poll() is None:
            time.sleep(0.001)
        first.kill()
        first.wait(10)
        self.render()
        self.assertEqual(len(list((self.site / "share").glob("*.html"))), 20_000)

    @unittest.skipUnless(os.geteuid() == 0, "mounting a small disk needs root")
    def test_F04_a_full_disk_is_74_and_revoked_pages_still_go(self):
        disk = self.folder / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "sharepage-test", disk]
        if subprocess.run(mount, capture_output=True).returncode != 0:
            self.skipTest("no tmpfs can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=True)
        self.site = disk / "site"
        self.foreign_database({"first": GOOD, "second": GOOD})
        self.render()
        self.execute("UPDATE EmpResumeShare SET revokedAt = createdAt WHERE id = 'first'")
        rows = [(f"more-{n}", '{"firstName": "Ada", "summary": "%s"}' % ("words " * 900)) for n in range(80)]
        for share, content in rows:
            self.execute(
                "INSERT INTO EmpResumeShare (id, cvData, createdAt) VALUES (?, ?, '2024-01-01T00:00:00.000Z')",
                share, content)
        second = self.page("second")
        self.render(status=74)
        self.assertFalse((self.site / "share/first.html").exists())
        self.assertEqual(self.page("second"), second)
        for path in self.site.glob("share/*.html"):
            self.assertTrue(path.read_bytes().rstrip().endswith(b"</html>"), path.name)

    def test_F06_a_limit_on_file_sizes_is_74_and_no_short_page(self):
        self.foreign_database({"good": GOOD})

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (700, 700))

        self.render(status=74, preexec_fn=limit)
        self.assertEqual(list(self.site.glob("share/*")), [])
        self.render()
        self.assertIn(b"Quell", self.page("good"))

    def test_F39_a_report_that_cannot_be_written_is_no_success(self):
        self.foreign_database({"good": GOOD})
        command = [PROGRAM, "render", "--database", self.database, "--output", self.site, "--json"]
        with open("/dev/full", "w") as full:
            result = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.DEVNULL)
        self.assertNotEqual(result.returncode, 0)
        self.assertIn(b"Quell", self.page("good"))


@needs_program
class BadShareTests(Scratch):
    def test_a_bad_share_is_named_and_withdrawn_and_the_others_are_published(self):
        self.foreign_database({"good": GOOD, "turned-bad": GOOD})
        self.render()
        self.assertIn(b"Quell", self.page("turned-bad"))
        cases = {
            '{"blurWages": true}': "blurWages", '"companies"': "blurOptions", "{": "blurOptions",
            '{"companies": {"alias": "x"}}': "companies"}
        for options, named in cases.items():
            with self.subTest(options):
                self.execute("UPDATE EmpResumeShare SET blurOptions = NULL")
                self.render()
                self.assertTrue((self.site / "share/turned-bad.html").exists())
                self.execute("UPDATE EmpResumeShare SET blurOptions = ? WHERE id = 'turned-bad'", options)
                result = self.render(status=65)
                self.assertRegex(result.stderr, r"share turned-bad: refused: ")
                self.assertIn(named, result.stderr)
                self.assertEqual([p.name for p in sorted(self.site.glob("share/*.html"))], ["good.html"])
                self.assertEqual(list(self.site.glob("share/turned-bad*")), [])

    def test_wrong_content_is_refused_with_its_place(self):
        self.foreign_database({"good": GOOD, "bad": {"cvData": {"experiences": [{"company": {"name": "x"}}]}}})
        result = self.render(status=65)
        self.assertIn("cvData.experiences[0].company", result.stderr)
        self.assertEqual([p.name for p in self.site.glob("share/*.html")], ["good.html"])

    def test_revoked_and_expired_shares_are_not_published(self):
        past = "2024-06-01T00:00:00.000Z"
        self.foreign_database({
            "good": GOOD, "revoked": {**GOOD, "revokedAt": past}, "expired": {**GOOD, "expiresAt": past},
            "later": {**GOOD, "expiresAt": "2999-01-01T00:00:00.000Z"}})
        self.render()
        self.assertEqual(
            sorted(p.name for p in self.site.glob("share/*.html")), ["good.html", "later.html"])


@needs_program
class ThemeTests(Scratch):
    def test_a_misspelt_field_is_reported_with_its_place_and_nothing_is_written(self):
        root = self.folder / "root"
        for name in ("Templates", "Public"):
            shutil.copytree(ROOT / name, root / name)
        path, name, line = next(
            (path, match.group(1), text.count("\n", 0, match.start()) + 1)
            for path in sorted((root / "Templates").rglob("*.mustache"))
            for text in [path.read_text()]
            for match in [re.search(r"\{\{([a-z][A-Za-z]{5,})\}\}", text)] if match)
        wrong = name[:2] + name[3] + name[2] + name[4:]
        path.write_text(path.read_text().replace("{{%s}}" % name, "{{%s}}" % wrong, 1))
        self.foreign_database({"good": GOOD})
        result = self.render("--root", root, status=65)
        place = rf"{re.escape(path.name)}:{line}:\d+: error: .*'{wrong}'"
        self.assertRegex(result.stderr, place)
        self.assertIn(f"did you mean '{name}'", result.stderr)
        self.assertEqual([p for p in self.site.rglob("*") if p.is_file()], [])
        self.program("check", "--database", self.database, "--root", root, status=65)

    def test_a_broken_theme_leaves_the_published_site_as_it_is(self):
        self.foreign_database({"good": GOOD})
        self.render()
        page = self.page("good")
        root = self.folder / "root"
        for name in ("Templates", "Public"):
            shutil.copytree(ROOT / name, root / name)
        for path in (root / "Templates/classic").glob("*.mustache"):
            path.write_text(path.read_text() + "{{#unclosed}}")
        self.render("--root", root, status=65)
        self.assertEqual(self.page("good"), page)


if __name__ == "__main__":
    unittest.main()
