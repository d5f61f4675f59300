"""The program under strace: which calls it makes, in which order, and what it does when one of them fails."""

import collections
import re
import shutil
import signal
import subprocess
import unittest

from support import ROOT

# What changes files or folders, and what makes a change durable. Which of the openings write is told by their flags.
WRITES = (
    "openat", "open", "creat", "write", "pwrite64", "writev", "fsync", "fdatasync", "syncfs", "sync", "msync", "rename",
    "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "rmdir", "mkdir",
    "mkdirat", "ftruncate", "truncate", "fallocate", "chmod", "fchmod", "fchmodat", "fchown", "fchownat", "utimensat",
    "copy_file_range", "sendfile")
# What else can fail on a bad disk.
READS = ("read", "pread64", "close", "getdents64")
# What a disk without space refuses; to take something away needs none.
GROWING = ("openat", "write", "pwrite64", "mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat",
           "ftruncate", "fallocate", "fsync", "fdatasync", "syncfs")
LINE = re.compile(r"(\d+) +(\w+)\((.*)")

Call = collections.namedtuple("Call", "kind number thread text")


def strace_works():
    probe = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "true"]
    return shutil.which("strace") is not None and subprocess.run(probe, capture_output=True).returncode == 0


def needs_strace(test):
    return unittest.skipUnless(strace_works(), "strace is not there, or may not trace")(test)


def strace(log, kinds, *options):
    # A kind that the machine has not is passed over: `?`.
    return ["strace", "-f", "-qq", "-y", "-o", log, "-e", "signal=none",
            "-e", "trace=" + ",".join(f"?{kind}" for kind in kinds), *options]


def run(command, timeout=120):
    """Runs a command and ends it, with all that it started, when it takes too long."""
    process = subprocess.Popen(
        list(map(str, command)), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True)
    try:
        output, errors = process.communicate(timeout=timeout)
    except BaseException:
        # strace takes with it what it traces.
        process.kill()
        process.communicate()
        raise
    return subprocess.CompletedProcess(command, process.returncode, output, errors)


def calls_of(log):
    """The calls in a log, numbered as strace counts them: by thread and kind, from 1."""
    counts, calls = collections.Counter(), []
    for line in log.read_text(errors="replace").splitlines():
        found = LINE.match(line)
        if not found:
            continue
        thread, kind, text = found.groups()
        counts[thread, kind] += 1
        calls.append(Call(kind, counts[thread, kind], thread, text))
    return calls


def traced(command, log, kinds=WRITES, status=0, options=()):
    """The calls that a run makes, all that it starts included."""
    result = run([*strace(log, kinds, "--seccomp-bpf", *options), *command])
    assert result.returncode == status, f"{result.returncode}: {result.stderr}"
    return calls_of(log)


def touches(call, *folders):
    """Whether a call is about one of these folders or what is in them."""
    return any(f"{opening}{folder}{closing}" in call.text
               for folder in folders for opening in '<"' for closing in '/>"')


def is_write(call):
    """Whether a call changes something; an opening does where its flags say so."""
    if call.kind in ("openat", "open"):
        return re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", call.text) is not None
    return call.kind in WRITES


def points(calls, kinds, folder, budget=None, phase=0.0):
    """The calls of the first thread in which a fault is worth while: those about a folder, in a fixed order.

    With a budget about so many, each kind's evenly spread; the phase, from 0 to 1, says where between.
    """
    by_kind = {}
    for call in calls:
        if call.thread == calls[0].thread and call.kind in kinds and f"{folder}/" in call.text:
            by_kind.setdefault(call.kind, []).append(call.number)
    count = None if budget is None else max(1, budget // max(1, len(by_kind)))
    return [(kind, number) for kind in sorted(by_kind) for number in spread(by_kind[kind], count, phase)]


def spread(items, count, phase=0.0):
    """So many of a list in even steps."""
    if count is None or len(items) <= count:
        return items
    return [items[int((step + phase) * len(items) / count)] for step in range(count)]


def failing(command, log, kind, number, fault):
    """A run in which one call fails, and whether it came to that call.

    The log has this kind of call alone. `fault` is `signal=SIGKILL`, `error=EIO` or the like.
    """
    inject = ["-e", f"inject={kind}:{fault}:when={number}"]
    if not fault.startswith("signal"):
        # Much faster, as other calls are not stopped at; strace 6.1 sends no signal then.
        inject.append("--seccomp-bpf")
    result = run([*strace(log, [kind]), *inject, *command])
    if fault == "signal=SIGKILL":
        return result, result.returncode == -signal.SIGKILL
    return result, "(INJECTED)" in log.read_text(errors="replace")
