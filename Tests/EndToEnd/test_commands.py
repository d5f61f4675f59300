"""From a resume file to a page behind nginx, through the commands that a person types."""

import gzip
import json
import pathlib
import re
import unittest

import html5lib

from support import CONFORMANCE, Nginx, SAMPLE, Scratch, needs_conformance, needs_program, published_bytes

# What complete.resume.json says about its person's firms, schools and LinkedIn.
SECRETS = (
    "TechCorp", "StartupXYZ", "Digital Agency Co", "Code for America", "Girls Who Code",
    "University of California, Berkeley", "Stanford University", "berkeley.edu", "stanford.edu",
    "linkedin.com", "janedeveloper")
MASKS = ("--blur", "companies,institutions,linkedin")


def holds(data, secret):
    return secret.encode().lower() in data.lower()


@needs_program
@needs_conformance
class ConformanceResumeTests(Scratch):
    def setUp(self):
        super().setUp()
        self.program("init", "--database", self.database)
        self.resume = self.import_resume(pathlib.Path(CONFORMANCE) / "jsonresume/complete.resume.json")

    def test_share_create_prints_the_answer_of_the_API(self):
        first = self.share(self.resume, *MASKS)
        self.assertEqual(list(first), ["success", "shareId", "shareUrl", "createdAt", "reused"])
        self.assertEqual((first["success"], first["reused"]), (True, False))
        self.assertEqual(first["shareUrl"], f"http://localhost/share/{first['shareId']}")
        self.assertRegex(first["shareId"], r"^[A-Za-z0-9_-]{22,64}$")
        self.assertRegex(first["createdAt"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        again = self.share(self.resume, *MASKS)
        self.assertEqual(again, {**first, "reused": True})

    def test_masked_values_are_nowhere_in_the_published_site(self):
        share = self.share(self.resume, *MASKS)["shareId"]
        self.render()
        found = [secret for secret in SECRETS if holds(published_bytes(self.site), secret)]
        self.assertEqual(found, [])
        page = html5lib.parse(self.page(share), namespaceHTMLElements=False)
        headings = [" ".join("".join(h.itertext()).split()) for h in page.iter("h1")]
        self.assertEqual(len(headings), 1)
        self.assertIn("Jane Developer", headings[0])

    def test_without_masks_the_same_search_finds_every_value(self):
        self.share(self.resume)
        self.render()
        everything = published_bytes(self.site)
        # A school's own address has no field of its own in every theme; its name must be there.
        names = [secret for secret in SECRETS if not secret.endswith(".edu")]
        self.assertEqual([secret for secret in names if not holds(everything, secret)], [])

    def test_a_later_edit_of_the_resume_does_not_show_but_a_stricter_mask_does(self):
        share = self.share(self.resume, *MASKS)["shareId"]
        self.render()
        before = self.page(share)
        edit = "UPDATE EmpResume SET cvData = replace(cvData, 'Full Stack', 'Half Stack')"
        self.assertEqual(self.execute(edit), 1)
        self.render()
        self.assertEqual(self.page(share), before)
        self.assertIn(b"123-4567", before)
        masks = json.dumps({"companies": True, "institutions": True, "linkedin": True, "phone": True})
        self.execute("UPDATE EmpResumeShare SET blurOptions = ? WHERE id = ?", masks, share)
        self.render()
        self.assertNotIn(b"123-4567", self.page(share))
        packed = gzip.decompress((self.site / "share" / f"{share}.html.gz").read_bytes())
        self.assertEqual(packed, self.page(share))

    def test_a_repeated_share_can_only_hide_more(self):
        share = self.share(self.resume, "--blur", "email")["shareId"]
        self.assertEqual(self.share(self.resume, "--blur", "phone")["shareId"], share)
        self.render()
        for value in (b"jane.developer@example.com", b"123-4567"):
            self.assertNotIn(value, self.page(share))

    def test_a_revoked_share_is_answered_like_one_that_never_was(self):
        share = self.share(self.resume, *MASKS)["shareId"]
        self.render()
        nginx = Nginx(self.site, self.folder / "nginx")
        self.addCleanup(nginx.stop)
        self.assertEqual(nginx.get(f"/share/{share}").body, self.page(share))
        for coding in ("gzip", "identity"):
            with self.subTest(coding):
                self.assertEqual(nginx.get(f"/share/{share}", Accept_Encoding=coding).status, 200)
        self.program("share", "revoke", share, "--database", self.database, "--output", self.site)
        never = "A" * len(share)
        for method in ("GET", "HEAD"):
            for coding in ("gzip", "identity"):
                with self.subTest(method=method, coding=coding):
                    answers = [
                        nginx.request(method, f"/share/{name}", Accept_Encoding=coding) for name in (share, never)]
                    self.assertEqual(answers[0].status, 404)
                    self.assertEqual(answers[0].without_date(), answers[1].without_date())
        after = self.share(self.resume)
        self.assertEqual((after["reused"], after["shareId"] == share), (False, False))


@needs_program
class SampleTests(Scratch):
    def setUp(self):
        super().setUp()
        self.program("init", "--database", self.database)
        self.shares = {}
        for path in sorted(SAMPLE.glob("*.resume.json")):
            name = path.name.removesuffix(".resume.json")
            body = SAMPLE / f"{name}.share.json"
            self.shares[name] = self.share(self.import_resume(path), "--body", body)["shareId"]

    def test_every_sample_is_published_and_conforms_to_HTML(self):
        self.render()
        for name, share in self.shares.items():
            with self.subTest(name):
                parser = html5lib.HTMLParser(strict=False)
                parser.parse(self.page(share))
                self.assertEqual(parser.errors, [])

    def test_a_second_run_writes_nothing(self):
        self.render()
        before = {path: path.stat() for path in self.site.rglob("*")}
        self.render()
        after = {path: path.stat() for path in self.site.rglob("*")}
        marks = [{p: (s.st_ino, s.st_mtime_ns, s.st_size) for p, s in tree.items()} for tree in (before, after)]
        self.assertEqual(marks[0], marks[1])

    def test_a_hidden_employer_that_the_summary_names_is_masked(self):
        self.render()
        page = self.page(self.shares["grace-okonkwo"])
        for value in (b"Quillfeather", b"IRH", b"Big Lantern", b"Inland Regional", b"Lantern Health"):
            self.assertNotIn(value, page)
        self.assertIn(b"A stint at ", page)

    def test_a_firm_named_like_a_heading_is_masked_and_the_heading_stays(self):
        self.render()
        text = re.sub(r"<[^>]*>", " ", self.page(self.shares["oliver-brandt"]).decode())
        self.assertNotIn("at Experience,", text)
        self.assertIn("Experience mapping", text)
        self.assertIn("ten years of experience", text)

    def test_the_photo_loses_what_its_camera_wrote(self):
        self.render()
        data = published_bytes(self.site)
        for trace in ("Lumière Kameras".encode(), b"Studio Zonnebloem"):
            self.assertNotIn(trace, data)
        photos = sorted((self.site / "photo").iterdir())
        shown = [name for name in self.shares if name not in (
            "amira-haddad", "grace-okonkwo", "luca-ferraro", "mateo-alvarez", "tomasz-wilk", "noor-de-wit")]
        self.assertEqual({p.name.split(".")[0] for p in photos}, {self.shares[name] for name in shown})

    def test_audit_finds_a_page_that_was_changed(self):
        self.render()
        self.program("audit", "--database", self.database, "--output", self.site)
        path = self.site / "share" / f"{self.shares['daan-verhoeven']}.html"
        path.write_bytes(path.read_bytes().replace(b"Verhoeven", b"Verhoevem"))
        self.program("audit", "--database", self.database, "--output", self.site, status=65)


if __name__ == "__main__":
    unittest.main()
