"""The shipped nginx configuration over a folder laid out as a published site (http.md, 4.1 and 4.2)."""

import gzip
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from static_site import CSS, HOME, LARGE, NOT_FOUND, OUTSIDE, PAGE, PHOTO, SHARE, SiteTests, TlsNginx
from support import ROOT, Nginx

GIXY = ROOT / ".build-tools/bin/gixy"


class HeaderTests(SiteTests):
    def test_a_page_has_every_header_and_no_other(self):
        answer = self.nginx.get(f"/share/{SHARE}")
        self.assertEqual((answer.status, answer.body), (200, PAGE))
        self.assert_headers(answer, Content_Type="text/html; charset=utf-8")
        names = [name for name, _ in answer.headers]
        self.assertEqual(len(names), len(set(names)), "each once")

    def test_what_is_not_a_page_has_the_same_headers(self):
        cases = {
            404: self.nginx.get("/share/nobody"),
            405: self.nginx.request("POST", f"/share/{SHARE}"),
            400: self.nginx.send(b"GET /share/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            412: self.nginx.get(f"/share/{SHARE}", If_Unmodified_Since="Mon, 01 Jan 2001 00:00:00 GMT"),
            413: self.nginx.get(f"/share/{SHARE}", **LARGE),
            414: self.nginx.get("/share/" + "a" * 9000),
        }
        for status, answer in cases.items():
            with self.subTest(status):
                self.assertEqual(answer.status, status)
                self.assert_headers(answer, Content_Type="text/html; charset=utf-8")

    def test_answers_that_no_address_gives_have_the_same_headers(self):
        for status in (410, 500):
            self.change(
                "snippets/sharepage-site.conf", "location = /robots.txt {",
                f"location = /make{status} {{\n    return {status};\n}}\nlocation = /robots.txt {{")
            answer = self.nginx.get(f"/make{status}")
            self.assertEqual(answer.status, status)
            self.assert_headers(answer, Content_Type="text/html; charset=utf-8")
            self.doCleanups()

    def test_assets_are_kept_for_ever_and_missing_ones_are_not(self):
        found = self.nginx.get(CSS)
        self.assertEqual(found.status, 200)
        self.assert_headers(
            found, Cache_Control="public, max-age=31536000, immutable", Content_Type="text/css; charset=utf-8")
        missing = self.nginx.get("/assets/classic.000000000000.css")
        self.assertEqual(missing.status, 404)
        self.assert_headers(missing)
        refused = self.nginx.request("DELETE", CSS)
        self.assertEqual(refused.header("Cache-Control"), "no-store")

    def test_photo_robots_and_icon_are_served_as_what_they_are(self):
        kinds = {PHOTO: "image/png", "/robots.txt": "text/plain; charset=utf-8", "/favicon.ico": "image/x-icon"}
        for target, kind in kinds.items():
            with self.subTest(target):
                answer = self.nginx.get(target)
                self.assertEqual(answer.status, 200)
                self.assert_headers(answer, Content_Type=kind)

    def test_N11_headers_do_not_tell_a_page_from_none(self):
        kinds = [{}, {"Accept_Encoding": "gzip"}, {"Range": "bytes=0-3"}, {"If_None_Match": '"a"'}]
        for method in ("GET", "HEAD"):
            for headers in kinds:
                with self.subTest(method, **headers):
                    answers = [
                        self.nginx.request(method, f"/share/{share}", **headers).without_date()[1]
                        for share in (SHARE, "nobody")]
                    without_length = [[h for h in answer if h[0] != "Content-Length"] for answer in answers]
                    self.assertEqual(without_length[0], without_length[1])

    def test_N11_what_is_refused_is_refused_before_the_page_is_looked_for(self):
        refused = [
            ("POST", {}), ("OPTIONS", {}), ("GET", LARGE),
            ("GET", {"If_Unmodified_Since": "Mon, 01 Jan 2001 00:00:00 GMT"}), ("GET", {"If_None_Match": "*"})]
        for method, headers in refused:
            with self.subTest(method, **headers):
                answers = [self.nginx.request(method, f"/share/{share}", **headers) for share in (SHARE, "nobody")]
                self.assertIn(answers[0].status, (405, 412, 413))
                self.assertEqual(answers[0].without_date(), answers[1].without_date())


class AddressTests(SiteTests):
    def test_N03_only_GET_and_HEAD_are_answered(self):
        methods = ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "G\0T")
        for method in methods:
            for target in (f"/share/{SHARE}", "/share/nobody", CSS, "/robots.txt", "/"):
                with self.subTest(method, target=target):
                    answer = self.nginx.request(method, target)
                    self.assertIn(answer.status, (400, 405))
                    if method not in ("CONNECT", "get", "G\0T"):
                        self.assertEqual((answer.status, answer.header("Allow")), (405, "GET, HEAD"))
                    self.assertNotIn(PAGE.strip(), answer.body)
        head = self.nginx.request("HEAD", f"/share/{SHARE}")
        get = self.nginx.get(f"/share/{SHARE}")
        self.assertEqual((head.status, head.body), (200, b""))
        self.assertEqual(head.without_date()[1], get.without_date()[1])
        overridden = self.nginx.get(f"/share/{SHARE}", X_HTTP_Method_Override="DELETE")
        self.assertEqual(overridden.body, PAGE)

    def test_N03_a_trace_does_not_come_back(self):
        answer = self.nginx.request("TRACE", "/share/x", Cookie="reflect-me-91")
        self.assertNotIn(b"reflect-me-91", answer.body)

    def test_N04_no_path_leads_out_of_the_site(self):
        targets = [
            "/share/../../outside", "/share/../outside.html", "/../outside.html", "/share/%2e%2e/%2e%2e/outside",
            "/share/..%2f..%2foutside", "/share/%2e%2e%2f%2e%2e%2foutside", "/share/..\\..\\outside",
            "/share/..%5c..%5coutside", "/share/..;/..;/outside", "/share/%00", f"/share/{SHARE}%00",
            f"/share/{SHARE};a=b", f"/share/{SHARE}%0a", f"/share/{SHARE}%20", "/share/link", "/share/link.html",
            "/share/%c0%ae%c0%ae/outside", "/share/%252e%252e/outside", "/share/.../outside", "//outside.html",
            "/share/", "/share", "/" + "a" * 9000, "http://elsewhere.example/etc/passwd", "/share/../.sharepage",
            "/assets/../.git/config", "/assets../outside.html", "/share../outside", "/assets/..%2f../outside.html",
        ]
        for target in targets:
            with self.subTest(target[:60]):
                answer = self.nginx.get(target)
                self.assertIn(answer.status, (400, 404, 414, 0))
                self.assertNotIn(OUTSIDE.strip(), answer.body)

    def test_N05_nothing_but_pages_and_their_files_is_served(self):
        targets = [
            "/.sharepage", "/share/.hidden", "/share/.hidden.html", "/share/page.html.tmp", "/share/page.html",
            f"/share/{SHARE}.html", f"/share/{SHARE}.html.gz", f"/share/{SHARE}.gz", f"{CSS}.gz", f"{CSS}.map",
            "/assets/classic.css.map", "/.git/config", "/.htaccess", "/share/", "/assets/", "/photo/",
            "/share/sub/page", "/share/.tmp-81", "/404.html", "/404.html.gz", "/404", "/notes.html", "/notes",
            "/index.html", "/favicon.ico/", "/robots.txt.gz", "/.well-known/security.txt",
        ]
        unknown = self.nginx.get("/share/nobody").without_date()
        for target in targets:
            with self.subTest(target):
                self.assertEqual(self.nginx.get(target).without_date(), unknown)

    def test_N06_links_are_not_followed(self):
        links = {
            "share/link.html": "../../outside.html", "share/inner.html": f"{SHARE}.html",
            "photo/link.4f2a9c0b17de.png": "../../outside.html", "assets/link.4f2a9c0b17de.css": "../../outside.html",
        }
        for name, to in links.items():
            path = self.site / name
            path.symlink_to(to)
            self.addCleanup(path.unlink)
            self.assertTrue(path.exists(), "the link leads somewhere")
            with self.subTest(name):
                self.assertEqual(self.nginx.get(f"/{name.removesuffix('.html')}").status, 404)

    def test_N06_a_compressed_copy_that_is_a_link_is_not_followed(self):
        path = self.site / "share/linked.html"
        path.write_bytes(PAGE)
        copy = self.site / "share/linked.html.gz"
        copy.symlink_to("../../outside.html.gz")
        self.addCleanup(path.unlink)
        self.addCleanup(copy.unlink)
        self.assertEqual(gzip.decompress(copy.read_bytes()), OUTSIDE, "the link leads somewhere")
        answer = self.nginx.get("/share/linked", Accept_Encoding="gzip")
        self.assertEqual((answer.status, answer.header("Content-Encoding"), answer.body), (200, None, PAGE))

    def test_N07_another_host_gets_no_answer(self):
        strangers = (
            "elsewhere.example", "localhost.elsewhere.example", "notlocalhost", "127.0.0.1.elsewhere.example", "_",
            "*", "[::1]", "127.0.0.2")
        for host in strangers:
            with self.subTest(host):
                self.assertEqual(self.nginx.exchange(self.asking(f"Host: {host}")), b"")
        self.assertEqual(self.nginx.exchange(self.asking("X-Forwarded-Host: localhost", version="1.0")), b"")
        self.assertEqual(self.nginx.exchange(f"GET /share/{SHARE}\r\n".encode()), b"", "HTTP/0.9 names no host")
        self.assertEqual(
            self.nginx.exchange(self.asking("Host: localhost", target="http://elsewhere.example/")), b"")
        for host in ("localhost", "LOCALHOST", f"localhost:{self.nginx.port}", "localhost.", "127.0.0.1"):
            self.assertEqual(self.nginx.get(f"/share/{SHARE}", host=host).body, PAGE, f"the twin: {host}")

    def test_N07_a_request_that_names_no_host_or_two_is_bad(self):
        for host in ("X-No: host", "Host: localhost\r\nHost: elsewhere.example", "Host: a b", "Host: local/host"):
            with self.subTest(host):
                answer = self.nginx.send(self.asking(host))
                self.assertEqual(answer.status, 400)
                self.assert_headers(answer)

    def asking(self, host, target=f"/share/{SHARE}", version="1.1"):
        return f"GET {target} HTTP/{version}\r\n{host}\r\nConnection: close\r\n\r\n".encode()

    def test_N12_a_page_has_one_address(self):
        variants = (
            f"//share/{SHARE}", f"/share//{SHARE}", f"/share/{SHARE}/", f"/share/{SHARE}//", f"/Share/{SHARE}",
            f"/SHARE/{SHARE}", f"/share/{SHARE.lower()}", f"/share/{SHARE.upper()}", f"/share/{SHARE}.",
            f"/share/{SHARE}.HTML")
        for target in variants:
            with self.subTest(target):
                answer = self.nginx.get(target)
                self.assertEqual((answer.status, answer.header("Location")), (404, None))

    def test_N12_a_page_that_is_spelled_otherwise_is_not_there(self):
        unknown = self.nginx.get("/share/nobody").without_date()
        self.assertEqual(unknown[2], NOT_FOUND)
        page, sheet = f"/share/{SHARE}", CSS
        respelled = [
            f"/assets/..{page}", f"/.{page}", f"/share/./{SHARE}", f"/share/../share/{SHARE}", f"/share/x/../{SHARE}",
            f"/share%2f{SHARE}", f"/share%2F{SHARE}", f"/%73hare/{SHARE}", f"/share/%{ord(SHARE[0]):02x}{SHARE[1:]}",
            f"/share/%2e/{SHARE}", f"/x/%2e%2e{page}", f"/share/%2e%2e{page}", f"{page}#x", f"{page}/.", f"{page}/x/..",
            f"/assets/./{sheet[8:]}", f"/share/..{sheet}", f"/%61ssets/{sheet[8:]}", f"/.{PHOTO}", "/./", "/share/..",
            "/share/../", "/%2e", "/./robots.txt", "/favicon%2eico", f"http://localhost/.{page}"]
        for target in respelled:
            for method in ("GET", "HEAD"):
                with self.subTest(target, method=method):
                    answer = self.nginx.request(method, target)
                    self.assertEqual(answer.without_date()[:2], unknown[:2])
                    self.assertEqual(answer.body, NOT_FOUND if method == "GET" else b"")
        # What is behind the question mark is no part of the address of a page.
        for target in (page, f"{page}?", f"{page}?from=mail", f"{page}?a=/../b%2f", f"http://localhost{page}"):
            self.assertEqual(self.nginx.get(target).body, PAGE, f"the twin: {target}")
        bare = f"GET {page} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()
        self.assertEqual(self.nginx.send(bare).body, PAGE, "the twin: the bytes of a request")
        self.assertEqual(self.nginx.send(bare.replace(b"/share/", b"/share/./")).body, NOT_FOUND)

    def test_the_root_is_one_page_that_tells_nothing(self):
        answer = self.nginx.get("/")
        self.assertEqual((answer.status, answer.body), (200, HOME))
        self.assert_headers(answer, Content_Type="text/html; charset=utf-8")
        page = (ROOT / "Public/index.html").read_text()
        self.assertIn('content="noindex, nofollow, noarchive, nosnippet"', page)
        for word in ("/share", "sharepage", "resume", "<script", "<style", "http"):
            self.assertNotIn(word, page)
        (self.site / "index.html").rename(self.site / "gone")
        self.addCleanup((self.site / "gone").rename, self.site / "index.html")
        self.assertEqual(self.nginx.get("/").without_date(), self.nginx.get("/share/nobody").without_date())

    def test_N13_ranges_are_not_served(self):
        many = ",".join(f"{n}-{n}" for n in range(200))
        for ranges in ("bytes=0-3", "bytes=-1", "bytes=0-0,2-2,4-4", f"bytes={many}", "bytes=0-,0-,0-", "bytes=9999-"):
            for target, body in ((f"/share/{SHARE}", PAGE), (PHOTO, (self.site / PHOTO[1:]).read_bytes())):
                with self.subTest(ranges[:20], target=target):
                    answer = self.nginx.get(target, Range=ranges, If_Range="Fri, 01 Jan 2100 00:00:00 GMT")
                    self.assertEqual((answer.status, answer.body), (200, body))
                    self.assertEqual(self.nginx.get(target, Range=ranges).status, 200)
        packed = self.nginx.get(f"/share/{SHARE}", Range="bytes=0-3", Accept_Encoding="gzip")
        self.assertEqual((packed.status, gzip.decompress(packed.body)), (200, PAGE))

    def test_N14_an_old_client_is_served(self):
        answer = self.nginx.request("GET", f"/share/{SHARE}", version="1.0")
        self.assertEqual((answer.status, answer.body), (200, PAGE))
        self.assert_headers(answer)

    def test_without_an_api_its_calls_are_answered_that_it_is_away(self):
        answer = self.nginx.request("POST", "/v1/resume/x/share")
        self.assertEqual((answer.status, answer.header("Content-Type")), (503, "application/json"))
        self.assertIn(b"UNAVAILABLE", answer.body)


class LintTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sharepage-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "site").mkdir()

    def gixy(self, configuration):
        if not GIXY.exists():
            self.skipTest("gixy is not installed: scripts/bootstrap --tests")
        # open_file_cache would go on serving what was withdrawn, so it is off on purpose.
        command = [GIXY, "--skips", "try_files_is_evil_too", configuration]
        return subprocess.run(command, capture_output=True, text=True)

    def test_N01_gixy_finds_nothing(self):
        for make in (Nginx, TlsNginx):
            with self.subTest(make.__name__):
                nginx = make(self.folder / "site", self.folder / make.__name__)
                self.addCleanup(nginx.stop)
                result = self.gixy(nginx.prefix / "nginx.conf")
                self.assertEqual(result.returncode, 0, result.stdout)
                self.assertIn("No issues found", result.stdout)
                text = result.stdout + result.stderr
                self.assertNotIn("ERROR", text, "it has read all")

    def test_N01_the_twin_gixy_finds_what_is_bad(self):
        bad = self.folder / "bad.conf"
        bad.write_text("http { server { location /i { alias /data/i/; } location / { return 301 http://a$uri; } } }")
        result = self.gixy(bad)
        for finding in ("alias_traversal", "http_splitting"):
            self.assertIn(finding, result.stdout)

    def test_N02_the_configuration_is_valid(self):
        for make in (Nginx, TlsNginx):
            nginx = make(self.folder / "site", self.folder / make.__name__)
            self.addCleanup(nginx.stop)
            nginx.run("-t", "-q")


if __name__ == "__main__":
    unittest.main()
