"""A database that is busy or broken changes nothing, and a bad row stops no other (F19, F20)."""

import contextlib
import json
import sqlite3
import unittest

from sites import SiteScratch, marks, person, share_name, tree
from support import CREATED, needs_program

COUNT = 400


@needs_program
class BadDatabaseTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(COUNT)
        self.run_site()
        self.before = marks(self.site)
        self.whole = tree(self.site)

    def assert_nothing_changed(self, told, *statuses):
        result = self.run_site(status=None)
        self.assertIn(result.returncode, statuses, f"{told}: {result.stderr}")
        self.assertIn(str(self.database), result.stderr, told)
        self.assertEqual(marks(self.site), self.before, told)

    def test_F19_a_database_that_somebody_has_locked_is_75(self):
        connection = sqlite3.connect(self.database, isolation_level=None)
        self.addCleanup(connection.close)
        connection.execute("BEGIN EXCLUSIVE")
        self.assert_nothing_changed("locked", 75)
        connection.execute("ROLLBACK")
        self.run_site()
        self.assert_tree(self.whole)

    def test_F19_a_database_that_was_cut(self):
        data = self.database.read_bytes()
        for size in (0, 50, 100, 4096, 4097, len(data) // 2, len(data) - 4096):
            with self.subTest(size):
                self.database.write_bytes(data[:size])
                self.assert_nothing_changed(f"{size} of {len(data)} bytes", 65, 66, 74)
        self.database.write_bytes(data)
        self.run_site()
        self.assert_tree(self.whole)

    def test_F19_a_database_with_a_block_of_somebody_else(self):
        """Where the table of shares lies there is none."""
        data = self.database.read_bytes()
        for page in (1, 2):
            with self.subTest(page):
                damaged = bytearray(data)
                damaged[page * 4096:(page + 1) * 4096] = b"\xa5" * 4096
                self.database.write_bytes(damaged)
                self.assert_nothing_changed(f"block {page}", 65, 66, 74)

    def test_F19_what_is_committed_to_the_log_is_read(self):
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(
                "UPDATE EmpResumeShare SET cvData = ? WHERE id = ?", (json.dumps(person(3, version=4)), share_name(3)))
            connection.commit()
            connection.execute("UPDATE EmpResumeShare SET cvData = '{}'")
            # The second change is not committed.
            self.run_site()
            self.assertIn(b"round 4 of the coast", self.page(share_name(3)))
            self.assertIn(b"Quell4", self.page(share_name(4)))
            connection.rollback()
        self.run_site()
        self.assert_tree(self.clean())

    def test_F19_a_write_that_was_broken_off_is_undone_or_told_of(self):
        """A journal that a killed writer has left: rows that were never committed are not published."""
        journal = self.database.with_name(self.database.name + "-journal")
        connection = sqlite3.connect(self.database, isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE EmpResumeShare SET cvData = ?", [json.dumps(person(1, version=7))])
        torn, kept = self.database.read_bytes(), journal.read_bytes()
        connection.execute("ROLLBACK")
        connection.close()
        self.assertIn(b"round 7 of the coast", torn, "the twin")
        self.database.write_bytes(torn)
        journal.write_bytes(kept)
        result = self.run_site(status=None)
        if result.returncode == 0:
            self.assert_tree(self.whole)
        else:
            self.assertIn(result.returncode, (65, 74), result.stderr)
            self.assertIn(str(self.database), result.stderr)
            self.assertEqual(marks(self.site), self.before)


# What one row can hold that no page can be made of, with a word of what is told about it.
DEEP = "[" * 100_000 + "]" * 100_000
POISON = {
    "null": {"cvData": None},
    "no-json": {"cvData": "{"},
    "no-object": {"cvData": "[1]"},
    "no-text": {"cvData": b'{"firstName": "\xff\xfe"}'},
    "deep-json": {"cvData": f'{{"experiences": {DEEP}}}'},
    "large": {"cvData": json.dumps({"summary": "x" * (40 << 20)})},
    "odd-type": {"cvData": {"experiences": {"company": 7}}},
    "odd-mask": {"blurOptions": '{"wages": true}'},
    "odd-end": {"expiresAt": "when it suits"},
}
# What is odd and can be shown all the same.
ODD = {
    "deep-text": {"cvData": {"firstName": "Ada", "summary": "> " * 20_000 + "deep"}},
    "deep-list": {"cvData": {"firstName": "Ada", "summary": "\n".join("  " * n + "* x" for n in range(2_000))}},
    "brackets": {"cvData": {"firstName": "Ada", "summary": "[" * 30_000}},
    "marks": {"cvData": {"firstName": "Ada", "summary": "*a_" * 30_000}},
    "zero": {"cvData": {"firstName": "A\0da", "summary": "\u202e\ufeff\ud7ff"}},
    "empty": {"cvData": {}},
}
# Ids that are no name of a file.
IDS = ("../up", "a/b", ".hidden", "", "with space", "a.b", "x" * 300, "nul\0", "ünï", "-")


@needs_program
class PoisonTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(COUNT)

    def put(self, rows):
        with contextlib.closing(sqlite3.connect(self.database)) as connection, connection:
            for share, columns in rows.items():
                columns = {"cvData": {"firstName": "Ada"}, **columns}
                values = [json.dumps(v) if isinstance(v, dict) else v for v in columns.values()]
                connection.execute("DELETE FROM EmpResumeShare WHERE id = ?", [share])
                connection.execute(
                    f"INSERT INTO EmpResumeShare (id, createdAt, {', '.join(columns)})"
                    f" VALUES (?, ?, {', '.join('?' * len(values))})", [share, CREATED, *values])

    def pages(self):
        return {path.name for path in self.site.glob("share/*.html")}

    def test_F20_F40_a_row_that_cannot_be_shown_is_named_and_stops_no_other(self):
        good = {f"{share_name(n)}.html" for n in range(COUNT)}
        self.put({share: {} for share in POISON})
        self.run_site("--jobs", "2")
        self.assertEqual(self.pages(), good | {f"{share}.html" for share in POISON}, "the twin")
        before = {name: mark for name, mark in marks(self.site).items() if share_name(0)[:6] in name}
        self.put(POISON)
        # Another change, before and behind the poison.
        self.set_shares({n: {"cvData": person(n, version=1)} for n in (0, COUNT - 1)})
        result = self.run_site("--json", "--jobs", "2", status=65)
        report = json.loads(result.stdout)
        self.assertEqual({refusal["shareId"] for refusal in report["refused"]}, set(POISON))
        for share in POISON:
            self.assertIn(f"share {share}: refused: ", result.stderr)
            self.assertEqual(list(self.site.glob(f"*/{share}.*")), [])
        self.assertEqual(self.pages(), good)
        for number in (0, COUNT - 1):
            self.assertIn(b"round 1 of the coast", self.page(share_name(number)))
        after = marks(self.site)
        touched = {name.split("/")[1].split(".")[0] for name in before if after.get(name) != before[name]}
        self.assertEqual(touched, {share_name(0), share_name(COUNT - 1)})
        self.assert_tree(self.clean(status=65))
        # A second run tells of them again.
        self.assertEqual(json.loads(self.run_site("--json", status=65).stdout)["refused"], report["refused"])

    def test_F20_F40_what_is_deep_or_odd_ends_no_run(self):
        self.put(ODD)
        result = self.run_site(status=None)
        self.assertIn(result.returncode, (0, 65), result.stderr)
        self.assertGreaterEqual(self.pages(), {f"{share_name(n)}.html" for n in range(COUNT)})
        for share in ODD:
            self.assertTrue((self.site / f"share/{share}.html").exists() or f"share {share}: refused" in result.stderr)

    def test_F20_ids_that_are_no_names_stop_no_other(self):
        around = {path.name for path in self.folder.iterdir()}
        self.put({share: {} for share in IDS})
        result = self.run_site(status=65)
        good = {f"{share_name(n)}.html" for n in range(COUNT)}
        # Whether a lone hyphen is an id is not the matter here.
        self.assertEqual(self.pages() - {"-.html"}, good)
        self.assertGreaterEqual(result.stderr.count(": refused: "), len(IDS) - 1)
        self.assertEqual({path.name for path in self.folder.iterdir()} - around, {"site", "site.state"})


if __name__ == "__main__":
    unittest.main()
