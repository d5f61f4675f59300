"""A run over a part of the shares, `--shard K/N`: the parts together are the whole, and each minds its own."""

import json
import shutil
import unittest

from sites import MASK, PAST, SiteScratch, marks, person, share_name
from support import needs_program

COUNT = 60
PARTS = 3


def part(number, of=PARTS):
    return ("--shard", f"{number}/{of}")


@needs_program
class ShardTests(SiteScratch):
    def setUp(self):
        super().setUp()
        self.people(COUNT)

    def page_numbers(self, site=None):
        return {int(path.name[6:11]) for path in (site or self.site).glob("share/*.html")}

    def members(self):
        """The shares of each part, by what a run of it makes in a folder of its own."""
        found = []
        for number in range(1, PARTS + 1):
            site = self.folder / f"part-{number}"
            self.program(*self.command(*part(number), site=site)[1:])
            found.append(self.page_numbers(site))
        return found

    def test_parts_copied_together_are_the_whole(self):
        members = self.members()
        self.assertEqual(sorted(number for some in members for number in some), list(range(COUNT)))
        for some in members:
            self.assertGreater(len(some), COUNT // PARTS // 3, "parts of about one size")
        together = self.folder / "together"
        for number in range(1, PARTS + 1):
            shutil.copytree(self.folder / f"part-{number}", together, dirs_exist_ok=True)
        self.assert_tree(self.clean(), together)

    def test_parts_into_one_folder_are_the_whole(self):
        for number in (2, 3, 1):
            self.run_site(*part(number))
        self.assert_tree(self.clean())
        # Nothing is left to do, for a part or for the whole.
        before = marks(self.site)
        for arguments in (part(1), part(2), part(3), ()):
            report = self.report(*arguments)
            self.assertEqual((report["rendered"], report["written"], report["withdrawn"]), (0, 0, 0))
        self.assertEqual(marks(self.site), before)

    def test_the_part_of_a_share_does_not_depend_on_the_others(self):
        first = self.members()
        self.execute("DELETE FROM EmpResumeShare WHERE id = ?", share_name(7))
        for number in range(1, PARTS + 1):
            shutil.rmtree(self.folder / f"part-{number}")
            shutil.rmtree(self.folder / f"part-{number}.state")
        self.assertEqual(self.members(), [some - {7} for some in first])

    def test_M137_a_part_withdraws_and_hides_within_itself_alone(self):
        members = self.members()
        self.run_site()
        mine, others = sorted(members[0]), sorted(members[1])
        gone, gone_too, stricter = mine[0], others[0], others[1]
        self.set_shares({
            gone: {"revokedAt": PAST}, gone_too: {"revokedAt": PAST}, stricter: {"blurOptions": MASK},
            **{n: {"cvData": person(n, version=1)} for n in (mine[1], others[2])}})
        before = marks(self.site)
        report = self.report(*part(1))
        self.assertEqual((report["withdrawn"], report["rendered"]), (1, 1))
        self.assert_withdrawn(gone)
        self.assertTrue((self.site / f"share/{share_name(gone_too)}.html").exists())
        self.assertTrue(self.has_secret(f"{share_name(stricter)}.html"), "another part's affair")
        after = marks(self.site)
        own = {share_name(n) for n in members[0]}
        self.assertEqual(
            [name for name in before.keys() | after.keys()
             if before.get(name) != after.get(name) and name.split("/")[-1].split(".")[0] not in own], [])
        # The other parts do theirs.
        self.run_site(*part(2))
        self.assert_withdrawn(gone_too)
        self.assertFalse(self.has_secret(f"{share_name(stricter)}.html"))
        self.run_site(*part(3))
        self.assert_tree(self.clean())

    def test_a_part_of_a_part_is_the_whole_of_one(self):
        self.run_site(*part(1, of=1))
        self.assert_tree(self.clean())

    def test_F20_a_bad_share_is_told_of_by_its_part_alone(self):
        members = self.members()
        bad = sorted(members[2])[0]
        self.set_share(bad, cvData="{")
        for number in (1, 2):
            self.run_site(*part(number))
        result = self.run_site("--json", *part(3), status=65)
        self.assertEqual([refusal["shareId"] for refusal in json.loads(result.stdout)["refused"]], [share_name(bad)])
        self.assert_tree(self.clean(status=65))

    def test_what_is_no_part_is_64(self):
        for wrong in ("0/3", "4/3", "1/0", "1", "a/b", "-1/3", "1/3/3", "", "1.5/3"):
            with self.subTest(wrong):
                self.run_site(f"--shard={wrong}", status=64)
        self.assertFalse(self.site.exists())


if __name__ == "__main__":
    unittest.main()
