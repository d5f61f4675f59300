"""Runs the end-to-end tests and closes with one line of counts. An argument picks tests by name."""

import os
import pathlib
import signal
import sys
import unittest

FOLDER = pathlib.Path(__file__).parent
# No test waits for ever: one that takes so many seconds has failed.
LONGEST = 7200 if os.environ.get("SHAREPAGE_LONG") else 1800


def expire(number, frame):
    raise TimeoutError(f"the test took over {LONGEST} seconds")


class Result(unittest.TextTestResult):
    passed = 0

    def startTest(self, test):
        signal.alarm(LONGEST)
        super().startTest(test)

    def stopTest(self, test):
        signal.alarm(0)
        super().stopTest(test)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1


def main():
    signal.signal(signal.SIGALRM, expire)
    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{pattern}*" for pattern in sys.argv[1:]] or None
    tests = loader.discover(str(FOLDER))
    result = unittest.TextTestRunner(verbosity=2, resultclass=Result).run(tests)
    for test, reason in result.skipped:
        print(f"skipped: {test.id()}: {reason}")
    # A failing subtest is one failure each, so what failed is told by tests.
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    sys.stderr.flush()
    print(f"{result.passed} passed, {failed} failed, {len(result.skipped)} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
