"""What people have for a resume, from the file to the page; and the life of a resume afterwards."""

import contextlib
import json
import sqlite3
import unittest

from support import ROOT, Scratch, needs_program

FIXTURES = ROOT / "Tests/ResumeImportTests/Fixtures"
PHOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63646068f80f"
    "00020601805a346a7c0000000049454e44ae426082")


@needs_program
class ImportTests(Scratch):
    def setUp(self):
        super().setUp()
        self.program("init", "--database", self.database)

    def file(self, content, name="resume.json"):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return path

    def add(self, content, *arguments, status=0):
        return self.program("import", self.file(content), "--database", self.database, *arguments, status=status)

    def published(self, resume, *arguments):
        """The page of a share of the resume, as text."""
        share = self.share(resume, *arguments)["shareId"]
        self.render()
        return self.page(share).decode()

    def rows(self):
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            return connection.execute("SELECT count(*) FROM EmpResume").fetchone()[0]

    def test_an_employer_that_import_leaves_out_is_hidden_in_the_summary(self):
        resume = {"basics": {"name": "Ada Exemplar", "summary": "I pumped for Qarbeth, and taught at Old Foxley."},
                  "career": {"posts": [{"company": {"name": "Qarbeth"}}], "more": {"school": "Old Foxley"}}}
        done = self.add(resume)
        self.assertIn("career: no place for it here; left out", done.stderr)
        bare = self.published(done.stdout.strip())
        for name in ("Qarbeth", "Foxley"):
            self.assertIn(name, bare)
        masked = self.published(self.add(resume).stdout.strip(), "--blur", "companies,institutions")
        for name in ("Qarbeth", "Foxley"):
            self.assertNotIn(name, masked)
        self.assertIn("Confidential company", masked)

    def test_what_an_export_hides_is_not_shown_and_its_names_are_secrets(self):
        export = json.loads((FIXTURES / "nils-hoek.reactive4.json").read_text())
        export["sections"]["summary"]["content"] = "<p>Before, at Verborgen Haven and Old Foxley.</p>"
        export["sections"]["education"]["items"][0]["institution"] = "Old Foxley"
        bare = self.published(self.add(export).stdout.strip())
        self.assertIn("Verborgen Haven", bare)
        for hidden in ("Secret", "Cranes", "nilshoek"):
            self.assertNotIn(hidden, bare)
        masked = self.published(self.add(export).stdout.strip(), "--blur", "companies,institutions")
        for hidden in ("Verborgen", "Foxley", "Havenkraan", "Secret"):
            self.assertNotIn(hidden, masked)
        self.assertIn("Built", masked)

    def test_the_remarks_come_again_where_the_resume_is_shared(self):
        done = self.add({"basics": {"name": "Ada", "email": "ada at b"}, "work": [{"postion": "x", "name": "A"}]})
        expected = ["work[0].postion: not a name that is known here; did you mean 'position'? Left out",
                    "basics.email: not an e-mail address; shown without a link"]
        for line in expected:
            self.assertIn(f"resume.json: {line}", done.stderr)
        resume = done.stdout.strip()
        shown = self.program("resume", "show", resume, "--database", self.database).stdout
        draft = self.program("share", "create", resume, "--database", self.database, "--dry-run")
        report = json.loads(self.program(
            "share", "create", resume, "--database", self.database, "--dry-run", "--json").stdout)
        first = self.program("share", "create", resume, "--database", self.database)
        again = self.program("share", "create", resume, "--database", self.database)
        self.assertEqual(list(json.loads(first.stdout)), ["success", "shareId", "shareUrl", "createdAt", "reused"])
        for line in expected:
            self.assertIn(f"remark: {line}", shown)
            self.assertIn(f"import: {line}", draft.stderr)
            self.assertIn(f"import: {line}", report["warnings"])
            self.assertIn(f"import: {line}", first.stderr)
            self.assertNotIn(line, again.stderr)

    def test_many_remarks_are_told_in_part_and_listed_whole(self):
        resume = self.add({"basics": {"name": "Ada", **{f"field{n}": "x" for n in range(30)}}}).stdout.strip()
        shared = self.program("share", "create", resume, "--database", self.database).stderr
        self.assertEqual(shared.count("import: basics."), 10)
        self.assertIn(f"and 20 more; 'sharepage resume show {resume}' lists them", shared)
        shown = self.program("resume", "show", resume, "--database", self.database).stdout
        self.assertEqual(shown.count("remark: "), 30)

    def test_strict_stores_nothing_where_there_is_a_remark(self):
        done = self.add({"basics": {"name": "Ada", "mood": "x"}}, "--strict", status=65)
        self.assertIn("basics.mood: no place for it here; left out", done.stderr)
        self.assertIn("with --strict nothing is stored", done.stderr)
        self.assertEqual((done.stdout, self.rows()), ("", 0))
        self.add({"basics": {"name": "Ada"}}, "--strict")
        self.assertEqual(self.rows(), 1)

    def test_json_gives_the_remarks_as_objects(self):
        answer = json.loads(self.add({"basics": {"name": "Ada", "mood": "x", "email": "y"}}, "--json").stdout)
        self.assertEqual(list(answer), ["id", "leftOut", "remarks"])
        self.assertEqual(answer["leftOut"], ["basics.mood"])
        self.assertEqual([r["kind"] for r in answer["remarks"]], ["leftOut", "notAnEmail"])

    def test_options_say_how_the_page_looks(self):
        photo = self.file(PHOTO, "me.txt")
        resume = self.add(
            {"basics": {"name": "Ada Exemplar", "image": "https://a.example/me.png"}, "work": [{"name": "A"}]},
            "--locale", "nl", "--design", "pageSize=letter", "--photo", photo, "--strict").stdout.strip()
        page = self.published(resume)
        for part in ("Werkervaring", "<img"):
            self.assertIn(part, page)
        for arguments, text in (
                (("--design", "pagesize"), "expected KEY=VALUE"),
                (("--design", "pagSize=a4"), "did you mean 'pageSize'?"),
                (("--design", "fontSize=99"), "use 8 to 14"),
                (("--photo", self.file(b"GIF89a", "me.png")), "not a photo")):
            with self.subTest(text):
                self.assertIn(text, self.add({"basics": {}}, *arguments, status=64).stderr)

    def test_files_that_are_no_resume_are_named(self):
        for content, text in (
                (b"%PDF-1.4", "resume.json: this is a PDF"), (b"name: Ada\n", "this is YAML"),
                (b'{"basics":{},}', "resume.json:1:13: a comma with nothing after it"),
                ({"cv": {"name": "Ada"}}, "resume.json: this is a file of RenderCV"),
                ("\ufeff{}".encode("utf-16"), "the file is in UTF-16")):
            with self.subTest(text):
                self.assertIn(text, self.add(content, status=65).stderr)

    def test_an_update_changes_the_resume_and_not_its_share(self):
        resume = self.add({"basics": {"name": "Ada Exemplar", "label": "Engineer"}}).stdout.strip()
        share = self.share(resume)["shareId"]
        self.render()
        before = self.page(share)
        new = self.file({"basics": {"name": "Ada Exemplar", "label": "Astronaut"}}, "new.json")
        done = self.program("resume", "update", resume, new, "--database", self.database)
        self.assertIn(share, done.stderr)
        self.render()
        self.assertEqual(self.page(share), before)
        self.program("share", "revoke", share, "--database", self.database)
        self.assertIn("Astronaut", self.published(resume))
        self.program("resume", "update", "clxnone", new, "--database", self.database, status=66)
        self.program(
            "resume", "update", resume, new, "--database", self.database, "--user", "other", status=66)

    def test_a_shared_resume_is_deleted_with_its_page_or_not_at_all(self):
        resume = self.add({"basics": {"name": "Ada Exemplar"}}).stdout.strip()
        listed = self.program("resume", "list", "--database", self.database).stdout
        self.assertIn("not shared", listed)
        share = self.share(resume)["shareId"]
        self.render()
        place = ("--database", self.database)
        refused = self.program("resume", "delete", resume, *place, status=65)
        self.assertIn(f"the resume is shared ({share})", refused.stderr)
        self.program("resume", "delete", resume, "--revoke", *place, "--output", self.folder / "none", status=66)
        self.assertTrue((self.site / "share" / f"{share}.html").exists())
        done = self.program("resume", "delete", resume, "--revoke", *place, "--output", self.site)
        self.assertIn(f"{resume}: deleted, with its share {share}", done.stdout)
        self.assertFalse((self.site / "share" / f"{share}.html").exists())
        self.render()
        self.assertFalse((self.site / "share" / f"{share}.html").exists())
        self.assertIn("no resumes yet", self.program("resume", "list", *place).stderr)
        self.program("resume", "show", resume, *place, status=66)

    def test_an_id_that_is_nearly_one_is_named(self):
        resume = self.add({"basics": {"name": "Ada Exemplar"}}).stdout.strip()
        wrong = resume[:-1] + ("a" if resume[-1] != "a" else "b")
        place = ("--database", self.database)
        for words in (("show", wrong), ("delete", wrong), ("update", wrong, self.file({"basics": {}}, "b.json"))):
            with self.subTest(words[0]):
                done = self.program("resume", *words, *place, status=66)
                self.assertIn(f"did you mean '{resume}'?", done.stderr)

    def test_without_a_site_the_next_render_takes_the_page(self):
        resume = self.add({"basics": {"name": "Ada Exemplar"}}).stdout.strip()
        other = self.add({"basics": {"name": "Bo Exemplar"}}).stdout.strip()
        share, kept = (self.share(r)["shareId"] for r in (resume, other))
        self.render()
        done = self.program("resume", "delete", resume, "--revoke", "--database", self.database)
        self.assertIn("until the next render", done.stderr)
        self.assertTrue((self.site / "share" / f"{share}.html").exists())
        self.render()
        self.assertFalse((self.site / "share" / f"{share}.html").exists())
        self.assertTrue((self.site / "share" / f"{kept}.html").exists())

    def test_a_database_of_the_first_version_is_brought_up(self):
        resume = self.add({"basics": {"name": "Ada Exemplar"}}).stdout.strip()
        for statement in ("ALTER TABLE EmpResume DROP COLUMN maskTerms", "PRAGMA user_version = 1",
                          "ALTER TABLE EmpResume DROP COLUMN importRemarks", "DROP INDEX EmpResumeShare_resumeId"):
            self.execute(statement)
        old = self.program("share", "create", resume, "--database", self.database, "--dry-run", status=65)
        self.assertIn("'sharepage init' brings it up to date", old.stderr)
        self.program("init", "--database", self.database)
        self.assertIn("Ada", self.published(resume))


if __name__ == "__main__":
    unittest.main()
