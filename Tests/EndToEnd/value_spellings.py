"""The encodings of what is no name: handles, addresses, telephone numbers and dates.

Each takes a canary and gives the value that is secret and the text that mentions it.
"""

from letter_spellings import LETTERS
from mentions import PHONE
from name_spellings import of

MONTHS = "January February March April May June July August September October November December".split()
MONTHS_NL = "januari februari maart april mei juni juli augustus september oktober november december".split()


def of_date(form):
    def encoding(c):
        year, month, day = map(int, c.value.split("-"))
        return c.value, form.format(
            y=year, m=month, d=day, name=MONTHS[month - 1], short=MONTHS[month - 1][:3], nl=MONTHS_NL[month - 1])
    return encoding


VALUES = {name: of(change) for name, change in LETTERS.items()}
HANDLES = {
    **VALUES,
    "M015 at": of("@{}".format),
    "M072 profile": of("https://www.linkedin.com/in/{}".format),
    "M072 old profile": of("linkedin.com/pub/{}".format),
    "M072 on a telephone": of("https://m.linkedin.com/in/{}/?trk=x".format),
    "M072 country": of("https://nl.linkedin.com/in/{}".format),
    "M074 site": of("https://{}.dev".format),
    "M074 other site": of("https://forge.example/{}".format),
    "M077 mail": of("{}@mail.example".format),
    "M029 link target": of("[me](https://forge.example/{})".format),
    "M029 autolink": of("<https://forge.example/{}>".format),
    "M025 strong": of("**{}**".format),
    "M025 code": of("`{}`".format),
}
PHONES = {
    **VALUES,
    **{f"phone {name}": lambda c, form=form: (c.value, form(c.value[-9:])) for name, form in PHONE.items()},
    "phone points": of(lambda v: f"{v[:3]}.{v[3:6]}.{v[6:]}"),
    "phone Arabic digits": of(lambda v: v.translate({ord("0") + n: 0x660 + n for n in range(10)})),
    "M029 link target": of("[call](tel:{})".format),
}
DATES = {
    **VALUES,
    **{f"date {form}": of_date(form) for form in (
        "{d} {name} {y}", "{name} {d}, {y}", "{d} {short} {y}", "{d} {nl} {y}", "{d:02}/{m:02}/{y}", "{m:02}/{d:02}/{y}",
        "{d}.{m}.{y}", "{y}{m:02}{d:02}", "{y}/{m:02}/{d:02}")},
}
