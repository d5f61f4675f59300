"""What `audit` finds in a published site, what it does not repeat, and that `render` mends it."""

import base64
import fcntl
import gzip
import json
import os
import shutil
import struct
import unittest
import zlib

from support import ROOT, Scratch, needs_program

SECRET = "Zyqvorth"
PAST = "2024-06-01T00:00:00.000Z"


def png():
    """The smallest picture."""
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\0\0\0")) + chunk(b"IEND", b"")


CONTENT = {
    "firstName": "Ada", "lastName": "Quell", "jobTitle": "Surveyor", "phone": "+31 6 5550 1234",
    "photo": "data:image/png;base64," + base64.b64encode(png()).decode(),
    "summary": f"Ten years at {SECRET}.", "experiences": [{"company": f"{SECRET} GmbH", "jobTitle": "Lead"}]}
HIDDEN = {"cvData": CONTENT, "blurOptions": {"companies": True}}
OPEN = {"cvData": {**CONTENT, "firstName": "Ida"}}


class AuditCase(Scratch):
    def findings(self, *arguments, status=65):
        """What an audit finds; it never repeats a hidden value."""
        command = ("audit", "--database", self.database, "--output", self.site, *arguments)
        result = self.program(*command, "--json", status=status)
        text = self.program(*command, status=status)
        for output in (result.stdout, result.stderr, text.stdout, text.stderr):
            self.assertNotIn(SECRET.lower(), output.lower())
        found = json.loads(result.stdout)["findings"]
        # One line for each, and one that sums up.
        lines = text.stdout.splitlines()
        self.assertEqual(len(lines), len(found) + 1, text.stdout)
        for line, finding in zip(lines, found):
            self.assertEqual(line, "{file}: {kind}: {reason}; {advice}".format(**finding))
        return found

    def audit(self, *arguments, status=65):
        """The kinds that were found, each with its file."""
        return {(finding["kind"], finding["file"]) for finding in self.findings(*arguments, status=status)}

    def assert_clean(self, *arguments):
        self.assertEqual(self.audit(*arguments, status=0), set())

    def assert_mended(self):
        """A run mends whatever was found."""
        self.render()
        self.assert_clean()

    def path(self, name):
        return self.site / name

    def edit(self, name, old, new):
        """Changes a file, or the page in a compressed copy, where it is served from."""
        path = self.path(name)
        data = path.read_bytes()
        if path.suffix == ".gz":
            data = gzip.decompress(data)
        self.assertIn(old, data)
        data = data.replace(old, new, 1)
        path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)

    def only(self, pattern):
        [path] = self.site.glob(pattern)
        return str(path.relative_to(self.site))


@needs_program
class AuditTests(AuditCase):
    def setUp(self):
        super().setUp()
        self.foreign_database({"hidden": HIDDEN, "open": OPEN})
        self.render()

    def test_a_site_that_was_just_rendered_is_clean(self):
        self.assert_clean()
        result = self.program("audit", "--database", self.database, "--output", self.site)
        self.assertEqual(result.stdout, "2 pages checked, nothing found\n")

    def test_it_writes_nothing(self):
        def marks():
            return {p: (s.st_ino, s.st_mtime_ns, s.st_ctime_ns, s.st_size)
                    for p in [self.folder, *self.folder.rglob("*")] for s in [p.lstat()]}
        self.path("share/open.html").unlink()
        before = marks()
        self.audit()
        self.assertEqual(marks(), before)

    def test_a_hidden_value_is_found_wherever_it_was_put(self):
        page, copy = "share/hidden.html", "share/hidden.html.gz"
        encoded = base64.b64encode(f"was at {SECRET} once".encode())
        plants = {
            "text": (page, b"Surveyor", b"Surveyor at Zyqvorth"),
            "entities": (page, b"Surveyor", b"Surveyor at &#90;yqvorth"),
            "split by tags": (page, b"Surveyor", b"Surveyor at Zyq<b>vorth</b>"),
            "attribute": (page, b"<main", b'<main title="Zyqvorth"'),
            "comment": (page, b"</main>", b"<!-- ZYQVORTH --></main>"),
            "script": (page, b"</main>", b"<script>var a='zyqvorth'</script></main>"),
            "base64": (page, b"<main", b'<main title="' + encoded + b'"'),
            "address": (page, b"</main>", b'<a href="https://%7Ayqvorth.example">x</a></main>'),
            "copy": (copy, b"Surveyor", b"Surveyor at Zyqvorth"),
            "theme's style sheet": (self.only("assets/classic.*.css"), b"{", b"{--a:'\\5a yqvorth';"),
            "design's style sheet": (self.only("assets/design.*.css"), b"{", b"{--a:'zyqvorth';"),
            "photo": (self.only("photo/hidden.*.png"), b"IEND", b"tEXtZyqvorthIEND"),
        }
        for name, (file, old, new) in plants.items():
            with self.subTest(name):
                self.edit(file, old, new)
                found = self.findings()
                leaks = [finding for finding in found if finding["kind"] == "leak"]
                self.assertEqual({leak["file"] for leak in leaks}, {file})
                self.assertEqual({(leak["class"], leak["shareId"]) for leak in leaks}, {("companies", "hidden")})
                self.assertTrue(all(leak["place"] for leak in leaks))
                self.assert_mended()
                # The twin: the same place with another word is a change, and no leak.
                self.edit(file, old, new.replace(encoded, base64.b64encode(b"was at Kelderman once"))
                          .replace(b"yqvorth", b"andvoort").replace(b"YQVORTH", b"ANDVOORT")
                          .replace(b"Zyq<b>vorth", b"Zand<b>voort"))
                self.assertEqual(self.audit(), {("changed", file)})
                self.assert_mended()

    def test_M100_a_copy_that_says_more_than_its_page_is_searched_to_its_end(self):
        copy = self.path("share/hidden.html.gz")
        packed = copy.read_bytes()
        page = gzip.decompress(packed)
        named = b"\x1f\x8b\x08\x08" + packed[4:10] + b"zyqvorth.html\0" + packed[10:]
        more = gzip.compress(b"<p>Zyqvorth</p>")
        for name, data in {"a second part": packed + more, "bytes behind": packed + b"Zyqvorth", "a name": named}.items():
            with self.subTest(name):
                copy.write_bytes(data)
                self.assertIn(page, gzip.decompress(packed))
                self.assertEqual(
                    self.audit(), {("changed", "share/hidden.html.gz"), ("leak", "share/hidden.html.gz")})
                self.assert_mended()
        copy.write_bytes(b"no gzip at all")
        self.assertEqual(self.audit(), {("changed", "share/hidden.html.gz")})
        # The right page, by another compressor: that can be another version of ours.
        copy.write_bytes(gzip.compress(page, 1, mtime=0))
        self.assertEqual(self.audit(), {("stale", "share/hidden.html.gz")})
        self.assert_mended()

    def test_M098_an_element_called_like_the_value_is_not_repeated(self):
        self.edit("share/hidden.html", b"</main>", b'<zyqvorth data-zyqvorth="Zyqvorth"></zyqvorth></main>')
        self.assertIn(("leak", "share/hidden.html"), self.audit())

    def test_a_page_that_cannot_be_searched_is_a_finding(self):
        for damage in (b"<b", b"</main></main>", b"\xff\xfe"):
            with self.subTest(damage):
                self.edit("share/hidden.html", b"</main>", damage)
                self.assertEqual(
                    self.audit(), {("changed", "share/hidden.html"), ("unchecked", "share/hidden.html")})
                self.assert_mended()

    def test_what_is_missing_is_named(self):
        names = ("share/open.html", "share/open.html.gz", "404.html", "404.html.gz", "robots.txt",
                 self.only("photo/open.*.png"), self.only("assets/classic.*.css"), self.only("assets/design.*.css.gz"))
        for name in names:
            with self.subTest(name):
                self.path(name).unlink()
                self.assertEqual(self.audit(), {("missing", name)})
                self.assert_mended()
        shutil.rmtree(self.path("share"))
        self.assertEqual(self.audit(), {("missing", "share/hidden.html"), ("missing", "share/open.html")})
        self.assert_mended()

    def test_pages_of_shares_that_are_not_live_are_orphans(self):
        photo = self.only("photo/open.*.png")
        orphans = {("orphaned", name) for name in ("share/open.html", "share/open.html.gz", photo)}
        for change in (f"SET revokedAt = '{PAST}'", f"SET expiresAt = '{PAST}'", "SET expiresAt = 'soon'",
                       """SET blurOptions = '{"wages": true}'""", "SET id = 'other'"):
            with self.subTest(change):
                self.execute(f"UPDATE EmpResumeShare {change} WHERE id = 'open'")
                found = self.audit()
                self.assertLessEqual(orphans, found)
                # A share that is refused has no page to miss.
                missing = {("missing", name) for name in ("share/other.html",)} if "other" in change else set()
                self.assertEqual({f for f in found - orphans if not f[1].startswith("photo/other")}, missing)
                self.execute("UPDATE EmpResumeShare SET id = 'open', revokedAt = NULL, expiresAt = NULL, "
                             "blurOptions = NULL WHERE id <> 'hidden'")
                self.assert_clean()

    def test_a_page_of_a_revoked_share_is_searched_too(self):
        self.execute(f"UPDATE EmpResumeShare SET revokedAt = '{PAST}' WHERE id = 'hidden'")
        self.assertNotIn("leak", {kind for kind, _ in self.audit()})
        self.edit("share/hidden.html.gz", b"Surveyor", b"Surveyor at Zyqvorth")
        self.assertIn(("leak", "share/hidden.html.gz"), self.audit())

    def test_F44_files_that_nothing_uses(self):
        files = {
            "share/nobody.html": "orphaned", "share/nobody.html.gz": "orphaned", "photo/open.0123456789abcdef.png": "orphaned",
            "photo/nobody.0123456789abcdef.png": "orphaned", "assets/old.0123456789abcdef.css": "orphaned",
            "share/open.html.tmp": "orphaned", "assets/a.css~": "orphaned", "404.html.part": "orphaned",
            "share/open.html.br": "changed", "share/open": "changed", ".htaccess": "changed", "home.html": "changed",
            "assets/x.js": "changed", "photo/.hidden": "changed", "share/open.html.gz.gz": "changed",
        }
        for name, kind in files.items():
            with self.subTest(name):
                self.path(name).write_bytes(b"something")
                self.assertEqual(self.audit(), {(kind, name)})
                self.assert_mended()

    def test_a_name_that_says_what_is_hidden_is_a_leak_and_is_not_repeated(self):
        for name in ("photo/hidden.zyqvorth.png", "share/hidden.zyqvorth", "share/hidden.html.zyqvorth.tmp"):
            with self.subTest(name):
                self.path(name).write_bytes(b"")
                self.assertIn(("leak", name.partition("zyq")[0].split(".")[0] + ".…"), self.audit())
                self.assert_mended()

    def test_a_name_that_only_looks_like_one_of_ours_is_found(self):
        # A Kelvin sign is equal to a K where text is compared as Unicode says.
        self.execute("UPDATE EmpResumeShare SET id = 'K' WHERE id = 'open'")
        self.assertIn(("missing", "share/K.html"), self.audit())
        self.render()
        photo = self.only("photo/K.*.png")
        shutil.copy(self.path(photo), self.path(photo.replace("K", "\u212a")))
        [(kind, _)] = self.audit()
        self.assertEqual(kind, "changed")
        self.assert_mended()

    def test_a_page_that_was_changed_by_hand(self):
        self.edit("share/open.html", b"Quell", b"Quill")
        self.assertEqual(self.audit(), {("changed", "share/open.html")})
        self.edit("share/open.html.gz", b"Quell", b"Quall")
        self.assertEqual(self.audit(), {("changed", "share/open.html")})
        self.assert_mended()
        self.edit("share/open.html.gz", b"Quell", b"Quill")
        self.assertEqual(self.audit(), {("changed", "share/open.html.gz")})
        self.assert_mended()
        # Where both say the same, it can be from an earlier run, and that is what is said.
        self.edit("share/open.html", b"Quell", b"Quill")
        self.edit("share/open.html.gz", b"Quell", b"Quill")
        [finding] = self.findings()
        self.assertEqual((finding["kind"], finding["file"]), ("stale", "share/open.html"))
        self.assertIn("changed by hand", finding["reason"])
        self.assert_mended()

    def test_files_that_are_the_same_for_all_shares(self):
        for name in ("404.html", "robots.txt", ".sharepage", self.only("assets/design.*.css"), "favicon.ico"):
            with self.subTest(name):
                self.path(name).write_bytes(self.path(name).read_bytes() + b" ")
                self.assertEqual(self.audit(), {("changed", name)})
                self.assert_mended()

    def test_F25_what_is_no_plain_file_of_ours(self):
        page = self.path("share/open.html")
        outside = self.folder / "outside.html"

        def link():
            page.rename(outside)
            page.symlink_to(outside)

        def folder():
            page.unlink()
            page.mkdir()

        def pipe():
            page.unlink()
            os.mkfifo(page)

        def hard_link():
            os.link(page, outside)

        for damage in (link, folder, pipe, hard_link, lambda: page.chmod(0o666), lambda: page.chmod(0)):
            with self.subTest(damage):
                outside.unlink(missing_ok=True)
                damage()
                self.assertIn(("changed", "share/open.html"), self.audit())
                self.assert_mended()

    def test_F25_folders_that_are_not_as_they_must_be(self):
        photos = self.path("photo")
        photos.chmod(0o777)
        self.assertEqual(self.audit(), {("changed", "photo")})
        self.assert_mended()
        photos.rename(self.folder / "photo")
        photos.symlink_to(self.folder / "photo")
        self.assertIn(("changed", "photo"), self.audit())
        self.assert_mended()
        self.path("extra/deep").mkdir(parents=True)
        self.assertEqual(self.audit(), {("changed", "extra")})
        self.assert_mended()

    @unittest.skipUnless(os.geteuid() == 0, "giving a file away needs root")
    def test_F25_a_file_that_somebody_else_can_change(self):
        os.chown(self.path("share/open.html"), 12345, 12345)
        self.assertEqual(self.audit(), {("changed", "share/open.html")})
        self.assert_mended()
        os.chown(self.path("assets"), 12345, 12345)
        self.assertEqual(self.audit(), {("changed", "assets")})

    def test_a_large_file_is_not_read_and_is_a_finding(self):
        with open(self.path("share/hidden.html"), "ab") as page:
            page.truncate(1 << 33)
        self.assertEqual(self.audit(), {("unchecked", "share/hidden.html")})
        self.assert_mended()
        # A small copy that inflates to more than memory.
        bomb = gzip.compress(bytes(1 << 26))
        self.path("share/hidden.html.gz").write_bytes(bomb)
        self.assertEqual(self.audit(), {("changed", "share/hidden.html.gz")})

    def test_a_page_of_another_share_under_a_link(self):
        for ending in ("html", "html.gz"):
            shutil.copy(self.path(f"share/open.{ending}"), self.path(f"share/hidden.{ending}"))
        self.assertEqual(self.audit(), {("stale", "share/hidden.html"), ("leak", "share/hidden.html")})

    def test_a_site_without_copies(self):
        self.render("--no-gzip")
        self.assert_clean("--no-gzip")
        self.assertIn(("missing", "share/open.html.gz"), self.audit())
        self.render()
        self.assertIn(("orphaned", "share/open.html.gz"), self.audit("--no-gzip"))

    def test_F21_while_a_run_is_at_work_it_is_75(self):
        with open(f"{self.site}.state/run.lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.findings_are_locked()
        self.assert_clean()
        # A reader that holds the lock for itself is another audit.
        with open(f"{self.site}.state/run.lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH)
            self.assert_clean()

    def findings_are_locked(self):
        result = self.program("audit", "--database", self.database, "--output", self.site, status=75)
        self.assertEqual(result.stdout, "")

    def test_what_is_not_there_is_66(self):
        arguments = ("--database", self.database, "--output", self.folder / "nowhere")
        self.program("audit", *arguments, status=66)
        self.assertFalse((self.folder / "nowhere").exists())
        (self.folder / "foreign").mkdir()
        self.program("audit", "--database", self.database, "--output", self.folder / "foreign", status=66)
        self.program("audit", "--database", self.folder / "none", "--output", self.site, status=66)
        self.program("audit", "--output", self.site, status=64)


@needs_program
class AuditOfChangesTests(AuditCase):
    def setUp(self):
        super().setUp()
        self.program("init", "--database", self.database)
        path = self.folder / "ada.json"
        path.write_text(json.dumps({"name": "Ada", "cvData": CONTENT}))
        self.resume = self.import_resume(path)
        self.id = self.share(self.resume)["shareId"]
        self.render()
        self.page_name = f"share/{self.id}.html"

    def test_M137_a_page_from_before_its_masks_grew_is_a_leak(self):
        self.assert_clean()
        self.share(self.resume, "--blur", "companies")
        leaks = [finding for finding in self.findings() if finding["kind"] == "leak"]
        self.assertEqual({(leak["file"], leak["class"]) for leak in leaks}, {(self.page_name, "companies")})
        self.assert_mended()

    def test_a_page_of_a_revoked_share_is_an_orphan_until_it_is_withdrawn(self):
        self.program("share", "revoke", self.id, "--database", self.database)
        found = self.findings()
        self.assertIn(("orphaned", self.page_name), {(f["kind"], f["file"]) for f in found})
        self.assertTrue(all("revoked" in f["reason"] for f in found if f["file"].startswith(self.page_name)))
        self.assert_mended()

    def test_a_revoke_with_the_site_leaves_no_page(self):
        self.program("share", "revoke", self.id, "--database", self.database, "--output", self.site)
        self.assert_clean()

    def test_a_share_that_was_not_rendered_yet_is_missing(self):
        self.program("share", "revoke", self.id, "--database", self.database, "--output", self.site)
        new = self.share(self.resume)["shareId"]
        self.assertIn(("missing", f"share/{new}.html"), self.audit())
        self.assert_mended()

    def test_a_changed_template_makes_pages_stale(self):
        root = self.folder / "root"
        for name in ("Templates", "Public"):
            shutil.copytree(ROOT / name, root / name)
        self.assert_clean("--root", root)
        template = root / "Templates/classic/page.mustache"
        template.write_text(template.read_text() + "<!-- new -->\n")
        self.assertEqual(self.audit("--root", root), {("stale", self.page_name)})
        style = root / "Templates/classic/style.css"
        old = self.only("assets/classic.*.css")
        style.write_text(style.read_text() + "p{color:red}\n")
        found = self.audit("--root", root)
        self.assertIn(("stale", self.page_name), found)
        self.assertIn(("orphaned", old), found)
        self.assertIn("missing", {kind for kind, _ in found})
        template.write_text("{{#unclosed}}")
        command = ("audit", "--database", self.database, "--output", self.site, "--root", root)
        self.assertIn("page.mustache", self.program(*command, status=65).stderr)


if __name__ == "__main__":
    unittest.main()
