"""Whoever reads while runs change every page sees whole old or whole new ones (F02, I10), and no mask too late."""

import gzip
import random
import signal
import subprocess
import threading
import time
import unittest

from sites import LONG, MASK, SECRET, SiteScratch, inflated, person, share_name, tree
from support import ROOT, Nginx, needs_program

COUNT = 24
THREADS = 3
READS = 100_000 if LONG else 3_000
# Without end, a slow machine would never come to so many.
LONGEST = 1_200 if LONG else 60


class Reader(threading.Thread):
    """A client that reads random pages and holds each against those that it may be.

    `read` gives what is served for a name and whether its copy is asked for, or `None` where there is nothing.
    """

    def __init__(self, number, read, whole):
        super().__init__(daemon=True)
        self.chance = random.Random(number)
        self.read = read
        self.whole = whole
        self.reads = 0
        self.seen = set()
        self.wrong = []
        self.ended = threading.Event()

    def run(self):
        while not self.ended.is_set():
            name = f"{share_name(self.chance.randrange(COUNT))}.html"
            packed = self.chance.random() < 0.5
            # What is allowed is asked first: a reader that came before the end of a run may see what was then.
            allowed = self.whole(name)
            data = self.read(name, packed)
            self.reads += 1
            if data is None:
                # A copy is not there between the two renames of an update; a page always is.
                if not packed:
                    self.wrong.append(f"{name}: not there")
                continue
            data = inflated(data) if packed else data
            if data in allowed:
                self.seen.add(allowed.index(data))
            else:
                what = "damaged" if data is None else f"{len(data)} bytes, secret: {SECRET in data.lower()}"
                self.wrong.append(f"{name}, packed {packed}: {what}")

    def stop(self):
        self.ended.set()
        self.join(30)


@needs_program
class ReaderTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(COUNT)
        self.versions = [self.version(0), self.version(1)]
        self.allowed = [[tree[f"share/{share_name(n)}.html"][2] for tree in self.versions] for n in range(COUNT)]

    def version(self, number):
        """Brings every row to a version; the tree that it makes. The second hides what the first shows."""
        blur = MASK if number else {}
        self.set_shares({n: {"cvData": person(n, version=number), "blurOptions": blur} for n in range(COUNT)})
        return self.clean()

    def whole(self, name):
        return self.allowed[int(name[6:11])]

    def read_file(self, name, packed):
        try:
            return (self.site / "share" / (name + ".gz" * packed)).read_bytes()
        except FileNotFoundError:
            return None

    def readers(self, read, whole):
        made = [Reader(number, read, whole) for number in range(THREADS)]
        for reader in made:
            self.addCleanup(reader.stop)
            reader.start()
        return made

    def assert_nothing_wrong(self, readers):
        for reader in readers:
            self.assertTrue(reader.is_alive() or reader.ended.is_set(), "a reader that broke off sees nothing")
        self.assertEqual([wrong for reader in readers for wrong in reader.wrong][:5], [])

    def watch(self, read, killing=False):
        """Runs back and forth between the versions while readers read."""
        self.version(0)
        self.run_site()
        readers = self.readers(read, self.whole)
        chance, end, turn = random.Random(2), time.monotonic() + LONGEST, 0
        kills = 1000 if LONG and killing else 40 if killing else 4
        longest = 0
        while sum(reader.reads for reader in readers) < READS or turn < kills:
            turn += 1
            version = turn % 2
            blur = MASK if version else {}
            self.set_shares({n: {"cvData": person(n, version=version), "blurOptions": blur} for n in range(COUNT)})
            # Every tenth run of those that are killed is not.
            is_killed, start = killing and turn % 10 > 1, time.monotonic()
            run = subprocess.Popen(
                list(map(str, self.command("--jobs", "2"))), cwd=ROOT, stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE, text=True)
            if is_killed:
                time.sleep(chance.uniform(0, longest))
                run.send_signal(signal.SIGKILL)
            _, errors = run.communicate(timeout=60)
            longest = longest if is_killed else time.monotonic() - start
            self.assertIn(run.returncode, (0, -signal.SIGKILL) if is_killed else (0,), errors)
            if run.returncode == 0:
                self.assert_tree(self.versions[version])
            self.assert_nothing_wrong(readers)
            self.assertLess(time.monotonic(), end, "the readers are too slow")
        for reader in readers:
            reader.stop()
        self.assert_nothing_wrong(readers)
        self.assertEqual(set().union(*(reader.seen for reader in readers)), {0, 1}, "the twin: both versions were seen")
        self.run_site()
        self.assert_tree(self.versions[version])

    def test_F02_I10_readers_of_the_folder_see_whole_pages(self):
        self.watch(self.read_file)

    def test_F02_readers_see_whole_pages_while_runs_are_killed(self):
        self.watch(self.read_file, killing=True)

    def test_F02_F41_I10_readers_through_nginx_see_whole_pages(self):
        self.version(0)
        self.run_site()
        nginx = Nginx(self.site, self.folder / "nginx")
        self.addCleanup(nginx.stop)
        # How often one address may ask is another matter.
        for path in nginx.prefix.rglob("*.conf"):
            path.write_text(path.read_text().replace("rate=100r/s", "rate=100000r/s"))
        nginx.run("-s", "reload")

        def read(name, packed):
            answer = nginx.get(f"/share/{name[:-5]}", **({"Accept_Encoding": "gzip"} if packed else {}))
            if answer.status == 429:
                # From before the new settings were in force.
                time.sleep(0.1)
                return read(name, packed)
            if answer.status != 200:
                return None
            self.assertEqual(len(answer.body), int(answer.header("Content-Length") or len(answer.body)))
            if packed and answer.header("Content-Encoding") != "gzip":
                # There was no copy: nginx gives the page itself, which is to be judged as a copy is.
                return gzip.compress(answer.body)
            return answer.body

        self.watch(read)

    def test_M137_I3_after_the_run_that_masked_a_page_nobody_reads_its_former_version(self):
        self.version(0)
        self.run_site()
        ended = threading.Event()

        def whole(name):
            return self.whole(name)[1:] if ended.is_set() else self.whole(name)

        readers = self.readers(self.read_file, whole)
        self.version(1)
        time.sleep(0.1)
        self.run_site()
        ended.set()
        at_end = sum(reader.reads for reader in readers)
        while sum(reader.reads for reader in readers) < at_end + READS // 10:
            time.sleep(0.01)
        for reader in readers:
            reader.stop()
        self.assert_nothing_wrong(readers)
        self.assertIn(1, set().union(*(reader.seen for reader in readers)), "the twin: the former version was seen")

    def test_a_reader_sees_a_page_that_is_written_in_place(self):
        """The twin: a run that wrote in place would be found."""
        self.version(0)
        self.run_site()
        readers = self.readers(self.read_file, self.whole)
        page = self.site / "share" / f"{share_name(5)}.html"
        data, end = page.read_bytes(), time.monotonic() + 30
        while not any(reader.wrong for reader in readers) and time.monotonic() < end:
            with open(page, "wb", buffering=0) as file:
                for start in range(0, len(data), 500):
                    file.write(data[start:start + 500])
        for reader in readers:
            reader.stop()
        self.assertNotEqual([wrong for reader in readers for wrong in reader.wrong], [])
        self.assertNotEqual(tree(self.site), {})


if __name__ == "__main__":
    unittest.main()
