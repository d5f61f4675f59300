"""What lies in a published folder (masking matrix, sections E and F, and M082)."""

import base64
import hashlib
import json
import re
import time
import unittest

from masked import HIDE, ONE, OTHER, SHARE, MaskedScratch, files, found, resume
from support import ROOT, needs_program, published_bytes

# All that a site with one share has, with what differs by content left out.
LAYOUT = re.compile(
    rf"\.sharepage|(404|index)\.html(\.gz)?|favicon\.ico(\.gz)?|robots\.txt(\.gz)?|share/{SHARE}\.html(\.gz)?"
    rf"|photo/{SHARE}\.[0-9a-f]+\.png|assets/(classic|design)\.[0-9a-f]+\.css(\.gz)?")


@needs_program
class MaskedSiteTests(MaskedScratch):
    def test_M082_an_id_that_somebody_chose_must_not_hold_a_name(self):
        chosen = "jane-at-zyqvorth"
        self.shared(share=chosen)
        self.render(status=65)
        self.assertEqual([path for path in self.site.rglob("*") if chosen in path.name], [])
        # The twin: with nothing hidden it is an id as any other.
        self.publish(blur={}, share=chosen)
        self.assertIn(b"Zyqvorth", self.page(chosen))

    def test_M094_M095_M099_a_site_has_nothing_but_the_files_of_its_shares(self):
        self.publish()
        for name in files(self.site):
            self.assertRegex(name, f"^({LAYOUT.pattern})$")
        self.assertNotIn(SHARE.encode(), (self.site / "robots.txt").read_bytes())
        self.assertNotIn(SHARE.encode(), (self.site / "404.html").read_bytes())
        self.assertIsNone(LAYOUT.fullmatch("sitemap.xml"))

    def test_M097_nothing_that_a_run_leaves_holds_a_name_or_a_hash_of_one(self):
        self.shared()
        report = self.render("--json").stdout.encode()
        left = published_bytes(self.site) + published_bytes(self.site.with_name("site.state")) + report
        self.assertEqual(found(ONE, left), [])
        content = json.dumps(resume(**ONE))
        values = [*ONE.values(), *(value.lower() for value in ONE.values()), content]
        hashes = [
            form for value in values for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b")
            for digest in [hashlib.new(name, value.encode()).digest()]
            # As long as a file name keeps, and in either alphabet.
            for form in (digest.hex()[:16].encode(), base64.b64encode(digest)[:12], digest[:12])]
        self.assertEqual([h for h in hashes if h in left], [])
        # The twin: the search finds the hash that a run does publish, that of a style sheet.
        sheet = next(iter((self.site / "assets").glob("classic.*.css")))
        self.assertIn(hashlib.sha256(sheet.read_bytes()).hexdigest()[:16].encode(), left)

    def test_M104_M109_sites_that_differ_in_what_is_hidden_are_the_same_byte_for_byte(self):
        sites = [self.publish(names, folder=self.folder / f"site{n}") for n, names in enumerate((ONE, OTHER))]
        self.assertEqual(files(sites[0]), files(sites[1]))
        self.assert_gone(ONE, sites[0])
        # The twin: with nothing hidden they differ.
        sites = [
            self.publish(names, {}, folder=self.folder / f"open{n}") for n, names in enumerate((ONE, OTHER))]
        self.assertNotEqual(files(sites[0]), files(sites[1]))
        self.assert_shown(ONE, sites[0])

    def test_M112_a_secret_that_changes_touches_no_file(self):
        def marks():
            return {p: (s.st_ino, s.st_mtime_ns) for p in self.site.rglob("*") for s in [p.stat()]}
        self.publish(ONE)
        before = marks()
        self.change(SHARE, cvData=resume(**OTHER))
        self.render()
        self.assertEqual(marks(), before)
        # The twin: what is shown is written.
        self.change(SHARE, cvData={**resume(**OTHER), "firstName": "Eva"})
        self.render()
        self.assertNotEqual(marks(), before)

    def test_M113_a_site_holds_no_time_and_is_served_as_files(self):
        first = files(self.publish(folder=self.folder / "first"))
        time.sleep(1.1)
        self.assertEqual(files(self.publish(folder=self.folder / "second")), first)
        configuration = "".join(path.read_text() for path in (ROOT / "scripts/nginx").rglob("*.conf"))
        # The API is handed on; a page never is.
        code = re.sub(r"location /v1/ \{.*?\n *\}", "", re.sub(r"#.*", "", configuration), flags=re.S)
        self.assertIn("try_files", code)
        for word in ("proxy_pass", "fastcgi", "uwsgi", "$request_time", "Server-Timing", "js_"):
            self.assertNotIn(word, code)

    def test_M116_dates_can_be_hidden_and_what_they_tell_is_said(self):
        years = (b"2013", b"2016", b"2017", b"2018", b"2019")
        self.publish(blur={**HIDE, "dates": True})
        self.assertEqual([year for year in years if year in self.page(SHARE)], [])
        self.publish()
        self.assertEqual([year for year in years if year in self.page(SHARE)], list(years))
        readme = " ".join((ROOT / "README.md").read_text().split())
        self.assertIn("Dates, places, job titles and numbers that are not hidden may tell an insider who you are", readme)

    def test_M117_a_photo_is_served_without_what_a_program_wrote_in_it(self):
        for blur in (HIDE, {}):
            self.publish(blur=blur)
            photos = list((self.site / "photo").iterdir())
            self.assertEqual(len(photos), 1)
            self.assertNotIn(b"tEXt", photos[0].read_bytes())
            self.assertEqual(found(ONE, photos[0].read_bytes()), [])
            self.assertRegex(photos[0].name, rf"^{SHARE}\.[0-9a-f]{{16}}\.png$")
        self.assertIn(b"Zyqvorth staff", base64.b64decode(resume(**ONE)["photo"].partition(",")[2]))

    @unittest.skip("no page has QR codes, vCards, calendar files or PDFs")
    def test_M083_attachments_are_made_of_the_masked_model(self):
        pass


if __name__ == "__main__":
    unittest.main()
