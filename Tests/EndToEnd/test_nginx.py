"""The shipped nginx configuration over a folder laid out as a published site (http.md, 4.1 and 4.2)."""

import email.utils
import gzip
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from support import Nginx, ROOT

SHARE = "k3JX0vWq2RbT9yLmZc81aQ"
CSS = "/assets/classic.4f2a9c0b17de.css"
PHOTO = f"/photo/{SHARE}.4f2a9c0b17de.png"
PAGE = b"<!DOCTYPE html><html lang=en><title>A page</title><h1>A page</h1>\n"
NOT_FOUND = b"<!DOCTYPE html><html lang=en><title>Not found</title><h1>Not found</h1>\n"
OUTSIDE = b"nothing outside the site may be served\n"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive, nosnippet",
    "X-DNS-Prefetch-Control": "off",
    "Cache-Control": "private, no-cache",
    "Server": "nginx",
}
NEVER = (
    "Set-Cookie", "X-Powered-By", "Access-Control-Allow-Origin", "ETag", "Last-Modified", "Location",
    "Accept-Ranges")


class NginxTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="sharepage-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        site = cls.folder / "site"
        files = {
            f"share/{SHARE}.html": PAGE, "404.html": NOT_FOUND, CSS[1:]: b"h1 { color: teal }\n",
            PHOTO[1:]: b"\x89PNG\r\n\x1a\n", "robots.txt": b"User-agent: *\nDisallow:\n",
            "favicon.ico": b"\0\0\1\0", ".sharepage": b"the marker", "share/.hidden.html": b"dot",
            "share/page.html.tmp": b"tmp", "share/.tmp-81.html": b"tmp", "assets/classic.css.map": b"{}",
            ".git/config": b"[core]", "share/sub/page.html": b"deeper", "notes.html": b"not listed",
        }
        for name, data in files.items():
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        for name in (f"share/{SHARE}.html", "404.html", CSS[1:]):
            (site / f"{name}.gz").write_bytes(gzip.compress(files[name], mtime=0))
        (cls.folder / "outside.html").write_bytes(OUTSIDE)
        (site / "share/link.html").symlink_to("../../outside.html")
        cls.site = site
        cls.nginx = Nginx(site, cls.folder / "nginx")
        cls.addClassCleanup(cls.nginx.stop)

    def assert_headers(self, answer, **other):
        expected = {**HEADERS, **{name.replace("_", "-"): value for name, value in other.items()}}
        for name, value in expected.items():
            self.assertEqual(answer.header(name), value, name)
        for feature in ("camera=()", "microphone=()", "geolocation=()", "browsing-topics=()"):
            self.assertIn(feature, answer.header("Permissions-Policy"))
        for name in NEVER:
            self.assertIsNone(answer.header(name), name)

    def test_a_page_has_every_header_and_no_other(self):
        answer = self.nginx.get(f"/share/{SHARE}")
        self.assertEqual((answer.status, answer.body), (200, PAGE))
        self.assert_headers(answer, Content_Type="text/html; charset=utf-8")

    def test_what_is_not_a_page_has_the_same_headers(self):
        cases = {
            404: self.nginx.get("/share/nobody"),
            405: self.nginx.request("POST", f"/share/{SHARE}"),
            400: self.nginx.send(b"GET /share/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            412: self.nginx.get(f"/share/{SHARE}", If_Unmodified_Since="Mon, 01 Jan 2001 00:00:00 GMT"),
            414: self.nginx.get("/share/" + "a" * 9000),
        }
        for status, answer in cases.items():
            with self.subTest(status):
                self.assertEqual(answer.status, status)
                self.assert_headers(answer, Content_Type="text/html; charset=utf-8")

    def test_assets_are_kept_for_ever_and_missing_ones_are_not(self):
        found = self.nginx.get(CSS)
        self.assertEqual(found.status, 200)
        self.assert_headers(
            found, Cache_Control="public, max-age=31536000, immutable", Content_Type="text/css; charset=utf-8")
        missing = self.nginx.get("/assets/classic.000000000000.css")
        self.assertEqual(missing.status, 404)
        self.assert_headers(missing)
        refused = self.nginx.request("DELETE", CSS)
        self.assertEqual(refused.header("Cache-Control"), "private, no-cache")

    def test_photo_robots_and_icon_are_served_as_what_they_are(self):
        kinds = {PHOTO: "image/png", "/robots.txt": "text/plain; charset=utf-8", "/favicon.ico": "image/x-icon"}
        for target, kind in kinds.items():
            with self.subTest(target):
                answer = self.nginx.get(target)
                self.assertEqual(answer.status, 200)
                self.assert_headers(answer, Content_Type=kind)

    def test_N01_gixy_finds_nothing(self):
        gixy = ROOT / ".build-tools/bin/gixy"
        if not gixy.exists():
            self.skipTest("gixy is not installed: scripts/bootstrap --tests")
        # open_file_cache would go on serving what was withdrawn, so it is off on purpose.
        command = [gixy, "--skips", "try_files_is_evil_too", self.nginx.prefix / "nginx.conf"]
        result = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn("No issues found", result.stdout)

    def test_N02_the_configuration_is_valid(self):
        self.nginx.run("-t", "-q")

    def test_N03_only_GET_and_HEAD_are_answered(self):
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"):
            with self.subTest(method):
                answer = self.nginx.request(method, f"/share/{SHARE}")
                self.assertIn(answer.status, (400, 405))
                if answer.status == 405:
                    self.assertEqual(answer.header("Allow"), "GET, HEAD")
        head = self.nginx.request("HEAD", f"/share/{SHARE}")
        get = self.nginx.get(f"/share/{SHARE}")
        self.assertEqual((head.status, head.body), (200, b""))
        self.assertEqual(head.without_date()[1], get.without_date()[1])

    def test_N04_no_path_leads_out_of_the_site(self):
        targets = [
            "/share/../../outside", "/share/../outside.html", "/../outside.html", "/share/%2e%2e/%2e%2e/outside",
            "/share/..%2f..%2foutside", "/share/%2e%2e%2f%2e%2e%2foutside", "/share/..\\..\\outside",
            "/share/..%5c..%5coutside", "/share/..;/..;/outside", "/share/%00", f"/share/{SHARE}%00",
            f"/share/{SHARE};a=b", f"/share/{SHARE}%0a", f"/share/{SHARE}%20", "/share/link", "/share/link.html",
            "/share/%c0%ae%c0%ae/outside", "//outside.html", "/share/", "/share", "/" + "a" * 9000,
            "http://elsewhere.example/etc/passwd", "/share/../.sharepage", "/assets/../.git/config",
        ]
        for target in targets:
            with self.subTest(target[:60]):
                answer = self.nginx.get(target)
                self.assertIn(answer.status, (400, 404, 414, 0))
                self.assertNotIn(OUTSIDE.strip(), answer.body)
        self.assertEqual(self.nginx.get(f"/assets/../share/{SHARE}").body, PAGE, "the twin: a path normalised")

    def test_N05_nothing_but_pages_and_their_files_is_served(self):
        targets = [
            "/.sharepage", "/share/.hidden", "/share/.hidden.html", "/share/page.html.tmp", "/share/page.html",
            f"/share/{SHARE}.html", f"/share/{SHARE}.html.gz", f"/share/{SHARE}.gz", f"{CSS}.gz",
            "/assets/classic.css.map", "/.git/config", "/", "/share/", "/assets/", "/photo/", "/share/sub/page",
            "/share/.tmp-81", "/404.html", "/404", "/notes.html", "/notes", "/index.html",
        ]
        unknown = self.nginx.get("/share/nobody").without_date()
        for target in targets:
            with self.subTest(target):
                self.assertEqual(self.nginx.get(target).without_date(), unknown)

    def test_N06_links_are_not_followed(self):
        self.assertTrue((self.site / "share/link.html").exists(), "the link leads somewhere")
        self.assertEqual(self.nginx.get("/share/link").status, 404)

    def test_N07_another_host_gets_no_answer(self):
        self.assertEqual(self.nginx.get(f"/share/{SHARE}", host="elsewhere.example").status, 0)

    def test_N08_compressed_and_plain_copies_say_the_same(self):
        for target, content in ((f"/share/{SHARE}", PAGE), ("/share/nobody", NOT_FOUND)):
            plain = self.nginx.get(target, Accept_Encoding="identity")
            packed = self.nginx.get(target, Accept_Encoding="br, gzip")
            refused = self.nginx.get(target, Accept_Encoding="gzip;q=0")
            self.assertIsNone(plain.header("Content-Encoding"))
            self.assertIsNone(refused.header("Content-Encoding"))
            self.assertEqual(packed.header("Content-Encoding"), "gzip")
            self.assertEqual([plain.body, refused.body, gzip.decompress(packed.body)], [content] * 3)
            for answer in (plain, packed, refused):
                self.assertEqual(answer.header("Vary"), "Accept-Encoding")

    def test_F29_a_page_that_is_gone_is_gone_for_every_kind_of_request(self):
        path = self.site / "share/gone.html"
        path.write_bytes(PAGE)
        (self.site / "share/gone.html.gz").write_bytes(gzip.compress(PAGE))
        self.assertEqual(self.nginx.get("/share/gone").body, PAGE, "the twin: there it was")
        # The compressed copy goes first; were it left behind, it must not be served either.
        path.unlink()
        unknown = self.nginx.get("/share/nobody").without_date()
        kinds = [
            {}, {"Accept_Encoding": "gzip"}, {"If_None_Match": "*"}, {"Range": "bytes=0-10"},
            {"If_Modified_Since": "Fri, 01 Jan 2100 00:00:00 GMT"}]
        for headers in kinds:
            answer = self.nginx.get("/share/gone", **headers)
            self.assertEqual(answer.status, 404, headers)
            if "Accept_Encoding" not in headers:
                self.assertEqual(answer.without_date(), unknown, headers)

    def test_M101_a_conditional_request_gets_the_whole_page(self):
        mtime = int(os.stat(self.site / f"share/{SHARE}.html").st_mtime)
        dates = ("Fri, 01 Jan 2100 00:00:00 GMT", email.utils.formatdate(mtime, usegmt=True))
        conditions = [{"If_Modified_Since": date} for date in dates]
        # The tag that nginx would make.
        conditions.append({"If_None_Match": f'"{mtime:x}-{len(PAGE):x}"'})
        for headers in conditions:
            answer = self.nginx.get(f"/share/{SHARE}", **headers)
            self.assertEqual((answer.status, answer.body), (200, PAGE))

    def test_the_time_of_a_file_cannot_be_asked_for(self):
        early, late = "Mon, 01 Jan 2001 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"
        answers = [
            self.nginx.get(f"/share/{SHARE}", If_Unmodified_Since=date).without_date() for date in (early, late)]
        self.assertEqual(answers[0], answers[1])

    def test_N10_answers_for_unknown_addresses_reflect_nothing(self):
        answer = self.nginx.get("/share/reflect-me-91?q=reflect-me-91", Referer="reflect-me-91")
        self.assertEqual(answer.body, NOT_FOUND)

    def test_N11_headers_do_not_tell_a_page_from_none(self):
        found, missing = (self.nginx.get(target) for target in (f"/share/{SHARE}", "/share/nobody"))
        without_length = [[h for h in a.without_date()[1] if h[0] != "Content-Length"] for a in (found, missing)]
        self.assertEqual(without_length[0], without_length[1])

    def test_N12_a_page_has_one_address(self):
        variants = (
            f"//share/{SHARE}", f"/share//{SHARE}", f"/share/{SHARE}/", f"/Share/{SHARE}", f"/SHARE/{SHARE}",
            f"/share/{SHARE.lower()}", f"/share/{SHARE}.", f"/share/{SHARE}.HTML")
        for target in variants:
            with self.subTest(target):
                self.assertEqual(self.nginx.get(target).status, 404)

    def test_N13_ranges_are_not_served(self):
        for ranges in ("bytes=0-3", "bytes=0-0,2-2,4-4", "bytes=" + ",".join(f"{n}-{n}" for n in range(200))):
            answer = self.nginx.get(f"/share/{SHARE}", Range=ranges)
            self.assertEqual((answer.status, answer.body), (200, PAGE))

    def test_without_an_api_its_calls_are_answered_that_it_is_away(self):
        answer = self.nginx.request("POST", "/v1/resume/x/share")
        self.assertEqual((answer.status, answer.header("Content-Type")), (503, "application/json"))
        self.assertIn(b"UNAVAILABLE", answer.body)

    def test_N14_an_old_client_is_served(self):
        answer = self.nginx.request("GET", f"/share/{SHARE}", version="1.0")
        self.assertEqual((answer.status, answer.body), (200, PAGE))

    def test_N15_no_log_holds_a_share_or_a_key(self):
        secret = "Bearer mk_" + "5" * 64
        targets = (
            f"/share/{SHARE}", f"//share/{SHARE}", f"/share/{SHARE}/", f"/x?share={SHARE}", f"/%73hare/{SHARE}", PHOTO)
        for target in targets:
            self.nginx.get(target, Authorization=secret, Referer=f"http://localhost/share/{SHARE}")
        self.nginx.request("POST", f"/share/{SHARE}")
        log = b"".join(path.read_bytes() for path in (self.nginx.prefix / "logs").iterdir())
        self.assertIn(b"/share/" + SHARE[:4].encode() + b"...", log, "the twin: it was logged")
        self.assertNotIn(SHARE.encode(), log)
        self.assertNotIn(b"mk_5", log)


class FloodTests(unittest.TestCase):
    def test_N09_a_flood_is_held_back(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="sharepage-test-"))
        self.addCleanup(shutil.rmtree, folder)
        (folder / "site/share").mkdir(parents=True)
        (folder / f"site/share/{SHARE}.html").write_bytes(PAGE)
        # An instance of its own: the others' requests come from the same address.
        nginx = Nginx(folder / "site", folder / "nginx")
        self.addCleanup(nginx.stop)
        request = f"GET /share/{SHARE} HTTP/1.1\r\nHost: localhost\r\n".encode()
        flood = (request + b"\r\n") * 99 + request + b"Connection: close\r\n\r\n"
        statuses = set()
        for _ in range(20):
            lines = nginx.exchange(flood).split(b"\r\n")
            statuses |= {line.split()[1] for line in lines if line.startswith(b"HTTP/1.1")}
        self.assertEqual(statuses, {b"200", b"429"})
        log = (nginx.prefix / "logs/sharepage-error.log").read_bytes()
        self.assertNotIn(SHARE.encode(), log, "N15: what was held back is not logged with its share")
