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
    def run_schemathesis(self, server, config, phases, examples, seed):
        """How many calls were made up; what is not as the document says fails the test."""
        command = [
            SCHEMATHESIS, "--config-file", config, "run", f"http://127.0.0.1:{server.port}/v1/openapi.json",
            "--checks", "all", "--phases", phases, "--max-examples", examples, "--seed", seed,
            "--header", f"Authorization: Bearer {self.key}", "--continue-on-failure", "--workers", "2",
            "--no-color", "--suppress-health-check", "all"]
        result = subprocess.run(
            list(map(str, command)), capture_output=True, text=True, cwd=self.folder, timeout=1700)
        self.assertEqual(result.returncode, 0, result.stdout[-8000:] + result.stderr[-2000:])
        return int(re.search(r"(\d+) generated", result.stdout)[1])

    def test_every_answer_is_as_the_document_says(self):
        server = self.serve()
        known, made_up = self.folder / "known.toml", self.folder / "made-up.toml"
        config = (ROOT / "Tests/EndToEnd/schemathesis.toml").read_text()
        known.write_text(config.replace("RESUME", self.resume))
        made_up.write_text(re.sub(r"\[\[operations\]\][^[]*", "", config))
        # Many runs of few calls find more, and faster, than one run of many.
        phases, wanted = ("examples,coverage,fuzzing,stateful", 20_000) if LONG else ("fuzzing,stateful", 100)
        count = seed = 0
        while count < wanted:
            seed += 1
            count += self.run_schemathesis(server, known, phases, 60 if LONG else 20, seed)
            if seed % 5 == 1:
                count += self.run_schemathesis(server, made_up, "coverage,fuzzing", 15, seed)
        lines = server.log.splitlines()
        self.assertEqual([line for line in lines if "status=5" in line], [])
        for status in ("200", "400", "401", "404", "405") + (("415",) if LONG else ()):
            self.assertTrue(any(f"status={status}" in line for line in lines), f"no case got {status}")
        # Whoever has no key gets no answer: of what was logged with a key's route, 401 alone has none.
        keyless = [line for line in lines if "/share" in line and "key=" not in line]
        self.assertTrue(all("status=401" in line or "status=413" in line for line in keyless), keyless[:5])


if __name__ == "__main__":
    unittest.main()
