"""Markup in any field stays text (untrusted-input.md, X1 to X4)."""

import re
import unittest
import urllib.parse

import html5lib

import payloads
from payloads import LINK, MARKDOWN, OWN, PLAIN
from support import Scratch, chromium, needs_conformance, needs_program

ELEMENTS = set(
    "html head meta title link body main header footer article section nav address aside h1 h2 h3 h4 h5 h6 p ul ol li "
    "dl dt dd div span a time bdi br em strong del code pre blockquote hr img small abbr".split())
ATTRIBUTES = set(
    "lang dir class href rel src alt width height datetime itemscope itemtype itemprop content name property charset "
    "media type role hidden start translate aria-label aria-hidden aria-labelledby aria-describedby id sizes "
    "referrerpolicy decoding loading".split())
SCHEMES = {"", "http", "https", "mailto", "tel"}
RELATIVE = re.compile(r"^(/(share|photo|assets)/[A-Za-z0-9_.-]+|/favicon\.ico|#[a-z-]+)$")


def parse(page):
    return html5lib.parse(page, transport_encoding="utf-8", namespaceHTMLElements=False)


def skeleton(node):
    """Element names, attribute names and the shape of the tree."""
    if not isinstance(node.tag, str):
        return "comment"
    names = sorted(name for name in node.attrib)
    return (node.tag, names, [skeleton(child) for child in node])


def squeezed(text):
    """Without what cleaning may take: control and format characters; white space runs as one space."""
    kept = "".join(c for c in text if c.isprintable() or c.isspace())
    return " ".join(kept.split())


@needs_program
class InjectionTests(Scratch):
    rounds = 3

    def publish(self, kind, texts):
        lots = list(payloads.resumes(kind, texts, self.rounds))
        shares = {f"p{n}": {"cvData": resume} for n, (_, resume) in enumerate(lots)}
        shares["benign"] = {"cvData": payloads.filled(kind, iter(lambda: "Benign text", None))}
        self.foreign_database(shares)
        self.render()
        return [(lot, self.page(f"p{n}")) for n, (lot, _) in enumerate(lots)]

    def assert_allowed(self, page):
        """X2: every element, attribute and scheme is on the list."""
        for node in parse(page).iter():
            self.assertIsInstance(node.tag, str, "a comment")
            self.assertIn(node.tag, ELEMENTS)
            for name, value in node.attrib.items():
                self.assertIn(name, ATTRIBUTES, f"<{node.tag} {name}>")
                if name in ("href", "src") and not RELATIVE.match(value):
                    scheme = urllib.parse.urlsplit(value).scheme
                    self.assertIn(scheme, SCHEMES - {""}, value)
                    self.assertEqual(node.tag, "a", value)
            if node.tag == "meta":
                self.assertNotIn("http-equiv", node.attrib)

    def check_plain(self, texts):
        pages = self.publish(PLAIN, texts)
        benign = skeleton(parse(self.page("benign")))
        for lot, page in pages:
            tree = parse(page)
            self.assert_allowed(page)
            self.assertEqual(skeleton(tree), benign, lot)
            shown = squeezed(" ".join(tree.itertext()))
            for text in lot:
                self.assertIn(squeezed(text), shown)

    def check_others(self, texts):
        for kind in (MARKDOWN, LINK):
            self.database.unlink(missing_ok=True)
            for _, page in self.publish(kind, texts):
                self.assert_allowed(page)

    def test_X1_X4_own_payloads_in_plain_fields_change_no_structure_and_lose_no_text(self):
        self.check_plain([text for text in OWN if not re.search(r"[\r\n\x00]", text)])

    def test_X2_own_payloads_in_Markdown_and_links_give_allowed_markup_alone(self):
        self.check_others(OWN)

    @needs_conformance
    def test_X1_X4_others_payloads_in_plain_fields_change_no_structure_and_lose_no_text(self):
        self.check_plain([text for text in payloads.others() if not re.search(r"[\r\n\x00]", text)])

    @needs_conformance
    def test_X2_others_payloads_in_Markdown_and_links_give_allowed_markup_alone(self):
        self.check_others(payloads.others())

    def test_X_15_no_page_asks_another_host_for_anything(self):
        for kind in (PLAIN, MARKDOWN, LINK):
            self.database.unlink(missing_ok=True)
            for _, page in self.publish(kind, OWN):
                for node in parse(page).iter():
                    if node.tag != "a":
                        for name in ("src", "href", "srcset", "poster", "data"):
                            self.assertRegex(node.attrib.get(name, "/favicon.ico"), RELATIVE)


@needs_program
class BrowserTruthTests(Scratch):
    def dumped(self, page):
        path = self.folder / "page.html"
        path.write_bytes(page)
        return html5lib.parse(chromium("--dump-dom", path.as_uri()), namespaceHTMLElements=False)

    def test_X3_a_browser_without_a_policy_runs_nothing_and_sees_the_same_tree(self):
        lots = [text for text in OWN if "pwned" in text]
        for kind in (PLAIN, MARKDOWN, LINK):
            width = payloads.count(kind)
            texts = iter(lots * (1 + width // len(lots)))
            self.database.unlink(missing_ok=True)
            self.foreign_database({"hostile": {"cvData": payloads.filled(kind, texts)}})
            self.render()
            tree = self.dumped(self.page("hostile"))
            self.assertIsNone(tree.get("id"))
            self.assertEqual(skeleton(tree), skeleton(parse(self.page("hostile"))))

    def test_X3_twin_the_same_payloads_run_when_they_are_not_escaped(self):
        for text in OWN[:3]:
            page = b"<!DOCTYPE html><html lang=en><title>x</title><p>" + text.encode()
            self.assertEqual(self.dumped(page).get("id"), "pwned", text)


if __name__ == "__main__":
    unittest.main()
