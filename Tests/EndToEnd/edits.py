"""What happens to a site in its life, and what must come of it: edits of rows, themes and files, tampering, crashes."""

import os
import pathlib
import random
import shutil
import signal
import subprocess
import time

from sites import FIRM, MASK, PAST, person, share_name
from support import CREATED, ROOT
from tracing import failing


class Life:
    """A site whose inputs and files are changed at random, and what the model says of its shares.

    The model is the set of shares that are live, and of those that are masked; it knows nothing of pages.
    """

    def __init__(self, case, chance, can_trace):
        self.case = case
        self.chance = chance
        self.live = {}
        self.next = 0
        self.told = []
        # The files that somebody has put elsewhere, which no run may change, and what they hold.
        self.outside = {}
        # How many seconds the last good run took.
        self.longest = 0.05
        self.edits = [
            self.add, self.change, self.change, self.mask, self.unmask, self.revoke, self.expire, self.bring_back,
            self.delete, self.edit_theme, self.edit_public, self.run_part, self.tamper, self.tamper, self.litter,
            self.litter, self.kill]
        if can_trace:
            self.edits.append(self.kill_at_a_call)

    def step(self):
        """A few edits, as they come."""
        for edit in self.chance.choices(self.edits, k=self.chance.randint(1, 4)):
            self.told.append(edit.__name__)
            edit()

    # Rows

    def pick(self):
        return self.chance.choice(sorted(self.live)) if self.live else None

    def on_one(self, **columns):
        """Changes the row of a live share; its number, if there is one."""
        number = self.pick()
        if number is not None:
            self.case.set_share(number, **columns)
        return number

    def add(self):
        number, masked = self.next, self.chance.random() < 0.5
        self.next += 1
        self.case.execute(
            "INSERT INTO EmpResumeShare (id, cvData, blurOptions, locale, createdAt) VALUES (?, ?, ?, ?, ?)",
            share_name(number), self.case.json(person(number)), self.case.json(MASK if masked else {}),
            self.chance.choice(["en", "nl"]), CREATED)
        self.live[number] = masked

    def change(self):
        number = self.pick()
        if number is not None:
            self.case.set_share(number, cvData=person(number, version=self.chance.randrange(1000)))

    def mask(self):
        number = self.on_one(blurOptions=MASK)
        if number is not None:
            self.live[number] = True

    def unmask(self):
        number = self.on_one(blurOptions={})
        if number is not None:
            self.live[number] = False

    def revoke(self):
        self.live.pop(self.on_one(revokedAt=PAST), None)

    def expire(self):
        self.live.pop(self.on_one(expiresAt=PAST), None)

    def bring_back(self):
        """An end that is put off: the same id is live again."""
        dead = sorted(set(range(self.next)) - set(self.live))
        if dead:
            number = self.chance.choice(dead)
            found = self.case.execute(
                "UPDATE EmpResumeShare SET revokedAt = NULL, expiresAt = '2999-01-01T00:00:00.000Z', blurOptions = '{}'"
                " WHERE id = ?", share_name(number))
            if found:
                self.live[number] = False

    def delete(self):
        number = self.pick()
        if number is not None:
            self.case.execute("DELETE FROM EmpResumeShare WHERE id = ?", share_name(number))
            del self.live[number]

    # Themes and public files

    def edit_theme(self):
        name, text = self.chance.choice([
            ("classic/style.css", "p{margin:%dpx}\n"), ("classic/page.mustache", "<!-- %d -->\n"),
            ("classic/404.mustache", "<!-- %d -->\n"), ("partials/fact.mustache", "{{! %d }}")])
        path = self.case.root / "Templates" / name
        path.write_text((ROOT / "Templates" / name).read_text() + text % self.chance.randrange(4))

    def edit_public(self):
        path = self.case.root / "Public" / self.chance.choice(["robots.txt", "note.txt", "icons/deep/icon.svg"])
        if path.exists() and self.chance.random() < 0.4 and path.name != "robots.txt":
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"# {self.chance.randrange(1000)}\n")

    # Runs that are not whole

    def run_part(self):
        """A run over some of the shares."""
        if self.live:
            some = self.chance.sample(sorted(self.live), min(3, len(self.live)))
            self.case.run_site("--only", *map(share_name, some))

    def kill(self):
        process = subprocess.Popen(
            list(map(str, self.case.command())), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(self.chance.uniform(0, 1.2 * self.longest))
        process.send_signal(signal.SIGKILL)
        process.wait(10)

    def kill_at_a_call(self):
        kind, most = self.chance.choice([("openat", 200), ("write", 30), ("renameat", 30), ("unlinkat", 30)])
        failing(self.case.command(), self.case.folder / "log", kind, self.chance.randint(1, most), "signal=SIGKILL")

    # What other hands do to the site

    def files(self):
        site = self.case.site
        return sorted(p for p in site.rglob("*") if p.is_file() and not p.is_symlink()) if site.exists() else []

    def tamper(self):
        """F25: a file is edited, cut, hidden, or replaced by what is none."""
        files = self.files()
        if not files:
            return
        path = self.chance.choice(files)
        ways = ["edit", "keep", "cut", "hide", "open", "hard link"]
        if path.name != ".sharepage":
            # A folder without its marker is somebody else's, and is refused.
            ways += ["link", "folder", "pipe", "remove"]
        how = self.chance.choice(ways)
        self.told.append(f"{how} {path.relative_to(self.case.site)}")
        data = path.read_bytes()
        if how in ("edit", "keep"):
            facts = path.stat()
            place = self.chance.randrange(len(data)) if data else 0
            path.write_bytes(data[:place] + b"#" + data[place + 1:])
            if how == "keep":
                # As a careless hand, or a restored backup, that sets the times as they were.
                os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        elif how == "cut":
            os.truncate(path, self.chance.randrange(len(data)) if data else 0)
        elif how in ("hide", "open"):
            path.chmod(0 if how == "hide" else 0o666)
        elif how == "hard link":
            os.link(path, self.put_outside(None))
        else:
            path.unlink()
            if how == "link":
                path.symlink_to(self.put_outside(b"what a link leads to"))
            elif how == "folder":
                (path / "deep").mkdir(parents=True)
            elif how == "pipe":
                os.mkfifo(path)

    def put_outside(self, data):
        """A path for a file beside the site; with bytes, the file, which must stay as it is."""
        path = self.case.folder / "outside" / f"{len(self.outside)}"
        path.parent.mkdir(exist_ok=True)
        self.outside[path] = data
        if data is not None:
            path.write_bytes(data)
        return path

    def litter(self):
        """F26: what no run made."""
        site = self.case.site
        if not (site / ".sharepage").exists():
            return
        name = self.chance.choice([
            "share/old-id.html", "share/old-id.html.gz", "share/alone.html.gz", "share/empty/", "photo/old-id.12ab.png",
            "share/.share-1.html.swp", "assets/old.0123456789ab.css", "assets/old.0123456789ab.css.gz", "notes.txt",
            "extra/deep/notes.txt", "robots.txt.gz", "share/%s.html.gz.tmp", "photo/empty/deeper/",
            "share/b\udcffd.html"])
        self.told.append(f"put {name!a}")
        path = pathlib.Path(site / name)
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
            return
        if path.parent.exists() and not path.parent.is_dir() or path.is_dir() or path.is_symlink():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            return
        path.write_bytes(f"{FIRM} as it was".encode())

    def faults(self):
        """In what the site is not as the model says, after a good run."""
        site, told = self.case.site, []
        pages = {p.name for p in (site / "share").iterdir()}
        expected = {f"{share_name(n)}.html{end}" for n in self.live for end in ("", ".gz")}
        told += [f"page {name}" for name in sorted(pages ^ expected)]
        for number, masked in self.live.items():
            for end in ("", ".gz"):
                if self.case.has_secret(f"{share_name(number)}.html{end}") == masked:
                    told.append(f"mask of {share_name(number)}{end}")
        told += [f"{path.name} outside of the site"
                 for path, data in self.outside.items() if data is not None and path.read_bytes() != data]
        return told


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)


def chance_of(seed, number):
    return random.Random(f"{seed}-{number}")
