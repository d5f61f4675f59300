"""Pages that are compressed, replaced and withdrawn under a running nginx (N08, F29, F41)."""

import base64
import contextlib
import email.utils
import gzip
import http.client
import itertools
import os
import pathlib
import random
import shutil
import tempfile
import threading
import time
import unittest

from static_site import NOT_FOUND, PAGE, SHARE, SiteTests
from support import Nginx

# What a client can say of compression, and whether it takes gzip.
ENCODINGS = {
    None: False, "gzip": True, "br, gzip": True, "gzip, deflate, br, zstd": True, "gzip;q=0.5": True, "GZIP": True,
    "gzip;q=0": False, "identity": False, "br": False, "deflate": False, "": False, "gzipped": False,
    "gzip;q=0.0, br": False}
FAR = "Fri, 01 Jan 2100 00:00:00 GMT"
TIME = 1_700_000_000
CONDITIONS = (
    {}, {"If_None_Match": "*"}, {"If_None_Match": f'"{TIME:x}-{len(PAGE):x}"'}, {"If_Modified_Since": FAR},
    {"If_Modified_Since": email.utils.formatdate(TIME, usegmt=True)}, {"If_Match": "*"},
    {"If_Unmodified_Since": FAR}, {"If_None_Match": f'W/"{TIME:x}-{len(PAGE):x}"', "If_Modified_Since": FAR})
RANGES = ({}, {"Range": "bytes=0-9"}, {"Range": "bytes=0-0,2-2"}, {"Range": "bytes=0-9", "If_Range": FAR})


def publish(path, content, packed=True):
    """Replaces a page as the publisher does: its compressed copy goes before it, and comes after it."""
    copy = path.with_name(f"{path.name}.gz")
    copy.unlink(missing_ok=True)
    files = {path: content}
    if packed:
        files[copy] = gzip.compress(content, 1, mtime=0)
    for target, data in files.items():
        # The staging folder lies outside of the site.
        fresh = path.parents[2] / "fresh"
        fresh.write_bytes(data)
        os.utime(fresh, (TIME, TIME))
        fresh.rename(target)


def withdraw(path):
    path.with_name(f"{path.name}.gz").unlink(missing_ok=True)
    path.unlink(missing_ok=True)


def asked(encoding):
    return {} if encoding is None else {"Accept_Encoding": encoding}


class CopyTests(SiteTests):
    def setUp(self):
        self.path = self.site / "share/changing.html"
        self.addCleanup(withdraw, self.path)

    def content(self, answer):
        packed = answer.header("Content-Encoding") == "gzip"
        self.assertEqual(answer.header("Content-Length"), str(len(answer.body)))
        return gzip.decompress(answer.body) if packed else answer.body

    def test_N08_compressed_and_plain_copies_say_the_same(self):
        for target, content in ((f"/share/{SHARE}", PAGE), ("/share/nobody", NOT_FOUND)):
            for encoding, packed in ENCODINGS.items():
                for version in ("1.0", "1.1"):
                    with self.subTest(target=target, encoding=encoding, version=version):
                        answer = self.nginx.request("GET", target, version=version, **asked(encoding))
                        if version == "1.1":
                            self.assertEqual(answer.header("Content-Encoding"), "gzip" if packed else None)
                        self.assertEqual(self.content(answer), content)
                        self.assertEqual(answer.header("Vary"), "Accept-Encoding")

    def test_N08_nothing_is_compressed_that_was_not_checked(self):
        publish(self.path, PAGE * 100, packed=False)
        answer = self.nginx.get("/share/changing", Accept_Encoding="gzip")
        self.assertEqual((answer.header("Content-Encoding"), answer.body), (None, PAGE * 100))

    def requests(self):
        """Every way to ask for a page that there is."""
        ways = itertools.product(("GET", "HEAD"), ("1.0", "1.1"), (None, "gzip", "br"), CONDITIONS, RANGES)
        for method, version, encoding, condition, ranges in ways:
            yield {
                "method": method, "target": "/share/changing", "version": version, **asked(encoding), **condition,
                **ranges}

    def pace(self, number):
        """Goes slowly enough, with that many requests, to be held back from none."""
        if number % 50 == 49:
            time.sleep(0.5)

    def test_N08_F29_a_page_that_is_withdrawn_is_gone_for_every_kind_of_request(self):
        publish(self.path, PAGE)
        self.assertEqual(self.nginx.get("/share/changing").body, PAGE, "the twin: there it was")
        withdraw(self.path)
        for number, request in enumerate(self.requests()):
            self.pace(number)
            answer = self.nginx.request(**request)
            refused = request.get("If_None_Match") == "*" or "If_Unmodified_Since" in request
            self.assertEqual(answer.status, 412 if refused else 404, request)
            never = {**request, "target": "/share/never"}
            if number % 7 == 0:
                self.assertEqual(answer.without_date(), self.nginx.request(**never).without_date(), request)

    def test_N08_F29_a_compressed_copy_that_was_left_behind_is_not_served(self):
        publish(self.path, PAGE)
        self.path.unlink()
        unknown = {encoding: self.nginx.get("/share/never", **asked(encoding)).without_date() for encoding in ENCODINGS}
        for encoding in ENCODINGS:
            self.assertEqual(self.nginx.get("/share/changing", **asked(encoding)).without_date(), unknown[encoding])

    def test_M101_F29_a_page_replaced_by_one_of_equal_length_and_time_is_sent_whole(self):
        old, new = PAGE, PAGE.replace(b"A page", b"B side")
        publish(self.path, old)
        before = self.path.stat()
        publish(self.path, new)
        after = self.path.stat()
        self.assertEqual((before.st_size, before.st_mtime_ns), (after.st_size, after.st_mtime_ns))
        for number, request in enumerate(self.requests()):
            self.pace(number)
            answer = self.nginx.request(**request)
            if request.get("If_None_Match") == "*" or "If_Unmodified_Since" in request:
                self.assertEqual(answer.status, 412, request)
            else:
                self.assertEqual(answer.status, 200, request)
                if request["method"] == "GET":
                    self.assertEqual(self.content(answer), new, request)

    def test_F29_a_connection_that_is_kept_does_not_keep_a_page(self):
        # Sites of others on the same nginx may have it on for all.
        self.change(
            "nginx.conf", "gzip on;", "gzip on;\n    open_file_cache max=100 inactive=60s;\n"
            "    open_file_cache_valid 60s;\n    open_file_cache_min_uses 1;")
        publish(self.path, PAGE)
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.nginx.port, timeout=10)) as connection:
            def ask():
                connection.request("GET", "/share/changing", headers={"Accept-Encoding": "gzip"})
                response = connection.getresponse()
                self.assertIn(response.headers["Connection"], (None, "keep-alive"))
                return response.status, gzip.decompress(response.read())

            for content in (PAGE, PAGE + PAGE, PAGE.replace(b"A page", b"B side")):
                publish(self.path, content)
                self.assertEqual([ask() for _ in range(3)], [(200, content)] * 3)
            withdraw(self.path)
            self.assertEqual([ask() for _ in range(3)], [(404, NOT_FOUND)] * 3)


class ReplacementTests(unittest.TestCase):
    SECONDS = 6

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sharepage-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.path = self.folder / f"site/share/{SHARE}.html"
        self.path.parent.mkdir(parents=True)
        source = random.Random(41)
        # They do not compress well, so that a compressed copy too takes more than one write.
        sizes = (300_000, 900_000, 1_500_000, 2_400_000)
        self.versions = [base64.b64encode(source.randbytes(size)) for size in sizes]
        publish(self.path, self.versions[0])
        self.nginx = Nginx(self.folder / "site", self.folder / "nginx")
        self.addCleanup(self.nginx.stop)
        self.failures, self.seen = [], set()

    def read(self, encoding, stop):
        while not stop.is_set():
            with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.nginx.port, timeout=10)) as connection:
                try:
                    connection.request("GET", f"/share/{SHARE}", headers={"Accept-Encoding": encoding})
                    response = connection.getresponse()
                    parts = []
                    while part := response.read(65536):
                        parts.append(part)
                        # Slower than pages are replaced.
                        time.sleep(0.001)
                    body = b"".join(parts)
                    length = int(response.headers["Content-Length"])
                    packed = response.headers["Content-Encoding"] == "gzip"
                    content = gzip.decompress(body) if packed else body
                    if response.status != 200 or length != len(body) or content not in self.versions:
                        self.failures.append(f"{response.status}, {len(body)} of {length} bytes")
                    else:
                        self.seen.add((packed, self.versions.index(content)))
                except (OSError, http.client.HTTPException, EOFError, ValueError) as error:
                    self.failures.append(repr(error))

    def reload(self, stop):
        while not stop.wait(0.4):
            self.nginx.run("-s", "reload")

    def test_F41_readers_get_whole_pages_while_they_are_replaced_and_nginx_reloads(self):
        stop = threading.Event()
        threads = [threading.Thread(target=self.read, args=(encoding, stop)) for encoding in ("gzip", "identity") * 2]
        threads.append(threading.Thread(target=self.reload, args=(stop,)))
        for thread in threads:
            thread.start()
        try:
            deadline = time.monotonic() + self.SECONDS
            for content in itertools.cycle(self.versions):
                if time.monotonic() > deadline:
                    break
                publish(self.path, content)
                time.sleep(0.01)
        finally:
            stop.set()
            for thread in threads:
                thread.join()
        self.assertEqual(self.failures, [])
        every = {(packed, number) for packed in (False, True) for number in range(len(self.versions))}
        self.assertEqual(self.seen, every, "the twin: each version was read, plain and compressed")


if __name__ == "__main__":
    unittest.main()
