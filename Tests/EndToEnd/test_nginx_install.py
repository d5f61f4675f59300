"""The site files installed as their heads say, in a copy of Debian's own configuration."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest

from static_site import HEADERS, PAGE, SHARE, lay_out
from support import ROOT, Answer, free_port

DEBIAN = pathlib.Path("/etc/nginx")
SITES = ("sharepage.conf", "sharepage-tls.conf")


@unittest.skipUnless((DEBIAN / "nginx.conf").exists(), "Debian's nginx is not installed")
class InstallTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sharepage-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        # nginx's workers are another user.
        self.folder.chmod(0o755)
        self.site = lay_out(self.folder)
        self.etc = self.folder / "etc"
        self.etc.mkdir()
        shutil.copyfile(DEBIAN / "nginx.conf", self.etc / "nginx.conf")
        shutil.copyfile(DEBIAN / "mime.types", self.etc / "mime.types")
        for name in ("sites-available", "sites-enabled", "snippets", "modules-enabled", "conf.d", "logs"):
            (self.etc / name).mkdir()
        (self.etc / "sites-available/default").write_text("server { listen 80 default_server; }\n")
        (self.etc / "sites-enabled/default").symlink_to("../sites-available/default")
        # Another site, which comes first and which unknown hosts must not reach instead.
        (self.etc / "sites-enabled/another").write_text(
            "server { listen 80; server_name another.example; return 204; }\n")
        self.plain, self.tls = free_port(), free_port()

    def install(self, name):
        """Runs the commands in the head of a site file, but for the one that asks for a certificate."""
        head = (ROOT / "scripts/nginx" / name).read_text().partition("\n\n")[0]
        commands = re.findall(r"^#   (.+)$", head, re.MULTILINE)
        self.assertGreater(len(commands), 2)
        for command in commands:
            if not command.startswith("certbot "):
                subprocess.run(["sh", "-ec", command.replace("/etc/nginx", str(self.etc))], cwd=ROOT, check=True)

    def start(self):
        places = {
            "/etc/nginx/": f"{self.etc}/", "/run/nginx.pid": f"{self.etc}/nginx.pid",
            "/var/log/nginx/": f"{self.etc}/logs/", "/var/lib/sharepage/site": str(self.site),
            "listen 80": f"listen 127.0.0.1:{self.plain}", "listen 443": f"listen 127.0.0.1:{self.tls}",
            "/etc/letsencrypt/live/resume.example/": f"{self.etc}/",
        }
        for path in self.etc.rglob("*"):
            if path.is_file() and not path.is_symlink() and path.suffix != ".pem":
                text = re.sub(r"^ *listen \[::\].*\n", "", path.read_text(), flags=re.MULTILINE)
                for old, new in places.items():
                    text = text.replace(old, new)
                path.write_text(text)
        command = ["nginx", "-p", self.etc, "-c", self.etc / "nginx.conf", "-e", self.etc / "logs/error.log"]
        environment = {**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin"}
        checked = subprocess.run([*command, "-t"], capture_output=True, text=True, env=environment)
        self.assertEqual(checked.returncode, 0, checked.stderr)
        warnings = [line for line in checked.stderr.splitlines() if "[warn]" in line and '"user" directive' not in line]
        self.assertEqual(warnings, [])
        subprocess.run(command, check=True, env=environment)
        self.addCleanup(self.wait_for_end)
        self.addCleanup(subprocess.run, [*command, "-s", "stop"], check=True, env=environment)

    def wait_for_end(self):
        deadline = time.monotonic() + 10
        while (self.etc / "nginx.pid").exists():
            self.assertLess(time.monotonic(), deadline, "nginx does not stop")
            time.sleep(0.02)

    def curl(self, address, *options):
        ports = [f"resume.example:80:127.0.0.1:{self.plain}", f"resume.example:443:127.0.0.1:{self.tls}"]
        connect = [word for port in ports for word in ("--connect-to", port)]
        result = subprocess.run(
            ["curl", "--silent", "--include", "--noproxy", "*", *connect, *options, address],
            capture_output=True)
        return Answer(result.stdout)

    def assert_page(self, answer):
        self.assertEqual((answer.status, answer.body), (200, PAGE))
        for name, value in HEADERS.items():
            self.assertEqual(answer.header(name), value)
        self.assertIsNone(answer.header("ETag"))

    def test_the_file_without_TLS_serves_beside_what_Debian_sets(self):
        self.install("sharepage.conf")
        self.start()
        self.assert_page(self.curl(f"http://resume.example/share/{SHARE}"))
        self.assertEqual(self.curl(f"http://resume.example/share/{SHARE}", "--header", "Host: a.example").status, 0)
        self.assertEqual(self.curl("http://resume.example/", "--header", "Host: another.example").status, 204)
        logs = "".join(path.read_text() for path in (self.etc / "logs").iterdir())
        self.assertIn(f"/share/{SHARE[:4]}...", logs)
        self.assertNotIn(SHARE, logs)

    def test_the_file_with_TLS_takes_its_place_and_speaks_no_version_that_Debian_allows(self):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc",
             "-subj", "/CN=resume.example", "-addext", "subjectAltName=DNS:resume.example",
             "-keyout", self.etc / "privkey.pem", "-out", self.etc / "fullchain.pem"],
            check=True, capture_output=True)
        for name in SITES:
            self.install(name)
        self.start()
        trust = ("--cacert", self.etc / "fullchain.pem")
        self.assert_page(self.curl(f"https://resume.example/share/{SHARE}", *trust))
        moved = self.curl(f"http://resume.example/share/{SHARE}")
        self.assertEqual(moved.header("Location"), f"https://resume.example/share/{SHARE}")
        self.assertEqual(self.curl("https://resume.example/", *trust, "--tls-max", "1.2").status, 0)


if __name__ == "__main__":
    unittest.main()
