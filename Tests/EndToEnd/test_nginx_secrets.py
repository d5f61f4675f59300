"""What neither an answer of nginx nor a log may hold (N10, N15)."""

import contextlib
import socket
import time

from static_site import LARGE, NOT_FOUND, PAGE, PHOTO, SHARE, SiteTests


class SecrecyTests(SiteTests):
    def test_N10_no_answer_reflects_what_was_sent(self):
        mark = "reflect-me-91"
        headers = {
            name: mark for name in ("Referer", "User_Agent", "Cookie", "Origin", "X_Forwarded_Host", "X_Original_URL")}
        answers = [
            self.nginx.get(f"/share/{mark}?q={mark}", **headers),
            self.nginx.request("POST", f"/share/{mark}", **headers),
            self.nginx.get(f"/share/{mark}%00", **headers),
            self.nginx.get(f"/share/{mark}", If_Unmodified_Since=mark, **headers),
            self.nginx.get(f"/share/{mark}", **LARGE, **headers),
            self.nginx.get(f"/share/{mark}" + "a" * 9000, **headers),
            self.nginx.get(f"/v1/{mark}", **headers),
            self.nginx.get(f"/{mark}%0d%0aX-{mark}:%201", **headers),
            self.nginx.request(mark.upper(), f"/{mark}", **headers),
        ]
        self.assertEqual([answer.status for answer in answers], [404, 405, 400, 412, 413, 414, 503, 404, 400])
        for answer in answers:
            with self.subTest(answer.line):
                told = repr((answer.line, answer.headers, answer.body)).lower()
                self.assertNotIn(mark, told)
        self.assertEqual(answers[0].body, NOT_FOUND)

    def test_N10_a_page_that_was_withdrawn_is_like_one_that_never_was(self):
        path = self.site / "share/withdrawn.html"
        for method in ("GET", "HEAD"):
            for headers in ({}, {"Accept_Encoding": "gzip"}):
                path.write_bytes(PAGE)
                self.assertEqual(self.nginx.request(method, "/share/withdrawn", **headers).status, 200)
                path.unlink()
                answers = [
                    self.nginx.request(method, f"/share/{share}", **headers).without_date()
                    for share in ("withdrawn", "never")]
                self.assertEqual(answers[0], answers[1])

    def test_the_time_of_a_file_cannot_be_asked_for(self):
        early, late = "Mon, 01 Jan 2001 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"
        answers = [
            self.nginx.get(f"/share/{SHARE}", If_Unmodified_Since=date).without_date() for date in (early, late)]
        self.assertEqual(answers[0], answers[1])

    def log(self):
        return b"".join(path.read_bytes() for path in (self.nginx.prefix / "logs").iterdir())

    def test_N15_no_log_holds_a_share_or_a_key(self):
        secret = "Bearer mk_" + "5" * 64
        targets = (
            f"/share/{SHARE}", f"//share/{SHARE}", f"/share/{SHARE}/", f"/x?share={SHARE}", f"/%73hare/{SHARE}", PHOTO,
            f"/share/{SHARE}?key=mk_5", f"/v1/resume/{SHARE}/share", f"http://localhost/share/{SHARE}",
            f"/share/{SHARE}%00", f"/share/{SHARE}" + "a" * 9000)
        for target in targets:
            self.nginx.get(target, Authorization=secret, Referer=f"http://localhost/share/{SHARE}", Cookie=SHARE)
        self.nginx.request("POST", f"/share/{SHARE}")
        self.nginx.get(f"/share/{SHARE}", **LARGE)
        self.nginx.get(f"/share/{SHARE}", host="elsewhere.example")
        self.nginx.send(f"GET /share/{SHARE} HTTP/1.1\r\nHost: a b\r\n\r\n".encode())
        log = self.log()
        self.assertIn(b"/share/" + SHARE[:4].encode() + b"...", log, "the twin: it was logged")
        self.assertNotIn(SHARE.encode(), log)
        self.assertNotIn(b"mk_5", log)

    def test_N15_a_share_that_cannot_be_opened_is_not_logged_whole(self):
        self.change("nginx.conf", "worker_processes 2;", "worker_processes 1;\nworker_rlimit_nofile 40;")
        with contextlib.ExitStack() as stack:
            wires = []
            for _ in range(60):
                wires.append(stack.enter_context(socket.create_connection(("127.0.0.1", self.nginx.port), timeout=10)))
            # nginx takes them one after the other, until it has no descriptors left.
            answers = [b"200"]
            deadline = time.monotonic() + 10
            while not set(answers) & {b"404", b"500"}:
                self.assertLess(time.monotonic(), deadline, "the twin: it can be opened")
                wires[0].sendall(f"GET /share/{SHARE} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
                answers.append(wires[0].recv(4096).split()[1])
                time.sleep(0.05)
        self.assertNotIn(SHARE.encode(), self.log())

    def test_N15_of_a_short_id_nothing_is_logged(self):
        for share in ("ab7q", "ab7qx", "ab7q-1234"):
            self.nginx.get(f"/share/{share}")
            self.nginx.get(f"/photo/{share}.4f2a9c0b17de.png")
        log = self.log()
        self.assertIn(b" /share/... 404", log, "the twin: it was logged")
        self.assertNotIn(b"ab7q", log)
