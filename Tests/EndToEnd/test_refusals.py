"""What would lose or show something is refused at the start, with a sentence that helps."""

import contextlib
import os
import shutil
import sqlite3
import unittest

from sites import MASK, PAST, SiteScratch, marks, share_name, tree
from support import needs_program

COUNT = 6


@needs_program
class RefusalTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(COUNT, ours=True)
        self.run_site()
        self.whole = tree(self.site)

    def hide_and_revoke(self):
        self.set_shares({0: {"blurOptions": MASK}, 1: {"revokedAt": PAST}})

    def assert_hidden(self):
        self.assertFalse(self.has_secret(f"{share_name(0)}.html"))
        self.assert_withdrawn(1)

    def test_what_a_run_reads_may_not_lie_in_the_site(self):
        """A database there would be served, and be removed as a stray file."""
        inside = self.site / "shares.sqlite"
        shutil.copy(self.database, inside)
        for command in ("render", "audit", "serve"):
            more = ["--listen", "127.0.0.1:0"] if command == "serve" else []
            result = self.program(
                command, "--database", inside, "--output", self.site, "--root", self.root, *more, status=73)
            self.assertIn("keep them apart", result.stderr)
        self.assertTrue(inside.exists())
        inside.unlink()
        shutil.copytree(self.root, self.site / "root")
        before = tree(self.site)
        result = self.program(
            "render", "--database", self.database, "--output", self.site, "--root", self.site / "root", status=73)
        self.assertIn("Templates: lies in", result.stderr)
        for output in ("Public", "Public/site", "Templates/site"):
            result = self.program(
                "render", "--database", self.database, "--output", self.root / output, "--root", self.root, status=73)
            self.assertIn("keep them apart", result.stderr)
        self.assert_tree(before)

    def test_F19_a_sealed_copy_with_changes_beside_it_is_none(self):
        with contextlib.closing(sqlite3.connect(self.database)) as other:
            other.execute("PRAGMA journal_mode = WAL")
            other.execute("UPDATE EmpResumeShare SET revokedAt = ? WHERE id = ?", [PAST, share_name(1)])
            other.commit()
            self.run_site()
            self.assert_withdrawn(1)
            before = tree(self.site)
            for command in ("render", "audit"):
                result = self.program(
                    command, "--immutable", "--database", self.database, "--output", self.site, "--root", self.root,
                    status=64)
                self.assertRegex(result.stderr, "shares.sqlite-wal: holds changes .* leave --immutable out")
            self.assert_tree(before)
        # The twin: with nothing beside it, it is.
        self.run_site("--immutable")
        self.assert_tree(before)

    def test_without_templates_what_must_go_goes(self):
        self.hide_and_revoke()
        before = marks(self.site)
        for root in (self.folder / "nowhere", self.folder):
            result = self.program(
                "render", "--database", self.database, "--output", self.site, "--root", root, status=66)
            self.assertIn("no folder Templates/ here", result.stderr)
            self.assert_hidden()
        self.assertIn(share_name(2) + ".html", " ".join(marks(self.site)))
        self.assertLess(len(marks(self.site)), len(before))
        self.run_site()
        self.assert_tree(self.clean())

    def test_the_number_of_parts_stays_what_it_was(self):
        part = self.folder / "part"
        command = [*self.command(site=part)[1:], "--shard"]
        self.program(*command, "1/2")
        self.program(*command, "2/2")
        self.assert_tree(self.whole, site=part)
        result = self.program(*command, "1/3", status=64)
        self.assertIn("one of 2 parts", result.stderr)
        # A run over all makes it a whole site.
        self.program(*command[:-1])
        self.program(*command, "1/3")

    def test_a_public_file_with_no_name_to_publish_is_told_of_by_check_too(self):
        for name in ("read me.txt", "share/index.html", "robots.txt.gz"):
            with self.subTest(name):
                path = self.root / "Public" / name
                path.parent.mkdir(exist_ok=True)
                path.write_text("x")
                for command in (["check"], ["render", "--output", self.site]):
                    result = self.program(
                        *command, "--database", self.database, "--root", self.root, status=65)
                    self.assertIn(f"Public/{name}: not a name to publish", result.stderr)
                path.unlink()
                if "/" in name:
                    path.parent.rmdir()

    def test_a_404_page_of_ones_own_takes_the_place_of_the_themes(self):
        (self.root / "Public/404.html").write_text("<!doctype html><title>Gone</title>")
        self.assertEqual(self.report()["mendedFiles"], [])
        self.assertIn("Gone", (self.site / "404.html").read_text())
        before = marks(self.site)
        self.assertEqual(self.report()["mendedFiles"], [])
        self.assertEqual(marks(self.site), before)

    def test_compression_that_is_turned_off_and_on_is_no_tampering(self):
        for arguments in (["--no-gzip"], []):
            report = self.report(*arguments)
            self.assertEqual((report["mended"], report["mendedFiles"]), ([], []))
        self.assert_tree(self.whole)

    def test_a_template_that_is_empty_or_a_pipe_is_an_error(self):
        page = self.root / "Templates/classic/page.mustache"
        page.write_text("\n")
        self.assertIn("page.mustache:1:1: error: the template is empty", self.run_site(status=65).stderr)
        page.unlink()
        os.mkfifo(page)
        self.assertIn("page.mustache: error: cannot be read", self.run_site(status=65).stderr)
        self.assert_tree(self.whole)

    def test_a_page_that_a_command_could_not_take_away_is_told_of(self):
        (self.site / "share").rename(self.folder / "moved")
        (self.site / "share").symlink_to(self.folder / "moved")
        (self.site / ".sharepage").unlink()
        result = self.program(
            "share", "revoke", share_name(0), "--database", self.database, "--output", self.site, status=66)
        self.assertIn("no file .sharepage; nothing was revoked", result.stderr)
        self.assertFalse(self.is_revoked(0))


if __name__ == "__main__":
    unittest.main()
