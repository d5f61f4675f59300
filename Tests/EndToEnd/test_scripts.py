"""The scripts that set a machine up."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from support import ROOT, SAMPLE


class ScriptTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sharepage-test-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def script(self, *command, path=os.environ["PATH"]):
        return subprocess.run(
            [ROOT / "scripts" / command[0], *map(str, command[1:])], capture_output=True, text=True,
            env={**os.environ, "PATH": path})

    def stand_in(self, name, content="exit 99"):
        """Puts a program of this name before the real one."""
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{content}\n")
        path.chmod(0o755)
        return f"{self.folder}:{os.environ['PATH']}"

    def test_bootstrap_on_a_machine_that_has_all_installs_nothing(self):
        path = self.stand_in("apt-get")
        for options in ([], ["--tests"]):
            result = self.script("bootstrap", *options, path=path)
            self.assertEqual((result.returncode, result.stdout), (0, "bootstrap: all is present\n"))

    def test_bootstrap_installs_what_is_missing_and_names_it(self):
        self.stand_in("dpkg-query", 'case "$*" in *libcmark-dev*) ;; *) printf installed ;; esac')
        self.stand_in("sudo", '"$@"')
        path = self.stand_in("apt-get", f'echo "$@" >> {self.folder}/calls')
        result = self.script("bootstrap", path=path)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout, "bootstrap: installing libcmark-dev\n")
        calls = (self.folder / "calls").read_text().splitlines()
        self.assertEqual(calls[0], "update -qq")
        self.assertTrue(calls[1].endswith(" libcmark-dev"), calls)

    def test_bootstrap_without_a_toolchain_says_so(self):
        for tool in ("bash", "dirname"):
            (self.folder / tool).symlink_to(shutil.which(tool))
        result = self.script("bootstrap", path=str(self.folder))
        self.assertEqual(result.returncode, 69)
        self.assertIn("Swift", result.stderr)

    def test_the_units_are_ones_that_systemd_takes(self):
        if not shutil.which("systemd-analyze"):
            self.skipTest("systemd is not installed")
        units = []
        for unit in (ROOT / "scripts/systemd").iterdir():
            # The program need not be installed here.
            text = unit.read_text().replace("/usr/local/bin/sharepage", "/bin/true")
            units.append(self.folder / unit.name)
            units[-1].write_text(text)
        checked = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True)
        self.assertEqual((checked.returncode, checked.stderr), (0, ""))
        for unit in units:
            if unit.suffix == ".service":
                told = subprocess.run(
                    ["systemd-analyze", "security", "--offline=true", "--threshold=20", unit],
                    capture_output=True, text=True)
                self.assertEqual(told.returncode, 0, told.stdout[-300:])

    def test_the_units_keep_a_crash_quiet_and_a_server_that_cannot_live_from_spinning(self):
        server, render = (
            (ROOT / f"scripts/systemd/{name}.service").read_text().splitlines()
            for name in ("sharepage", "sharepage-render"))
        for unit in (server, render):
            self.assertLessEqual({"Environment=SWIFT_BACKTRACE=enable=no", "OOMPolicy=continue", "LimitCORE=0"}, set(unit))
        # systemd ignores them in silence where they stand in another section.
        head = server[server.index("[Unit]"):server.index("[Service]")]
        told = dict(line.split("=", 1) for line in head if "=" in line)
        self.assertEqual((told["StartLimitIntervalSec"], told["StartLimitBurst"]), ("5min", "10"))

    def test_instantiate_refuses_what_nginx_would_misread(self):
        for port in ("", "80;", "x"):
            result = self.script("nginx/instantiate", self.folder / "p", ROOT, port)
            self.assertEqual(result.returncode, 64)
        odd = self.folder / "a;b"
        odd.mkdir()
        self.assertEqual(self.script("nginx/instantiate", self.folder / "p", odd, "8080").returncode, 64)

    def test_every_sample_resume_has_its_share_and_its_row_in_the_table(self):
        people = {path.name.removesuffix(".resume.json") for path in SAMPLE.glob("*.resume.json")}
        shares = {path.name.removesuffix(".share.json") for path in SAMPLE.glob("*.share.json")}
        table = (SAMPLE / "README.md").read_text()
        self.assertGreaterEqual(len(people), 12)
        self.assertEqual(people, shares)
        self.assertEqual([name for name in people if f"| `{name}` |" not in table], [])


if __name__ == "__main__":
    unittest.main()
