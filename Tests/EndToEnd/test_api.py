"""The share API, from a socket to the page that a reader opens (design, 13; http.md, 4.3)."""

import contextlib
import json
import pathlib
import re
import shlex
import signal
import socket
import subprocess
import time
import unittest

from masked import png
from serving import Serving
from support import ROOT, Nginx, free_port, needs_program

FIELDS = ["success", "shareId", "shareUrl", "createdAt", "reused"]


@needs_program
class ApiTests(Serving):
    def test_F30_the_documented_call_answers_five_fields_and_its_link_opens_through_nginx(self):
        # The example of the README, word by word but for the address.
        example = re.search(r"curl (-X POST .*?)\n```", (ROOT / "README.md").read_text(), re.S)[1]
        port = free_port()
        server = self.serve("--base-url", f"http://127.0.0.1:{port}", "--trusted-proxy", "127.0.0.1")
        nginx = Nginx(self.site, self.folder / "nginx", api=server.port, port=port)
        self.addCleanup(nginx.stop)
        words = ["curl", "-s", *shlex.split(example.replace("\\\n", " "))]
        replaced = {"$KEY": self.key, "$RESUME": self.resume, "https://resume.example": f"http://127.0.0.1:{port}"}
        for name, value in replaced.items():
            self.assertTrue(any(name in word for word in words), f"{name} is not in {words}")
            words = [word.replace(name, value) for word in words]
        answers = [json.loads(subprocess.run(words, capture_output=True, check=True).stdout) for _ in range(2)]
        first, second = answers
        self.assertEqual(list(first), FIELDS)
        self.assertIs(first["success"], True)
        self.assertRegex(first["shareId"], r"^[A-Za-z0-9_-]{22,64}$")
        self.assertEqual(first["shareUrl"], f"http://127.0.0.1:{port}/share/{first['shareId']}")
        self.assertRegex(first["createdAt"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        self.assertIs(first["reused"], False)
        self.assertEqual(second, {**first, "reused": True})
        page = nginx.get(f"/share/{first['shareId']}")
        self.assertEqual(page.status, 200)
        self.assertIn(b"Ilse", page.body)
        self.assertIn(b"Confidential company", page.body)
        self.assertNotIn(self.SECRET.encode(), page.body)
        # The life cycle, through nginx as well.
        bearer = {"Authorization": f"Bearer {self.key}"}
        shown = nginx.request("GET", self.path(), **bearer)
        self.assertEqual(json.loads(shown.body)["masks"], ["companies"])
        self.assertEqual(shown.header("Cache-Control"), "no-store")
        self.assertEqual(shown.header("Content-Security-Policy"), "default-src 'none'; frame-ancestors 'none'")
        self.assertEqual(shown.header("X-Content-Type-Options"), "nosniff")
        self.assertEqual(nginx.request("DELETE", self.path(), **bearer).status, 200)
        self.assertEqual(nginx.get(f"/share/{first['shareId']}").status, 404)
        again = json.loads(nginx.request("POST", self.path(), **bearer).body)
        self.assertIs(again["reused"], False)
        self.assertNotEqual(again["shareId"], first["shareId"])
        # What the API refuses is said by the API, what is no page by nginx.
        refused = nginx.request("PUT", self.path(), **bearer)
        self.assertEqual((refused.status, refused.header("Allow")), (405, "GET, POST, DELETE"))
        self.assertEqual(nginx.request("POST", "/share/x").header("Allow"), "GET, HEAD")
        large = nginx.request("POST", self.path(), body=b" " * 70_000, Content_Length=70_000, **bearer)
        self.assertEqual((large.status, json.loads(large.body)["code"]), (413, "BODY_TOO_LARGE"))
        self.assertEqual(nginx.get("/healthz").status, 404)
        log = (nginx.prefix / "logs/sharepage.log").read_text()
        self.assertIn("/v1/resume/...", log)
        self.assertNotIn(self.resume, log)
        server.stop()
        away = nginx.request("POST", self.path(), **bearer)
        self.assertEqual((away.status, json.loads(away.body)["code"]), (503, "UNAVAILABLE"))

    def test_a_dry_run_answers_what_the_command_prints_and_stores_nothing(self):
        server = self.serve()
        answer = server.call("POST", self.path() + "?dryRun=true", self.key, self.MASKS)
        self.assertEqual(answer.status, 200)
        printed = self.program(
            "share", "create", self.resume, "--database", self.database, "--user", "ilse", "--blur",
            "companies", "--dry-run", "--json")
        self.assertEqual(answer.json, json.loads(printed.stdout))
        self.assertNotIn(self.SECRET.encode(), answer.body)
        self.assertEqual(server.call("GET", self.path(), self.key).status, 404)
        self.assertEqual(list((self.site / "share").iterdir()), [])

    def test_a_page_that_would_tell_is_422_and_a_repeat_takes_it_away(self):
        # The masker does not look into pictures; the check does.
        content = {**self.RESUME, "photo": png(pixel=b"Zyqvorth Zyqvorth Dynamics")}
        resume = self.add_resume(content)
        server = self.serve()
        first = server.call("POST", self.path(resume), self.key, self.MASKS)
        self.assertEqual((first.status, first.json["code"]), (422, "LEAK"))
        self.assertIs(first.json["details"]["masksStored"], False)
        self.assertIn("companies", first.json["details"]["reasons"][0])
        self.assertIn("photo", first.json["details"]["reasons"][0])
        self.assertNotIn(self.SECRET.encode(), first.body)
        self.assertEqual(server.call("POST", self.path(resume) + "?dryRun=true", self.key, self.MASKS).status, 422)
        self.assertEqual(server.call("GET", self.path(resume), self.key).json["code"], "NOT_SHARED")
        self.assertEqual(list((self.site / "share").iterdir()), [])
        open_share = server.call("POST", self.path(resume), self.key)
        self.assertEqual(open_share.status, 200)
        share = open_share.json["shareId"]
        self.assertTrue(self.page_file(share).exists(), "the twin: with nothing hidden it is shown")
        for body in (self.MASKS, None):
            again = server.call("POST", self.path(resume), self.key, body)
            self.assertEqual((again.status, again.json["code"]), (422, "LEAK"))
            self.assertIs(again.json["details"]["masksStored"], True)
            self.assertNotIn(self.SECRET.encode(), again.body)
            self.assertEqual([*(self.site / "share").iterdir(), *(self.site / "photo").iterdir()], [])
            shown = server.call("GET", self.path(resume), self.key).json
            self.assertEqual((shown["published"], shown["masks"]), (False, ["companies"]))
        # Hiding the photo as well sets it right, with the same link.
        right = server.call("POST", self.path(resume), self.key, {"blurOptions": {"photo": True}})
        self.assertEqual((right.status, right.json["shareId"]), (200, share))
        self.assertNotIn(self.SECRET.encode(), self.page(share))
        self.assertNotIn(self.SECRET, server.log)

    def test_a_key_stops_working_with_its_revocation(self):
        server = self.serve()
        listed = json.loads(self.program(
            "key", "list", "--database", self.database, "--user", "ilse", "--json").stdout)["keys"]
        self.assertEqual(server.call("POST", self.path(), self.key).status, 200)
        self.program("key", "revoke", listed[0]["id"], "--database", self.database, "--user", "ilse")
        self.assertEqual(server.call("POST", self.path(), self.key).status, 401)
        self.program(
            "key", "revoke", listed[0]["id"], "--database", self.database, "--user", "otto", status=66)

    def test_secrets_are_in_no_log_and_no_error_and_keys_in_no_dump(self):
        server = self.serve()
        calls = [
            ("POST", self.path(), self.key, self.MASKS), ("POST", self.path("x"), self.key, self.MASKS),
            ("POST", self.path(), self.key, {"blurOptions": {"x\r\nInjected": True}}),
            ("POST", self.path(), self.key, b"{"), ("POST", self.path(), self.key + "0", None),
            ("GET", self.path() + f"?key={self.key}", None, None), ("PUT", self.path(), self.key, None),
            ("GET", self.path() + f"?key={self.key}", self.key, None)]
        share = server.call("POST", self.path(), self.key, self.MASKS).json["shareId"]
        errors = [server.call(*call).body for call in calls]
        server.call("GET", self.path(), self.key, User_Agent="a\tb", X_Forwarded_For="Zyqvorth")
        server.call("DELETE", self.path(), self.key)
        server.stop()
        dump = subprocess.run(["sqlite3", self.database, ".dump"], capture_output=True, check=True).stdout
        told = server.log.encode()
        self.assertIn(b"status=200", told, "the twin: something was logged")
        self.assertIn(self.SECRET.encode(), dump, "the twin: the resume is in the database")
        for secret in (self.key, self.key[3:], self.key[3:35]):
            self.assertNotIn(secret.encode(), told + dump + b"".join(errors))
        for value in (self.SECRET, "Ilse", "looms", self.resume, share, "Injected"):
            self.assertNotIn(value.encode(), told)
        for value in (self.SECRET, "Ilse", "looms", self.resume):
            self.assertNotIn(value.encode(), b"".join(errors))
        state = pathlib.Path(f"{self.site}.state")
        for path in state.rglob("*"):
            if path.is_file():
                self.assertNotIn(b"ilse", path.read_bytes())

    def test_the_limit_survives_a_restart(self):
        server = self.serve(limits=())
        for _ in range(10):
            self.assertEqual(server.call("GET", self.path(), self.key).status, 404)
        self.assertEqual(server.call("GET", self.path(), self.key).status, 429)
        server.kill()
        refused = self.serve(limits=()).call("GET", self.path(), self.key)
        self.assertEqual(refused.status, 429)
        wait, now = int(refused.headers["Retry-After"]), time.time() * 1000
        self.assertTrue(1 <= wait <= 60)
        self.assertLessEqual(int(refused.headers["X-RateLimit-Reset"]), now + wait * 1000)
        self.assertEqual(refused.headers["RateLimit-Policy"], '"share";q=10;w=60')
        self.assertEqual(refused.headers["RateLimit"], f'"share";r=0;t={wait}')

    def test_what_cannot_be_read_as_http_is_refused_and_the_server_lives(self):
        server = self.serve()
        head = f"POST {self.path()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {self.key}\r\n"
        body = "Content-Type: application/json\r\n"
        cases = {
            "both lengths": (head + body + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", {400}),
            "two lengths": (head + body + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", {400}),
            "no length": (head + body + "Content-Length: x\r\n\r\n{}", {400, 413}),
            "a negative length": (head + body + "Content-Length: -1\r\n\r\n", {400, 413}),
            "a large header": (head + "X: " + "a" * 65_536 + "\r\n\r\n", {400, 431}),
            "many headers": (head + "X: a\r\n" * 5000 + "\r\n", {400, 431}),
            "a large key": (f"POST {self.path()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {'a' * 65_536}\r\n\r\n", {400, 401, 431}),
            "two keys": (head + f"Authorization: Bearer {self.key}\r\n\r\n", {401}),
            "a bad chunk": (head + body + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", {400}),
            "no HTTP": ("\x16\x03\x01\x02\x00\x01", {400}),
            "a large body": (head + body + "Content-Length: 99999999\r\n\r\n", {413}),
            "large chunks": (head + body + "Transfer-Encoding: chunked\r\n\r\n" + ("ffff\r\n" + "a" * 65535 + "\r\n") * 3 + "0\r\n\r\n", {413}),
            "NUL in a header": (head + "X: a\0b\r\n\r\n", {400}),
        }
        for name, (data, statuses) in cases.items():
            with self.subTest(name):
                answer = server.raw(data.encode("latin-1"))
                # A server may also hang up on what is no HTTP.
                self.assertIn(answer.status if answer else 400, statuses)
        chunked = head + body + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
        self.assertEqual(server.raw(chunked.encode()).status, 200)

    def test_a_request_that_trickles_in_is_cut_off(self):
        server = self.serve("--request-timeout", "1")
        head = f"POST {self.path()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {self.key}\r\n"
        body = "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n"
        for start in (b"", head.encode(), (head + body).encode()):
            with socket.create_connection(("127.0.0.1", server.port)) as wire:
                wire.settimeout(0.1)
                wire.sendall(start)
                began, ended = time.monotonic(), False
                while not ended and time.monotonic() < began + 10:
                    with contextlib.suppress(TimeoutError):
                        try:
                            wire.sendall(b" " if start.endswith(b"\r\n\r\n") else b"X: y\r\n" if start else b"")
                            ended = not wire.recv(4096)
                        except ConnectionError:
                            ended = True
                self.assertLess(time.monotonic() - began, 3)
        self.assertEqual(server.call("POST", self.path(), self.key).status, 200)

    def test_the_server_ends_in_order_and_answers_what_has_begun(self):
        server = self.serve()
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as wire:
            head = f"POST {self.path()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {self.key}\r\n"
            wire.sendall((head + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{").encode())
            time.sleep(0.2)
            server.process.send_signal(signal.SIGTERM)
            time.sleep(0.2)
            wire.sendall(b"}")
            answer = wire.recv(65536)
        self.assertTrue(answer.startswith(b"HTTP/1.1 200"), answer)
        self.assertEqual(server.process.wait(timeout=20), 0)

    def test_what_is_wrong_at_the_start_is_told(self):
        server = self.serve()
        serve = ("serve", "--database", self.database, "--output")
        busy = self.program(*serve, self.folder / "b", "--listen", f"127.0.0.1:{server.port}", status=73)
        self.assertIn(f"127.0.0.1:{server.port}: cannot listen", busy.stderr)
        second = self.program(*serve, self.site, "--listen", "127.0.0.1:0", status=75)
        self.assertIn("another 'sharepage serve'", second.stderr)
        missing = self.program("serve", "--database", self.folder / "no", "--output", self.folder / "c", status=66)
        self.assertIn("'sharepage init' makes a database", missing.stderr)
        (self.folder / "foreign").mkdir()
        (self.folder / "foreign/file").write_text("x")
        self.program(*serve, self.folder / "foreign", "--listen", "127.0.0.1:0", status=73)
        for wrong in (("--listen", "8080"), ("--listen", "::1:8080"), ("--trusted-proxy", "proxy"),
                      ("--rate-limit", "0"), ("--base-url", "ftp://x")):
            with self.subTest(wrong):
                self.program(*serve, self.folder / "d", *wrong, status=64)
        for wrong in ((), ("--scope", "resume:*"), ("--scope", ""), ("--scope", "resume:share", "--expires", "0d")):
            with self.subTest(wrong):
                self.program("key", "create", "--database", self.database, *wrong, status=64)


if __name__ == "__main__":
    unittest.main()
