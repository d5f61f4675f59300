"""What programs read of a page: microdata as extruct reads it, microformats as mf2py does.

The whole tree that comes out of each sample is compared with a file of `structured/`; RECORD_GOLDENS=1 writes
the files, and fails.
"""

import json
import os
import pathlib

import mf2py
from extruct.w3cmicrodata import MicrodataExtractor

from support import SAMPLE, Scratch, needs_program

GOLDENS = pathlib.Path(__file__).parent / "structured"
HIDDEN = {key: True for key in (
    "companies", "institutions", "linkedin", "name", "jobTitle", "email", "phone", "address", "location", "website",
    "portfolio", "github", "dates", "photo")}
PEOPLE = sorted(path.name.removesuffix(".resume.json") for path in SAMPLE.glob("*.resume.json"))

# A resume in which other people stand beside its own.
REFEREES = {
    "firstName": "Ada", "lastName": "Quellenberg", "email": "ada@quellenberg.example", "jobTitle": "Baker",
    "experiences": [{"company": "Zyqvorth", "startDate": "2019-05"}],
    "education": [{"school": "Ostervale"}],
    "projects": [{"name": "Oven", "startDate": "2020", "url": "https://oven.example"}],
    "awards": [{"name": "Golden Loaf", "organisation": "Guild", "date": "May 2021"}],
    "certificates": [{"name": "Hygiene", "issuer": "Board", "issueDate": "2018-03"}],
    "publications": [{"name": "On Rye", "publisher": "Crumb", "authors": "A. Quellenberg", "date": "2022-02"}],
    "interests": [{"name": "Chess", "description": "On Sundays."}], "languages": [{"name": "Dutch"}],
    "references": [{"name": "Bo Termqel", "company": "Zyqvorth", "jobTitle": "Miller", "email": "bo@termqel.example",
                    "phone": "+31 6 1234 5678", "description": "She bakes."}],
}


def clipped(value):
    """The tree without markup and with long texts cut, so that a file of it can be read."""
    if isinstance(value, dict):
        return {key: clipped(item) for key, item in value.items() if key not in ("html", "lang")}
    if isinstance(value, list):
        return [clipped(item) for item in value]
    text = " ".join(value.split()) if isinstance(value, str) else value
    return f"{text[:60]}… ({len(text)})" if isinstance(text, str) and len(text) > 80 else text


def read(page):
    """What the two readers find in a page."""
    text = page.decode()
    return clipped({
        "microdata": MicrodataExtractor(nested=True).extract(text, base_url="https://cv.example/"),
        "microformats": mf2py.parse(doc=text, url="https://cv.example/")["items"]})


def texts(tree):
    """Every text in a tree."""
    if isinstance(tree, dict):
        return [text for item in tree.values() for text in texts(item)]
    if isinstance(tree, list):
        return [text for item in tree for text in texts(item)]
    return [str(tree)]


@needs_program
class StructuredData(Scratch):
    maxDiff = None

    def trees(self, shares):
        self.foreign_database(shares)
        self.render("--no-gzip")
        return {share: read(self.page(share)) for share in shares}

    def person(self, tree):
        """The one person whom a page is about, in both."""
        people = [item for item in tree["microdata"] if item["type"] == "https://schema.org/Person"]
        resumes = [item for item in tree["microformats"] if item["type"] == ["h-resume"]]
        self.assertEqual(len(resumes), 1)
        self.assertEqual(len(tree["microformats"]), 1)
        return people[0]["properties"], resumes[0]

    def test_samples(self):
        shares = {}
        for number, name in enumerate(PEOPLE):
            row = json.loads((SAMPLE / f"{name}.resume.json").read_text())
            row = {key: row[key] for key in ("cvData", "locale", "optionalFields", "sectionOrder") if key in row}
            shares[f"shown{number:02}"] = row
            shares[f"hidden{number:02}"] = {**row, "blurOptions": HIDDEN}
        trees = self.trees(shares)
        for number, name in enumerate(PEOPLE):
            with self.subTest(name):
                found = {state: trees[f"{state}{number:02}"] for state in ("shown", "hidden")}
                text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
                path = GOLDENS / f"{name}.json"
                if os.environ.get("RECORD_GOLDENS"):
                    GOLDENS.mkdir(exist_ok=True)
                    path.write_text(text)
                    self.fail(f"recorded {path.name}")
                self.assertEqual(text, path.read_text())

    def test_the_person_has_what_is_theirs(self):
        tree = self.trees({"share": {"cvData": REFEREES}})["share"]
        person, resume = self.person(tree)
        self.assertEqual(person["name"], "Ada Quellenberg")
        self.assertEqual(person["email"], "mailto:ada@quellenberg.example")
        self.assertNotIn("telephone", person)
        self.assertEqual(person["award"], "Golden Loaf")
        self.assertEqual(person["hasCredential"]["properties"]["name"], "Hygiene")
        self.assertEqual(person["alumniOf"]["properties"]["name"], "Ostervale")
        # An experience without a title is known by its firm, which is no occupation.
        self.assertNotIn("hasOccupation", person)
        card = resume["properties"]["contact"][0]
        self.assertEqual(card["properties"]["name"], ["Ada Quellenberg"])
        self.assertEqual(card["properties"]["email"], ["mailto:ada@quellenberg.example"])
        self.assertNotIn("tel", card["properties"])
        # The resume has no name, time, or address of what stands in it.
        self.assertEqual(
            set(resume["properties"]), {"contact", "experience", "education", "language", "interest"})

    def test_others_have_what_is_theirs(self):
        tree = self.trees({"share": {"cvData": REFEREES}})["share"]
        referee = [item["properties"] for item in tree["microdata"] if "worksFor" in item["properties"]]
        self.assertEqual(len(referee), 1)
        self.assertEqual(referee[0]["name"], "Bo Termqel")
        self.assertEqual(referee[0]["email"], "mailto:bo@termqel.example")
        self.assertEqual(referee[0]["worksFor"]["properties"]["name"], "Zyqvorth")
        children = {
            item["properties"]["name"][0]: item for item in tree["microformats"][0]["children"]}
        self.assertEqual(children["Bo Termqel"]["type"], ["h-card"])
        self.assertEqual(children["Bo Termqel"]["properties"]["email"], ["mailto:bo@termqel.example"])
        self.assertEqual(children["Bo Termqel"]["properties"]["org"], ["Zyqvorth"])
        self.assertEqual(children["Oven"]["properties"]["start"], ["2020"])
        self.assertEqual(children["Oven"]["properties"]["url"], ["https://oven.example"])
        self.assertEqual(children["Golden Loaf"]["properties"]["start"], ["2021-05"])
        self.assertEqual(children["Hygiene"]["properties"]["start"], ["2018-03"])
        self.assertEqual(children["On Rye"]["type"], ["h-cite"])
        self.assertEqual(children["On Rye"]["properties"]["published"], ["2022-02"])
        self.assertEqual(set(children), {"Bo Termqel", "Oven", "Golden Loaf", "Hygiene", "On Rye"})

    def test_what_is_hidden_is_in_neither(self):
        trees = self.trees({
            "hidden": {"cvData": REFEREES, "blurOptions": {**HIDDEN, "references": True}},
            "shown": {"cvData": REFEREES}})
        secrets = ("quellenberg", "zyqvorth", "ostervale", "termqel", "2019", "2021", "2018", "2022")
        words = {state: " ".join(texts(tree)).lower() for state, tree in trees.items()}
        # The twin: each of them is found where nothing is hidden.
        for secret in secrets:
            self.assertIn(secret, words["shown"])
            self.assertNotIn(secret, words["hidden"])
        person, resume = self.person(trees["hidden"])
        self.assertFalse({"name", "email", "jobTitle", "image", "alumniOf", "hasOccupation"} & set(person))
        self.assertEqual(set(resume["properties"]["contact"][0]["properties"]), {"name"})
        self.assertNotIn("org", resume["properties"]["experience"][0]["properties"])

    def test_a_resume_without_a_name(self):
        skills = [{"name": "Rye"}]
        trees = self.trees({
            "mail": {"cvData": {"jobTitle": "Baker", "email": "a@quellenberg.example", "skills": skills}},
            "phone": {"cvData": {"jobTitle": "Baker", "phone": "+31 6 1234 5678"}}})
        # A card of an address alone would take its words for the name.
        self.assertEqual(trees["mail"]["microformats"][0]["properties"], {"skill": ["Rye"]})
        card = trees["phone"]["microformats"][0]["properties"]["contact"][0]
        self.assertEqual(set(card["properties"]), {"tel"})
