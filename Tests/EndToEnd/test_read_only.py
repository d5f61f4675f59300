"""Commands that only look, on a database that they may not write."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

from support import PROGRAM, ROOT, SAMPLE, Scratch, needs_program

NOBODY = 65534


@needs_program
@unittest.skipUnless(os.geteuid() == 0, "only root can become another user")
class ReadOnlyTests(Scratch):
    def setUp(self):
        super().setUp()
        self.program("init", "--database", self.database)
        self.resume = self.import_resume(SAMPLE / "haruka-mori.resume.json")
        self.id = self.share(self.resume, "--expires", "2090-01-31")["shareId"]
        self.program("key", "create", "--database", self.database, "--scope", "resume:share")
        # The folder of the program may be root's alone.
        self.place = tempfile.mkdtemp(prefix="sharepage-program-")
        self.addCleanup(shutil.rmtree, self.place)
        os.chmod(self.place, 0o755)
        self.copy = shutil.copy(PROGRAM, self.place)

    def look(self, *command):
        """What another user gets, who may read the file and nothing else."""
        return subprocess.run(
            [self.copy, *command, "--database", self.database], cwd="/", capture_output=True, text=True, timeout=60,
            user=NOBODY, group=NOBODY, extra_groups=[])

    def assert_readable(self):
        listed, shown, keys = self.look("share", "list"), self.look("share", "show", self.id), self.look("key", "list")
        for result in (listed, shown, keys):
            self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn(f"{self.id}  live   2090-01-31", listed.stdout)
        self.assertIn(f"share: {self.id}\n", shown.stdout)
        self.assertIn("ends: 2090-02-01", shown.stdout)
        self.assertIn("resume:share", keys.stdout)

    def test_what_may_only_be_read_is_read(self):
        self.assertNotEqual(self.look("share", "list").returncode, 0, "the twin: it may not be read at all")
        os.chmod(self.folder, 0o755)
        os.chmod(self.database, 0o444)
        self.assert_readable()
        # The files beside it stay as they are.
        self.assertEqual([path.name for path in self.folder.iterdir()], [self.database.name])

    def test_of_a_database_in_use_all_is_read_or_nothing(self):
        os.chmod(self.folder, 0o755)
        os.chmod(self.database, 0o644)
        with contextlib.closing(sqlite3.connect(self.database)) as writer:
            writer.execute("UPDATE EmpResume SET name = 'New'")
            writer.commit()
            self.assertIn("New", self.look("share", "list").stdout, "the files beside it may be read too")
            os.chmod(f"{self.database}-shm", 0o600)
            refused = self.look("share", "list")
            self.assertEqual((refused.returncode, refused.stdout), (74, ""))
            self.assertRegex(refused.stderr, r"^error: .*-wal holds changes, .* in WAL mode .*run this as the user")
        self.assert_readable()

    def test_what_writes_says_that_it_cannot(self):
        os.chmod(self.folder, 0o755)
        os.chmod(self.database, 0o444)
        for command in (("share", "revoke", self.id), ("share", "create", self.resume)):
            result = self.look(*command, *(("--root", str(ROOT)) if "create" in command else ()))
            self.assertEqual(result.returncode, 74, result.stderr)
            self.assertRegex(result.stderr, "^error: ")
        self.assertEqual(json.loads(self.look("share", "list", "--json").stdout)["shares"][0]["state"], "live")
