"""What commands say and leave behind about masked shares (masking matrix, M098, M102, M103, M114)."""

import base64
import json
import pathlib
import signal
import subprocess
import unittest

from masked import HIDE, ONE, OTHER, SHARE, MaskedScratch, found, png, resume
from serving import UNLIMITED, Server
from support import PROGRAM, ROOT, needs_program

ALIAS = "Quindlewick"
NAMES = {**ONE, "alias": ALIAS}


def broken_rows():
    """Rows that are refused, each in another part of the work, with a name beside what is wrong."""
    good = {"cvData": resume(**ONE), "blurOptions": HIDE}
    entries = good["cvData"]["experiences"]
    return {
        "no-json": {**good, "cvData": '{"company": "Zyqvorth"'},
        "twice": {**good, "cvData": '{"firstName": "Zyqvorth", "firstName": "Zyqvorth"}'},
        "no-text": {**good, "cvData": {"experiences": [*entries, {"company": {"name": "Zyqvorth"}}]}},
        "no-list": {**good, "cvData": {"experiences": {"company": "Zyqvorth"}}},
        "no-flag": {**good, "cvData": {"experiences": [{"isCurrent": "Zyqvorth"}]}},
        "too-long": {**good, "cvData": {"summary": "Zyqvorth " * 9000}},
        "too-many-names": {**good, "blurOptions": {"companies": {"aliases": [f"{ALIAS} {n}" for n in range(51)]}}},
        "long-name": {**good, "blurOptions": {"companies": {"aliases": [ALIAS * 40]}}},
        "no-options": {**good, "blurOptions": ["Zyqvorth"]},
        "bad-date": {**good, "createdAt": "Zyqvorth"},
        "bad-end": {**good, "expiresAt": "Zyqvorth"},
        "bad-order": {**good, "sectionOrder": '{"Zyqvorth'},
        "bad-design": {**good, "designSettings": {"accentColor": "Zyqvorth", "fontFamily": "Zyqvorth"}},
        # The name is in the pixels, where the masker does not look and the check does.
        "leak": {**good, "cvData": {**resume(**ONE), "photo": png(pixel=b"Zyqvorth Zyqvorth")}},
        "remote-photo": {**good, "cvData": {**resume(**ONE), "photo": "https://zyqvorth.example/x.png"}},
        "bad-link": {**good, "cvData": {"website": "zyqvorth:x", "experiences": entries}},
    }


@needs_program
class MaskedCommandTests(MaskedScratch):
    def run_all(self, *commands):
        """What commands print on both streams, whatever their exit code."""
        said = b""
        for command in commands:
            result = subprocess.run([PROGRAM, *map(str, command)], cwd=ROOT, capture_output=True, timeout=120)
            self.assertGreaterEqual(result.returncode, 0, command)
            said += result.stdout + result.stderr
        return said

    def test_M098_messages_name_the_share_and_the_place_and_no_value(self):
        rows = broken_rows()
        self.foreign_database(rows)
        snapshot = self.folder / "snapshot.json"
        snapshot.write_text('{"id": "x", "cvData": {"company": "Zyqvorth"')
        at = ("--database", self.database)
        said = self.run_all(
            ("render", *at, "--output", self.site), ("render", *at, "--output", self.site, "--json"),
            ("check", *at), ("check", *at, "--json"), ("render", "--snapshot", snapshot, "--output", self.site),
            ("import", snapshot, *at), *(("preview", name, *at) for name in rows))
        self.assertEqual(found(NAMES, said), [])
        for name in ("no-json", "no-text", "leak", "too-many-names"):
            self.assertIn(f"share {name}: refused: ".encode(), said)
        self.assertEqual(found(NAMES, b"at ZYQVORTH"), ["zyqvorth"], "the twin")

    def test_M098_a_run_that_crashes_leaves_no_dump_of_its_memory(self):
        self.foreign_database({f"share-{n}": {"cvData": resume(**ONE), "blurOptions": HIDE} for n in range(3000)})
        command = [PROGRAM, "render", "--database", self.database, "--output", self.site]
        run = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(run.wait, 60)
        self.addCleanup(run.kill)
        while not list(self.site.glob("share/*")) and run.poll() is None:
            pass
        run.send_signal(signal.SIGSTOP)
        self.assertIsNone(run.poll(), "the run ended too soon for this test: give it more shares")
        limits = pathlib.Path(f"/proc/{run.pid}/limits").read_text().splitlines()
        core = [line.split()[4:6] for line in limits if line.startswith("Max core file size")]
        self.assertEqual(core, [["0", "0"]])

    def test_M102_a_preview_is_the_page_as_it_is_published_and_leaves_no_file(self):
        for blur in (HIDE, {}):
            self.publish(blur=blur)
            desk = self.folder / "desk"
            desk.mkdir(exist_ok=True)
            at = ("--database", self.database, "--root", ROOT)
            shown = self.program("preview", SHARE, *at, "--html", cwd=desk).stdout.encode()
            self.assertEqual(shown, self.page(SHARE))
            self.assertEqual(list(desk.iterdir()), [])
            self.assertEqual(found(ONE, shown) == [], blur == HIDE)

    def test_M102_a_share_that_is_refused_has_no_preview(self):
        self.foreign_database(broken_rows())
        for name in ("leak", "no-text", "too-many-names"):
            result = self.program("preview", name, "--database", self.database, "--html", status=65)
            self.assertEqual(result.stdout, "")

    def test_M103_what_is_said_of_a_share_when_it_is_made_holds_no_value(self):
        self.program("init", "--database", self.database)
        path = self.folder / "resume.json"
        path.write_text(json.dumps({"name": "My resume", "cvData": resume(**ONE)}))
        body = self.folder / "body.json"
        options = {**HIDE, "companies": {"aliases": [ALIAS]}}
        body.write_text(json.dumps({"blurOptions": options}))
        at = ("--database", self.database)
        identifier = self.import_resume(path)
        share = self.share(identifier, "--body", body)["shareId"]
        said = self.run_all(
            ("share", "create", identifier, "--body", body, *at), ("share", "list", *at),
            ("share", "list", "--json", *at), ("share", "show", share, *at),
            ("share", "show", share, "--json", *at), ("share", "show", "Zyqvorth-x", *at)[:2],
            ("share", "revoke", share, *at), ("share", "revoke", share, *at))
        self.assertIn(share.encode(), said)
        self.assertEqual(found(NAMES, said), [])
        body.write_text(json.dumps({"blurOptions": {"companies": {"aliases": [ALIAS * 50]}}}))
        refused = self.run_all(("share", "create", identifier, "--body", body, *at))
        self.assertIn(b"aliases", refused)
        self.assertEqual(found(NAMES, refused), [])

    def test_M103_answers_of_the_API_hold_no_value(self):
        self.program("init", "--database", self.database)
        path = self.folder / "resume.json"
        path.write_text(json.dumps({"name": "My resume", "cvData": resume(**ONE)}))
        address = f"/v1/resume/{self.import_resume(path)}/share"
        key = self.program(
            "key", "create", "--database", self.database, "--scope", "resume:share,resume:read").stdout.strip()
        server = Server(self.database, self.site, *UNLIMITED)
        self.addCleanup(server.kill)
        body = {"blurOptions": {**HIDE, "companies": {"aliases": [ALIAS]}}}
        many = {"blurOptions": {"companies": {"aliases": [f"{ALIAS} {n}" for n in range(51)]}}}
        calls = [
            (200, "POST", address + "?dryRun=true", body), (200, "POST", address, body), (200, "POST", address, body),
            (200, "GET", address, None), (400, "POST", address, many), (400, "POST", address, b'{"blurOptions": '),
            (400, "POST", address + "?dryRun=maybe", body), (404, "POST", "/v1/resume/Zyqvorth/share", body),
            (200, "DELETE", address, None), (404, "GET", address, None)]
        said = b""
        for status, method, path, content in calls:
            with self.subTest(f"{method} {path}"):
                answer = server.call(method, path, key, content)
                self.assertEqual(answer.status, status)
                said += answer.body + str(answer.headers).encode()
        self.assertEqual(found(NAMES, said + server.log.encode()), [])
        # The twin: the same search finds what the server read.
        self.assertNotEqual(found(NAMES, pathlib.Path(f"{self.database}-wal").read_bytes()), [])

    def test_M114_an_id_is_random_and_says_nothing_about_the_share(self):
        self.program("init", "--database", self.database)
        path = self.folder / "resume.json"
        path.write_text(json.dumps({"name": "r", "cvData": resume(**OTHER)}))
        identifier = self.import_resume(path)

        def make():
            share = self.share(identifier, "--blur", "companies")["shareId"]
            self.program("share", "revoke", share, "--database", self.database)
            return base64.urlsafe_b64decode(share)

        def constant_bits(ids):
            """Bits that are the same in all of them: of random bits, one in 2^47 is among 48."""
            numbers = [int.from_bytes(i, "big") for i in ids]
            ones, zeros = numbers[0], ~numbers[0]
            for number in numbers:
                ones, zeros = ones & number, zeros & ~number
            return (ones | zeros) & ((1 << 8 * len(ids[0])) - 1)

        ids = [make() for _ in range(48)]
        self.assertGreaterEqual(len(ids[0]) * 8, 128)
        self.assertEqual({len(i) for i in ids}, {len(ids[0])})
        self.assertEqual(len(set(ids)), 48)
        self.assertEqual(constant_bits(ids), 0)
        self.assertNotIn(ids, (sorted(ids), sorted(ids, reverse=True)))
        # The twin: a counter and a clock have bits that stay.
        self.assertNotEqual(constant_bits([n.to_bytes(18, "big") for n in range(48)]), 0)


if __name__ == "__main__":
    unittest.main()
