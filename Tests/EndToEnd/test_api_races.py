"""Calls at the same time, beside a run, and through a crash: a 2xx means that row and page are there."""

import concurrent.futures
import contextlib
import http.client
import random
import shutil
import signal
import sqlite3
import subprocess
import threading
import time
import unittest

from serving import LONG, Serving
from support import PROGRAM, ROOT, fill, needs_program


@needs_program
class RaceTests(Serving):
    def render_process(self):
        return subprocess.Popen(
            [PROGRAM, "render", "--database", self.database, "--output", self.site, "--jobs", "2"], cwd=ROOT,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def fill(self, count):
        """Shares of others, so that a run takes its time."""
        content = {"firstName": "Otto", "summary": "He. " * 400, "experiences": [{"company": "Firm"}] * 30}
        fill(self.database, {f"other{number:05}": {"cvData": content} for number in range(count)})

    def test_64_first_calls_at_once_make_one_row_one_id_and_one_page(self):
        server = self.serve()
        for _ in range(5 if LONG else 2):
            resume = self.add_resume()
            barrier = threading.Barrier(64)

            def call():
                barrier.wait()
                return server.call("POST", self.path(resume), self.key, self.MASKS)

            with concurrent.futures.ThreadPoolExecutor(64) as pool:
                answers = [future.result() for future in [pool.submit(call) for _ in range(64)]]
            self.assertEqual({answer.status for answer in answers}, {200})
            self.assertEqual(len({answer.json["shareId"] for answer in answers}), 1)
            self.assertEqual(len({answer.json["createdAt"] for answer in answers}), 1)
            self.assertEqual(sum(not answer.json["reused"] for answer in answers), 1)
            with contextlib.closing(sqlite3.connect(self.database)) as connection:
                rows = connection.execute(
                    "SELECT count(*) FROM EmpResumeShare WHERE resumeId = ?", [resume]).fetchone()
            self.assertEqual(rows, (1,))
        self.assertEqual(len(list((self.site / "share").glob("*.html"))), 5 if LONG else 2)

    def test_L03_of_200_calls_at_once_exactly_ten_are_accepted(self):
        server = self.serve(limits=())
        with concurrent.futures.ThreadPoolExecutor(50) as pool:
            calls = [pool.submit(server.call, "GET", self.path(), self.key) for _ in range(200)]
            statuses = [call.result().status for call in calls]
        self.assertEqual((statuses.count(404), statuses.count(429)), (10, 190))

    def test_what_was_answered_is_there_after_a_kill(self):
        random.seed(11)
        for round in range(60 if LONG else 6):
            server = self.serve()
            answered, live = [], {}

            def calls():
                with contextlib.suppress(OSError, http.client.HTTPException):
                    while True:
                        resume = resumes[random.randrange(len(resumes))]
                        method = random.choice(["POST", "POST", "DELETE"])
                        live.pop(resume, None)
                        answer = server.call(method, self.path(resume), self.key, timeout=5)
                        answered.append(answer.status)
                        if answer.status == 200:
                            live[resume] = (answer.json["shareId"], method == "POST")

            resumes = [self.resume] if round % 2 else [self.add_resume() for _ in range(3)]
            thread = threading.Thread(target=calls)
            thread.start()
            time.sleep(random.uniform(0.05, 0.6))
            server.kill()
            thread.join()
            self.assertTrue(set(answered) <= {200, 404}, answered)
            for share, is_live in live.values():
                self.assertEqual(self.page_file(share).exists(), is_live)
                self.assertEqual(self.row(share)[0] is None, is_live)
            # After a restart, and a run, too.
            self.render()
            for share, is_live in live.values():
                self.assertEqual(self.page_file(share).exists(), is_live)

    def test_M139_an_open_page_is_gone_when_a_stricter_call_was_answered_and_the_server_killed(self):
        random.seed(139)
        answered = 0
        for round in range(40 if LONG else 8):
            server = self.serve()
            resume = self.add_resume()
            share = server.call("POST", self.path(resume), self.key).json["shareId"]
            self.assertIn(self.SECRET.encode(), self.page(share), "the twin")
            with concurrent.futures.ThreadPoolExecutor(1) as pool:
                call = pool.submit(server.call, "POST", self.path(resume), self.key, self.MASKS)
                # Killed with its answer on the way, or at any time before.
                concurrent.futures.wait([call], None if round % 2 else random.uniform(0, 0.1))
                server.kill()
            if call.exception() is None:
                answered += 1
                self.assertEqual(call.result().status, 200)
                self.assertNotIn(self.SECRET.encode(), self.page(share))
            elif "companies" in self.row(share)[1]:
                # Stored and not answered: the next run hides it.
                self.render()
                self.assertNotIn(self.SECRET.encode(), self.page(share))
        self.assertGreater(answered, 0)

    def test_after_a_kill_the_restarted_server_tells_the_truth_and_the_page_goes(self):
        random.seed(17)
        unfinished = 0
        for round in range(40 if LONG else 10):
            server = self.serve()
            resume = self.add_resume()
            share = server.call("POST", self.path(resume), self.key).json["shareId"]
            method, body = random.choice([("DELETE", None), ("POST", self.MASKS)])
            with concurrent.futures.ThreadPoolExecutor(1) as pool:
                call = pool.submit(server.call, method, self.path(resume), self.key, body)
                concurrent.futures.wait([call], random.uniform(0, 0.03))
                server.kill()
            if round % 2:
                # Killed between the two for certain: the row is there, and the page of before.
                column = "revokedAt = updatedAt" if method == "DELETE" else 'blurOptions = \'{"companies":true}\''
                self.execute(f"UPDATE EmpResumeShare SET {column}, revision = revision + 1 WHERE id = ?", share)
                unfinished += self.SECRET in self.page_file(share).read_text() if self.page_file(share).exists() else 0
            server = self.serve()
            revoked, masks = self.row(share)
            page = self.page_file(share).read_bytes() if self.page_file(share).exists() else None
            # At its start, before it is asked anything.
            self.assertEqual(page is None, revoked is not None)
            self.assertFalse(page and "companies" in masks and self.SECRET.encode() in page)
            shown = server.call("GET", self.path(resume), self.key)
            self.assertEqual(shown.status, 404 if revoked else 200)
            if not revoked:
                self.assertIs(shown.json["published"], True)
                self.assertEqual(shown.json["masks"], ["companies"] if "companies" in masks else [])
            ended = server.call("DELETE", self.path(resume), self.key)
            self.assertEqual(ended.status, 404 if revoked else 200)
            self.assertFalse(self.page_file(share).exists())
            server.kill()
        self.assertGreater(unfinished, 0, "the twin: a kill left a page that its row does not say")

    def test_a_stricter_call_is_not_undone_by_a_run_that_was_stopped(self):
        self.fill(1500)
        server = self.serve()
        random.seed(5)
        blocked = 0
        for _ in range(40 if LONG else 5):
            resume = self.add_resume()
            share = server.call("POST", self.path(resume), self.key).json["shareId"]
            self.assertIn(self.SECRET.encode(), self.page(share))
            shutil.rmtree(self.site / "share")
            (self.site / "share").mkdir()
            server.kill()
            server = self.serve()
            run = self.render_process()
            try:
                time.sleep(random.uniform(0.05, 1.2))
                run.send_signal(signal.SIGSTOP)
                stricter = None
                with concurrent.futures.ThreadPoolExecutor(1) as pool:
                    call = pool.submit(server.call, "POST", self.path(resume), self.key, self.MASKS)
                    try:
                        stricter = call.result(timeout=2)
                    except TimeoutError:
                        # The run was stopped between two renames, where it has the page lock.
                        blocked += 1
                    run.send_signal(signal.SIGCONT)
                    stricter = stricter or call.result(timeout=30)
                self.assertEqual((stricter.status, stricter.json["shareId"]), (200, share))
                self.assertNotIn(self.SECRET.encode(), self.page(share))
                self.assertEqual(run.wait(timeout=60), 0, run.stdout.read())
            finally:
                run.kill()
                run.wait()
                run.stdout.close()
            self.assertNotIn(self.SECRET.encode(), self.page(share))
        self.assertLess(blocked, 20 if LONG else 4)

    def test_calls_beside_runs_get_what_they_ask_for_and_nothing_comes_back(self):
        self.fill(300)
        server = self.serve()
        end = time.monotonic() + (60 if LONG else 8)
        failures, counts, runs = [], [], []

        def client(number):
            # Each has a resume to itself, so that it knows what must be there.
            chance = random.Random(number)
            resume, share, masked, done = self_resumes[number], None, False, 0
            while time.monotonic() < end and not failures:
                method = chance.choice(["POST", "MASK", "MASK", "DELETE", "LOOK", "LOOK", "LOOK"])
                if method in ("POST", "MASK"):
                    answer = server.call("POST", self.path(resume), self.key, self.MASKS if method == "MASK" else None)
                    fresh = answer.json.get("shareId") != share
                    masked = method == "MASK" or (masked and not fresh)
                    if answer.status != 200 or (share is not None) != answer.json["reused"]:
                        failures.append((method, answer.status, answer.body))
                        continue
                    share = answer.json["shareId"]
                elif method == "DELETE":
                    answer = server.call("DELETE", self.path(resume), self.key)
                    if answer.status != (200 if share else 404):
                        failures.append((method, answer.status, answer.body))
                    if share and self.page_file(share).exists():
                        failures.append("a page outlived its revocation")
                    gone.append(share)
                    share = None
                if share:
                    # Between the two renames of an update there is no moment without the page.
                    try:
                        shown = self.page(share)
                        if masked and self.SECRET.encode() in shown:
                            failures.append("what was hidden is shown")
                    except FileNotFoundError:
                        failures.append(f"no page after {method}")
                if any(old and self.page_file(old).exists() for old in gone[-5:]):
                    failures.append("a revoked page came back")
                done += 1
            counts.append(done)

        def renders():
            while time.monotonic() < end and not failures:
                run = self.render_process()
                told = run.communicate(timeout=120)[0]
                runs.append(run.returncode)
                if run.returncode:
                    failures.append(told)

        gone = []
        self_resumes = [self.add_resume() for _ in range(4)]
        threads = [threading.Thread(target=client, args=[number]) for number in range(4)]
        threads.append(threading.Thread(target=renders))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=200)
            self.assertFalse(thread.is_alive(), "a deadlock")
        self.assertEqual(failures, [])
        self.assertGreater(sum(counts), 40)
        self.assertGreater(len(runs), 1)
        server.stop()
        self.render()
        self.program("audit", "--database", self.database, "--output", self.site)

    def test_a_revoke_holds_on_a_full_disk_or_is_not_answered(self):
        disk = self.folder / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "sharepage-test", disk]
        if subprocess.run(mount, capture_output=True).returncode:
            self.skipTest("no tmpfs can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=True)
        shutil.move(self.database, disk / "shares.sqlite")
        self.database, self.site = disk / "shares.sqlite", disk / "site"
        server = self.serve()
        shares = []
        for _ in range(4):
            resume = self.add_resume()
            shares.append((resume, server.call("POST", self.path(resume), self.key).json["shareId"]))
        filler = disk / "filler"
        with contextlib.suppress(OSError), open(filler, "wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
        answers = [server.call("DELETE", self.path(resume), self.key).status for resume, _ in shares]
        self.assertTrue(set(answers) <= {200, 500}, answers)
        for _, share in shares:
            self.assertFalse(self.page_file(share).exists(), "the page needs no space to go")
        refused = server.call("POST", self.path(), self.key)
        self.assertIn(refused.status, (200, 500))
        server.kill()
        filler.unlink()
        self.render()
        for (_, share), status in zip(shares, answers):
            if status == 200:
                self.assertFalse(self.page_file(share).exists())
        # There is room again.
        server = self.serve()
        for resume, share in shares:
            self.assertIn(server.call("DELETE", self.path(resume), self.key).status, (200, 404))
            self.assertFalse(self.page_file(share).exists())


if __name__ == "__main__":
    unittest.main()
