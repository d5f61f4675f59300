"""R2: wherever in a share a value is told that has to be hidden, all mentions of it go; and ids that hold one."""

import base64
import json
import unittest

from canaries import Canaries, Content
from name_spellings import NAMES
from resume_fields import SECTIONS as SECTIONS_OF_RESUMES
from support import Scratch, fill, needs_program
from views import hits, share_hits, site_hits

# How the summary mentions the value.
MENTIONS = ("B raw", "M022 upper", "M051 full width", "M053 zero width", "M054 Cyrillic", "M055 references", "M056 percent",
            "M059 base64", "M025 split strong", "M031 spaced", "M069 host", "M017 domain")
JOB = {"jobTitle": "Clerk", "company": "Old Quay Boats"}


def entry(section, **fields):
    return lambda value: {section: [{name: field or value for name, field in fields.items()}]}


def hidden(section, **fields):
    """The same in a section that is not shown."""
    return lambda value: {**entry(section, **fields)(value), "order": [{"id": section, "visible": False}]}


def columns(name):
    return lambda value: {"columns": {name: value}}


# Key, then where the value stands; `None` is the value.
SOURCES = {
    "companies": {
        "employer": lambda v: {"employer": v},
        "personal.employer": lambda v: {"personal": {"employer": v}},
        "personal.employer that loses": lambda v: {"employer": "Harbour Tools", "personal": {"employer": v}},
        "experiences.company": entry("experiences", jobTitle="Clerk", company=None),
        "experiences.employer": entry("experiences", jobTitle="Clerk", employer=None),
        "experiences.employer that loses": entry("experiences", jobTitle="Clerk", company="Harbour Tools", employer=None),
        "workExperiences.company": entry("workExperiences", jobTitle="Clerk", company=None),
        "references.company": entry("references", name="Bo Vale", company=None),
        "references.organisation that loses": entry("references", name="Bo", company="Harbour Tools", organisation=None),
        "projects.organisation": entry("projects", name="Atlas", organisation=None),
        "projects.organization that loses": entry("projects", name="Atlas", organisation="Harbour Tools", organization=None),
        "customSections.organization": lambda v: {
            "customSections": [{"id": "own", "title": "Own", "items": [{"title": "Guide", "organization": v}]}]},
        "experiences, hidden": hidden("experiences", jobTitle="Clerk", company=None),
        "references, hidden": hidden("references", name="Bo Vale", company=None),
        "maskTerms": lambda v: {"terms": v},
        "aliases": lambda v: {"alias": v},
    },
    "institutions": {
        "education.school": entry("education", degree="BSc", school=None),
        "education.institution": entry("education", degree="BSc", institution=None),
        "education.institution that loses": entry("education", school="Meadow Mill", institution=None),
        "educations.school": entry("educations", degree="BSc", school=None),
        "education, hidden": hidden("education", degree="BSc", school=None),
        "maskTerms": lambda v: {"terms": v},
        "aliases": lambda v: {"alias": v},
    },
    "name": {
        "firstName": lambda v: {"firstName": v},
        "lastName": lambda v: {"lastName": v},
        "personal.lastName that loses": lambda v: {"lastName": "Lovett", "personal": {"lastName": v}},
        "maskTerms": lambda v: {"terms": v},
    },
}
# Encodings that a name of a person has not: it is looked for as a whole word.
NOT_OF_PEOPLE = ("M069 host", "M017 domain")


def share(key, place, canary, encodings):
    """A row whose summary mentions a value that another place makes secret."""
    texts = [NAMES[encoding](canary)[1] for encoding in encodings]
    content = {"firstName": "Ada", "lastName": "Quist", "summary": " and then ".join(texts), **place(canary.value)}
    terms, alias = content.pop("terms", None), content.pop("alias", None)
    return {"cvData": content, "blurOptions": {key: {"aliases": [alias]} if alias else True},
            "sectionOrder": content.pop("order", []), "maskTerms": {key: [terms]} if terms else {}}


@needs_program
class CanarySourceTests(Scratch):
    def setUp(self):
        super().setUp()
        self.canaries = {key: Canaries(key) for key in SOURCES}
        self.rows, self.told = {}, {}
        for key, places in SOURCES.items():
            for number, (name, place) in enumerate(places.items()):
                for turn, encoding in enumerate(MENTIONS):
                    if key == "name" and encoding in NOT_OF_PEOPLE:
                        continue
                    canary = self.canaries[key][name]
                    share_id = f"{key}-{number}-{turn}"
                    self.rows[share_id] = share(key, place, canary, [encoding])
                    self.told[share_id] = (f"{key} in {name}, as {encoding}", canary)

    def publish(self, rows):
        self.program("init", "--database", self.database)
        fill(self.database, rows)
        return json.loads(self.render("--durability", "none", "--json", status=None).stdout)

    def seen(self):
        return {told for share, (told, canary) in self.told.items()
                if share_hits(canary_words(canary), self.site, share)}

    def test_R2_a_value_is_hidden_wherever_it_is_told(self):
        report = self.publish(self.rows)
        self.assertEqual([(self.told[r["shareId"]][0], r["reasons"][:1]) for r in report["refused"]], [])
        self.assertEqual(self.seen(), set())
        # The twin: with nothing hidden each is found.
        self.database.unlink()
        self.publish({share: {**row, "blurOptions": {}} for share, row in self.rows.items()})
        self.assertEqual(self.seen(), {told for told, _ in self.told.values()})

    def test_R2_what_an_item_that_is_left_out_tells_is_hidden(self):
        canaries = self.canaries["companies"], self.canaries["institutions"]
        firm, school = (canary["item"] for canary in canaries)
        texts = [NAMES[encoding](canary)[1] for encoding in MENTIONS for canary in (firm, school)]
        resume = {
            "name": "Left out", "hiddenItems": {"experiences": ["exp2"], "education": ["edu2"]},
            "cvData": {"firstName": "Ada", "lastName": "Quist", "summary": " and then ".join(texts),
                       "experiences": [{"id": "exp1", **JOB}, {"id": "exp2", "jobTitle": "Keeper", "company": firm.value}],
                       "education": [{"id": "edu1", "school": "Meadow Mill"}, {"id": "edu2", "school": school.value}]}}
        path = self.folder / "resume.json"
        words = canary_words(firm) | canary_words(school)
        for blur, expected in (("companies,institutions", set()), (None, words)):
            self.database.unlink(missing_ok=True)
            self.program("init", "--database", self.database)
            path.write_text(json.dumps(resume))
            made = self.share(self.import_resume(path), *(["--blur", blur] if blur else []))
            self.render()
            self.assertEqual(set(share_hits(words, self.site, made["shareId"])), expected)
            self.assertNotIn(b"Keeper", self.page(made["shareId"]))
            if blur:
                self.assertEqual(site_hits(words, self.site.with_name("site.state")), {})

    def test_R2_a_hidden_section_shows_none_of_its_texts(self):
        canaries, sections = Canaries("sections"), [*SECTIONS_OF_RESUMES, "summary"]
        columns = Content(lambda surface, kind, classes: canaries[surface].name).columns()
        words = {word: surface for surface, canary in canaries.given.items() for word in canary_words(canary)}

        def left(section):
            """The surfaces of a section that can be read."""
            found = {words[needle] for needle in share_hits(words, self.site, section)}
            return {surface for surface in found if surface.startswith(section)}
        self.publish({section: {**columns, "blurOptions": {section: True}} for section in sections})
        # The name of a section of the owner's own is no text of an entry.
        self.assertEqual({section: left(section) for section in sections if left(section)},
                         {"customSections": {"customSections title"}})
        # The twin: with nothing hidden each section is found.
        self.database.unlink()
        self.publish({section: {**columns, "blurOptions": {}} for section in sections})
        for section in sections:
            self.assertGreaterEqual(len(left(section)), 1 if section == "summary" else 2, section)

    def test_R2_M082_an_id_that_holds_a_name_in_any_form_is_refused(self):
        canary = self.canaries["companies"]["id"]
        word, name = canary.first, f"{canary.first}{canary.second}"
        forms = [word, word.lower(), word.upper(), f"jane-at-{word.lower()}", name, f"{canary.first}-{canary.second}",
                 f"{canary.first}_{canary.second}".lower(), "-".join(word), f"x{word}x"]
        row = share("companies", SOURCES["companies"]["experiences.company"], canary, ["B raw"])
        report = self.publish({form: row for form in forms})
        self.assertEqual({refusal["shareId"] for refusal in report["refused"]}, set(forms))
        self.assertEqual(list((self.site / "share").iterdir()), [])
        self.assertEqual(site_hits(canary_words(canary), self.site), {})
        # The twin: with nothing hidden they are ids as any other, and the search finds each.
        self.database.unlink()
        self.publish({form: {**row, "blurOptions": {}} for form in forms})
        self.assertEqual({path.stem for path in (self.site / "share").glob("*.html")}, set(forms))
        for form in forms:
            self.assertNotEqual(hits(canary_words(canary), form.encode(), False), {}, form)

    def test_R2_M082_an_id_that_holds_an_encoded_name_is_refused(self):
        canary = self.canaries["companies"]["id"]
        word = canary.first.encode()
        forms = [word.hex(), word.hex().upper(), *(
            base64.urlsafe_b64encode(start + word).decode().rstrip("=") for start in (b"", b"-", b"--"))]
        row = share("companies", SOURCES["companies"]["experiences.company"], canary, ["B raw"])
        report = self.publish({form: row for form in forms})
        self.assertEqual({refusal["shareId"] for refusal in report["refused"]}, set(forms))
        self.assertEqual(list((self.site / "share").iterdir()), [])
        # The twin: with nothing hidden they are ids as any other, and the search finds each.
        self.database.unlink()
        self.publish({form: {**row, "blurOptions": {}} for form in forms})
        for form in forms:
            self.assertIn(canary.first.lower(), share_hits(canary_words(canary), self.site, form))


def canary_words(canary):
    return {canary.first.lower(), canary.second.lower()}


if __name__ == "__main__":
    unittest.main()
