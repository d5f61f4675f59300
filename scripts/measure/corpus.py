"""The resumes that `measure-masking` reads, what is hidden in them, and the program that publishes them."""

import collections
import contextlib
import json
import pathlib
import re
import sqlite3
import subprocess
import sys

from folding import folded, joined
from support import CONFORMANCE, ROOT, SAMPLE, fill

LISTS = ROOT / "scripts/measure"
# Fields that say what somebody does, learned or knows, and where: their words name no firm.
PLAIN_FIELDS = ("jobTitle", "position", "degree", "field", "fieldOfStudy", "category", "level", "location", "address", "country",
                "province", "title", "role", "sector", "keywords")
PLAIN_SECTIONS = ("skills", "interests", "languages")
# The fields that hold firms and schools, as the design names them.
FIRMS = {"experiences": ("company", "employer"), "references": ("company", "organisation", "organization"),
         "projects": ("organisation", "organization")}
SCHOOLS = {"education": ("school", "institution")}
GENERIC = set("""and bank board business center centre college company corporation department design digital engineering
foundation global group independent industrial institut resume guild health high hogeschool hospital house institute institution international limited
management media medical national partners public research school science services society software solutions state
studio systems technical technology trade training union united universiteit university van voor works centrum stichting
medisch nationale ziekenhuis""".split())


class Program:
    """The built program with a folder to work in."""

    def __init__(self, path, folder):
        self.path, self.folder, self.count = path, folder, 0

    def run(self, *arguments):
        return subprocess.run([self.path, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)

    def publish(self, rows):
        """Publishes rows; gives the site and the ids that were refused."""
        self.count += 1
        database, site = self.folder / f"{self.count}.sqlite", self.folder / f"site{self.count}"
        self.run("init", "--database", database)
        fill(database, rows)
        done = self.run("render", "--database", database, "--output", site, "--durability", "none", "--json")
        if done.returncode not in (0, 65):
            sys.exit(f"measure-masking: the run failed: {done.stderr}")
        return site, {refusal["shareId"] for refusal in json.loads(done.stdout)["refused"]}

    def frozen(self, name, path):
        """A resume as sharing it would freeze it, as a row, or `None` if it cannot be imported."""
        self.count += 1
        database = self.folder / f"{self.count}.sqlite"
        self.run("init", "--database", database)
        done = self.run("import", "--database", database, path)
        if done.returncode:
            return None
        self.run("share", "create", done.stdout.split()[-1], "--database", database)
        columns = ("cvData", "maskTerms", "designSettings", "sectionOrder", "optionalFields", "locale", "template")
        with contextlib.closing(sqlite3.connect(database)) as connection:
            row = connection.execute(f"SELECT {', '.join(columns)} FROM EmpResumeShare").fetchone()
        if not row:
            return None
        row = {column: value for column, value in zip(columns, row) if value is not None}
        return {column: json.loads(value) if column not in ("locale", "template") else value for column, value in row.items()}


def resumes(program):
    """Every resume, by a name, as a frozen row."""
    paths = {path.name.split(".")[0]: path for path in sorted(SAMPLE.glob("*.resume.json"))}
    folder = pathlib.Path(CONFORMANCE or ROOT.parent / "shared/conformance") / "jsonresume"
    if folder.is_dir():
        paths |= {f"jsonresume-{path.name.split('.')[0]}": path for path in sorted(folder.glob("*.resume.json"))}
        for path in sorted(folder.glob("cases/*.json")):
            for case, data in json.loads(path.read_text()).items():
                if "Invalid" not in case and isinstance(data, dict):
                    paths[f"{path.stem}-{case}"] = program.folder / f"{path.stem}-{case}.json"
                    paths[f"{path.stem}-{case}"].write_text(json.dumps(data))
    else:
        print(f"measure-masking: {folder} is not there: JSON Resume's files are left out", file=sys.stderr)
    rows = {name: program.frozen(name, path) for name, path in paths.items()}
    return {name: row for name, row in rows.items() if row} | {"ordinary": ordinary()}


def lines(name):
    return [line for line in (LISTS / name).read_text().splitlines() if line and not line.startswith("#")]


def ordinary():
    """A resume of ordinary sentences, by the marks of `ordinary_text.txt`."""
    parts = collections.defaultdict(list)
    for line in lines("ordinary_text.txt"):
        kind, mark, text = line.partition(": ")
        parts[kind if mark and kind in ("skill", "heading") else "text"].append(text if mark and kind in ("skill", "heading") else line)
    texts = parts["text"]
    return {"cvData": {
        "firstName": "Ada", "lastName": "Quist", "summary": "\n\n".join(texts[:20]),
        "experiences": [{"jobTitle": "Engineer", "company": "Old Quay Boats", "location": "Utrecht",
                         "description": "\n\n".join(texts[20:40]), "achievements": texts[40:]}],
        "education": [{"school": "Meadow Mill", "degree": "BSc"}],
        "projects": [{"name": text, "url": f"https://forge.example/{number}"} for number, text in enumerate(parts["heading"])],
        "skills": [{"name": text} for text in parts["skill"]]}}


def values_of(row, fields):
    """The values of some fields."""
    content = row["cvData"]
    found = []
    for section, names in fields.items():
        for entry in content.get(section) or []:
            found += [entry[name] for name in names if isinstance(entry.get(name), str)]
    return [value for value in found if value.strip()]


def hidden(row):
    """The hidden names and handles of a row."""
    content = row["cvData"]
    people = {**content.get("personal", {}), **content}
    found = values_of(row, FIRMS) + values_of(row, SCHOOLS)
    if isinstance(people.get("employer"), str):
        found.append(people["employer"])
    for section in content.get("customSections") or []:
        found += [item[name] for item in section.get("items", []) for name in ("organization", "organisation") if item.get(name)]
    terms = row.get("maskTerms") or {}
    found += [term for key in ("companies", "institutions") for term in terms.get(key, [])]
    links = [people[name] for name in ("linkedIn", "linkedin", "linkedInUrl") if isinstance(people.get(name), str)]
    handles = [link.rstrip("/").rsplit("/", 1)[-1] for link in [*links, *terms.get("linkedin", [])]]
    return [value for value in dict.fromkeys(found) if value.strip()], [handle for handle in dict.fromkeys(handles) if handle]


def words(text):
    """The words of a text, folded."""
    return re.findall(r"[^\W_]+", folded(text))


def texts(node, path=()):
    """All texts of a tree, with the keys on the way to each."""
    if isinstance(node, str):
        yield path, node
    for key, child in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else []:
        yield from texts(child, (*path, key) if isinstance(key, str) else path)


def vocabulary(rows):
    """Words that some resume writes in lower case, or in a field that names no firm: they give nobody away."""
    known = set(GENERIC)
    for row in rows.values():
        for path, text in texts(row["cvData"]):
            is_plain = path[-1] in PLAIN_FIELDS or path[0] in PLAIN_SECTIONS
            prose = " ".join(part for part in text.split() if not re.search(r"[@/\d]|\w\.\w", part))
            known.update(folded(word) for word in re.findall(r"[^\W\d_]+", prose) if word.islower() or is_plain)
    # In the singular too.
    return known | {word[:-1] for word in known if word.endswith("s")}


def forms(value, known):
    """What gives a value away: all of it, its unusual words, and a host of them."""
    parts = [word for word in words(value) if len(word) >= 5 and word not in known and not word.isdigit()]
    whole = joined(value)
    return {form for form in (whole, *parts) if len(form) >= 5 and (form in parts or form not in known)}
