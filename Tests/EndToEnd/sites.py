"""Sites of made-up people: what is in them, how they must look, and what no reader may ever see in one."""

import contextlib
import gzip
import json
import os
import pathlib
import re
import shutil
import sqlite3
import stat
import sys

from masked import png
from support import PROGRAM, ROOT, Scratch, fill

LONG = bool(os.environ.get("SHAREPAGE_LONG"))
# A folder in memory, where there is one: a flush of a disk waits for all that others wrote to it too.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
FIRM = "Zyqvorth Dynamics"
SECRET = b"zyqvorth"
MASK = {"companies": True}
PAST = "2024-06-01T00:00:00.000Z"
REFERENCE = re.compile(rb'(?:href|src)="/((?:assets|photo)/[^"]+)"')


def person(number, version=0):
    """The content of a share. Every version has other words, and every other one another photo."""
    content = {
        "firstName": "Ada", "lastName": f"Quell{number}", "jobTitle": f"Surveyor of section {version}",
        "summary": f"Ten years at {FIRM}, then round {version} of the coast. " + "She drew maps. " * (number % 40),
        "experiences": [{"company": f"{FIRM} GmbH", "jobTitle": "Lead", "startDate": "2019-03"}]}
    if number % 3 == 0:
        content["photo"] = png(note=f"{number}", pixel=b"\0%c%c\0" % (number % 200, version % 2))
    return content


def share_name(number):
    return f"share-{number:05}"


def tree(site):
    """Everything in a folder by its path: mode, number of names, and bytes. Times and owners are left out."""
    found = {}
    for folder, folders, files in os.walk(site):
        for path in [folder] if folder == str(site) else []:
            found["."] = (oct(os.lstat(path).st_mode), 0, b"")
        for name in folders + files:
            path = os.path.join(folder, name)
            facts = os.lstat(path)
            data, links = b"", 0
            if stat.S_ISREG(facts.st_mode):
                links = facts.st_nlink
                with open(path, "rb") as file:
                    data = file.read()
            elif stat.S_ISLNK(facts.st_mode):
                data = os.fsencode(os.readlink(path))
            found[os.path.relpath(path, site)] = (oct(facts.st_mode), links, data)
    return found


def marks(site):
    """What shows that a file was touched, though it may hold the same: inode, times, size."""
    facts = {str(path.relative_to(site)): os.lstat(path) for path in site.rglob("*") if not path.is_dir()}
    return {name: (f.st_ino, f.st_mtime_ns, f.st_ctime_ns, f.st_size) for name, f in facts.items()}


def differences(found, expected):
    """The names in which two trees differ, with the way in which they do; empty for equal trees."""
    told = []
    for name in sorted(found.keys() | expected.keys()):
        if found.get(name) == expected.get(name):
            continue
        if name not in found or name not in expected:
            told.append(f"{name}: {'missing' if name not in found else 'not expected'}")
            continue
        parts = zip(("mode", "links", "bytes"), found[name], expected[name])
        told.append(f"{name}: other {', '.join(part for part, one, other in parts if one != other)}")
    return told


def wrongs(site, *whole):
    """What a reader may not see at any moment, by I1 and I6.

    `whole` are the trees that the site may be on its way between: each file is of one of them, and a compressed
    copy holds the bytes of its own page. What pages name is there.
    """
    allowed = {}
    for one in whole:
        for name, (_, _, data) in one.items():
            allowed.setdefault(name, set()).add(data)
    now = tree(site) if site.exists() else {}
    told = []
    for name, (mode, _, data) in now.items():
        if name not in allowed:
            told.append(f"{name}: no file of the site")
        elif data not in allowed[name]:
            told.append(f"{name}: neither an old file nor a new one, {len(data)} bytes")
        if name.endswith(".gz"):
            page = now.get(name[:-3])
            if page is None:
                told.append(f"{name}: a copy without its file")
            elif inflated(data) != page[2]:
                told.append(f"{name}: not a copy of the file beside it")
        elif name.endswith(".html"):
            told += [f"{name}: names {asset}, which is not there"
                     for asset in (match.decode() for match in REFERENCE.findall(data)) if asset not in now]
    return told


def inflated(data):
    """The content of a compressed copy; `None` where it is damaged."""
    try:
        return gzip.decompress(data)
    except (OSError, EOFError):
        return None


class SiteScratch(Scratch):
    """A test with a site whose themes it may change, on a fast disk."""

    PLACE = MEMORY

    def setUp(self):
        super().setUp()
        self.root = self.folder / "root"
        self.reset_root()
        self.clean_builds = 0

    @property
    def state(self):
        return pathlib.Path(f"{self.site}.state")

    def reset_root(self):
        shutil.rmtree(self.root, ignore_errors=True)
        for name in ("Templates", "Public"):
            shutil.copytree(ROOT / name, self.root / name)

    def command(self, *arguments, site=None):
        """A run as the shell would start it: one thread of pages, so that its calls have a fixed order."""
        return [
            PROGRAM, "render", "--database", self.database, "--output", site or self.site, "--root", self.root,
            "--jobs", "1", *arguments]

    def run_site(self, *arguments, status=0, **options):
        return self.program(*self.command(*arguments)[1:], status=status, **options)

    def report(self, *arguments, status=0):
        return json.loads(self.run_site("--json", *arguments, status=status).stdout)

    def clean(self, *arguments, status=0):
        """The tree that a build into a fresh folder gives."""
        self.clean_builds += 1
        site = self.folder / f"clean-{self.clean_builds}"
        command = self.command("--durability", "none", *arguments, site=site)[1:]
        self.program(*command, status=status)
        found = tree(site)
        shutil.rmtree(site)
        shutil.rmtree(f"{site}.state")
        return found

    def assert_tree(self, expected, site=None, told=""):
        found = differences(tree(site or self.site), expected)
        self.assertEqual(found, [], told)

    def assert_never_wrong(self, *whole, told=""):
        self.assertEqual(wrongs(self.site, *whole), [], told)

    def people(self, count, ours=False, **columns):
        """A database with so many shares: another program's, or one of ours."""
        shares = {share_name(n): {"cvData": person(n), **columns} for n in range(count)}
        self.is_ours = ours
        if ours:
            self.program("init", "--database", self.database)
            fill(self.database, shares)
        else:
            self.foreign_database(shares)
            # As a key of the table would; without it, each look at one row is a look at all.
            self.execute("CREATE UNIQUE INDEX shares ON EmpResumeShare (id)")

    def set_shares(self, rows):
        """Changes rows by their numbers, behind the program's back and all at once.

        Who writes into a database of ours counts the row's revision up.
        """
        with contextlib.closing(sqlite3.connect(self.database)) as connection, connection:
            for number, columns in rows.items():
                values = [json.dumps(v) if isinstance(v, (dict, list)) else v for v in columns.values()]
                names = [f"{name} = ?" for name in columns] + ["revision = revision + 1"] * self.is_ours
                changed = connection.execute(
                    f"UPDATE EmpResumeShare SET {', '.join(names)} WHERE id = ?", [*values, share_name(number)])
                self.assertEqual(changed.rowcount, 1)

    def set_share(self, number, **columns):
        self.set_shares({number: columns})

    def is_revoked(self, number):
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            rows = connection.execute(
                "SELECT revokedAt IS NOT NULL FROM EmpResumeShare WHERE id = ?", [share_name(number)])
            return bool(rows.fetchone()[0])

    def has_secret(self, name, site=None):
        """Whether what is served under a name of `share/` shows the firm."""
        path = (site or self.site) / "share" / name
        return path.exists() and SECRET in (
            inflated(path.read_bytes()) if name.endswith(".gz") else path.read_bytes()).lower()

    def assert_withdrawn(self, number, site=None):
        name = share_name(number)
        left = [str(p.name) for p in (site or self.site).glob(f"*/{name}.*")]
        self.assertEqual(left, [], "a share that is gone")


def say(text):
    """A line for who watches the tests."""
    print(text, file=sys.stderr, flush=True)
