"""Made-up names that no language has: of firms, schools and people, in many scripts and shapes.

Each comes from a `random.Random`, so a seed gives the same names again.
"""

import unicodedata

CONSONANTS = "bdfgjklmnprstvwxz"
ACCENTED = {"latin": "", "accented": "áčďéěíňóřšťúůýžøåüñğłőßæœ"}
# Letters of the scripts that are not built from syllables; the ones that stand for no sound alone are left out, and the
# Armenian ones that look like q: with points between, some of them would be the initials of another name.
LETTERS = {
    "cyrillic": "бвгджзклмнпрстфхцчшщыэюя",
    "greek": "βγδζθλξπσφχψωηικ",
    "armenian": "բդթժլխծկհձղճմշչպջռստփք",
    "georgian": "ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ",
    "hebrew": "בגדהזחטכלמנספצקרשת",
    "arabic": "بتثجحخدذرزسشصضطظعغفقكلمن",
    "devanagari": "कखगघचछजझटठडढतथदधनपफबभमयरलवशसह",
    "thai": "กขคงจฉชซญฎฐณดตถทธนบปผพฟภมยรลวศสหฬ",
    "han": "鑫鼎瀚睿霖曜嵩麟熙澜峻璟沐彦昊泓煜崧翊潼霆岚曦蔚榕",
    "kana": "キクケサシセソタチツテトナヌネノハヒフヘホマミムメモ",
    "hangul": "갈갑강걸검곤굴길난날낙넉돌둔둘람룡맥멱몽벽설솔숙얼웅",
}
LATIN = ("latin", "accented")
SCRIPTS = [*LATIN, *LETTERS]
UNSPACED = ("han", "kana", "thai")
GENERIC = {
    "company": ["Dynamics", "Systems", "Services", "Technologies", "Bank", "Works", "Industries", "Solutions"],
    "institution": ["College", "University", "Institute", "School", "Academy"],
    "place": ["Street", "Square", "Road"],
}
SUFFIXES = [
    "Inc", "Inc.", "B.V.", "BV", "GmbH", "GmbH & Co. KG", "Ltd", "Ltd.", "S.A.", "N.V.", "AG", "LLC", "plc", "Oy",
    "S.p.A.", "Sp. z o.o.", "Pty Ltd", "Corp."]
# Signs at the edges of a name, and between two words of it; `{}` is a word.
EDGES = ["{}!", ".{}", '"{}"', "«{}»", "({})", "[24]{}", "(n){}", "{}?", "{}®", "{}™", "#{}", "{}+", "¡{}!", "“{}”",
         "‘{}’", "{}…", "{}.", "-{}-", "/{}/", "{}:", "🚀 {}", "{} 🌍", "🚀{}", "{}*"]
JOINTS = ["{} & {}", "{} and {}", "{}-{}", "{}/{}", "{} + {}", "{}, {}", "{} ({})", "{}·{}", "{}–{}", "{}'{}", "{}&{}",
          "{} | {}", "{}\u00a0{}", "{}  {}", "{}_{}", "{}.{}"]
# Ordinary words and very short names that firms and schools have: in fields, hosts and e-mail alone.
SHORT = ["Apple", "Go", "EY", "X", "HR", "MIT", "Shell", "Meta", "IT", "3M", "Gap", "Target", "Box", "A.B.C.", "AT&T",
         "Orange", "Visa", "Oracle", "HP", "Q", "Bloom & Co", "ICT", "PwC", "Experience", "Skills", "Java", "Duke"]


def folded(text):
    """Letters and digits alone, without case and accents."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in parts if c.isalnum())


class Names:
    """Hands out names of which none holds another, nor any word of `taken`."""

    def __init__(self, random, taken=""):
        self.random = random
        self.taken = taken
        self.given = []
        self.shorts = random.sample(SHORT, len(SHORT))
        self.years = random.sample(range(1930, 2000), 20)

    def word(self, script=None):
        """One new word."""
        while True:
            word = self._word(script or self.random.choice(SCRIPTS))
            key = folded(word)
            if key not in self.taken and not any(key in other or other in key for other in self.given):
                self.given.append(key)
                return word

    def _word(self, script):
        pick = self.random.choice
        if script in LETTERS:
            count = self.random.randint(3, 5) if script in ("han", "hangul") else self.random.randint(6, 9)
            return "".join(pick(LETTERS[script]) for _ in range(count))
        vowels = "aeiou" + ACCENTED[script]
        # Two letters that stand together in no English or Dutch word keep it from being one.
        word = pick("zqxvk") + pick("xqvj") + "".join(
            pick(vowels) + pick(CONSONANTS) for _ in range(self.random.randint(2, 4)))
        if script == "accented":
            word += pick(ACCENTED["accented"]) + pick("klmn")
        if self.random.random() < 0.1:
            return word.upper() if self.random.random() < 0.5 else word
        return word[0].upper() + word[1:]

    def words(self, script, count):
        return ("" if script in UNSPACED and self.random.random() < 0.7 else " ").join(
            self.word(script) for _ in range(count))

    def name(self, kind, shapes):
        """A name of a kind of `GENERIC`, of one word or several; `shapes` says what else it may have."""
        random = self.random
        script = random.choice(LATIN) if random.random() < 0.6 else random.choice(SCRIPTS)
        name = self.words(script, random.choice([1, 1, 1, 2, 2, 3, 4]))
        if "joints" in shapes and random.random() < 0.2:
            joint = random.choice(JOINTS)
            if joint != "{}.{}" and joint != "{} ({})" or "points" in shapes:
                name = joint.format(name, self.word(script))
        if random.random() < 0.35:
            name += " " + random.choice(GENERIC[kind])
        if kind == "institution" and random.random() < 0.15:
            name = "University of " + name
        if "digits" in shapes and random.random() < 0.08:
            name = random.choice(["{} 24", "{}365", "3{}", "24/7 {}", *(["{} 2.0"] if "points" in shapes else [])]).format(name)
        if "edges" in shapes and random.random() < 0.15:
            name = random.choice(EDGES).format(name)
        if "suffixes" in shapes and kind == "company" and random.random() < 0.35:
            suffix = random.choice(SUFFIXES)
            if "dots" in shapes or not suffix.endswith("."):
                name += random.choice([" ", " ", ", "]) + suffix
        if "long" in shapes and random.random() < 0.004:
            while len(name) < 4900:
                name += " " + self._word(script)
        return name

    def handle(self):
        """A name on a site: letters, digits that are no year of birth, and hyphens."""
        parts = [self.word("latin").lower() for _ in range(self.random.choice([1, 1, 2]))]
        return "-".join([*parts, *self.random.choice([[], [f"{self.random.randrange(2100, 9999)}"]])])

    def digits(self, count):
        """Digits of a telephone number that no other one holds."""
        while True:
            number = str(self.random.randrange(2, 10)) + "".join(str(self.random.randrange(10)) for _ in range(count - 1))
            if not any(number[-6:] in other for other in self.given):
                self.given.append(number)
                return number

    def short(self):
        """An ordinary word or a very short name."""
        return self.shorts.pop()

    def year(self):
        """A year of its own: a hidden date of birth hides its year too."""
        return self.years.pop()
