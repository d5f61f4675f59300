"""What has not changed is not touched, and what has is: incremental runs (F33, F34, F35, F36, F44)."""

import json
import shutil
import unittest

from sites import LONG, MASK, PAST, SiteScratch, marks, person, share_name, tree
from support import needs_program
from tracing import is_write, needs_strace, touches, traced

COUNT = 2000 if LONG else 300


@needs_program
class UnchangedTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(COUNT, locale="en")
        self.run_site()
        self.before = marks(self.site)

    def touched(self):
        """The names of files that are new, gone, or not the same file as before with the same times."""
        now = marks(self.site)
        return {name for name in now.keys() | self.before.keys() if now.get(name) != self.before.get(name)}

    def pages(self, numbers):
        return {f"share/{share_name(n)}.html{end}" for n in numbers for end in ("", ".gz")}

    def assert_clean_build(self):
        self.assert_tree(self.clean())

    # Nothing

    @needs_strace
    def test_F34_a_second_run_makes_no_call_that_writes_to_the_site(self):
        log = self.folder / "log"
        for arguments in ((), ("--durability", "each"), ("--jobs", "2")):
            with self.subTest(arguments):
                calls = traced(self.command(*arguments), log)
                writes = [f"{call.kind}({call.text}" for call in calls if is_write(call) and touches(call, self.site)]
                self.assertEqual(writes, [])
        self.assertEqual(self.touched(), set())
        # The twin: the calls of a run that changes a page are seen.
        self.set_share(0, cvData=person(0, version=1))
        kinds = {call.kind for call in traced(self.command(), log) if is_write(call) and touches(call, self.site)}
        self.assertLessEqual({"renameat", "unlinkat"}, kinds)

    def test_F34_a_second_run_makes_no_page_and_leaves_every_file(self):
        whole = tree(self.site)
        report = self.report()
        self.assertEqual((report["rendered"], report["written"], report["unchanged"]), (0, 0, COUNT))
        self.assertEqual(self.touched(), set())
        self.assert_tree(whole)

    def test_F34_an_interrupted_run_is_not_begun_anew(self):
        """What a part-run has published is known to the next one."""
        self.set_shares({n: {"cvData": person(n, version=1)} for n in range(10)})
        self.run_site("--only", *map(share_name, range(4)))
        report = self.report()
        self.assertEqual((report["rendered"], report["written"], report["unchanged"]), (6, 6, COUNT - 6))
        self.assert_clean_build()

    # A part

    def test_F33_of_a_hundred_shares_one_changed(self):
        changed = range(5, COUNT, 100)
        self.set_shares({n: {"cvData": person(n, version=2)} for n in changed})
        report = self.report()
        self.assertEqual((report["rendered"], report["written"]), (len(changed), len(changed)))
        self.assertEqual(self.touched(), self.pages(changed))
        self.assert_clean_build()

    def test_F33_a_page_that_another_hand_changed_is_mended_alone(self):
        path = self.site / "share" / f"{share_name(7)}.html"
        path.write_bytes(path.read_bytes().replace(b"Quell7", b"Quill7"))
        self.run_site()
        self.assertEqual(self.touched(), self.pages([7]))
        self.assert_clean_build()

    def test_F33_shares_that_come_and_go_touch_no_others(self):
        self.set_share(1, revokedAt=PAST)
        self.set_share(2, expiresAt=PAST)
        self.set_share(3, blurOptions=MASK)
        self.execute("DELETE FROM EmpResumeShare WHERE id = ?", share_name(4))
        self.execute(
            "INSERT INTO EmpResumeShare (id, cvData, createdAt) VALUES ('new', ?, '2024-01-01T00:00:00.000Z')",
            json.dumps(person(1)))
        self.run_site()
        self.assertEqual(
            {name for name in self.touched() if name.startswith("share/")},
            self.pages([1, 2, 3, 4]) | {"share/new.html", "share/new.html.gz"})
        self.assert_clean_build()

    # Equal output

    def test_F35_a_field_that_no_page_shows(self):
        self.set_shares({n: {"cvData": {**person(n), "internalNote": "call back"}} for n in range(10)})
        report = self.report()
        self.assertEqual((report["rendered"], report["written"], report["unchanged"]), (10, 0, COUNT))
        self.assertEqual(self.touched(), set())
        # And it is known from then on.
        self.assertEqual(self.report()["rendered"], 0)

    def test_F35_a_template_that_gives_the_same(self):
        path = self.root / "Templates/classic/page.mustache"
        path.write_text("{{! a remark that no page shows }}\n" + path.read_text())
        report = self.report()
        self.assertEqual((report["rendered"], report["written"], report["unchanged"]), (COUNT, 0, COUNT))
        self.assertEqual(self.touched(), set())
        self.assertEqual(self.report()["rendered"], 0)

    # Each input alone

    def edit(self, name, old=None, new=""):
        """Changes a file of the root: one text of it, or more at its end."""
        path = self.root / name
        text = path.read_text()
        self.assertIn(old or "", text)
        path.write_text(text.replace(old, new, 1) if old else text + new)

    def test_F36_each_input_changed_alone_reaches_all_pages_that_depend_on_it(self):
        self.set_shares({n: {"locale": "nl"} for n in range(20, 30)})
        self.run_site()
        english = set(range(COUNT)) - set(range(20, 30))
        photos = set(range(0, COUNT, 3))
        cases = {
            "template": (lambda: self.edit("Templates/classic/page.mustache", new="<!-- 1 -->\n"), set(range(COUNT))),
            "style": (lambda: self.edit("Templates/classic/style.css", new="p{color:red}\n"), set(range(COUNT))),
            "partial": (lambda: self.edit(
                "Templates/partials/head.mustache", 'class="photo', 'class="new photo'), photos),
            "locale": (lambda: self.edit("Templates/locales/nl.json", '"Profiel"', '"Wie ik ben"'), set(range(20, 30))),
            "other locale": (lambda: self.edit("Templates/locales/en.json", '"Profile"', '"About me"'), english),
            "page of nothing": (lambda: self.edit("Templates/classic/404.mustache", new="<!-- 2 -->\n"), set()),
            "public file": (lambda: self.edit("Public/robots.txt", new="# 3\n"), set()),
        }
        for told, (change, dependents) in cases.items():
            with self.subTest(told):
                self.before = marks(self.site)
                change()
                self.run_site()
                touched = {name for name in self.touched() if name.startswith("share/")}
                self.assertEqual(touched, self.pages(dependents))
                self.assert_clean_build()

    def test_F36_each_column_of_a_row_changed_alone_reaches_its_page(self):
        columns = {
            "cvData": person(0, version=9), "blurOptions": MASK, "locale": "nl", "sectionOrder": ["experiences"],
            "designSettings": {"primaryColor": "#aa0000"}, "template": "other"}
        for column, value in columns.items():
            with self.subTest(column):
                self.before = marks(self.site)
                self.set_share(0, **{column: value})
                result = self.report()
                self.assertEqual(result["rendered"], 1)
                self.assertLessEqual({n for n in self.touched() if n.startswith("share/")}, self.pages([0]))
                self.assert_clean_build()

    def test_F36_an_option_changed_alone(self):
        self.run_site("--no-gzip")
        self.assertEqual(list(self.site.rglob("*.gz")), [])
        self.run_site()
        self.assert_clean_build()

    # A backup

    def test_F44_what_was_withdrawn_after_a_backup_does_not_come_back_with_it(self):
        for told in ("the site alone", "the site and its state"):
            with self.subTest(told):
                self.set_shares({1: {"revokedAt": None}, 2: {"blurOptions": {}}, 3: {"cvData": person(3)}})
                self.run_site()
                for folder in (self.site, self.state):
                    shutil.copytree(folder, f"{folder}.backup", symlinks=True)
                self.set_shares({1: {"revokedAt": PAST}, 2: {"blurOptions": MASK}, 3: {"cvData": person(3, version=5)}})
                self.run_site()
                after = tree(self.site)
                for folder in (self.site, self.state)[:2 if "state" in told else 1]:
                    shutil.rmtree(folder)
                    shutil.copytree(f"{folder}.backup", folder, symlinks=True)
                self.assertTrue((self.site / f"share/{share_name(1)}.html").exists(), "the twin")
                self.assertTrue(self.has_secret(f"{share_name(2)}.html"), "the twin")
                self.run_site()
                self.assert_withdrawn(1)
                self.assert_tree(after)
                for folder in (self.site, self.state):
                    shutil.rmtree(f"{folder}.backup")


if __name__ == "__main__":
    unittest.main()
