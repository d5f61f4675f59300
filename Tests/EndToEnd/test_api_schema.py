"""The OpenAPI document against the server: made-up calls, every check, and sequences of calls."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

from serving import LONG, Serving
from support import ROOT, needs_program

SCHEMATHESIS = pathlib.Path(sys.executable).parent / "schemathesis"


@needs_program
@unittest.skipUnless(SCHEMATHESIS.exists(), f"{SCHEMATHESIS} is not installed")
class SchemaTests(Serving):
    def test_every_answer_is_as_the_document_says(self):
        server = self.serve()
        config = self.folder / "schemathesis.toml"
        config.write_text((ROOT / "Tests/EndToEnd/schemathesis.toml").read_text().replace("RESUME", self.resume))
        report = self.folder / "report.json"
        examples = "4000" if LONG else "60"
        command = [
            SCHEMATHESIS, "--config-file", config, "run", f"http://127.0.0.1:{server.port}/v1/openapi.json",
            "--checks", "all", "--phases", "examples,coverage,fuzzing,stateful", "--max-examples", examples,
            "--header", f"Authorization: Bearer {self.key}", "--continue-on-failure", "--seed", "7",
            "--workers", "2", "--no-color", "--suppress-health-check", "all",
        ]
        result = subprocess.run(
            list(map(str, command)), capture_output=True, text=True, cwd=self.folder, timeout=1700)
        self.assertEqual(result.returncode, 0, result.stdout[-8000:] + result.stderr[-2000:])
        lines = server.log.splitlines()
        self.assertGreater(len(lines), 20_000 if LONG else 200, result.stdout[-3000:])
        self.assertEqual([line for line in lines if "status=5" in line], [])
        for status in ("200", "400", "401", "404", "405", "415"):
            self.assertTrue(any(f"status={status}" in line for line in lines), f"no case got {status}")


if __name__ == "__main__":
    unittest.main()
