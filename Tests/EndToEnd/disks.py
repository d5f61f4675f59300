"""A small ext4 in a file, as a disk whose power can be cut and whose bytes can rot.

A copy of the file is what a disk would hold after a cut at that moment: what the kernel has not written yet is not in
it. Mounting the copy replays its journal.
"""

import contextlib
import os
import shutil
import subprocess


class Disk:
    """An ext4 in a file, which writes its journal when it is asked to and not before."""

    def __init__(self, case, folder):
        self.case = case
        self.image, self.copy = folder / "disk.img", folder / "cut.img"
        self.place, self.cut_place = folder / "disk", folder / "cut"
        for place in (self.place, self.cut_place):
            place.mkdir()
        with open(self.image, "wb") as file:
            file.truncate(48 << 20)
        make = ["mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", self.image]
        path = os.environ["PATH"] + ":/usr/sbin:/sbin"
        if os.geteuid() != 0 or shutil.which("mkfs.ext4", path=path) is None:
            case.skipTest("a disk of our own needs root and mkfs.ext4")
        subprocess.run(make, check=True, capture_output=True, env={**os.environ, "PATH": path})
        self.mount(self.image, self.place)

    def mount(self, image, place):
        # Without auto_da_alloc a rename over a file flushes nothing by itself: the program has to.
        options = "loop,commit=300,noauto_da_alloc"
        mounted = subprocess.run(["mount", "-o", options, image, place], capture_output=True, text=True)
        if mounted.returncode != 0:
            self.case.skipTest(f"no file can be mounted here: {mounted.stderr.strip()}")
        self.case.addCleanup(self.unmount, place)

    def rot(self, old, new):
        """Changes bytes of files behind the back of the file system, as a failing disk does; how often."""
        self.unmount(self.place)
        data = self.image.read_bytes()
        self.image.write_bytes(data.replace(old, new))
        self.mount(self.image, self.place)
        return data.count(old)

    def unmount(self, place):
        if os.path.ismount(place):
            subprocess.run(["umount", place], check=True)

    def flush(self):
        subprocess.run(["sync", "-f", self.place], check=True)

    @contextlib.contextmanager
    def cut(self, names_first):
        """What is there after a cut now; with `names_first` after the journal was written, as it may be at any time.

        The journal holds names and sizes; the bytes of files are written with it only if the program asked for it.
        """
        if names_first:
            with open(self.place / "unrelated", "wb") as file:
                os.fsync(file.fileno())
        subprocess.run(["cp", "--sparse=always", self.image, self.copy], check=True)
        self.mount(self.copy, self.cut_place)
        try:
            yield self.cut_place
        finally:
            self.unmount(self.cut_place)
