"""What the end-to-end tests share: the built program, a database of another program's, nginx, a browser."""

import contextlib
import gzip
import json
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "Tests/Fixtures/sample"
PROGRAM = pathlib.Path(os.environ.get("SHAREPAGE_PROGRAM", ROOT / ".build/release/sharepage"))
# The one that can be told to fail: the hook for it is in debug builds alone.
DEBUG_PROGRAM = ROOT / ".build/debug/sharepage"
CONFORMANCE = os.environ.get("SHAREPAGE_CONFORMANCE")
CREATED = "2024-05-06T07:08:09.000Z"


def needs_program(test):
    return unittest.skipUnless(PROGRAM.exists(), f"{PROGRAM} is not built")(test)


def needs_conformance(test):
    return unittest.skipUnless(CONFORMANCE, "SHAREPAGE_CONFORMANCE is not set")(test)


class Scratch(unittest.TestCase):
    """A test with a folder of its own and the program at hand."""

    # The folder that its own is made in, where it is not the system's one for such.
    PLACE = None
    # The program that is tried.
    PROGRAM = PROGRAM

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sharepage-test-", dir=self.PLACE))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.database = self.folder / "shares.sqlite"
        self.site = self.folder / "site"

    def program(self, *arguments, status=0, **options):
        """Runs the program; `status` is the exit code that it must end with, if it is known before."""
        result = subprocess.run(
            [self.PROGRAM, *map(str, arguments)], cwd=options.pop("cwd", ROOT), capture_output=True,
            text=True, timeout=120, **options)
        told = f"sharepage {' '.join(map(str, arguments))}\n{result.stdout}{result.stderr}"
        if status is not None:
            self.assertEqual(result.returncode, status, told)
        return result

    def render(self, *arguments, status=0, **options):
        return self.program(
            "render", "--database", self.database, "--output", self.site, *arguments,
            status=status, **options)

    def page(self, share):
        return (self.site / "share" / f"{share}.html").read_bytes()

    def import_resume(self, path, database=None):
        """The id of the resume that an import made, its last word on standard output."""
        result = self.program("import", "--database", database or self.database, path)
        return result.stdout.split()[-1]

    def share(self, resume, *arguments, database=None):
        result = self.program(
            "share", "create", resume, "--database", database or self.database, *arguments)
        return json.loads(result.stdout)

    def foreign_database(self, shares):
        """A database that another program made: the four columns that a reader needs, and a few more.

        `shares` maps a share's id to a dictionary of columns; objects are written as JSON.
        """
        columns = (
            "id", "resumeId", "userId", "cvData", "blurOptions", "designSettings", "sectionOrder",
            "optionalFields", "locale", "template", "createdAt", "expiresAt", "revokedAt")
        with contextlib.closing(sqlite3.connect(self.database)) as connection, connection:
            connection.execute(f"CREATE TABLE EmpResumeShare ({', '.join(columns)})")
            for share, row in shares.items():
                row = {"id": share, "resumeId": f"r-{share}", "createdAt": CREATED, **row}
                values = [row.get(column) for column in columns]
                values = [json.dumps(v) if isinstance(v, (dict, list)) else v for v in values]
                marks = ", ".join("?" * len(columns))
                connection.execute(f"INSERT INTO EmpResumeShare VALUES ({marks})", values)

    def execute(self, statement, *values):
        """Changes the database behind the program's back; gives the number of rows."""
        with contextlib.closing(sqlite3.connect(self.database)) as connection, connection:
            return connection.execute(statement, values).rowcount


def fill(database, shares):
    """Writes shares into a database of ours behind the program's back, each with a resume of its own."""
    columns = ("cvData", "blurOptions", "maskTerms", "designSettings", "sectionOrder", "optionalFields")
    with contextlib.closing(sqlite3.connect(database)) as connection, connection:
        for share, row in shares.items():
            resume = {"id": f"r-{share}", "userId": "local", "name": "Resume", "cvData": "{}"}
            row = {"blurOptions": {}, "maskTerms": {}, "locale": "en", **row}
            row = {key: json.dumps(row[key], ensure_ascii=False) if key in columns else row[key] for key in row}
            row = {"id": share, "resumeId": resume["id"], "userId": "local", **row}
            for table, values in (("EmpResume", resume), ("EmpResumeShare", row)):
                values = {**values, "createdAt": CREATED, "updatedAt": CREATED}
                marks = ", ".join("?" * len(values))
                connection.execute(
                    f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values()))


def published_bytes(site):
    """All that lies in a published folder, file names included, compressed copies inflated too."""
    parts = []
    for path in sorted(site.rglob("*")):
        parts.append(os.fsencode(str(path.relative_to(site))))
        if path.is_file():
            data = path.read_bytes()
            parts.append(data)
            if path.suffix == ".gz":
                parts.append(gzip.decompress(data))
    return b"\n".join(parts)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Answer:
    """An answer as it came over the wire."""

    def __init__(self, data):
        head, _, self.body = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.line = lines[0]
        self.status = int(lines[0].split()[1]) if lines[0].startswith("HTTP/") else 0
        self.headers = [tuple(line.split(": ", 1)) for line in lines[1:]]

    def header(self, name):
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(found) if found else None

    def without_date(self):
        """Everything but the one header that the clock writes."""
        return self.line, [h for h in self.headers if h[0] != "Date"], self.body


class Nginx:
    """The shipped configuration on a port of its own."""

    def __init__(self, site, prefix, api=None, port=None):
        self.port = port or free_port()
        arguments = [prefix, site, str(self.port)] + ([str(api)] if api else [])
        subprocess.run([ROOT / "scripts/nginx/instantiate", *arguments], check=True)
        self.prefix = prefix
        self.run()
        deadline = time.monotonic() + 10
        while not (prefix / "nginx.pid").exists() or self.get("/404.html").status == 0:
            assert time.monotonic() < deadline, "nginx does not start"
            time.sleep(0.02)

    def run(self, *arguments):
        path = os.environ["PATH"] + ":/usr/sbin"
        subprocess.run(
            ["nginx", "-p", self.prefix, "-c", self.prefix / "nginx.conf",
             "-e", self.prefix / "logs/error.log", *arguments],
            check=True, env={**os.environ, "PATH": path})

    def stop(self):
        self.run("-s", "stop")
        while (self.prefix / "nginx.pid").exists():
            time.sleep(0.02)

    def exchange(self, data):
        """Sends bytes as they are and reads until nginx hangs up."""
        parts = []
        with contextlib.suppress(ConnectionError):
            with socket.create_connection(("127.0.0.1", self.port), timeout=10) as wire:
                wire.sendall(data)
                while part := wire.recv(65536):
                    parts.append(part)
        return b"".join(parts)

    def send(self, data):
        return Answer(self.exchange(data))

    def request(self, method, target, version="1.1", host="127.0.0.1", body=b"", **headers):
        lines = [f"{method} {target} HTTP/{version}", f"Host: {host}", "Connection: close"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        return self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + body)

    def get(self, target, **headers):
        return self.request("GET", target, **headers)


def chromium(*arguments):
    """Runs a headless Chromium with a profile of its own; what it printed."""
    with tempfile.TemporaryDirectory(prefix="sharepage-chromium-") as profile:
        command = [
            "chromium", "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
            "--no-first-run", "--disable-extensions", "--disable-background-networking",
            "--disable-component-update", f"--user-data-dir={profile}", *map(str, arguments)]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        return subprocess.run(command, capture_output=True, timeout=120, check=True).stdout
