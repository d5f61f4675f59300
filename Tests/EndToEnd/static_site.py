"""A folder laid out as a published site, what nginx must say of all that it answers, and nginx over it."""

import gzip
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

from support import ROOT, Answer, Nginx, free_port

SHARE = "k3JX0vWq2RbT9yLmZc81aQ"
CSS = "/assets/classic.4f2a9c0b17de.css"
PHOTO = f"/photo/{SHARE}.4f2a9c0b17de.png"
PAGE = b"<!DOCTYPE html><html lang=en><title>A page</title><h1>A page</h1>\n"
HOME = b"<!DOCTYPE html><html lang=en><title>Home</title><h1>Home</h1>\n"
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
    "Cache-Control": "no-store",
    "Server": "nginx",
}
FEATURES = (
    "accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb", "browsing-topics",
    "interest-cohort")
NEVER = (
    "Set-Cookie", "X-Powered-By", "X-XSS-Protection", "ETag", "Last-Modified", "Location", "Accept-Ranges",
    "Content-Range")

# A request's body, twice as large as one that is read.
LARGE = {"Content_Length": "2000", "body": b" " * 2000}


def lay_out(folder):
    """Makes the site within the folder, and beside it what must not be served; the site."""
    site = folder / "site"
    files = {
        f"share/{SHARE}.html": PAGE, "404.html": NOT_FOUND, "index.html": HOME, CSS[1:]: b"h1 { color: teal }\n",
        PHOTO[1:]: b"\x89PNG\r\n\x1a\n", "robots.txt": b"User-agent: *\nDisallow:\n",
        "favicon.ico": b"\0\0\1\0", ".sharepage": b"the marker", "share/.hidden.html": b"dot",
        "share/page.html.tmp": b"tmp", "share/.tmp-81.html": b"tmp", "assets/classic.css.map": b"{}",
        "assets/classic.4f2a9c0b17de.css.map": b"{}", ".git/config": b"[core]", ".htaccess": b"Deny from all",
        "share/sub/page.html": b"deeper", "notes.html": b"not listed",
    }
    for name, data in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for name in (f"share/{SHARE}.html", "404.html", CSS[1:]):
        (site / f"{name}.gz").write_bytes(gzip.compress(files[name], mtime=0))
    (folder / "outside.html").write_bytes(OUTSIDE)
    (folder / "outside.html.gz").write_bytes(gzip.compress(OUTSIDE))
    return site


class TlsNginx(Nginx):
    """The shipped configuration with TLS; what the other methods ask, they ask of the port without."""

    def __init__(self, site, prefix):
        self.port, self.tls_port, self.prefix = free_port(), free_port(), prefix
        subprocess.run(
            [ROOT / "scripts/nginx/instantiate", "--tls", str(self.tls_port), prefix, site, str(self.port)],
            check=True)
        self.run()
        deadline = time.monotonic() + 10
        while not (prefix / "nginx.pid").exists() or self.get("/").status == 0:
            assert time.monotonic() < deadline, "nginx does not start"
            time.sleep(0.02)

    def curl(self, target, *options):
        """What curl got by TLS, which trusts this instance's certificate alone; nothing if nothing came."""
        result = subprocess.run(
            ["curl", "--silent", "--include", "--path-as-is", "--noproxy", "*", "--max-time", "10",
             "--cacert", self.prefix / "certificate.pem", *options, f"https://localhost:{self.tls_port}{target}"],
            capture_output=True)
        return Answer(result.stdout) if result.stdout else None


class SiteTests(unittest.TestCase):
    """Tests of one nginx over one such site."""

    make = Nginx

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="sharepage-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.site = lay_out(cls.folder)
        cls.nginx = cls.make(cls.site, cls.folder / "nginx")
        cls.addClassCleanup(cls.nginx.stop)

    def change(self, name, old, new):
        """Changes a file of this instance, and goes by it; undone after the test."""
        path = self.nginx.prefix / name
        before = path.read_text()
        self.assertIn(old, before)
        path.write_text(before.replace(old, new))
        self.reload()

        def undo():
            path.write_text(before)
            self.reload()

        self.addCleanup(undo)

    def workers(self):
        master = (self.nginx.prefix / "nginx.pid").read_text().strip()
        return set(pathlib.Path(f"/proc/{master}/task/{master}/children").read_text().split())

    def reload(self):
        """Has nginx read its files again, and waits until no worker is left that goes by what they said."""
        before = self.workers()
        self.nginx.run("-s", "reload")
        deadline = time.monotonic() + 10
        while not (now := self.workers()) or now & before:
            self.assertLess(time.monotonic(), deadline, "nginx goes by its old configuration")
            time.sleep(0.02)

    def assert_headers(self, answer, **other):
        """Every header that is promised, with its value, and none that tells more."""
        expected = {**HEADERS, **{name.replace("_", "-"): value for name, value in other.items()}}
        for name, value in expected.items():
            self.assertEqual(answer.header(name), value, name)
        allowed = dict(part.split("=") for part in answer.header("Permissions-Policy").split(", "))
        self.assertEqual(set(allowed.values()), {"()"})
        self.assertLessEqual(set(FEATURES), set(allowed))
        for name, _ in answer.headers:
            self.assertFalse(name.lower().startswith("access-control-"), name)
        for name in NEVER:
            if name not in expected:
                self.assertIsNone(answer.header(name), name)
