"""The encodings of sections B, C and D of the masking matrix: how a share can spell a hidden name.

Each takes a canary and gives the value that is secret and the text that mentions it.
"""

import base64
import html
import unicodedata

from letter_spellings import LETTERS, base64_at, percent, references

HALF_KANA = {ord(unicodedata.normalize("NFKC", chr(code))): code for code in range(0xFF66, 0xFF9E)}
ARABIC_INITIAL = {}
for _code in range(0xFE8D, 0xFEFD):
    if "INITIAL" in unicodedata.name(chr(_code), ""):
        ARABIC_INITIAL[ord(unicodedata.normalize("NFKC", chr(_code)))] = _code


def of(change):
    """An encoding of the whole value."""
    return lambda c: (c.value, change(c.value))


def of_name(change):
    """Of the two words of the name, the generic ones left off."""
    return lambda c: (c.value, change(c.name))


def of_word(change):
    return lambda c: (c.value, change(c.first))


def pattern(text):
    """A text with the name in one lower-case word, as hosts and handles have it."""
    return lambda c: (c.value, text.format((c.first + c.second).lower()))


def dashed(text, sign="-", change=str.lower):
    return lambda c: (c.value, text.format(change(f"{c.first}{sign}{c.second}")))


def other_value(make, change):
    """An encoding that only names with certain letters have."""
    def encoding(c):
        value = make(c)
        return value, change(value)
    return encoding


def accented(c):
    """With letters that have marks, in both words."""
    marks = str.maketrans("aeiou", "áéíóü")
    return f"{c.first.translate(marks)} {c.second.translate(marks)}"


def umlauts(c):
    return f"{c.first[:3]}ö{c.first[3:]} {c.second[:3]}ü{c.second[3:]}"


def written_out(text):
    return text.replace("ö", "oe").replace("ü", "ue")


def with_letters(letters):
    return lambda c: f"{c.first[:3]}{letters}{c.first[3:]} {c.second[:3]}{letters}{c.second[3:]}"


def in_script(first, last):
    """A name in letters of another script, each word its own by its number."""
    letters = [chr(code) for code in range(first, last) if chr(code).isalpha()]

    def make(c):
        number, word = 7919 * (c.number + 1), []
        while len(word) < 7:
            word.append(letters[number % len(letters)])
            number = number // len(letters) + 31 * (c.number + len(word))
        return "".join(word)
    return make


def host(name):
    return name.encode("idna").decode()


def between(sign):
    return lambda text: sign.join(text)


def middle(form):
    """Something at a place within the first word."""
    return lambda c: (c.value, form.format(c.first[:4], c.first[4:]))


def split_words(sign):
    return lambda c: (c.value, f"{c.first}{sign}{c.second}")


# What only names have: words to part and join, endings, letters of a language.
WORDS = {
    "M049 decomposed": other_value(accented, lambda v: unicodedata.normalize("NFD", v)),
    "M049 unaccented": other_value(accented, lambda v: "".join(unicodedata.normalize("NFD", c)[0] for c in v)),
    "M050 sharp s": other_value(with_letters("ß"), str.upper),
    "M050 final sigma": other_value(lambda c: in_script(0x3B1, 0x3C2)(c) + "ος", str.upper),
    "M050 dotless": other_value(with_letters("i"), lambda v: v.replace("i", "ı")),
    "M050 dotted": other_value(with_letters("i"), lambda v: v.replace("i", "İ")),
    "M050 ligature": other_value(with_letters("fi"), lambda v: v.replace("fi", "ﬁ")),
    "M050 Kelvin and long s": other_value(with_letters("ks"), lambda v: v.replace("k", "\u212a").replace("s", "ſ")),
    "M053 soft hyphen reference": middle("{}&shy;{}"),
    "M053 zero-width reference": middle("{}&ZeroWidthSpace;{}"),
    "M053 non-joiner reference": middle("{}&zwnj;{}"),
    "M054 Greek upsilon and nu": other_value(with_letters("uv"), lambda v: v.replace("u", "υ").replace("v", "ν")),
    "M055 named references": other_value(accented, lambda v: "".join(
        f"&{html.entities.codepoint2name[ord(c)]};" if ord(c) > 127 else c for c in v)),
    "M059 base64 for addresses": other_value(accented, lambda v: base64.urlsafe_b64encode(f"~~?{v}".encode()).decode().rstrip("=")),
    "M060 backslashes": of_word(between("\\")),
    "M062 no-break space": split_words("\u00a0"),
    "M062 thin space": split_words("\u2009"),
    "M062 tab": split_words("\t"),
    "M062 ideographic space": split_words("\u3000"),
    "M027 line end": split_words("\n"),
    "M063 hyphen": split_words("\u2010"),
    "M063 no-break hyphen": split_words("\u2011"),
    "M063 minus": split_words("\u2212"),
    "M063 dash": split_words("–"),
    "M064 possessive": of_name(lambda v: v + "'s"),
    "M064 curly possessive": of_name(lambda v: v + "’s"),
    "M064 reference": of_name(lambda v: v + "&#39;s"),
    "M065 and": of_name(lambda v: v.replace(" ", " and ")),
    "M065 ampersand": of_name(lambda v: v.replace(" ", " & ")),
    "M066 number in words": other_value(lambda c: f"7-{c.first}", lambda v: v.replace("7-", "Seven ")),
    "M067 half-width kana": other_value(in_script(0x30A2, 0x30F3), lambda v: v.translate(HALF_KANA)),
    "M067 jamo": other_value(in_script(0xAC00, 0xD7A4), lambda v: unicodedata.normalize("NFD", v)),
    "M067 Arabic forms": other_value(in_script(0x0628, 0x063B), lambda v: v.translate(ARABIC_INITIAL)),
    "M067 non-joiner": other_value(in_script(0x0628, 0x063B), lambda v: v[:3] + "\u200c" + v[3:]),
    "M068 umlauts written out": other_value(umlauts, written_out),
    "M068 without umlauts": other_value(umlauts, lambda v: v.replace("ö", "o").replace("ü", "u")),
    "M023 prefix": of_name(lambda v: "ex-" + v),
    "M023 tail": of_name(lambda v: v + "-wide"),
    "M023 slash": of_name(lambda v: v + "/others"),
    "M023 at": dashed("@{}", ""),
    "M023 tag": dashed("#{}", "", str),
    "M024 derived": of_word(lambda v: v + "er"),
    "M044 inflected": of_word(lambda v: v + "em"),
    "M044 Finnish": of_word(lambda v: v + ":n"),
    "M044 Turkish": of_word(lambda v: v + "'da"),
    "M031 hyphenated": middle("{}-{}"),
    "M031 spaced": of_word(between(" ")),
    "M031 dotted": of_word(between(".")),
    "M031 with hyphens": of_word(between("-")),
    "M031 underscores": of_word(between("_")),
    "M031 middle dots": of_word(between("·")),
    "M033 legal form": of_name(lambda v: v + " GmbH"),
    "M042 adjacent": dashed("{}MIT", ""),
    "M045 brackets": of_name(lambda v: f"(«{v}»—{v})"),
    "M151 first word": of_word(str),
    "M070 camel": dashed("{}", "", str),
    "M070 hyphens": dashed("{}"),
    "M070 underscores": dashed("{}", "_"),
}
TEXT = {**{name: of(change) for name, change in LETTERS.items()}, **WORDS}
# What has a host, a path or an address.
ADDRESSES = {
    "M057 punycode": lambda c: (umlauts(c), "https://{}.example/jobs".format(host(umlauts(c).replace(" ", "").lower()))),
    "M057 Unicode host": lambda c: (umlauts(c), "https://{}.example/jobs".format(umlauts(c).replace(" ", "").lower())),
    "M056 host with percent": dashed("https://{}%2Eexample", ""),
    "M069 host": pattern("https://www.{}.example"),
    "M069 country host": pattern("http://{}.co.uk/careers"),
    "M069 bare host": pattern("{}.example/careers"),
    "M069 no scheme": pattern("//{}.example"),
    "M070 hyphens in host": dashed("https://{}.example"),
    "M072 company page": pattern("https://nl.linkedin.com/company/{}"),
    "M075 GitHub": pattern("https://github.com/{}/tools"),
    "M075 npm": pattern("@{}/tools"),
    "M075 Docker": pattern("gcr.io/{}/tools:1"),
    "M075 Go": pattern("go.{}.example/x/tools"),
    "M076 query": pattern("https://jobs.example/?ref={}&page=1"),
    "M076 fragment": pattern("https://jobs.example/#{}"),
    "M076 tracking": pattern("https://jobs.example/?utm_source={}"),
    "M077 local part": pattern("{}.jane@mail.example"),
    "M017 domain": pattern("jane@{}.example"),
    "M017 subdomain": pattern("jane@mail.{}.example"),
    "M081 mailto": pattern("mailto:a@mail.example?subject=At%20{}&body=x"),
}
MARKDOWN = {
    "M025 strong": of_name("**{}**".format),
    "M025 emphasis": of_name("*{}*".format),
    "M025 code": of_name("`{}`".format),
    "M025 split emphasis": middle("*{}*{}"),
    "M025 split strong": middle("{}**{}**"),
    "M025 first letter": lambda c: (c.value, f"**{c.first[0]}**{c.first[1:]}"),
    "M025 split strike": middle("{}~~{}~~"),
    "M025 split code": middle("{}`{}`"),
    "M025 split link": middle("[{}](https://forge.example/a){}"),
    "M026 comment inside": middle("{}<!-- -->{}"),
    "M026 tag inside": middle("{}<b>{}</b>"),
    "M026 tag around letters": of_word(lambda v: "".join(f"<i>{c}</i>" for c in v)),
    "M027 hard break": middle("{}\\\n{}"),
    "M027 soft break": middle("{}\n{}"),
    "M027 two spaces": middle("{}  \n{}"),
    "M028 heading": of_name("\n\n# {}\n\n".format),
    "M028 item": of_name("\n\n- {}\n- b\n\n".format),
    "M028 table": of_name("\n\n| a | b |\n| - | - |\n| {} | c |\n\n".format),
    "M028 quote": of_name("\n\n> {}\n\n".format),
    "M028 code block": of_name("\n\n```\n{}\n```\n\n".format),
    "M028 link text": of_name("[{}](https://forge.example/a)".format),
    "M028 image": of_name("![{}](https://forge.example/a.png)".format),
    "M028 link title": of_name('[the page](https://forge.example/a "{}")'.format),
    "M029 link target": pattern("[the site](https://careers.{}.example/x)"),
    "M029 percent in target": lambda c: (c.value, f"[the site](https://forge.example/{percent(c.first)})"),
    "M029 references in target": lambda c: (c.value, f"[the site](https://forge.example/{references(c.first)})"),
    "M029 base64 in target": lambda c: (c.value, f"[the site](https://forge.example/?id={base64_at(0)(c.first)})"),
    "M029 autolink": pattern("<https://{}.example>"),
    "M030 definition": lambda c: (c.value, f'a\n\n[{c.number}]: https://{c.first.lower()}.example "{c.first}"\n\nb'),
    "M060 escaped": of_name(lambda v: "\\*" + v + "\\*"),
    "M081 mail link": pattern("[write](mailto:a@mail.example?subject={})"),
}
NAMES = {**TEXT, **ADDRESSES, **MARKDOWN}
