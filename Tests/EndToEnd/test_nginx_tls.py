"""The shipped nginx configuration with TLS (N14, N16)."""

import gzip
import json
import re
import socket
import ssl
import subprocess

from static_site import CSS, HEADERS, NOT_FOUND, PAGE, PHOTO, SHARE, SiteTests, TlsNginx
from support import Answer, ROOT

SSLYZE = ROOT / ".build-tools/bin/sslyze"
MODERN = ROOT / "scripts/nginx/snippets/sharepage-tls-modern.conf"
VERSIONS = {"--http1.0": "HTTP/1.0", "--http1.1": "HTTP/1.1", "--http2": "HTTP/2"}


class TlsTests(SiteTests):
    make = TlsNginx

    def test_N14_every_version_of_HTTP_is_served(self):
        for option in VERSIONS:
            with self.subTest(option):
                answer = self.nginx.curl(f"/share/{SHARE}", option)
                self.assertEqual(answer.line.split()[0], "HTTP/2" if option == "--http2" else "HTTP/1.1")
                self.assertEqual((answer.status, answer.body), (200, PAGE))
                self.assert_headers(answer, Content_Type="text/html; charset=utf-8")
                packed = self.nginx.curl(f"/share/{SHARE}", option, "--header", "Accept-Encoding: gzip")
                body = packed.body if option == "--http1.0" else gzip.decompress(packed.body)
                self.assertEqual(body, PAGE)
                self.assertEqual(self.nginx.curl("/share/nobody", option).body, NOT_FOUND)
                self.assertEqual(self.nginx.curl(f"/share/{SHARE}", option, "--head").body, b"")

    def test_N14_a_client_that_can_gets_HTTP_2(self):
        for offered, chosen in ((["h2", "http/1.1"], "h2"), (["http/1.1"], "http/1.1"), (None, None)):
            context = self.context()
            if offered:
                context.set_alpn_protocols(offered)
            with self.connect(context) as wire:
                self.assertEqual(wire.selected_alpn_protocol(), chosen)

    def test_N14_who_asks_for_much_at_once_waits(self):
        context = self.context()
        context.set_alpn_protocols(["h2"])
        with self.connect(context) as wire:
            wire.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(3) + b"\4" + bytes(5))
            head = wire.recv(9)
            settings = wire.recv(int.from_bytes(head[:3], "big"))
        pairs = [settings[n:n + 6] for n in range(0, len(settings), 6)]
        told = {int.from_bytes(pair[:2], "big"): int.from_bytes(pair[2:], "big") for pair in pairs}
        # SETTINGS_MAX_CONCURRENT_STREAMS: fewer than the requests of one address that are answered at once.
        self.assertEqual(told[3], 32)
        site = (ROOT / "scripts/nginx/snippets/sharepage-site.conf").read_text()
        self.assertGreater(int(re.search(r"limit_conn sharepage_connections (\d+);", site)[1]), told[3])

    def test_every_answer_has_the_headers_that_it_has_without_TLS(self):
        # An instance of the other configuration, over the same site.
        plain = SiteTests.make(self.site, self.folder / "plain")
        self.addCleanup(plain.stop)
        date = "If-Unmodified-Since: Mon, 01 Jan 2001 00:00:00 GMT"
        asked = {
            f"/share/{SHARE}": (200, ()), "/share/nobody": (404, ()), CSS: (200, ()), PHOTO: (200, ()),
            "/robots.txt": (200, ()), "/": (200, ()), "/share/%00": (400, ()), "/share/" + "a" * 3900: (404, ()),
            "/share/a": (405, ("--request", "POST")), "/share/b": (412, ("--header", date)),
            "/share/c": (413, ("--request", "GET", "--data", "a" * 2000)),
            "/v1/resume/x/share": (503, ("--request", "POST")),
        }
        for target, (status, options) in asked.items():
            told = {}
            for version in VERSIONS:
                with self.subTest(target[:40], version=version):
                    answer = self.nginx.curl(target, version, *options)
                    self.assertEqual(answer.status, status)
                    told[version] = self.names(answer)
            wanted = self.curl_plain(plain, target, *options)
            self.assertEqual([told[version] for version in VERSIONS], [self.names(wanted)] * len(VERSIONS), target)
            self.assertLessEqual({(name.lower(), value) for name, value in HEADERS.items() if name not in (
                "Cache-Control", "Content-Security-Policy")}, set(self.names(wanted)))

    def names(self, answer):
        """The headers, but for those of the connection and the clock."""
        headers = [(name.lower(), value) for name, value in answer.headers]
        return [header for header in headers if header[0] not in ("date", "connection", "keep-alive")]

    def curl_plain(self, plain, target, *options):
        result = subprocess.run(
            ["curl", "--silent", "--include", "--path-as-is", "--noproxy", "*", *options,
             f"http://127.0.0.1:{plain.port}{target}"],
            capture_output=True, check=True)
        return Answer(result.stdout)

    def context(self):
        return ssl.create_default_context(cafile=self.nginx.prefix / "certificate.pem")

    def connect(self, context, name="localhost"):
        wire = socket.create_connection(("127.0.0.1", self.nginx.tls_port), timeout=10)
        self.addCleanup(wire.close)
        return context.wrap_socket(wire, server_hostname=name)

    def test_N07_an_unknown_name_gets_no_certificate_and_an_unknown_host_no_page(self):
        for name in ("elsewhere.example", None):
            context = self.context()
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            with self.assertRaises(ssl.SSLError) as raised:
                self.connect(context, name)
            self.assertIn("UNRECOGNIZED_NAME", str(raised.exception))
        for option in VERSIONS:
            answer = self.nginx.curl(f"/share/{SHARE}", option, "--header", "Host: elsewhere.example")
            self.assertEqual(answer.status, 421)
            self.assert_headers(answer)
            self.assertNotIn(PAGE.strip(), answer.body)
        self.assertEqual(self.nginx.get("/", host="elsewhere.example").status, 0)

    def test_N16_only_TLS_1_3_is_spoken(self):
        for option, version in (("-tls1", 0x301), ("-tls1_1", 0x302), ("-tls1_2", 0x303), ("-tls1_3", 0x304)):
            for name in (("-servername", "localhost"), ("-noservername",)):
                with self.subTest(option, name=name):
                    # The level lets this client speak the old versions, so that it is nginx that refuses.
                    result = subprocess.run(
                        ["openssl", "s_client", option, "-cipher", "ALL:@SECLEVEL=0", "-connect",
                         f"127.0.0.1:{self.nginx.tls_port}", *name],
                        input=b"", capture_output=True, timeout=20)
                    told = (result.stdout + result.stderr).decode(errors="replace")
                    if version < 0x304:
                        self.assertIn("alert protocol version", told)
                    else:
                        self.assertIn("TLSv1.3" if name[0] == "-servername" else "unrecognized name", told)

    def test_N16_by_TLS_nothing_is_answered_to_who_does_not_speak_it(self):
        self.assertEqual(self.nginx.get(f"/share/{SHARE}").status, 301, "the twin: the other port")
        with socket.create_connection(("127.0.0.1", self.nginx.tls_port), timeout=10) as wire:
            wire.sendall(f"GET /share/{SHARE} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
            parts = []
            while part := wire.recv(65536):
                parts.append(part)
        self.assertTrue(b"".join(parts).startswith(b"HTTP/1.1 400 "))
        self.assertNotIn(PAGE.strip(), b"".join(parts))

    def test_N16_sslyze_finds_the_modern_profile(self):
        if not SSLYZE.exists():
            self.skipTest("sslyze is not installed: scripts/bootstrap --tests")
        found = self.folder / "sslyze.json"
        result = subprocess.run(
            [SSLYZE, "--mozilla_config=modern", "--early_data", "--resum", f"--json_out={found}",
             f"localhost:{self.nginx.tls_port}"],
            capture_output=True, text=True, timeout=120)
        # The one thing that it cannot like: nobody vouches for the certificate of a test.
        issues = re.findall(r"^ +\* (\w+): ", result.stdout.partition("COMPLIANCE AGAINST")[2], re.MULTILINE)
        self.assertEqual(issues, ["certificate_path_validation"], result.stdout)
        scans = json.loads(found.read_text())["server_scan_results"][0]["scan_result"]
        self.assertFalse(scans["tls_1_3_early_data"]["result"]["supports_early_data"])

    def test_N16_the_configuration_says_the_modern_profile(self):
        text = re.sub(r"^\s*#.*\n", "", MODERN.read_text(), flags=re.MULTILINE)
        told = dict(line.rstrip(";").split(" ", 1) for line in text.split("\n") if line)
        wanted = {
            "ssl_protocols": "TLSv1.3", "ssl_prefer_server_ciphers": "off", "ssl_session_tickets": "off",
            "ssl_ecdh_curve": "X25519:prime256v1:secp384r1", "ssl_session_timeout": "1d", "ssl_early_data": "off"}
        self.assertLessEqual(set(wanted.items()), set(told.items()))
        site = (ROOT / "scripts/nginx/sharepage-tls.conf").read_text()
        blocks = [block for block in site.split("\nserver {")[1:] if "listen 443" in block]
        self.assertEqual(len(blocks), 2)
        for block in blocks:
            self.assertIn(f"include snippets/{MODERN.name};", block, "the default server chooses the version")

    def test_what_comes_without_TLS_is_sent_there_and_nothing_else_comes_back(self):
        base = f"https://localhost:{self.nginx.tls_port}"
        page = f"{base}/share/{SHARE}"
        root = f"{base}/"
        places = {
            f"/share/{SHARE}": page, f"/share/{SHARE}?next=//elsewhere.example": page, f"/share/{SHARE}%0a": page,
            "/share/nobody": f"{base}/share/nobody", "/": root, "//elsewhere.example/": root,
            "/share/a%0d%0aX-Reflect:%201": root, "/\\elsewhere.example": root, f"/share/{SHARE}/": root,
            "/share/" + "a" * 65: root, "/@elsewhere.example": root, "http://localhost/share/a": f"{base}/share/a",
        }
        bodies = set()
        for target, place in places.items():
            for host in ("localhost", f"LOCALHOST:{self.nginx.port}"):
                with self.subTest(target, host=host):
                    answer = self.nginx.request("GET", target, host=host, X_Forwarded_Host="elsewhere.example")
                    self.assertEqual((answer.status, answer.header("Location")), (301, place))
                    self.assert_headers(answer, Location=place)
                    self.assertNotIn("X-Reflect", dict(answer.headers))
                    bodies.add(answer.body)
        self.assertEqual(len(bodies), 1)
        for method in ("POST", "DELETE", "OPTIONS"):
            answer = self.nginx.request(method, f"/share/{SHARE}")
            self.assertEqual((answer.status, answer.header("Allow")), (405, "GET, HEAD"))

    def test_a_call_of_the_API_without_TLS_fails(self):
        answer = self.nginx.request("POST", "/v1/resume/x/share", Authorization="Bearer mk_" + "5" * 64)
        self.assertEqual((answer.status, answer.header("Location")), (403, None))
        self.assertEqual(json.loads(answer.body)["code"], "HTTPS_REQUIRED")
        self.assert_headers(
            answer, Content_Type="application/json", Cache_Control="no-store",
            Content_Security_Policy="default-src 'none'; frame-ancestors 'none'")

    def test_N15_no_log_holds_a_share_by_any_way(self):
        for option in VERSIONS:
            self.nginx.curl(f"/share/{SHARE}", option)
            self.nginx.curl(f"/share/{SHARE}%00", option)
            self.nginx.curl(f"/share/{SHARE}", option, "--header", "Host: elsewhere.example")
        self.nginx.get(f"/share/{SHARE}")
        log = b"".join(path.read_bytes() for path in (self.nginx.prefix / "logs").iterdir())
        self.assertGreater(log.count(b"/share/" + SHARE[:4].encode() + b"..."), 3, "the twin: they were logged")
        self.assertNotIn(SHARE.encode(), log)
