"""A fault of the program costs one share: traps, overflows and memory that runs out, in runs and in the server.

The debug program has a hook: a share that names `fault-hook:…` as its theme makes it fail, where the
environment allows it. The release program has none.
"""

import concurrent.futures
import os
import pathlib
import signal
import subprocess
import time
import unittest
import unittest.mock

from serving import Serving
from support import DEBUG_PROGRAM, PROGRAM, Scratch, needs_program

HOOK = "SHAREPAGE_FAULT_HOOK"
FAULTS = ("trap", "stack", "memory")


def content(number):
    return {"firstName": "Ilse", "lastName": f"Brandt{number}", "employer": "Zyqvorth", "summary": "Looms at Zyqvorth."}


@unittest.skipUnless(DEBUG_PROGRAM.exists(), f"{DEBUG_PROGRAM} is not built")
class FaultyProgram(Scratch):
    PROGRAM = DEBUG_PROGRAM
    COUNT = 40

    def setUp(self):
        super().setUp()
        self.hook = {**os.environ, HOOK: "1"}

    def fill(self, faults, count=COUNT, **row):
        """Shares s0, s1, …, of which some fail as they are told."""
        self.foreign_database({
            f"s{number}": {
                "cvData": content(number), "blurOptions": {"companies": True},
                "template": f"fault-hook:{faults[number]}" if number in faults else None, **row}
            for number in range(count)})

    def published(self):
        return {path.stem for path in (self.site / "share").glob("*.html")}

    def ids(self, numbers):
        return {f"s{number}" for number in numbers}

    def others(self, faults, count=COUNT):
        return self.ids(set(range(count)) - set(faults))


class RunFaultTests(FaultyProgram):
    """`render`, `check` and `audit` go on after a fault."""

    def assert_refused(self, result, faults):
        for number in faults:
            self.assertIn(f"share s{number}: refused: this program failed", result.stderr)
        self.assertEqual(result.stderr.count(": refused: "), len(faults), result.stderr)
        self.assertNotIn("Zyqvorth", result.stdout + result.stderr)
        self.assertNotIn("Brandt", result.stdout + result.stderr)
        # The runtime's own account of a crash prints what is in memory.
        self.assertNotIn("rax", result.stderr)

    def test_render_publishes_all_others(self):
        for fault in FAULTS:
            for jobs in (1, 4):
                with self.subTest(fault=fault, jobs=jobs):
                    self.database.unlink(missing_ok=True)
                    self.site = self.folder / f"{fault}-{jobs}"
                    # In the middle of a batch, and twice in a row.
                    faults = {7: fault, 8: fault, 31: fault}
                    self.fill(faults)
                    result = self.render("--jobs", jobs, status=65, env=self.hook)
                    self.assert_refused(result, faults)
                    self.assertEqual(self.published(), self.others(faults))
                    # Again: no loop, and the same end.
                    result = self.render("--jobs", jobs, status=65, env=self.hook)
                    self.assert_refused(result, faults)
                    self.assertEqual(self.published(), self.others(faults))

    def test_the_page_is_the_one_that_is_made_without_a_fault(self):
        self.fill({3: "trap"})
        self.render(status=65, env=self.hook)
        pages = {name: self.page(name) for name in self.published()}
        self.site = self.folder / "other"
        self.render("--only", *sorted(pages))
        self.assertEqual(pages, {name: self.page(name) for name in self.published()})

    def test_a_page_that_must_hide_more_goes_and_an_unchanged_one_stays(self):
        faults = {number: "trap" for number in (3, 7, 8)}
        self.fill(faults)
        self.render()
        self.assertEqual(self.published(), self.others({}))
        self.execute("UPDATE EmpResumeShare SET blurOptions = ? WHERE id = 's3'", '{"companies":true,"name":true}')
        self.execute("UPDATE EmpResumeShare SET cvData = ? WHERE id = 's7'", '{"firstName": "Bo", "employer": "Ilse"}')
        result = self.render("--verify", status=65, env=self.hook)
        self.assert_refused(result, faults)
        self.assertEqual(self.published(), self.others({3, 7}))
        # Its page is that of the same row.
        self.assertIn("s8", self.published())

    def test_a_page_of_unknown_origin_goes(self):
        self.fill({3: "trap"})
        self.render()
        subprocess.run(["rm", "-r", f"{self.site}.state"], check=True)
        self.render(status=65, env=self.hook)
        self.assertEqual(self.published(), self.others({3}))

    def test_check_names_the_share(self):
        faults = {5: "trap", 20: "stack", 21: "memory"}
        self.fill(faults)
        result = self.program("check", "--database", self.database, status=65, env=self.hook)
        self.assert_refused(result, faults)
        self.assertIn(f"{self.COUNT - 3} shares good", result.stdout)

    def test_audit_names_the_share(self):
        faults = {5: "trap", 20: "stack"}
        self.fill(faults)
        self.render()
        command = ("audit", "--database", self.database, "--output", self.site)
        self.program(*command)
        result = self.program(*command, status=65, env=self.hook)
        self.assert_refused(result, faults)
        self.assertIn("share/s5.html: unchecked: ", result.stdout)
        self.assertIn("2 unchecked", result.stdout)
        # Where there is no page, there is no finding, and still no good end.
        self.execute("UPDATE EmpResumeShare SET blurOptions = '{\"name\":true}' WHERE id IN ('s5', 's20')")
        self.render(status=65, env=self.hook)
        result = self.program(*command, status=65, env=self.hook)
        self.assert_refused(result, faults)
        self.assertIn("nothing found", result.stdout)

    def test_a_broken_theme_and_a_fault_withdraw_what_may_be_wrong(self):
        self.fill({}, count=4)
        self.render()
        self.execute("UPDATE EmpResumeShare SET template = 'fault-hook:trap'")
        subprocess.run(["rm", "-r", f"{self.site}.state"], check=True)
        root = self.folder / "root"
        (root / "Templates").mkdir(parents=True)
        self.render("--root", root, status=65, env=self.hook)
        self.assertEqual(self.published(), self.ids(range(4)))
        self.execute("UPDATE EmpResumeShare SET blurOptions = '{\"companies\":true,\"name\":true}' WHERE id = 's1'")
        self.render("--root", root, status=65, env=self.hook)
        self.assertEqual(self.published(), self.ids({0, 2, 3}))

    def test_a_signal_from_outside_is_no_fault(self):
        self.fill({}, count=2000)
        process = subprocess.Popen(
            [self.PROGRAM, "render", "--database", self.database, "--output", self.site],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=DEBUG_PROGRAM.parents[2])
        while not self.site.exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGSEGV)
        _, said = process.communicate(timeout=60)
        self.assertEqual(process.returncode, -signal.SIGSEGV)
        self.assertEqual(said, b"")

    def test_share_create_and_preview_say_what_happened(self):
        self.program("init", "--database", self.database)
        path = self.folder / "resume.json"
        path.write_text('{"template": "fault-hook:trap", "cvData": {"firstName": "Ilse", "employer": "Zyqvorth"}}')
        resume = self.import_resume(path)
        create = ("share", "create", resume, "--database", self.database)
        for arguments in ((), ("--dry-run",), ("--dry-run", "--json")):
            result = self.program(*create, *arguments, status=65, env=self.hook)
            self.assertIn("refused: this program failed", result.stderr)
            self.assertNotIn("Zyqvorth", result.stdout + result.stderr)
        self.assertEqual(self.execute("UPDATE EmpResumeShare SET locale = 'en'"), 0)
        share = self.share(resume)["shareId"]
        result = self.program("share", "create", resume, "--database", self.database, "--blur", "companies",
                              status=65, env=self.hook)
        self.assertIn("they are stored", result.stderr)
        self.program("preview", share, "--database", self.database, "--html", status=65, env=self.hook)


class ServerFaultTests(FaultyProgram, Serving):
    """`serve` answers one call with 500 and the next one as if nothing had been."""

    def setUp(self):
        Serving.setUp(self)
        self.hook = {**os.environ, HOOK: "1"}
        self.enterContext(unittest.mock.patch.dict(os.environ, self.hook))

    def faulty(self, fault, user="ilse"):
        """A resume over which the program fails."""
        resume = self.add_resume(user=user)
        self.execute("UPDATE EmpResume SET template = ? WHERE id = ?", f"fault-hook:{fault}", resume)
        return resume

    def rows(self, resume):
        return self.execute("UPDATE EmpResumeShare SET locale = locale WHERE resumeId = ?", resume)

    def assert_answers(self, server):
        start = time.monotonic()
        self.assertEqual(server.call("GET", self.path(), self.key).status, 404)
        reply = server.call("POST", self.path(), self.key, {**self.MASKS}, timeout=10)
        self.assertEqual(reply.status, 200)
        self.assertLess(time.monotonic() - start, 2)
        self.assertEqual(server.call("DELETE", self.path(), self.key).status, 200)

    def assert_failed(self, reply):
        self.assertEqual((reply.status, reply.json["code"]), (500, "INTERNAL"), reply.body)
        self.assertNotIn(b"Zyqvorth", reply.body)

    def test_a_first_call_stores_nothing(self):
        server = self.serve()
        for fault in FAULTS:
            with self.subTest(fault=fault):
                resume = self.faulty(fault)
                for _ in range(2):
                    self.assert_failed(server.call("POST", self.path(resume), self.key, self.MASKS))
                    self.assert_answers(server)
                self.assertEqual(self.rows(resume), 0)
                self.assert_failed(server.call("POST", self.path(resume) + "?dryRun=true", self.key, self.MASKS))
        self.assertIsNone(server.process.poll())
        self.assertNotIn(self.SECRET, server.log)
        self.assertNotIn("rax", server.log)
        self.assertIn("a page worker ended over a share", server.log)

    def test_a_repeat_stores_its_masks_and_the_page_goes(self):
        server = self.serve()
        reply = server.call("POST", self.path(), self.key, {})
        page = self.site / "share" / f"{reply.json['shareId']}.html"
        self.assertIn(b"Zyqvorth", page.read_bytes())
        self.execute("UPDATE EmpResumeShare SET template = 'fault-hook:trap' WHERE resumeId = ?", self.resume)
        self.assert_failed(server.call("POST", self.path(), self.key, self.MASKS))
        self.assertFalse(page.exists())
        self.assertFalse(page.with_suffix(".html.gz").exists())
        masks = self.execute("UPDATE EmpResumeShare SET locale = locale WHERE blurOptions LIKE '%companies%'")
        self.assertEqual(masks, 1)
        # The others go on, and the share can be withdrawn.
        self.assertEqual(server.call("GET", self.path(), self.key).status, 200)
        self.assertEqual(server.call("DELETE", self.path(), self.key).status, 200)
        self.assert_answers(server)

    def test_five_calls_at_once_each_of_which_fails(self):
        server = self.serve()
        kept = self.add_resume()
        self.assertEqual(server.call("POST", self.path(kept), self.key, self.MASKS).status, 200)
        resumes = [self.faulty(FAULTS[number % 2]) for number in range(5)]
        for _ in range(2):
            with concurrent.futures.ThreadPoolExecutor(6) as pool:
                calls = [pool.submit(server.call, "POST", self.path(resume), self.key, self.MASKS) for resume in resumes]
                good = pool.submit(server.call, "POST", self.path(kept), self.key, self.MASKS)
                for call in calls:
                    self.assert_failed(call.result())
                self.assertEqual(good.result().status, 200)
            self.assert_answers(server)
        self.assertEqual([self.rows(resume) for resume in resumes], [0] * 5)

    def workers(self, server):
        task = pathlib.Path(f"/proc/{server.process.pid}/task")
        return [int(child) for thread in task.iterdir() for child in (thread / "children").read_text().split()]

    def test_a_worker_that_somebody_kills_is_replaced_and_ends_with_the_server(self):
        server = self.serve()
        self.assert_answers(server)
        before = self.workers(server)
        self.assertTrue(before)
        for worker in before:
            os.kill(worker, signal.SIGKILL)
        time.sleep(0.1)
        self.assert_answers(server)
        after = self.workers(server)
        self.assertTrue(set(after) - set(before))
        server.kill()
        deadline = time.monotonic() + 5
        while any(pathlib.Path(f"/proc/{worker}/exe").exists() for worker in after):
            self.assertLess(time.monotonic(), deadline, "a worker outlives its server")
            time.sleep(0.05)


@needs_program
class ReleaseTests(Scratch):
    def test_the_release_program_has_no_hook(self):
        self.assertNotIn(b"fault-hook", PROGRAM.read_bytes())

    @unittest.skipUnless(DEBUG_PROGRAM.exists(), f"{DEBUG_PROGRAM} is not built")
    def test_the_search_finds_the_hook_of_a_debug_program(self):
        self.assertIn(b"fault-hook", DEBUG_PROGRAM.read_bytes())
