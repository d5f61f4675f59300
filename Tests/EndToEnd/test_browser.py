"""The page in a browser: on screen and on paper."""

import struct
import subprocess
import unittest

from support import Nginx, ROOT, SAMPLE, Scratch, chromium, needs_program


@needs_program
class PaperTests(Scratch):
    def setUp(self):
        super().setUp()
        self.program("init", "--database", self.database)
        names = ("tomasz-wilk", "margarethe-lindqvist", "eleanor-whitcombe", "grace-okonkwo")
        self.shares = {}
        for name in names:
            resume = self.import_resume(SAMPLE / f"{name}.resume.json")
            self.shares[name] = self.share(resume, "--body", SAMPLE / f"{name}.share.json")["shareId"]
        self.render()
        self.nginx = Nginx(self.site, self.folder / "nginx")
        self.addCleanup(self.nginx.stop)

    def address(self, name):
        return f"http://127.0.0.1:{self.nginx.port}/share/{self.shares[name]}"

    def printed(self, name):
        """Number of pages, paper and text of the printed page."""
        path = self.folder / f"{name}.pdf"
        chromium(f"--print-to-pdf={path}", "--no-pdf-header-footer", self.address(name))
        info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        facts = dict(line.split(":", 1) for line in info.splitlines() if ":" in line)
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        return int(facts["Pages"]), facts["Page size"].strip(), text

    def test_a_resume_of_one_line_prints_on_one_page_of_A4(self):
        pages, size, text = self.printed("tomasz-wilk")
        self.assertEqual(pages, 1)
        self.assertIn("A4", size)
        self.assertIn("Tomasz Wilk", text)

    def test_a_long_resume_prints_in_full_on_several_pages(self):
        pages, _, text = self.printed("eleanor-whitcombe")
        self.assertIn(pages, range(3, 6))
        for words in ("Landscape Ecology", "Service to the field", "Bookbinding"):
            self.assertIn(words, text)

    def test_paper_follows_the_settings(self):
        _, size, _ = self.printed("grace-okonkwo")
        self.assertIn("letter", size.lower())

    def test_M149_paper_shows_no_masked_value(self):
        _, _, text = self.printed("margarethe-lindqvist")
        self.assertIn("Margarethe Lindqvist", text)
        for value in ("Halvorsen", "Kestrel", "Brightwater", "Vestergard", "Sandhamn", "mlindqvist-platform"):
            self.assertNotIn(value, text)

    def test_the_screenshot_tool_takes_a_picture_of_the_asked_width(self):
        for width in (320, 1024):
            picture = self.folder / f"{width}.png"
            subprocess.run(
                [ROOT / "scripts/screenshot", self.address("margarethe-lindqvist"), picture, str(width)],
                check=True, capture_output=True)
            data = picture.read_bytes()
            self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(struct.unpack(">I", data[16:20])[0], width)


if __name__ == "__main__":
    unittest.main()
