"""Masked shares over the runs of their lives: changes, crashes, runs side by side (section H)."""

import contextlib
import fcntl
import gzip
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest

from masked import HIDE, ONE, OTHER, SHARE, MaskedScratch, files, found, png, resume
from support import PROGRAM, ROOT, Nginx, needs_program, published_bytes

OPEN, MASKED = {}, HIDE


@needs_program
class MaskedRunTests(MaskedScratch):
    def pages(self, count, blur):
        self.foreign_database(
            {f"share-{n}": {"cvData": resume(**ONE), "blurOptions": blur} for n in range(count)})

    def mask_all(self):
        self.execute('UPDATE EmpResumeShare SET blurOptions = \'{"companies":1,"schools":1,"linkedin":1}\'')

    def start(self, *arguments):
        command = [PROGRAM, "render", "--database", self.database, "--output", self.site, *arguments]
        run = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(run.stderr.close)
        self.addCleanup(run.wait, 60)
        self.addCleanup(run.kill)
        return run

    @contextlib.contextmanager
    def overtaken_run(self, count=1200):
        """A run that shows pages in another language, held back after its first ones and then let go.

        Gives the shares whose pages it had not published by then, though it has read all rows.
        """
        self.pages(count, OPEN)
        # So that it can be written while a run reads it.
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
        self.render("--durability", "none", "--no-gzip")
        self.execute("UPDATE EmpResumeShare SET locale = 'nl'")
        state = pathlib.Path(f"{self.site}.state")
        run = self.start("--jobs", "1", "--durability", "none", "--no-gzip")
        self.wait(run, lambda: b'lang="nl"' in self.page("share-0"))
        with open(state / "page.lock", "a") as lock:
            self.take(lock, run)
            waiting = [p.stem for p in self.site.glob("share/*.html") if b'lang="nl"' not in p.read_bytes()]
            self.assertNotEqual(waiting, [], "the run ended too soon for this test: give it more shares")
            self.wait(run, lambda: list(state.glob("staging/*")))
            yield waiting
        self.assertEqual(run.wait(60), 0)
        self.assertIn(b'lang="nl"', self.page(waiting[-1]), "the twin: it did publish")

    def wait(self, run, condition):
        """Waits until something is so while a run is at work."""
        end = time.monotonic() + 60
        while not condition():
            self.assertIsNone(run.poll(), "the run ended")
            self.assertLess(time.monotonic(), end, "the run took too long")

    def take(self, lock, run):
        """Locks a file at a moment when a run does not hold it; a run that is at work would be faster."""
        for _ in range(10_000):
            run.send_signal(signal.SIGSTOP)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                time.sleep(0.001)
            finally:
                run.send_signal(signal.SIGCONT)
            time.sleep(0.002)
        self.fail("the run never let go of the lock")

    def assert_whole(self):
        """Every page is a whole one, and a compressed copy says what its page says."""
        for path in self.site.glob("share/*.html"):
            self.assertTrue(path.read_bytes().endswith(b"</html>\n"), path.name)
        for path in self.site.glob("share/*.gz"):
            self.assertEqual(gzip.decompress(path.read_bytes()), path.with_suffix("").read_bytes(), path.name)

    # What is asked for

    def test_M135_what_hides_nothing_hides_nothing_and_what_is_no_option_refuses(self):
        shown = files(self.publish(blur={}))
        for blur in (None, "null", {"companies": False, "wages": 0}, "{}"):
            with self.subTest(blur):
                self.assertEqual(files(self.publish(blur=blur)), shown)
        hidden = files(self.publish(blur=HIDE))
        for truthy in ("true", 1, [], {}, "0"):
            with self.subTest(truthy):
                self.assertEqual(files(self.publish(blur={key: truthy for key in HIDE})), hidden)
        for bad in ([], "true", 1, '"companies"', {"wages": True}, {"companies": {"nested": {"x": 1}}}, "{", "01"):
            with self.subTest(bad):
                self.shared(blur=bad)
                self.render(status=65)
                self.assertEqual(list(self.site.glob("*/*k3JX*")), [])

    # A mask that comes later

    def test_M100_M137_a_mask_that_is_turned_on_reaches_the_page_and_its_copy_with_the_next_run(self):
        self.publish(blur=OPEN)
        self.assert_shown()
        nginx = Nginx(self.site, self.folder / "nginx")
        self.addCleanup(nginx.stop)
        packed = {"Accept_Encoding": "gzip"}
        self.assertNotEqual(found(ONE, gzip.decompress(nginx.get(f"/share/{SHARE}", **packed).body)), [])
        self.change(SHARE, blurOptions=MASKED)
        self.render()
        self.assert_gone()
        self.assert_whole()
        for headers in ({}, packed):
            body = nginx.get(f"/share/{SHARE}", **headers).body
            self.assertEqual(found(ONE, gzip.decompress(body) if headers else body), [])

    def test_M100_an_old_copy_beside_a_page_does_not_outlive_a_run(self):
        old = self.publish(blur=OPEN) / "share" / f"{SHARE}.html.gz"
        shown = old.read_bytes()
        self.publish(blur=MASKED)
        for options in ((), ("--no-gzip",)):
            with self.subTest(options):
                # As a crash or a restored backup would leave it, and newer than the page.
                old.write_bytes(shown)
                self.assertNotEqual(found(ONE, published_bytes(self.site)), [], "the twin")
                self.render(*options)
                self.assert_gone()
                self.assertEqual(old.exists(), not options)

    def test_M137_a_page_whose_mask_grew_is_replaced_before_any_other(self):
        self.pages(600, OPEN)
        self.render("--durability", "none")
        self.execute("UPDATE EmpResumeShare SET locale = 'nl'")
        # By its id it is among the last.
        self.change("share-99", blurOptions=MASKED)
        self.assertIn(ONE["company"].encode(), self.page("share-99"))
        self.render("--durability", "none", "--jobs", "1")
        named = {path.stem: path.stat() for path in self.site.glob("share/*.html")}
        others = [status.st_ctime_ns for share, status in named.items() if share != "share-99"]
        self.assertEqual(len(others), 599)
        self.assertEqual(found(ONE, self.page("share-99")), [])
        self.assertLess(named["share-99"].st_ctime_ns, min(others))

    def test_M144_another_version_of_the_program_renders_every_page_anew(self):
        self.pages(20, MASKED)
        program = self.folder / "sharepage"
        shutil.copy(PROGRAM, program)

        def rendered():
            command = [program, "render", "--database", self.database, "--output", self.site, "--json"]
            report = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
            return report["rendered"], report["written"]

        self.assertEqual(rendered(), (20, 20))
        self.assertEqual(rendered(), (0, 0), "the twin: the same program knows its pages")
        # One byte of its tables differs; size and time do not.
        before, code = program.stat(), program.read_bytes()
        word = b"Make every page and compare"
        self.assertEqual(code.count(word), 1)
        program.unlink()
        program.write_bytes(code.replace(word, word[:-1] + b"E"))
        program.chmod(0o755)
        os.utime(program, ns=(before.st_atime_ns, before.st_mtime_ns))
        self.assertEqual(rendered(), (20, 0))

    # Crashes

    def test_M099_M139_after_a_crash_each_page_is_old_or_new_and_a_run_makes_them_all_new(self):
        self.pages(400, OPEN)
        self.render("--durability", "none")
        shown = self.page("share-0")
        self.mask_all()
        seen = set()
        for turn in range(8):
            run = self.start("--jobs", "2", "--durability", "none")
            time.sleep(random.Random(turn).uniform(0.0, 0.12))
            run.kill()
            run.wait(10)
            self.assert_whole()
            for name in files(self.site):
                self.assertRegex(name, r"^((share/share-\d+|404|index)\.html|photo/share-\d+\.[0-9a-f]+\.png|\.sharepage"
                                 r"|assets/\w+\.[0-9a-f]+\.css|favicon\.ico|robots\.txt)(\.gz)?$")
            for path in self.site.glob("share/*.html"):
                seen.add(path.read_bytes().replace(b"/photo/" + path.stem.encode(), b"/photo/share-0"))
        self.render()
        masked = self.page("share-0")
        self.assertLessEqual(seen, {shown, masked})
        self.assert_gone()
        self.assertEqual(len(list(self.site.glob("share/*.html"))), 400)
        self.assertEqual(list(pathlib.Path(f"{self.site}.state").glob("staging/*")), [])

    # Shares that cannot be shown

    def test_M140_a_share_that_the_masker_refuses_goes_and_the_others_stay(self):
        good = {"cvData": resume(**ONE), "blurOptions": MASKED}
        self.foreign_database({"good": good, "bad": good})
        self.render()
        self.assertTrue((self.site / "share/bad.html").exists())
        names = ", ".join(f'"Qua{n:05}lix Ostrimund Vael{n:05}"' for n in range(20_000))
        cases = {
            "too much to hide": {"maskTerms": f'{{"companies": [{names}]}}'},
            "no list of terms": {"maskTerms": '{"companies": 1}'},
            "an unknown kind of term": {"maskTerms": '{"wages": ["x"]}'},
        }
        self.execute("ALTER TABLE EmpResumeShare ADD COLUMN maskTerms")
        for label, columns in cases.items():
            with self.subTest(label):
                self.change("bad", cvData=good["cvData"], maskTerms=None)
                self.render()
                self.assertTrue((self.site / "share/bad.html").exists(), "the twin")
                self.change("bad", **columns)
                result = self.render(status=65)
                self.assertIn("share bad: refused: ", result.stderr)
                self.assertEqual(sorted(p.name for p in self.site.glob("share/*.html")), ["good.html"])

    def test_M141_a_page_in_which_the_check_finds_a_name_is_not_published_and_told_of(self):
        content = resume(**ONE)
        self.foreign_database({name: {"cvData": content, "blurOptions": MASKED} for name in ("good", "leaks")})
        self.render()
        self.assertTrue((self.site / "share/leaks.html").exists())
        # The masker does not look into pictures.
        content["photo"] = png(pixel=b"Zyqvorth Zyqvorth")
        self.change("leaks", cvData=content)
        result = self.render("--json", status=65)
        self.assertIn('"shareId":"leaks","code":"leak"', result.stdout)
        self.assertIn("share leaks: refused: ", result.stderr)
        self.assertEqual(found(ONE, (result.stdout + result.stderr).encode()), [])
        self.assertEqual(list(self.site.glob("*/leaks*")), [])
        self.assertTrue((self.site / "share/good.html").exists())
        # The twin: with nothing hidden the picture is shown.
        self.change("leaks", blurOptions=OPEN)
        self.render()
        self.assertIn(b"Zyqvorth", next(self.site.glob("photo/leaks*")).read_bytes())

    def test_M142_a_theme_cannot_show_a_text_without_escaping_it(self):
        root = self.folder / "root"
        self.shared()
        templates = sorted((ROOT / "Templates").rglob("*.mustache"))
        fields = [
            (path.relative_to(ROOT), match.group()) for path in templates
            for match in re.finditer(r"(?<!\{)\{\{[a-z][A-Za-z]*\}\}(?!\})", path.read_text())]
        self.assertGreater(len(fields), 10)
        for path, field in fields:
            for raw in ("{%s}" % field, field.replace("{{", "{{&")):
                with self.subTest(path=str(path), field=raw):
                    shutil.rmtree(root, ignore_errors=True)
                    for name in ("Templates", "Public"):
                        shutil.copytree(ROOT / name, root / name)
                    copy = root / path
                    copy.write_text(copy.read_text().replace(field, raw, 1))
                    result = self.program("check", "--root", root, status=65)
                    self.assertRegex(result.stderr, rf"{re.escape(path.name)}:\d+:\d+: error: ")
        # The twin: the copy itself is good.
        (root / path).write_text((ROOT / path).read_text())
        self.program("check", "--root", root)

    # Runs side by side

    def test_F23_M145_an_older_run_does_not_put_back_what_a_newer_change_hides(self):
        with self.overtaken_run() as waiting:
            self.mask_all()
        for share in waiting:
            self.assertEqual(found(ONE, self.page(share)), [], share)

    def test_F23_M145_an_older_run_does_not_put_back_a_page_that_was_withdrawn(self):
        with self.overtaken_run() as waiting:
            self.execute("UPDATE EmpResumeShare SET revokedAt = createdAt WHERE id = ?", waiting[0])
        self.assertEqual(list(self.site.glob(f"*/{waiting[0]}.*")), [])


if __name__ == "__main__":
    unittest.main()
