"""A running `sharepage serve`, and clients that talk to it."""

import contextlib
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess

from support import PROGRAM, ROOT, Answer, Scratch

LONG = bool(os.environ.get("SHAREPAGE_LONG"))
# Limits that no test reaches which is not about them.
UNLIMITED = ("--rate-limit", "1000000", "--bad-key-limit", "1000000")


class Reply:
    """An answer of the API."""

    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def json(self):
        return json.loads(self.body)


class Server:
    """The program at work on a port of its own; `log` is what it wrote to standard error."""

    def __init__(self, database, site, *arguments, port=0, prepare=None, program=PROGRAM):
        self.log_path = pathlib.Path(f"{site}.log")
        command = [
            program, "serve", "--database", database, "--output", site, "--listen", f"127.0.0.1:{port}",
            *arguments]
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                list(map(str, command)), cwd=ROOT, stdout=subprocess.PIPE, stderr=log, preexec_fn=prepare)
        line = self.process.stdout.readline().decode()
        found = re.fullmatch(r"listening on http://127\.0\.0\.1:(\d+)\n", line)
        assert found, f"serve does not start: {line} {self.log}"
        self.port = int(found[1])

    @property
    def log(self):
        return self.log_path.read_text()

    @property
    def memory(self):
        """The resident memory in bytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024

    def call(self, method, path, key=None, body=None, timeout=30, **headers):
        """One call on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            if key:
                headers["Authorization"] = f"Bearer {key}"
            if body is not None:
                body = body if isinstance(body, bytes) else json.dumps(body).encode()
                headers.setdefault("Content-Type", "application/json")
            headers = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, headers)
            return Reply(connection.getresponse())
        finally:
            connection.close()

    def raw(self, data, timeout=10):
        """Sends bytes as they are; the answer, and whether the server hung up."""
        parts = []
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as wire:
            try:
                wire.sendall(data)
                while part := wire.recv(65536):
                    parts.append(part)
                    if b"\r\n\r\n" in b"".join(parts) and b"Connection: close" not in data:
                        wire.settimeout(0.5)
            except (ConnectionError, TimeoutError):
                pass
        return Answer(b"".join(parts)) if parts else None

    def stop(self):
        """Ends it as systemd does; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self._wait()

    def kill(self):
        """Ends it at once, whatever it is doing."""
        self.process.kill()
        return self._wait()

    def _wait(self):
        try:
            return self.process.wait(timeout=30)
        finally:
            self.process.stdout.close()


class Serving(Scratch):
    """A test with a database of one user, a resume and a key."""

    SECRET = "Zyqvorth"
    RESUME = {
        "firstName": "Ilse", "lastName": "Brandt", "summary": "Built looms at Zyqvorth Dynamics.",
        "experiences": [{"jobTitle": "Engineer", "company": "Zyqvorth Dynamics", "startDate": "2020-01-01"}]}
    MASKS = {"blurOptions": {"blurCompanies": True}}

    def setUp(self):
        super().setUp()
        self.base = "https://cv.example"
        self.program("init", "--database", self.database, "--base-url", self.base)
        self.resume = self.add_resume()
        self.key = self.add_key()

    def add_resume(self, content=None, user="ilse"):
        path = self.folder / "resume.json"
        path.write_text(json.dumps({"name": "r", "cvData": content or self.RESUME}))
        result = self.program("import", "--database", self.database, "--user", user, path)
        return result.stdout.split()[-1]

    def add_key(self, *arguments, user="ilse", scope="resume:share,resume:read"):
        result = self.program(
            "key", "create", "--database", self.database, "--user", user, "--scope", scope, *arguments)
        return result.stdout.strip()

    def serve(self, *arguments, limits=UNLIMITED, **options):
        server = Server(self.database, self.site, *limits, *arguments, program=self.PROGRAM, **options)
        self.addCleanup(server.kill)
        return server

    def path(self, resume=None):
        return f"/v1/resume/{resume or self.resume}/share"

    def page_file(self, share):
        return self.site / "share" / f"{share}.html"

    def row(self, share):
        """What the database holds of a share, by a connection that sees what is committed."""
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(
                "SELECT revokedAt, blurOptions FROM EmpResumeShare WHERE id = ?", [share]).fetchone()
