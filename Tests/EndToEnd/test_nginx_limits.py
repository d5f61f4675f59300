"""How much, how long and how often nginx lets a client ask (N09), on loopback and bounded in time."""

import contextlib
import select
import socket
import ssl
import time

from static_site import PAGE, SHARE, SiteTests, TlsNginx

# A file that no socket takes whole, however large its buffers grow.
LARGE = 48 << 20


def frame(kind, payload=b"", stream=0):
    """A frame of HTTP/2 without flags."""
    return len(payload).to_bytes(3, "big") + bytes([kind, 0]) + stream.to_bytes(4, "big") + payload


PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(4)


class SizeTests(SiteTests):
    def status(self, head, body=b""):
        request = f"GET /share/{SHARE} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{head}\r\n"
        answer = self.nginx.send(request.encode() + body)
        if answer.status >= 400:
            self.assert_headers(answer)
        return answer.status

    def test_N09_a_head_is_at_most_so_large(self):
        self.assertEqual(self.status(f"X-A: {'a' * 3000}\r\n"), 200, "the twin: this is not too large")
        self.assertEqual(self.status(f"X-A: {'a' * 5000}\r\n"), 400)
        self.assertEqual(self.status("".join(f"X-{n}: {'a' * 3000}\r\n" for n in range(6))), 400)
        self.assertEqual(self.status("".join(f"X-{n}: a\r\n" for n in range(3000))), 400)
        self.assertEqual(self.nginx.get("/share/" + "a" * 3000).status, 404, "the twin: this is not too long")
        self.assertEqual(self.nginx.get("/share/" + "a" * 5000).status, 414)

    def test_N09_a_body_is_at_most_so_large(self):
        for size, status in ((1000, 200), (1024, 200), (1025, 413), (2000, 413)):
            self.assertEqual(self.status(f"Content-Length: {size}\r\n", b" " * size), status)
        for length in ("-1", "1e3", "99999999999999999999", "5\r\nContent-Length: 6"):
            self.assertEqual(self.status(f"Content-Length: {length}\r\n", b"     "), 400)
        both = "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"
        self.assertEqual(self.status(both, b"0\r\n\r\n"), 400, "what a proxy before could understand otherwise")


class FloodTests(SiteTests):
    def test_N09_a_flood_is_held_back(self):
        request = f"GET /share/{SHARE} HTTP/1.1\r\nHost: localhost\r\n".encode()
        flood = (request + b"\r\n") * 99 + request + b"Connection: close\r\n\r\n"
        statuses = set()
        for _ in range(20):
            lines = self.nginx.exchange(flood).split(b"\r\n")
            statuses |= {line.split()[1] for line in lines if line.startswith(b"HTTP/1.1")}
        self.assertEqual(statuses, {b"200", b"429"})
        refused = next(a for a in (self.nginx.get(f"/share/{SHARE}") for _ in range(2000)) if a.status == 429)
        self.assert_headers(refused, Content_Type="text/html; charset=utf-8")
        log = (self.nginx.prefix / "logs/sharepage-error.log").read_bytes()
        self.assertNotIn(SHARE.encode(), log, "N15: what was held back is not logged with its share")


class SlowTests(SiteTests):
    """Clients that hold connections, many of each kind at once; all of them within the time of the slowest."""

    make = TlsNginx
    EACH = 8
    # Kind: to which port and by what; what is sent at first, and then again and again; the seconds that it lasts.
    KINDS = {
        "silent": (False, b"", b"", 5),
        "in its line": (False, b"GET /sh", b"a", 5),
        "in its head": (False, b"GET /share/x HTTP/1.1\r\nHost: localhost\r\n", b"X-A: b\r\n", 5),
        "in a head for another host": (False, b"GET / HTTP/1.1\r\nHost: elsewhere.example\r\n", b"X-A: b\r\n", 5),
        "in a body that nobody wants": (
            False, b"POST /share/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n", b"a", 5),
        "kept": (False, b"GET /share/x HTTP/1.1\r\nHost: localhost\r\n\r\n", b"", 15),
        "without a handshake": ("port", b"", b"", 5),
        "in its handshake": ("port", b"\x16\x03\x01\x02\x00\x01", b"\0", 5),
        "silent by TLS": (True, b"", b"", 5),
        "in its head by TLS": (True, b"GET /share/x HTTP/1.1\r\nHost: localhost\r\n", b"X-A: b\r\n", 5),
        "a body of a page": (
            True, b"GET /share/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n", b"a", 5),
        "silent by HTTP/2": ("h2", PREFACE, b"", 5),
        "pinging": ("h2", PREFACE, frame(6, b"12345678"), 5),
        "in its head by HTTP/2": ("h2", PREFACE + frame(1, b"\x82", stream=1), b"", 20),
    }
    # For a machine that is busy.
    SLACK = 4

    def connect(self, tls):
        wire = socket.create_connection(("127.0.0.1", self.nginx.tls_port if tls else self.nginx.port), timeout=10)
        if tls in (True, "h2"):
            context = ssl.create_default_context(cafile=self.nginx.prefix / "certificate.pem")
            context.set_alpn_protocols(["h2" if tls == "h2" else "http/1.1"])
            wire = context.wrap_socket(wire, server_hostname="localhost")
        wire.setblocking(False)
        return wire

    def hung_up(self, wire):
        try:
            while wire.recv(65536):
                pass
            return True
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        except OSError:
            return True

    def test_N09_slow_clients_are_hung_up_on_and_others_are_served(self):
        with contextlib.ExitStack() as stack:
            clients = []
            for kind, (tls, first, again, limit) in self.KINDS.items():
                for _ in range(self.EACH):
                    wire = stack.enter_context(self.connect(tls))
                    if first:
                        wire.send(first)
                    clients.append((kind, wire, again, time.monotonic(), limit))
            held = {kind: [] for kind in self.KINDS}
            while clients:
                started = time.monotonic()
                self.assertEqual(self.nginx.curl(f"/share/{SHARE}").body, PAGE)
                self.assertLess(time.monotonic() - started, 3, "others are served")
                time.sleep(0.4)
                left = []
                for kind, wire, again, since, limit in clients:
                    age = time.monotonic() - since
                    if self.hung_up(wire):
                        held[kind].append(age)
                    else:
                        self.assertLess(age, limit + self.SLACK, kind)
                        with contextlib.suppress(OSError):
                            wire.send(again)
                        left.append((kind, wire, again, since, limit))
                clients = left
        for kind, (_, _, _, limit) in self.KINDS.items():
            self.assertEqual(len(held[kind]), self.EACH)
            self.assertGreater(min(held[kind]), limit - 2, f"{kind}: the twin, it was not refused at once")


class ReaderTests(SiteTests):
    """Clients that ask for much and do not read it."""

    LIMIT = 64

    def test_N09_connections_that_nobody_reads_are_few_and_end(self):
        path = self.site / "share/large.html"
        with open(path, "wb") as file:
            file.truncate(LARGE)
        self.addCleanup(path.unlink)
        with contextlib.ExitStack() as stack:
            wires, statuses = [], []
            for _ in range(self.LIMIT + 6):
                wire = stack.enter_context(socket.socket())
                wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                wire.settimeout(10)
                wire.connect(("127.0.0.1", self.nginx.port))
                wire.sendall(b"GET /share/large HTTP/1.1\r\nHost: localhost\r\n\r\n")
                statuses.append(int(wire.recv(12).split()[1]))
                wires.append(wire)
            self.assertEqual(statuses, [200] * self.LIMIT + [429] * 6)
            since = time.monotonic()
            poll = select.poll()
            for wire in wires[:self.LIMIT]:
                # Being hung up on is told of without being asked for.
                poll.register(wire, 0)
            open_ones = self.LIMIT
            while open_ones:
                self.assertLess(time.monotonic() - since, 10 + SlowTests.SLACK)
                for descriptor, _ in poll.poll(200):
                    poll.unregister(descriptor)
                    open_ones -= 1
        self.assertEqual(self.nginx.get(f"/share/{SHARE}").status, 200)
