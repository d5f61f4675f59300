"""The OpenAPI document against the server: made-up calls, every check, and sequences of calls."""

import pathlib
import re
import subprocess
import sys
import unittest

from serving import LONG, Serving
from support import ROOT, needs_program

SCHEMATHESIS = pathlib.Path(sys.executable).parent / "schemathesis"


@needs_program
@unittest.skipUnless(SCHEMATHESIS.exists(), f"{SCHEMATHESIS} is not installed")
class SchemaTests(Serving):
    def run_schemathesis(self, server, *arguments):
        command = [
            SCHEMATHESIS, *arguments[:2], "run", f"http://127.0.0.1:{server.port}/v1/openapi.json",
            "--checks", "all", "--header", f"Authorization: Bearer {self.key}", "--continue-on-failure",
            "--seed", "7", "--workers", "2", "--no-color", "--suppress-health-check", "all", *arguments[2:]]
        result = subprocess.run(
            list(map(str, command)), capture_output=True, text=True, cwd=self.folder, timeout=1700)
        self.assertEqual(result.returncode, 0, result.stdout[-8000:] + result.stderr[-2000:])
        return int(re.search(r"(\d+) generated", result.stdout)[1])

    def test_every_answer_is_as_the_document_says(self):
        server = self.serve()
        config = self.folder / "known.toml"
        config.write_text((ROOT / "Tests/EndToEnd/schemathesis.toml").read_text().replace("RESUME", self.resume))
        made_up = self.folder / "made-up.toml"
        made_up.write_text("[generation]\nwith-security-parameters = false\n")
        count = self.run_schemathesis(
            server, "--config-file", config, "--phases", "examples,coverage,fuzzing,stateful",
            "--max-examples", "9000" if LONG else "40")
        count += self.run_schemathesis(
            server, "--config-file", made_up, "--phases", "fuzzing", "--max-examples", "3000" if LONG else "15")
        self.assertGreater(count, 20_000 if LONG else 500)
        lines = server.log.splitlines()
        self.assertEqual([line for line in lines if "status=5" in line], [])
        for status in ("200", "400", "401", "404", "405", "415"):
            self.assertTrue(any(f"status={status}" in line for line in lines), f"no case got {status}")
        # Whoever has no key gets no answer: of what was logged with a key's route, 401 alone has none.
        keyless = [line for line in lines if "/share" in line and "key=" not in line]
        self.assertTrue(all("status=401" in line or "status=413" in line for line in keyless), keyless[:5])


if __name__ == "__main__":
    unittest.main()
