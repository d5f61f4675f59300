"""What the owner is told: lists, notes beside a result, and what happens when nobody reads."""

import contextlib
import json
import os
import pty
import signal
import sqlite3
import subprocess
import unittest

from support import PROGRAM, ROOT, SAMPLE, Scratch, needs_program


@needs_program
class OwnerTests(Scratch):
    def setUp(self):
        super().setUp()
        self.program("init", "--database", self.database)
        self.resume = self.import_resume(SAMPLE / "haruka-mori.resume.json")

    def test_a_list_has_a_header_and_says_when_shares_end_and_what_they_hide(self):
        first = self.share(self.resume, "--blur", "companies,linkedin", "--expires", "2090-01-31")["shareId"]
        self.execute("UPDATE EmpResume SET name = ? WHERE id = ?", "森 遥\x1b[31m\n\u202e ", self.resume)
        second = self.share(self.import_resume(SAMPLE / "tomasz-wilk.resume.json"))["shareId"]
        shown = self.program("share", "list", "--database", self.database)
        lines = shown.stdout.splitlines()
        self.assertEqual(lines[0].split(), ["SHARE", "STATE", "ENDS", "NAME", "HIDES"])
        self.assertEqual(len(lines), 3)
        self.assertEqual(lines[1].split(), [first, "live", "2090-01-31", "森", "遥", "[31m", "companies,linkedin"])
        self.assertEqual(lines[2].split()[:3], [second, "live", "never"])
        self.assertEqual(lines[2].split()[-1], "nothing")
        self.assertNotIn("\x1b", shown.stdout)

    def test_an_empty_list_says_how_to_begin(self):
        shown = self.program("share", "list", "--database", self.database)
        self.assertEqual(shown.stdout, "")
        self.assertIn("no shares yet", shown.stderr)

    def test_a_later_end_is_not_taken_in_silence(self):
        self.share(self.resume, "--expires", "2090-01-31")
        again = self.program(
            "share", "create", self.resume, "--database", self.database, "--expires", "2091-01-31")
        self.assertIn("2090-01-31", again.stderr)
        self.assertIn("revoke", again.stderr)
        self.assertTrue(json.loads(again.stdout)["reused"])
        for end in ((), ("--expires", "2090-01-31")):
            with self.subTest(end):
                again = self.program("share", "create", self.resume, "--database", self.database, *end)
                self.assertEqual(again.stderr, "")

    def test_an_end_that_a_repeat_sets_is_told_and_stands_in_what_is_shown(self):
        share = self.share(self.resume)["shareId"]
        create = ("share", "create", self.resume, "--database", self.database)
        shown = ("share", "show", share, "--database", self.database)
        self.assertIn("ends: never\n", self.program(*shown).stdout)
        steps = (
            ("2090-01-31", "--expires: the last day is now 2090-01-31; before: never\n"),
            ("2089-01-31", "--expires: the last day is now 2089-01-31; before: 2090-01-31\n"))
        for day, told in steps:
            for dry in (True, False):
                again = self.program(*create, "--expires", day, *(["--dry-run"] if dry else []))
                self.assertEqual(again.stderr, told)
            self.assertIn(day, self.program("share", "list", "--database", self.database).stdout)
        self.assertIn("ends: 2089-02-01T00:00:00.000Z\n", self.program(*shown).stdout)
        new = self.import_resume(SAMPLE / "tomasz-wilk.resume.json")
        made = self.program("share", "create", new, "--database", self.database, "--expires", "2090-01-31")
        self.assertEqual(made.stderr, "")

    def test_warnings_come_when_the_share_is_made_and_with_each_run(self):
        self.execute(
            "UPDATE EmpResume SET template = 'clasic', designSettings = ?", json.dumps({"fontSize": "big"}))
        made = self.program("share", "create", self.resume, "--database", self.database)
        share = json.loads(made.stdout)["shareId"]
        theme = "template: no theme 'clasic' in Templates/ (did you mean 'classic'?); 'classic' is used"
        size = "designSettings.fontSize: expected a number from 8 to 14 (pt); the default is used"
        told = [f"share {share}: warning: {text}" for text in (size, theme)]
        self.assertEqual(made.stderr.splitlines(), told)
        for _ in range(2):
            self.assertEqual(self.render().stderr.splitlines(), told)
            report = json.loads(self.render("--json").stdout)
            self.assertEqual(report["warnings"], [{"shareId": share, "warning": text} for text in (size, theme)])
        self.assertEqual(self.program("check", "--database", self.database).stderr.splitlines(), told)

    def test_what_is_the_same_of_many_shares_is_said_once(self):
        for _ in range(5):
            resume = self.import_resume(SAMPLE / "tomasz-wilk.resume.json")
            self.execute("UPDATE EmpResume SET template = 'modrn' WHERE id = ?", resume)
            self.share(resume)
        self.share(self.resume)
        told = self.render().stderr.splitlines()
        self.assertEqual(len(told), 1, told)
        self.assertRegex(told[0], r"^5 shares: warning: template: no theme 'modrn' .*and others; --json names all")
        self.assertEqual(len(json.loads(self.render("--json").stdout)["warnings"]), 5)

    def test_an_id_that_is_misspelt_or_another_one_is_told(self):
        share = self.share(self.resume)["shareId"]
        near = share[:5] + ("x" if share[5] != "x" else "y") + share[6:]
        other = self.import_resume(SAMPLE / "tomasz-wilk.resume.json")
        self.program("key", "create", "--database", self.database, "--scope", "resume:read")
        listed = self.program("key", "list", "--database", self.database, "--json").stdout
        key = json.loads(listed)["keys"][0]["id"]
        told = {
            ("share", "show", near): f"did you mean '{share}'?",
            ("share", "show", near, "--learn"): f"did you mean '{share}'?",
            ("share", "revoke", share[:-1]): f"did you mean '{share}'?",
            ("share", "show", self.resume): f"that is a resume, and its share is '{share}'",
            ("share", "revoke", other): "that is a resume, which is not shared",
            ("share", "create", share): f"that is a share, of the resume '{self.resume}'",
            ("share", "create", self.resume[:-1], "--dry-run"): f"did you mean '{self.resume}'?",
            ("key", "revoke", key[:-1]): f"did you mean '{key}'?",
            ("share", "show", near, "--user", "mallory"): "check the id, --database and --user",
            ("share", "show", "nothing-like-it"): "check the id, --database and --user",
            ("preview", near, "--html"): f"did you mean '{share}'?",
            ("render", "--output", self.site, "--only", near): f"did you mean '{share}'?",
        }
        for command, words in told.items():
            with self.subTest(command):
                result = self.program(*command, "--database", self.database, status=66)
                self.assertRegex(result.stderr, r"^error: (share|resume|key) '[^']+': not ")
                self.assertTrue(result.stderr.rstrip().endswith(words), result.stderr)

    def test_more_masks_on_a_page_that_may_be_public_are_not_taken_for_done(self):
        self.share(self.resume)
        again = self.program("share", "create", self.resume, "--database", self.database, "--blur", "companies")
        self.assertIn("shows what it did until the next render", again.stderr)

    def test_a_base_address_that_ends_in_share_is_not_doubled(self):
        other = self.folder / "other.sqlite"
        made = self.program("init", "--database", other, "--base-url", "https://cv.example/share/")
        self.assertIn("links begin with https://cv.example/share/\n", made.stdout)

    def test_a_preview_says_that_nobody_else_sees_the_page(self):
        share = self.share(self.resume)["shareId"]
        preview = ("preview", share, "--database", self.database, "--html")
        self.assertEqual(self.program(*preview).stderr, "")
        self.execute("UPDATE EmpResumeShare SET expiresAt = '2001-01-01T00:00:00.000Z'")
        self.assertIn("expired", self.program(*preview).stderr)
        self.program("share", "revoke", share, "--database", self.database)
        shown = self.program(*preview)
        self.assertIn("revoked", shown.stderr)
        self.assertIn("<h1", shown.stdout)
        for ended, word in (({"revokedAt": 5}, "revoked"), ({"expiresAt": "2001-01-01"}, "expired"), ({}, "")):
            with self.subTest(ended):
                file = self.folder / "snapshot.json"
                file.write_text(json.dumps({"id": "a", "cvData": {"firstName": "Ilse"}, **ended}))
                note = self.program("preview", "--snapshot", file, "--html").stderr
                self.assertIn(word, note)
                self.assertEqual(bool(word), bool(note))

    def test_an_unknown_theme_or_language_is_named(self):
        self.execute("UPDATE EmpResume SET template = 'mod\x1bern', locale = 'tlh'")
        self.share(self.resume)
        told = self.render().stderr
        self.assertIn("'mod?ern'", told)
        self.assertIn("'tlh'", told)
        self.assertIn("(there is en, nl)", told)
        plain = self.program("share", "create", self.resume, "--database", self.database, "--dry-run")
        self.assertIn("'tlh'", plain.stderr)

    def test_a_reader_that_goes_away_ends_the_program_in_silence(self):
        self.share(self.resume)
        for command in (("share", "list"), ("share", "list", "--json"), ("check",)):
            with self.subTest(command):
                with subprocess.Popen(
                        [PROGRAM, *command, "--database", str(self.database)], cwd=ROOT,
                        stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                    process.stdout.close()
                    self.assertEqual(process.stderr.read(), b"")
                    self.assertEqual(process.wait(timeout=60), -signal.SIGPIPE)

    def test_a_full_disk_is_told(self):
        self.share(self.resume)
        with open("/dev/full", "wb") as full:
            result = subprocess.run(
                [PROGRAM, "share", "list", "--database", self.database], cwd=ROOT, stdout=full,
                stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, 74)
        self.assertIn(b"cannot write", result.stderr)


@needs_program
class LearnTests(Scratch):
    """`share create --dry-run` and `share show --learn`."""

    SECRETS = ("Halvorsen", "Kestrel", "Brightwater", "Vestergard", "Sandhamn", "4b71")
    MASKS = ("--blur", "companies,institutions,linkedin")

    def setUp(self):
        super().setUp()
        self.program("init", "--database", self.database)
        self.resume = self.import_resume(SAMPLE / "margarethe-lindqvist.resume.json")

    def dry_run(self, *arguments, status=0, resume=None, **options):
        return self.program(
            "share", "create", resume or self.resume, "--database", self.database, "--dry-run", *arguments,
            status=status, **options)

    def dump(self):
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            return "\n".join(connection.iterdump())

    def files(self):
        """The folder's files; an empty write-ahead log is none, and its index is no content."""
        return {
            path.name: path.read_bytes() for path in self.folder.iterdir()
            if path.suffix != ".sqlite-shm" and path.stat().st_size}

    def test_a_dry_run_tells_and_stores_nothing(self):
        before = self.files()
        told = self.dry_run(*self.MASKS)
        self.assertEqual(self.files(), before)
        self.assertEqual(told.stderr, "")
        for words in (
                "Nothing is stored", "Tidewatch (experiences[0].description, projects[0].name)",
                "--alias companies=WORD", "Hidden by 'companies': 14 places", "At [company] I took",
                "github.com (github)", "without --dry-run"):
            self.assertIn(words, told.stdout)
        self.assertLess(told.stdout.index("Tidewatch"), told.stdout.index("Hidden by"))
        dump = self.dump()
        self.share(self.resume, *self.MASKS)
        # The same comparison sees the share that is made now.
        self.assertNotEqual(self.dump(), dump)

    def test_what_is_hidden_is_not_told(self):
        shown = self.dry_run().stdout
        hidden = self.dry_run(*self.MASKS).stdout + self.dry_run(*self.MASKS, "--json").stdout
        self.assertEqual([secret for secret in self.SECRETS if secret.lower() in hidden.lower()], [])
        # The search finds a host that is told when nothing is hidden.
        self.assertIn("halvorsen", shown)

    def test_the_lines_fit_a_terminal_and_carry_no_colour_in_a_pipe(self):
        for name in ("margarethe-lindqvist", "haruka-mori", "amira-haddad", "sofie-jansen"):
            with self.subTest(name):
                resume = self.import_resume(SAMPLE / f"{name}.resume.json")
                told = self.dry_run(*self.MASKS, resume=resume).stdout
                self.assertNotIn("\x1b", told)
                self.assertEqual([line for line in told.splitlines() if len(line) > 80 and " " in line.strip()], [])

    def test_a_terminal_gets_bold_headings_unless_it_is_told_not_to(self):
        command = [PROGRAM, "share", "create", self.resume, "--database", str(self.database), "--dry-run"]
        for environment, bold in (({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({}, True)):
            with self.subTest(environment):
                plain = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
                ours, theirs = pty.openpty()
                with subprocess.Popen(command, cwd=ROOT, stdout=theirs, env={**plain, **environment}) as process:
                    os.close(theirs)
                    shown = b""
                    with contextlib.suppress(OSError):
                        while part := os.read(ours, 65536):
                            shown += part
                    self.assertEqual(process.wait(timeout=60), 0)
                os.close(ours)
                self.assertIn(b"Nothing is hidden", shown)
                self.assertEqual(b"\x1b[1m" in shown, bold)

    def test_an_alias_hides_the_word_that_was_told(self):
        told = json.loads(self.dry_run(*self.MASKS, "--json").stdout)
        self.assertIn(["Tidewatch"], [match["words"] for match in told["nearMatches"]])
        self.assertEqual((told["stored"], told["shareId"], told["warnings"]), (False, None, []))
        self.assertEqual([hidden["class"] for hidden in told["hidden"]], ["companies", "institutions", "linkedin"])
        alias = (*self.MASKS, "--alias", "companies=Tidewatch")
        told = json.loads(self.dry_run(*alias, "--json").stdout)
        self.assertNotIn("Tidewatch", json.dumps(told))
        share = self.share(self.resume, *alias)["shareId"]
        self.render()
        self.assertNotIn(b"Tidewatch", self.page(share))
        self.program("share", "revoke", share, "--database", self.database)
        share = self.share(self.resume, *self.MASKS)["shareId"]
        self.render()
        self.assertIn(b"Tidewatch", self.page(share))

    def test_a_hidden_section_is_told_of(self):
        self.assertIn("Hidden with a section: ", self.dry_run("--blur", "references").stdout)

    def test_an_alias_that_is_none_is_named(self):
        for alias, words in (
                ("Tidewatch", "KEY=NAME"), ("=Tidewatch", "KEY=NAME"), ("companies=", "KEY=NAME"),
                ("companies=T", "2 to 200"), ("compnies=Tidewatch", "unknown key 'compnies'")):
            with self.subTest(alias):
                self.assertIn(words, self.dry_run("--alias", alias, status=64).stderr)

    def test_a_share_that_is_there_is_told_of_as_it_is_and_as_it_would_be(self):
        share = self.share(self.resume, "--blur", "companies")["shareId"]
        learn = ("share", "show", share, "--database", self.database, "--learn")
        before = self.files()
        told = self.program(*learn).stdout
        self.assertIn(f"http://localhost/share/{share}", told)
        self.assertIn("Hidden by 'companies'", told)
        self.assertNotIn("Hidden by 'institutions'", told)
        self.assertIn(f"sharepage share create {self.resume}", told)
        self.execute("UPDATE EmpResume SET cvData = '{}'")
        before = self.files()
        more = json.loads(self.dry_run("--blur", "institutions", "--json").stdout)
        self.assertEqual(self.files(), before)
        self.assertEqual((more["shareId"], more["state"], more["stored"]), (share, "live", False))
        self.assertEqual([hidden["class"] for hidden in more["hidden"]], ["companies", "institutions"])
        shown = json.loads(self.program(*learn, "--json").stdout)
        self.assertEqual([hidden["class"] for hidden in shown["hidden"]], ["companies"])
        self.assertEqual((shown["stored"], shown["shareId"]), (True, share))
        plain = self.program(*learn[:-1]).stdout
        self.assertTrue(plain.startswith(f"share: {share}\n"))
        self.assertNotIn("Hidden by", plain)
        self.program(*learn, "--user", "eve", status=66)

    def test_a_page_that_would_be_refused_is_refused_in_every_way(self):
        resume = self.import_resume(SAMPLE / "tomasz-wilk.resume.json")
        bad = json.dumps({"experiences": [{"company": {"a": "Zyqvorth"}}]})
        self.execute("UPDATE EmpResume SET cvData = ? WHERE id = ?", bad, resume)
        dump = self.dump()
        create = ("share", "create", resume, "--database", self.database)
        for command in (create, (*create, "--dry-run"), (*create, "--dry-run", "--json")):
            with self.subTest(command):
                told = self.program(*command, status=65)
                self.assertIn(f"resume {resume}: refused: cvData.experiences[0].company: expected text", told.stderr)
                self.assertNotIn("Zyqvorth", told.stderr + told.stdout)
                self.assertEqual(bool(told.stdout), "--json" in command)
        self.assertEqual(json.loads(told.stdout)["refused"]["code"], "invalid")
        self.assertEqual(self.dump(), dump)

    def test_a_repeat_that_would_be_refused_says_what_became_of_its_masks(self):
        share = self.share(self.resume)["shareId"]
        self.execute("UPDATE EmpResumeShare SET cvData = '[]'")
        told = self.dry_run("--blur", "phone", status=65).stderr
        self.assertIn(f"share {share}: refused: cvData: ", told)
        told = self.program(
            "share", "create", self.resume, "--database", self.database, "--blur", "phone", status=65).stderr
        self.assertIn("they are stored", told)
        self.program("share", "show", share, "--database", self.database, "--learn", status=65)
        self.assertIn("hidden: phone", self.program("share", "show", share, "--database", self.database).stdout)

    def test_a_dry_run_fails_as_the_call_would(self):
        cases = (
            (("nothing",), 66), ((self.resume, "--user", "eve"), 66), ((self.resume, "--expires", "2001-01-01"), 64),
            ((self.resume, "--blur", "compnies"), 64), ((self.resume, "--blur", ","), 64),
            ((self.resume, "--body", "/nowhere"), 66), ((self.resume, "--root", "/nowhere"), 66), ((), 64))
        for arguments, status in cases:
            with self.subTest(arguments):
                create = ("share", "create", *arguments, "--database", self.database)
                told = [self.program(*command, status=status).stderr for command in (create, (*create, "--dry-run"))]
                self.assertEqual(told[0], told[1])
        self.program("share", "create", self.resume, "--database", self.folder / "none", "--dry-run", status=66)
        self.execute("UPDATE EmpResume SET processing = 1")
        self.dry_run(status=65)


if __name__ == "__main__":
    unittest.main()
