"""What random resumes are made of beside names: neutral words, the field table, the keys that hide.

The table says what `FieldTable.swift` says, written down again: a test that read it from there would miss a field that
moved to a weaker class.
"""

from names import folded

PHRASES = """led a team of twelve people|built the new harbour|planned every season|wrote three reports|moved to the river
taught evening lessons|won a prize|saved a third of the paper|kept the archive in order|drew the maps of the coast
ran the night desk|mended clocks|grew the guild by half|began in spring|met the council|sold the last boats
opened two more wards|cut waste by 12%|sang in the choir|repaired bridges|called each member twice|with great care
over many years|under the old roof|in both languages|before the flood|for a small crew|when the mill closed""".replace(
    "\n", "|").split("|")
FOREIGN = ["在那里工作多年", "руководил отделом", "με μεγάλη φροντίδα", "عمل هناك سنوات", "שנים רבות", "เป็นเวลาหลายปี",
           "वहाँ काम किया", "そこで長く働いた", "거기서 오래 일했다", "na stanowisku kierownika", "🎉 très bien ✨"]
WRAPPERS = ["{}"] * 8 + ["({})", "“{}”", "{},", "{}.", "– {} –", "ex-{}", "non-{}", "{}-wide", "{}; then", "[{}]", "{}?",
                        "{}/others", "'{}'", "«{}»", "在{}工作", "{}:", "{}…"]
# What stands between two mentions; a handle or number is one as a whole word alone, so the first three are for all.
GLUE = [" ", ", ", " and ", "/", "", "\n", ". ", " – ", " & "]
NEUTRAL_FIRMS = ["Harbour Tools", "Meadow Mill", "Rivergate Guild", "Old Quay Boats"]
PERSON = {"firstName": "Ada", "lastName": "Lovett", "jobTitle": "Clerk", "email": "ada@post.example",
          "phone": "+44 20 7946 0011", "address": "Quay 7", "province": "Fens", "country": "Albion",
          "birthDate": "1981-02-03", "driverLicense": "B", "gender": "female", "sector": "Clocks",
          "employer": "Harbour Tools", "linkedIn": "https://www.linkedin.com/in/ada-at-the-quay",
          "website": "https://quayside.example", "portfolio": "https://quayside.example/work",
          "github": "https://github.com/quayside"}
PIXELS = ["iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC"]
TAKEN = folded(" ".join([*PHRASES, *FOREIGN, *NEUTRAL_FIRMS, *PERSON.values()]))

# Each class: the keys that hide it, and the kind of its values.
CLASSES = {
    "company": ("companies", "employers", "blurCompanies", "COMPANY"), "institution": ("institutions", "blur_schools"),
    "linkedIn": ("linkedin", "linkedInUrl", "blurLinkedin"), "name": ("name", "blurName"), "email": ("email",),
    "phone": ("phone",), "website": ("website",), "portfolio": ("portfolio",), "github": ("github",),
    "birthDate": ("birthDate",), "address": ("address",), "location": ("location", "locations"), "photo": ("photo",),
    "dates": ("dates",), "jobTitle": ("jobTitle",), "gender": ("gender",), "driverLicense": ("driverLicense",),
    "sector": ("sector",)}
CONTACT = ("email", "phone", "address", "linkedIn", "website", "portfolio", "github")
# The field table: section, then fields with their kind and the classes that cover them.
HEAD = """firstName:plain:name lastName:plain:name jobTitle:plain:jobTitle email:email:email phone:phone:phone
address:plain:address,location province:plain:address,location country:plain:address,location
birthDate:date:birthDate,dates driverLicense:plain:driverLicense gender:plain:gender sector:plain:sector
employer:plain:company linkedIn:link:linkedIn website:link:website portfolio:link:portfolio github:link:github"""
SECTIONS = {
    "experiences": """id:id jobTitle:plain company|employer:plain:company location:plain:location url|website:link
startDate:date:dates endDate:date:dates description:markdown responsibilities:markdowns achievements:markdowns""",
    "education": """id:id school|institution:plain:institution degree:plain field|fieldOfStudy:plain grade:plain
location:plain:location url:link startDate:date:dates endDate:date:dates description:markdown courses:plains""",
    "projects": """id:id name:plain organisation|organization:plain:company role:plain location:plain:location url:link
startDate:date:dates endDate:date:dates description:markdown achievements:markdowns keywords:plains""",
    "skills": "id:id name:plain category:plain level:plain keywords:plains",
    "languages": "id:id name:plain level:plain",
    "certificates": """id:id name:plain issuer:plain description:markdown issueDate:date:dates expiryDate:date:dates
credentialId:plain verificationUrl|url:link""",
    "awards": "id:id name:plain organisation|awarder:plain description:markdown date:date:dates",
    "publications": "id:id name:plain publisher:plain authors:plain description:markdown date:date:dates url:link",
    "interests": "id:id name:plain description:markdown keywords:plains",
    "profiles": "id:id network:plain username:plain url:link",
    "references": """id:id name:plain jobTitle:plain company|organisation:plain:company email:email phone:phone
description|reference:markdown""",
    "customSections": """id:id title:plain organization|organisation:plain:company location:plain:location
description:markdown startDate:date:dates endDate:date:dates url:link achievements:markdowns""",
}


def parsed(fields):
    rows = [row.split(":") for row in fields.split()]
    return [(row[0].split("|"), row[1], row[2].split(",") if len(row) > 2 else []) for row in rows]


HEAD = parsed(HEAD)
SECTIONS = {name: parsed(fields) for name, fields in SECTIONS.items()}
