"""What the program says to who types something wrong: one golden of all of it, to be read as a newcomer would."""

import os
import pathlib
import re
import shutil
import unittest

from support import ROOT, Scratch, needs_program

GOLDEN = pathlib.Path(__file__).with_name("messages.txt")
COMMANDS = """
rendr
rendr --database x
frobnicate
RENDER
list
--versoin
--database x render
share
share shw
share show
share show a b --database x
share -x
help themes
help creat
help share creat
help render foo
render
render --databse x --output y
render --output y
render --database
render -database x --output y
render --database x --output y --jobs many
render --database x --output y --shard 9
render --database x --output y --durability always
render --database x --output y --only a --shard 1/2
render --database x --snapshot y --output z
render --database x --output y --now yesterday
check --output x
check --json=x
check x
check --database x
check --root x
audit --database x --output y
import
import x --database y
import x --databse y
preview x
preview x --database y
share create x --database y --blur compnies
share create x --database y --blur wages
share create x --database y --blur ,
share create x --database y --alias compny=Foo
share create x --database y --alias Foo
share create x --database y --expires tomorrow
share list
share list --database x
share revoke x --database y --output z
key create --database x
key create --database x --scope resume:sahre
key create --database x --scope resume:share --expires 2001-01-01
serve --databse x
serve --database x --output y --listen here
init --database x --base-url cv.example
"""


@needs_program
class MessageTests(Scratch):
    def setUp(self):
        super().setUp()
        for name in ("Templates", "Public"):
            shutil.copytree(ROOT / name, self.folder / name)

    def test_what_is_typed_wrong_is_named_with_what_was_meant(self):
        told = []
        for line in COMMANDS.split("\n"):
            if not line:
                continue
            result = self.program(*line.split(), status=None, cwd=self.folder)
            said = result.stdout + result.stderr
            if result.returncode == 0:
                said = said.split("\n")[0] + "\n…\n"
            else:
                self.assertEqual(result.stdout, "")
                self.assertTrue(said.startswith("error: "), said)
                self.assertEqual(said.count("error:"), 1)
                self.assertLessEqual(len(re.findall("(?i)usage:", said)), 1)
                self.assertLessEqual(said.count("\n"), 2)
            told.append(f"$ sharepage {line}\n{said}[{result.returncode}]\n")
        text = "\n".join(told)
        if os.environ.get("RECORD_GOLDENS"):
            GOLDEN.write_text(text)
            self.fail("recorded")
        self.assertEqual(text, GOLDEN.read_text())

    def test_a_template_is_named_by_a_path_that_leads_to_it(self):
        page = self.folder / "Templates/classic/page.mustache"
        page.write_text(page.read_text() + "{{nope}}\n")
        (self.folder / "inner").mkdir()
        places = {
            (self.folder, ()): "Templates/classic/page.mustache",
            (self.folder, ("--root", ".")): "Templates/classic/page.mustache",
            (self.folder / "inner", ("--root", "..")): "../Templates/classic/page.mustache",
            (ROOT, ("--root", self.folder)): f"{page}",
        }
        for (folder, root), path in places.items():
            with self.subTest(root):
                result = self.program("check", *root, cwd=folder, status=65)
                first = result.stderr.split("\n")[0]
                self.assertRegex(first, r":\d+:\d+: error: no field 'nope' here$")
                self.assertEqual(first.split(":")[0], path)
                self.assertTrue((folder / first.split(":")[0]).samefile(page))
                self.assertEqual(result.stderr.count("error:"), 1)
        (self.folder / "Templates/locales/nl.json").write_text("{")
        told = self.program("check", "--root", self.folder, cwd=ROOT, status=65).stderr
        self.assertIn(f"{self.folder}/Templates/locales/nl.json:", told)


if __name__ == "__main__":
    unittest.main()
