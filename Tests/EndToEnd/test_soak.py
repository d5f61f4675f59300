"""Calls, runs and kills without end: no page is ever wrong, and the server's memory stays flat (F02, F28, F45)."""

import random
import signal
import subprocess
import threading
import time
import unittest

from serving import LONG, Serving
from support import PROGRAM, ROOT, needs_program

CYCLES = 10_000 if LONG else 60
RESUMES = 6
# What the server may need more at the end than half-way.
GROWTH = 8 << 20


class Reader(threading.Thread):
    """Reads pages all the while; what is wrong with one, by what was so before it was opened."""

    def __init__(self, test):
        super().__init__(daemon=True)
        self.test = test
        self.reads = 0
        self.wrong = []
        self.ended = threading.Event()

    def run(self):
        chance = random.Random(2)
        while not self.ended.wait(0.001):
            shares = list(self.test.live.values())
            if not shares:
                continue
            share, masked = chance.choice(shares)
            try:
                page = self.test.page(share)
            except FileNotFoundError:
                # Revoked meanwhile; that a live one is there is looked at between the cycles.
                continue
            self.reads += 1
            if not page.endswith(b"</html>\n"):
                self.wrong.append(f"{share}: {len(page)} bytes")
            if masked and self.test.SECRET.encode() in page:
                self.wrong.append(f"{share}: shows what is hidden")


@needs_program
class SoakTests(Serving):
    def setUp(self):
        super().setUp()
        self.chance = random.Random(45)
        self.resumes = [self.resume, *(self.add_resume() for _ in range(RESUMES - 1))]
        # The live shares by resume, each with whether it is masked.
        self.live = {}

    def post(self, server, masks=None):
        resume = self.chance.choice(self.resumes)
        share, masked = self.live.get(resume, (None, False))
        answer = server.call("POST", self.path(resume), self.key, masks)
        self.assertEqual(answer.status, 200, answer.body)
        self.assertIs(answer.json["reused"], share is not None)
        self.live[resume] = (answer.json["shareId"], masked or masks is not None)

    def revoke(self, server):
        resume = self.chance.choice(self.resumes)
        was_live = self.live.pop(resume, None)
        answer = server.call("DELETE", self.path(resume), self.key)
        self.assertEqual(answer.status, 200 if was_live else 404, answer.body)

    def revoke_by_command(self, server):
        if self.live:
            share, _ = self.live.pop(self.chance.choice(list(self.live)))
            # The second time there is nothing left to take away.
            for _ in range(2):
                self.program(
                    "share", "revoke", share, "--user", "ilse", "--database", self.database, "--output", self.site)

    def run_all(self, server):
        self.render()

    def killed_run(self, server):
        run = subprocess.Popen(
            [PROGRAM, "render", "--database", self.database, "--output", self.site], cwd=ROOT,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(self.chance.uniform(0, 0.05))
        run.send_signal(signal.SIGKILL)
        run.wait(10)

    def edit(self, server):
        """Something that all pages show, so that the next run has to make them."""
        self.execute("UPDATE EmpResumeShare SET locale = ?, revision = revision + 1", self.chance.choice(["en", "nl"]))

    def assert_right(self):
        pages = {path.name.removesuffix(".html") for path in (self.site / "share").glob("*.html")}
        self.assertEqual(pages, {share for share, _ in self.live.values()})
        for share, masked in self.live.values():
            self.assertEqual(self.SECRET.encode() in self.page(share), not masked, share)

    def test_F45_F02_F28_cycles_of_calls_runs_and_kills(self):
        server = self.serve()
        reader = Reader(self)
        self.addCleanup(reader.ended.set)
        reader.start()
        cycles = [
            self.post, self.post, lambda server: self.post(server, self.MASKS), self.revoke, self.revoke_by_command,
            self.run_all, self.killed_run, self.killed_run, self.edit]
        half_way = 0
        for number in range(CYCLES):
            self.chance.choice(cycles)(server)
            self.assert_right()
            self.assertEqual(reader.wrong, [])
            if number == CYCLES // 2:
                half_way = server.memory
        self.assertLess(server.memory, half_way + GROWTH)
        reader.ended.set()
        reader.join(10)
        self.assertGreater(reader.reads, CYCLES, "the twin: it did read")
        self.assertEqual(server.stop(), 0)
        self.render()
        self.assert_right()
        self.program("audit", "--database", self.database, "--output", self.site)


if __name__ == "__main__":
    unittest.main()
