"""What a masked share looks like to a client: over nginx, on screen, on paper, as text."""

import email.utils
import gzip
import os
import subprocess
import unittest

import html5lib

from masked import HIDE, ONE, OTHER, SHARE, MaskedScratch, found, needles, resume
from support import Nginx, ROOT, chromium, needs_program

PAST = "2024-06-01T00:00:00.000Z"
TELLING = (
    "ETag", "Last-Modified", "Digest", "Repr-Digest", "Content-MD5", "Content-Disposition", "Link", "Age",
    "Server-Timing", "X-Runtime", "X-Request-Id", "Accept-Ranges", "Location", "Expires")


@needs_program
class MaskedAnswerTests(MaskedScratch):
    def serve(self, site=None):
        site = site or self.site
        nginx = Nginx(site, site.with_name(f"{site.name}-nginx"))
        self.addCleanup(nginx.stop)
        return nginx

    def test_M096_headers_do_not_depend_on_what_is_hidden(self):
        sites = [self.publish(names, folder=self.folder / f"site{n}") for n, names in enumerate((ONE, OTHER))]
        # Another moment, which a header with the time of a file would tell.
        for path in sites[1].rglob("*"):
            os.utime(path, (1_600_000_000, 1_600_000_000))
        servers = [self.serve(site) for site in sites]
        photo = "/photo/" + next(iter((sites[0] / "photo").iterdir())).name
        for target in (f"/share/{SHARE}", photo, "/share/nobody", "/robots.txt"):
            for method in ("GET", "HEAD"):
                for coding in ("gzip", "identity"):
                    with self.subTest(target=target, method=method, coding=coding):
                        one, other = (s.request(method, target, Accept_Encoding=coding) for s in servers)
                        self.assertEqual(one.without_date(), other.without_date())
                        for name in TELLING:
                            self.assertIsNone(one.header(name), name)
        # The twin: with nothing hidden, the length tells them apart.
        open_sites = [self.publish(n, {}, folder=self.folder / f"open{i}") for i, n in enumerate((ONE, OTHER))]
        lengths = {self.serve(site).get(f"/share/{SHARE}").header("Content-Length") for site in open_sites}
        self.assertEqual(len(lengths), 2)

    def test_M115_shares_that_are_not_there_are_answered_alike_whatever_the_reason(self):
        live = {"cvData": resume(**ONE), "blurOptions": HIDE}
        self.foreign_database({name: live for name in ("live", "revoked", "expired", "refused", "deleted")})
        self.render()
        nginx = self.serve()
        for name in ("revoked", "expired", "refused", "deleted"):
            self.assertEqual(nginx.get(f"/share/{name}").status, 200, "the twin: it was there")
        self.change("revoked", revokedAt=PAST)
        self.change("expired", expiresAt=PAST)
        self.change("refused", blurOptions={"wages": True})
        self.execute("DELETE FROM EmpResumeShare WHERE id = 'deleted'")
        self.render(status=65)
        self.assertEqual(nginx.get("/share/live").status, 200)
        kinds = [
            (method, version, headers) for method in ("GET", "HEAD", "POST", "PURGE") for version in ("1.1", "1.0")
            for headers in ({}, {"Accept_Encoding": "gzip"}, {"Range": "bytes=0-9"}, {"If_None_Match": "*"})]
        for method, version, headers in kinds:
            never = nginx.request(method, "/share/never", version, **headers).without_date()
            if method in ("GET", "HEAD"):
                self.assertIn(" 412 " if "If_None_Match" in headers else " 404 ", never[0])
            for name in ("revoked", "expired", "refused", "deleted"):
                with self.subTest(name, method=method, version=version, headers=headers):
                    answer = nginx.request(method, f"/share/{name}", version, **headers)
                    self.assertEqual(answer.without_date(), never)

    def test_M138_a_mask_that_keeps_size_and_time_is_not_hidden_by_a_cached_copy(self):
        path = self.site / "share" / f"{SHARE}.html"
        person = {"firstName": "Ada", "experiences": [{"jobTitle": "Lead", "company": "Zyqvorth"}]}

        def publish(name, blur):
            self.database.unlink(missing_ok=True)
            content = {**person, "experiences": [{**person["experiences"][0], "company": name}]}
            self.foreign_database({SHARE: {"cvData": content, "blurOptions": blur}})
            self.render()
            for file in (path, path.with_name(path.name + ".gz")):
                os.utime(file, (1_700_000_000, 1_700_000_000))
            return path.read_bytes()

        masked = publish("Zyqvorth", {"companies": True})
        name = "Zyqvorth" + "x" * (len(masked) - len(publish("Zyqvorth", {})))
        shown = publish(name, {})
        self.assertEqual(len(shown), len(masked), "the twin: size and time are the same")
        nginx = self.serve()
        date = email.utils.formatdate(1_700_000_000, usegmt=True)
        tags = [f'"{1_700_000_000:x}-{len(shown):x}"', f'W/"{1_700_000_000:x}-{len(shown):x}"']
        conditions = [{"If_Modified_Since": date}, *({"If_None_Match": tag} for tag in tags)]
        for page, blur in ((masked, {"companies": True}), (shown, {}), (masked, {"companies": True})):
            self.assertEqual(publish(name, blur), page)
            for condition in conditions:
                answer = nginx.get(f"/share/{SHARE}", **condition)
                self.assertEqual((answer.status, answer.body), (200, page), condition)
                self.assertEqual(answer.header("Cache-Control"), "no-store")

    def test_M148_every_kind_of_request_gets_the_same_masked_page(self):
        self.publish()
        nginx, page = self.serve(), self.page(SHARE)
        now, long_ago = "Fri, 01 Jan 2100 00:00:00 GMT", "Mon, 01 Jan 2001 00:00:00 GMT"
        kinds = [
            {}, {"Accept_Encoding": "gzip"}, {"Accept_Encoding": "br"}, {"Accept_Encoding": "br, gzip;q=0.5"},
            {"Accept_Encoding": "identity"}, {"Accept_Encoding": "*"}, {"Accept_Encoding": "zstd, deflate"},
            {"Range": "bytes=0-99"}, {"Range": "bytes=-100"}, {"Range": "bytes=0-0,5-9", "If_Range": now},
            {"If_Modified_Since": now}, {"If_Modified_Since": long_ago}, {"If_None_Match": '"x"'},
            {"If_None_Match": 'W/"x", "y"'}, {"If_Match": '"x"'}, {"If_Match": "*"}, {"If_Unmodified_Since": now},
            {"Cookie": "a=b"}, {"X_Forwarded_For": "::1"}, {"TE": "trailers"}, {"Accept": "application/json"}]
        for headers in kinds:
            for version in ("1.1", "1.0"):
                with self.subTest(headers=headers, version=version):
                    answer = nginx.request("GET", f"/share/{SHARE}", version, **headers)
                    if answer.status == 412:
                        # The client asked for nothing unless the page is one that it knows.
                        self.assertIn("If_", next(iter(headers)))
                        self.assertEqual(found(ONE, answer.body), [])
                        continue
                    packed = answer.header("Content-Encoding") == "gzip"
                    self.assertEqual(gzip.decompress(answer.body) if packed else answer.body, page)
                    self.assertEqual(answer.status, 200)
                    head = nginx.request("HEAD", f"/share/{SHARE}", version, **headers)
                    self.assertEqual((head.status, head.body), (200, b""))
        # "Only if there is nothing": no client asks that of a page that it has a copy of.
        answer = nginx.get(f"/share/{SHARE}", If_None_Match="*")
        self.assertEqual((answer.status, found(ONE, answer.body)), (412, []))
        self.assertEqual(found(ONE, page), [])
        self.publish(blur={})
        self.assertNotEqual(found(ONE, nginx.get(f"/share/{SHARE}").body), [], "the twin")

    def test_M150_pages_ask_to_be_in_no_index_and_in_no_archive(self):
        self.publish()
        nginx = self.serve()
        wanted = "noindex, nofollow, noarchive, nosnippet"
        photo = "/photo/" + next(iter((self.site / "photo").iterdir())).name
        for target in (f"/share/{SHARE}", photo, "/share/nobody", "/"):
            self.assertEqual(nginx.get(target).header("X-Robots-Tag"), wanted, target)
        tree = html5lib.parse(self.page(SHARE), namespaceHTMLElements=False)
        robots = [m.get("content") for m in tree.iter("meta") if m.get("name") == "robots"]
        self.assertEqual(robots, [wanted])
        # A crawler must be let in to read that.
        self.assertIn(b"Disallow:\n", nginx.get("/robots.txt").body)
        readme = " ".join((ROOT / "README.md").read_text().split())
        self.assertIn("Copies that others made of a page", readme)


@needs_program
class MaskedSightTests(MaskedScratch):
    """M149: on screen, on paper, as text and as a browser holds it."""

    def address(self, site):
        nginx = Nginx(site, site.with_name(f"{site.name}-nginx"))
        self.addCleanup(nginx.stop)
        return f"http://127.0.0.1:{nginx.port}/share/{SHARE}"

    def seen(self, names, blur, label):
        """A picture, the text of the printed page, and the document that the browser built."""
        address = self.address(self.publish(names, blur, folder=self.folder / label))
        picture, paper = self.folder / f"{label}.png", self.folder / f"{label}.pdf"
        chromium(f"--screenshot={picture}", "--window-size=800,2400", address)
        chromium(f"--print-to-pdf={paper}", "--no-pdf-header-footer", address)
        text = subprocess.run(["pdftotext", paper, "-"], capture_output=True, check=True).stdout
        facts = subprocess.run(["pdfinfo", paper], capture_output=True, check=True).stdout
        links = subprocess.run(["pdfinfo", "-url", paper], capture_output=True, check=True).stdout
        document = chromium("--dump-dom", address)
        return picture.read_bytes(), text, facts + links, document

    def test_M149_pictures_of_pages_that_differ_in_what_is_hidden_are_one_picture(self):
        one, other = (self.seen(names, HIDE, f"hidden{n}") for n, names in enumerate((ONE, OTHER)))
        self.assertEqual(one[0], other[0])
        shown = self.seen(ONE, {}, "shown")
        self.assertNotEqual(one[0], shown[0], "the twin: a name that is shown is another picture")
        for index, part in ((1, "printed text"), (2, "facts and links of the PDF"), (3, "document")):
            with self.subTest(part):
                self.assertEqual(found(ONE, one[index]), [])
                self.assertNotEqual(found(ONE, shown[index]), [], "the twin")

    def test_M149_the_text_alone_holds_no_name(self):
        def text(blur):
            self.publish(blur=blur)
            tree = html5lib.parse(self.page(SHARE), namespaceHTMLElements=False)
            # What is read aloud and what a text browser or a reader mode has: with words that touch, too.
            return ("".join(tree.itertext()) + "\n" + " ".join(tree.itertext())).encode()
        self.assertEqual(found(ONE, text(HIDE)), [])
        self.assertEqual(len(found(ONE, text({}))), len(set(needles(ONE))))


if __name__ == "__main__":
    unittest.main()
