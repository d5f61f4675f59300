"""`check` says what it looked at, and finds in a theme what no page may hold."""

import shutil

from support import ROOT, Scratch, needs_program


@needs_program
class ThemeCheck(Scratch):
    def setUp(self):
        super().setUp()
        self.root = self.folder / "root"
        for name in ("Templates", "Public"):
            shutil.copytree(ROOT / name, self.root / name)

    def test_it_says_what_it_looked_at(self):
        shutil.copytree(self.root / "Templates/classic", self.root / "Templates/other")
        self.assertEqual(self.program("check", "--root", self.root).stdout, "2 themes, 2 languages good\n")
        self.foreign_database({
            "one": {"cvData": {"firstName": "Ada"}}, "two": {"cvData": {"firstName": "Bo"}, "template": "other"}})
        told = self.program("check", "--root", self.root, "--database", self.database).stdout
        self.assertEqual(told, "2 themes, 2 languages, 2 shares good\n")

    def test_it_finds_what_no_page_may_hold_and_render_refuses_it(self):
        page = self.root / "Templates/classic/page.mustache"
        page.write_text(page.read_text().replace(
            "{{>head}}", "{{>head}}\n<dvi>\n<script></script>\n<p onclick=\"x\"><img src=\"//other.example/x\" alt=\"\">"))
        style = self.root / "Templates/classic/style.css"
        style.write_text("@import 'x.css';\n" + style.read_text())
        self.foreign_database({"one": {"cvData": {"firstName": "Ada"}}})
        for command in (("check", "--database", self.database), ("render", "--database", self.database, "--output", self.site)):
            said = self.program(*command, "--root", self.root, status=65).stderr
            for line in ("no element '<dvi>'", "no script", "'onclick'", "another host", "'</p>' is missing"):
                self.assertRegex(said, rf"Templates/classic/page.mustache:\d+:\d+: error: .*{line}")
            self.assertIn("Templates/classic/style.css:1:1: error: '@import'", said)
            self.assertNotIn("partials/", said)
