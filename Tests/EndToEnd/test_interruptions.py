"""What stops or hampers a run from outside: signals, interrupted calls, few files, slow disks (F03, F09–F12, F42)."""

import os
import resource
import shutil
import signal
import subprocess
import time
import unittest

from sites import LONG, SiteScratch, differences, person, share_name, tree
from support import ROOT, needs_program
from tracing import calls_of, failing, needs_strace, points, run, strace, traced

# The calls that a signal may interrupt, by signal(7) and the manual of each.
INTERRUPTIBLE = (
    "openat", "read", "write", "fsync", "fdatasync", "syncfs", "fchmod", "flock", "close", "renameat", "unlinkat")
# `write` that writes a third of what it is asked to, as one into a pipe or onto a full disk may.
SHORT_WRITES = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
ssize_t write(int file, const void *bytes, size_t count) {
    ssize_t (*next)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    return next(file, bytes, count > 2 ? count / 3 : count);
}
"""


@needs_program
class SignalTests(SiteScratch):
    def test_F03_a_run_that_is_asked_to_end_does_so_and_leaves_a_whole_site(self):
        count = 6_000
        self.people(count)
        self.run_site("--durability", "none", "--no-gzip")
        old = tree(self.site)
        self.set_shares({n: {"cvData": person(n, version=1)} for n in range(count)})
        new = self.clean("--no-gzip")
        for number in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(number.name):
                before = (self.site / f"share/{share_name(0)}.html").stat().st_ino
                process = subprocess.Popen(
                    list(map(str, self.command("--no-gzip", "--jobs", "2"))), cwd=ROOT, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    # A shell has it ignored by what it runs in the background.
                    preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
                self.addCleanup(process.kill)
                end = time.monotonic() + 60
                while (self.site / f"share/{share_name(0)}.html").stat().st_ino == before:
                    self.assertIsNone(process.poll(), "the run ended too soon for this test: give it more shares")
                    self.assertLess(time.monotonic(), end)
                process.send_signal(number)
                start = time.monotonic()
                self.assertNotEqual(process.wait(60), 0)
                self.assertLess(time.monotonic() - start, 2)
                self.assert_never_wrong(old, new)
                self.assertNotEqual(differences(tree(self.site), new), [], "it was not ended half-way")
                # The lock is free, and nothing is left to do by hand.
                self.run_site("--no-gzip", "--only", share_name(0))
                self.set_shares({0: {"cvData": person(0, version=2)}})
                new = self.clean("--no-gzip")
                old = tree(self.site)
        self.run_site("--no-gzip")
        self.assert_tree(new)


@needs_program
@needs_strace
class CallTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(6)
        self.run_site()
        self.trees = [self.clean()]
        self.set_side(1)
        self.trees.append(self.clean())
        self.side = 0
        self.log = self.folder / "log"

    def set_side(self, side):
        self.set_shares({n: {"cvData": person(n, version=side)} for n in range(6)})

    def turn(self):
        self.side = 1 - self.side
        self.set_side(self.side)

    def test_F10_an_interrupted_call_is_made_again(self):
        self.turn()
        calls = traced(self.command(), self.log, INTERRUPTIBLE)
        # SQLite's own files are its own affair: it does not expect a flush to be interrupted, nor is one on Linux.
        ours = [call for call in calls if not any(word in call.text for word in ("sqlite", "-wal", "-journal", ".db"))]
        chosen = points(ours, INTERRUPTIBLE, self.folder, None if LONG else 24)
        self.assertGreaterEqual({kind for kind, _ in chosen}, {"openat", "write", "renameat", "unlinkat", "flock"})
        for kind, number in chosen:
            with self.subTest(f"{kind} {number}"):
                self.turn()
                result, _ = failing(self.command(), self.log, kind, number, "error=EINTR")
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assert_tree(self.trees[self.side])

    def test_F07_a_folder_that_cannot_be_listed_is_not_taken_for_an_empty_one(self):
        self.turn()
        calls = traced(self.command(), self.log, ("getdents64",))
        for kind, number in points(calls, ("getdents64",), self.folder):
            with self.subTest(f"{kind} {number}"):
                before = self.trees[self.side]
                self.turn()
                result, hit = failing(self.command(), self.log, kind, number, "error=EIO")
                self.assertTrue(hit)
                self.assert_never_wrong(before, self.trees[self.side])
                if result.returncode == 0:
                    self.assert_tree(self.trees[self.side], told=self.log.read_text()[-200:])
                self.run_site()
                self.assert_tree(self.trees[self.side])

    def test_F42_a_slow_disk_is_waited_for(self):
        kinds, slow = ("fsync", "fdatasync", "syncfs"), 0.2
        for level in ("batch", "each"):
            with self.subTest(level):
                self.turn()
                start = time.monotonic()
                delay = ["--seccomp-bpf", "-e", f"inject=fsync,fdatasync,syncfs:delay_enter={int(slow * 1e6)}"]
                command = [*strace(self.log, kinds), *delay, *self.command("--durability", level)]
                result = run(command)
                self.assertEqual(result.returncode, 0, result.stderr)
                flushes = len(calls_of(self.log))
                self.assertGreater(flushes, 0)
                self.assertGreaterEqual(time.monotonic() - start, flushes * slow)
                self.assert_tree(self.trees[self.side])

    def test_F09_a_write_that_writes_less_is_carried_on(self):
        compiler = next(filter(shutil.which, ("cc", "clang", "gcc")), None)
        if compiler is None:
            self.skipTest("no C compiler is there")
        source, library = self.folder / "short.c", self.folder / "short.so"
        source.write_text(SHORT_WRITES)
        subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        self.turn()
        calls = traced(
            ["env", f"LD_PRELOAD={library}", *self.command("--no-gzip")], self.log, ("write",))
        self.assertGreater(sum(f"{self.state}/staging/" in call.text for call in calls), 30, "the twin: they are short")
        self.run_site()
        self.turn()
        self.run_site(env={**os.environ, "LD_PRELOAD": str(library)})
        self.assert_tree(self.trees[self.side])


@needs_program
class LimitTests(SiteScratch):
    def limited(self, kind, amount, *arguments):
        return self.run_site(
            *arguments, status=None, preexec_fn=lambda: resource.setrlimit(kind, (amount, amount)))

    def assert_done_or_told(self, result, old, new, told, may_die=False):
        """A run does its work, or says that it could not and leaves whole pages."""
        self.assert_never_wrong(old, new, told=told)
        if result.returncode == 0:
            self.assert_tree(new, told=told)
        elif not may_die:
            self.assertGreater(result.returncode, 0, f"{told}: it died of a signal")
            self.assertTrue(result.stderr, told)
        self.run_site()
        self.assert_tree(new, told=told)

    def limits(self, kind, amounts, *arguments, may_die=False):
        self.people(300)
        self.run_site()
        seen = set()
        for side, amount in enumerate(amounts):
            old = tree(self.site)
            self.set_shares({n: {"cvData": person(n, version=side % 2 + 1)} for n in range(300)})
            new = self.clean()
            result = self.limited(kind, amount, *arguments)
            seen.add(result.returncode == 0)
            self.assert_done_or_told(result, old, new, f"{amount}", may_die)
        self.assertEqual(seen, {True, False}, "the limits are all too low, or all too high, to show something")

    def test_F11_few_open_files(self):
        self.limits(resource.RLIMIT_NOFILE, (64, 32, 16, 14, 12, 10, 8), "--jobs", "2")

    def test_F11_32_open_files_are_enough(self):
        self.people(300)
        self.assertEqual(self.limited(resource.RLIMIT_NOFILE, 32, "--jobs", "2").returncode, 0)
        self.assert_tree(self.clean())

    def test_F12_little_memory(self):
        # A Swift process that gets no memory ends where it is, without a word; one that gets no thread waits for it.
        self.limits(resource.RLIMIT_AS, [size << 20 for size in (4096, 60, 52, 50, 48, 46, 44)], may_die=True)


if __name__ == "__main__":
    unittest.main()
