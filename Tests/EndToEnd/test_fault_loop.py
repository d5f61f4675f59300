"""The n-th fault loop: a run is broken at one of its calls after another (F01, F04, F05, F07, F08, F31, F32, F43).

After each fault no reader may see what is neither old nor new, what was said to be withdrawn stays so, and the exit
code tells the truth; a plain run then gives what a clean build gives. The sample takes some calls of each kind,
SHAREPAGE_LONG=1 every one.
"""

import shutil
import unittest

from sites import FIRM, LONG, MASK, PAST, SiteScratch, differences, inflated, person, share_name, tree, wrongs
from support import needs_program
from tracing import GROWING, READS, WRITES, failing, needs_strace, points, traced

COUNT = 100 if LONG else 8
# The share that a command has withdrawn before any of the runs.
GONE = COUNT
# About how many calls of each situation are broken in the sample.
KILLS, ERRORS, READ_ERRORS, FULL = (None,) * 4 if LONG else (10, 6, 4, 5)


class FaultLoop:
    """What is done for every situation: `set_old` and `set_new` bring the inputs there."""

    phase = 0.5

    def setUp(self):
        super().setUp()
        self.people(COUNT + 1, ours=True)
        self.run_site()
        gone = share_name(GONE)
        self.assertTrue((self.site / f"share/{gone}.html").exists(), "the twin")
        self.program("share", "revoke", gone, "--database", self.database, "--output", self.site)
        self.set_old()
        self.old = self.clean()
        self.set_new()
        self.new = self.clean()

    def set_all(self, columns):
        """Sets columns of all shares; those that the number decides on are functions of it."""
        self.set_shares({n: {k: v(n) if callable(v) else v for k, v in columns.items()} for n in range(COUNT)})

    def start(self):
        """Brings the site to where it was before the run that is broken; the tree of then."""
        self.set_old()
        self.run_site()
        self.assert_tree(self.old)
        return self.old

    def finish(self, told):
        self.run_site()
        self.assert_tree(self.new, told=told)
        self.assertEqual(list(self.state.glob("staging/*")), [], told)

    def loop(self, fault, kinds, budget):
        log = self.folder / "log"
        self.start()
        self.set_new()
        calls = traced(self.command(), log, kinds)
        self.assert_tree(self.new)
        chosen = points(calls, kinds, self.folder, budget, self.phase)
        self.assertGreater(len(chosen), 2)
        hits = 0
        for kind, number in chosen:
            told = f"{fault} in {kind} number {number}"
            before = self.start()
            known = set(wrongs(self.site, before)) if before else set()
            self.set_new()
            result, hit = failing(self.command(), log, kind, number, fault)
            hits += hit
            found = [wrong for wrong in wrongs(self.site, before, self.new) if wrong not in known]
            self.assertEqual(found, [], told)
            self.assert_withdrawn(GONE)
            if result.returncode == 0:
                self.assert_tree(self.new, told=f"{told}: it says that all is well")
            else:
                self.assertTrue(hit, f"{told}: it fails without a fault: {result.stderr}")
                self.assertTrue(result.stderr or fault == "signal=SIGKILL", f"{told}: it does not say why")
            self.finish(told)
        # Where the calls of a run differ from those that were counted, some are missed.
        self.assertGreaterEqual(hits, 0.9 * len(chosen))

    def test_F01_killed_at_any_call(self):
        self.loop("signal=SIGKILL", WRITES, KILLS)

    def test_F07_F08_an_error_in_any_call_that_writes(self):
        self.loop("error=EIO", WRITES, ERRORS)

    def test_F07_an_error_in_any_call_that_reads(self):
        self.loop("error=EIO", READS, READ_ERRORS)

    def test_F04_F05_no_space_in_any_call(self):
        self.loop("error=ENOSPC", GROWING, FULL)


@needs_program
@needs_strace
class FirstBuildFaultTests(FaultLoop, SiteScratch):
    phase = 0.3

    def set_old(self):
        pass

    def set_new(self):
        pass

    def start(self):
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.rmtree(self.state, ignore_errors=True)
        return {}


@needs_program
@needs_strace
class UpdateFaultTests(FaultLoop, SiteScratch):
    def set_old(self):
        self.set_all({"cvData": person})

    def set_new(self):
        self.set_all({"cvData": lambda n: person(n, version=1)})


@needs_program
@needs_strace
class MaskFaultTests(FaultLoop, SiteScratch):
    phase = 0.7

    def set_old(self):
        self.set_all({"cvData": person, "blurOptions": {}})

    def set_new(self):
        """Half of the pages get stricter, and most others change."""
        self.set_all({
            "cvData": lambda n: person(n, version=n % 4 == 1),
            "blurOptions": lambda n: MASK if n % 2 == 0 else {}})


@needs_program
@needs_strace
class RevokeFaultTests(FaultLoop, SiteScratch):
    phase = 0.1

    def set_old(self):
        self.set_all({"revokedAt": None, "cvData": person})

    def set_new(self):
        self.set_all({
            "revokedAt": lambda n: PAST if n % 2 == 0 else None, "cvData": lambda n: person(n, version=n % 4 == 1)})

    def test_F31_a_command_killed_after_the_row_and_before_the_page(self):
        """A kill at any call of `share revoke`; the run after it withdraws what the row says."""
        log, name = self.folder / "log", share_name(0)
        command = [*self.command()[:1], "share", "revoke", name, "--database", self.database, "--output", self.site]
        self.start()
        chosen = points(traced(command, log), WRITES, self.folder, None if LONG else 12)
        seen = set()
        for kind, number in chosen:
            self.set_share(0, revokedAt=None)
            self.start()
            failing(command, log, kind, number, "signal=SIGKILL")
            self.assert_never_wrong(self.old)
            has_page = (self.site / f"share/{name}.html").exists()
            # The next to open the database is the run, which only reads it.
            self.run_site()
            seen.add((self.is_revoked(0), has_page))
            self.assert_tree(self.clean(), told=f"{kind} number {number}")
        self.assertGreater(len(seen), 1, "no kill came between the row and the page")


@needs_program
@needs_strace
class ThemeFaultTests(FaultLoop, SiteScratch):
    phase = 0.9

    def set_old(self):
        self.reset_root()

    def set_new(self):
        theme = self.root / "Templates/classic"
        for name, more in (("style.css", "p{color:red}\n"), ("page.mustache", "<!-- new -->\n")):
            path = theme / name
            path.write_text(path.read_text() + more)
        (self.root / "Public/robots.txt").write_text("User-agent: *\nDisallow: /share/\n")

    def start(self):
        self.set_old()
        return super().start()


@needs_program
@needs_strace
class CleanUpFaultTests(FaultLoop, SiteScratch):
    """F43: what breaks a clean-up half-way removes nothing that is part of the site."""

    phase = 0.2

    def set_old(self):
        pass

    def set_new(self):
        pass

    def start(self):
        super().start()
        page = (self.site / "share" / f"{share_name(1)}.html").read_bytes()
        strays = (
            "share/old.html", "share/old.html.gz", "share/alone.html.gz", "share/.tmp-81.html", "photo/old.0123.png",
            "assets/old.0123.css", "assets/old.0123.css.gz", "notes.txt", "extra/deep/deeper/file")
        for name in strays:
            path = self.site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page)
        (self.site / "share/empty").mkdir()
        return tree(self.site)


@needs_program
class FaultSearchTests(SiteScratch):
    """The twins of the loop: what it looks for is found where it is."""

    def test_what_no_reader_may_see_is_found(self):
        self.people(4)
        self.run_site()
        whole = tree(self.site)
        self.assertEqual(wrongs(self.site, whole), [])
        page = self.site / "share" / f"{share_name(3)}.html"
        copy = page.with_name(page.name + ".gz")
        photo = next(self.site.glob(f"photo/{share_name(3)}.*"))
        other = (self.site / "share" / f"{share_name(1)}.html.gz").read_bytes()
        damages = {
            "neither": lambda: page.write_bytes(page.read_bytes()[:-1]),
            "without its file": page.unlink,
            "not a copy": lambda: copy.write_bytes(other),
            "no file of the site": lambda: page.with_name(".tmp-1").write_bytes(b""),
            "names photo/": photo.unlink,
            "names assets/": next(self.site.glob("assets/classic.*.css")).unlink,
        }
        self.assertIsNone(inflated(copy.read_bytes()[:-9]))
        for told, damage in damages.items():
            with self.subTest(told):
                damage()
                self.assertIn(told, "\n".join(wrongs(self.site, whole)))
                self.assertNotEqual(differences(tree(self.site), whole), [])
                self.run_site()
                self.assert_tree(whole)
        page.chmod(0o600)
        self.assertEqual(differences(tree(self.site), whole), [f"share/{page.name}: other mode"])

    def test_what_is_masked_is_told_from_what_is_not(self):
        self.people(1)
        name = f"{share_name(0)}.html"
        for mask, shown in (({}, True), (MASK, False)):
            self.set_share(0, blurOptions=mask)
            self.run_site()
            self.assertEqual([self.has_secret(name), self.has_secret(f"{name}.gz")], [shown, shown], FIRM)


if __name__ == "__main__":
    unittest.main()
