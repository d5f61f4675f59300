"""A resume that names its firm, school and LinkedIn handle everywhere, and the site of a share of it."""

import base64
import json
import struct
import zlib

from support import Scratch, published_bytes

HIDE = {"companies": True, "institutions": True, "linkedin": True}
ONE = {"company": "Zyqvorth", "school": "Qarnival Institute", "handle": "ada-quell-zq7"}
# Of other lengths, so that a length that shows is a difference.
OTHER = {"company": "Belgrumthax", "school": "Ostrimundveld Institute", "handle": "noor-vael-bk93x"}
SHARE = "k3JX0vWq2RbT9yLmZc81aQ"


def png(note="", pixel=b"\0\0\0\0"):
    """A picture of one pixel, with a note that a program may have left in it."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    parts = [chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))]
    if note:
        parts.append(chunk(b"tEXt", b"Author\0" + note.encode()))
    parts += [chunk(b"IDAT", zlib.compress(pixel, 0)), chunk(b"IEND", b"")]
    data = b"\x89PNG\r\n\x1a\n" + b"".join(parts)
    return "data:image/png;base64," + base64.b64encode(data).decode()


def resume(company, school, handle):
    """The content of a share."""
    host = f"{company.lower()}.example"
    return {
        "firstName": "Ada", "lastName": "Quellenberg", "jobTitle": f"Engineer at {company}",
        "email": f"ada@{host}", "phone": "+31 20 555 0123", "employer": company,
        "photo": png(f"{company} staff"), "linkedIn": f"https://www.linkedin.com/in/{handle}",
        "website": f"https://www.{host}/ada",
        "summary": f"At [{company}](https://{host}) since spring, with `{company}` tools.\n\n"
        f"Before that {school}; find me as @{handle}.",
        "experiences": [
            {"jobTitle": f"Lead, {company}", "company": f"{company} GmbH", "location": "Utrecht",
             "startDate": "2019-03", "url": f"https://jobs.{host}", "achievements": [f"Grew {company}'s team"]},
            {"jobTitle": "Intern", "company": company, "startDate": "2017-01", "endDate": "2018-12"}],
        "education": [{"school": school, "degree": "BSc", "startDate": "2013", "endDate": "2016"}],
        "certificates": [{"name": f"{company} Certified", "issuer": company, "credentialId": f"{company}-1"}],
        "profiles": [{"network": "LinkedIn", "username": handle, "url": f"https://linkedin.com/in/{handle}"}],
    }


def needles(names):
    """What a search for the names looks for, in lower case."""
    return [word.lower().encode() for name in names.values() for word in (name, name.split()[0])]


def found(names, data):
    """The names that stand in some bytes, without regard to case."""
    data = data.lower()
    return sorted({needle.decode() for needle in needles(names) if needle in data})


class MaskedScratch(Scratch):
    """A test with a database of one share or more."""

    def shared(self, names=ONE, blur=HIDE, share=SHARE, **columns):
        """Makes a database with one share."""
        self.database.unlink(missing_ok=True)
        self.foreign_database({share: {"cvData": resume(**names), "blurOptions": blur, **columns}})

    def publish(self, names=ONE, blur=HIDE, share=SHARE, folder=None, **columns):
        """Renders a site of one share; gives its folder."""
        self.shared(names, blur, share, **columns)
        site = folder or self.site
        self.program("render", "--database", self.database, "--output", site)
        return site

    def change(self, share, **columns):
        """Changes columns of a row, as another program would."""
        for column, value in columns.items():
            value = json.dumps(value) if isinstance(value, (dict, list)) else value
            self.assertEqual(
                self.execute(f"UPDATE EmpResumeShare SET {column} = ? WHERE id = ?", value, share), 1)

    def assert_gone(self, names=ONE, site=None):
        self.assertEqual(found(names, published_bytes(site or self.site)), [])

    def assert_shown(self, names=ONE, site=None):
        """The twin of the search: all of it is found."""
        self.assertEqual(
            found(names, published_bytes(site or self.site)), sorted({n.decode() for n in needles(names)}))


def files(site):
    """Every file of a site, by its path."""
    return {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}
