"""R2: made-up values on every surface of a share, in every encoding, and a search that shares nothing with the program.

With masks on nothing of them can be read; the same search with masks off finds each. What it cannot find, and what is
refused, is in reviewed lists, and these are exact: they do not grow in silence and keep nothing that is over.
"""

import collections
import concurrent.futures
import json
import shutil
import unittest

import canary_reviews
from canary_batches import BATCHES, Batch, publish
from support import Scratch, needs_program
from views import hits, share_hits, site_hits


def seen(job):
    """What of a share's canaries can be read, with the view that shows it."""
    site, share, sought = job
    found = share_hits(set().union(*(one.needles for one in sought)), site, share)
    return [(one, found[needle]) for one in sought for needle in one.needles if needle in found]


def search(site, batch, shares):
    jobs = [(site, share, batch.sought[share]) for share in shares]
    with concurrent.futures.ProcessPoolExecutor() as pool:
        return [hit for found in pool.map(seen, jobs, chunksize=8) for hit in found]


def shown(rows):
    """A table as a failure prints it."""
    return "".join(f"\n  {row}" for row in sorted(map(str, rows)))


@needs_program
class CanaryTests(Scratch):
    @classmethod
    def setUpClass(cls):
        cls.batches = {name: Batch(name) for name in BATCHES}

    def masked(self, name, batch, is_last=False):
        """What leaks and what is refused of a batch; a share that is refused is looked at by kinds of surfaces."""
        folder = self.folder / name
        site, report = publish(self, batch, folder, True)
        refused = {refusal["shareId"]: refusal["code"] for refusal in report["refused"]}
        self.assertEqual(set(refused.values()) - {"leak"}, set(), report["refused"][:1])
        published = batch.rows.keys() - refused.keys()
        found = search(site, batch, published)
        leaks = [hit for hit in found if not hit[0].is_control]
        kept = {one for one, _ in found}
        self.hidden |= {(name.removesuffix("-kinds"), one.encoding, one.kind) for share in published
                        for one in batch.sought[share] if one.is_control and one not in kept}
        needles = {needle for sought in batch.sought.values() for one in sought for needle in one.needles if not one.is_control}
        self.assertEqual(site_hits(needles, site), {}, "styles and the site's own files")
        self.assertEqual(site_hits(needles, site.with_name("site.state")), {}, "the state folder")
        said = {needle for sought in batch.sought.values() for one in sought for needle in one.needles
                if not one.is_control and not one.surface.startswith(canary_reviews.SAID)}
        self.assertEqual(hits(said, json.dumps(report, ensure_ascii=False).encode(), False), {}, "the report")
        shutil.rmtree(folder)
        if not refused or is_last:
            return leaks, {(batch.sought[share][0].encoding, batch.sought[share][0].kind) for share in refused}
        more, kinds = self.masked(f"{name}-kinds", batch.one_kind_each(sorted(refused)), is_last=True)
        return leaks + more, kinds

    def test_R2_nothing_hidden_can_be_read_in_any_encoding_on_any_surface(self):
        leaking, refused, self.hidden = collections.defaultdict(set), set(), set()
        for name, batch in self.batches.items():
            leaks, kinds = self.masked(name, batch)
            for one, view in leaks:
                leaking[name, one.encoding, one.kind].add(f"{one.key} in {one.surface}, view {view}")
            refused |= {(name, *pair) for pair in kinds}
        known = canary_reviews.rows(canary_reviews.GAPS)
        told = [f"{row}: {', '.join(sorted(leaking[row])[:3])} … {len(leaking[row])}" for row in leaking.keys() - known]
        self.assertFalse(told, f"LEAKS: {shown(told)}")
        self.assertFalse(known - leaking.keys(), f"no gaps any more: {shown(known - leaking.keys())}")
        # Had something else hidden a spelling, that nothing leaks would say nothing of it.
        known = canary_reviews.rows(canary_reviews.HIDDEN_CONTROLS)
        unreadable = {(encoding, kind) for encodings, kinds, _ in canary_reviews.UNREADABLE for encoding in encodings for kind in kinds}
        hidden = {row for row in self.hidden if row[1:] not in unreadable}
        self.assertFalse(hidden - known, f"hidden though no secret: {shown(hidden - known)}")
        self.assertFalse(known - hidden, f"no longer hidden: {shown(known - hidden)}")
        known = canary_reviews.rows(canary_reviews.REFUSED)
        self.assertFalse(refused - known, f"refused, and in no list: {shown(refused - known)}")
        self.assertFalse(known - refused, f"no longer refused: {shown(known - refused)}")

    def test_R2_twin_with_nothing_hidden_each_is_found(self):
        missed = collections.defaultdict(list)
        for name, batch in self.batches.items():
            site, report = publish(self, batch, self.folder / name, False)
            self.assertEqual(report["refused"], [])
            found = {one for one, _ in search(site, batch, batch.rows)}
            for sought in batch.sought.values():
                for one in sought:
                    if one not in found and not canary_reviews.is_never_shown(one.surface):
                        missed[one.encoding, one.kind].append(f"{name} {one.surface}")
                    elif one in found:
                        self.assertFalse(canary_reviews.is_never_shown(one.surface), f"{one.surface} is shown after all")
            shutil.rmtree(self.folder / name)
        listed = {(encoding, kind) for encodings, kinds, _ in canary_reviews.UNREADABLE for encoding in encodings for kind in kinds}
        told = [f"{row}: {', '.join(missed[row][:3])} … {len(missed[row])}" for row in missed.keys() - listed]
        self.assertFalse(told, f"not found: {shown(told)}")
        self.assertFalse(listed - missed.keys(), f"found after all: {shown(listed - missed.keys())}")


if __name__ == "__main__":
    unittest.main()
