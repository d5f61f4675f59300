"""Inflects English and Dutch words by the rules of their spelling.

A word that goes its own way ("write", "wrote"; "schip", "schepen") is in ordinary_words.txt with its
forms. A rule that a word does not follow adds a form that nobody writes, which does no harm.
"""

import re


def last_syllable_is_short(word):
    """Whether an English word of one syllable ends in one vowel and one consonant: `plan`, `quit`."""
    return re.fullmatch(r"(qu|[^aeiou])*[aeiouy][^aeiouwxy]", word) is not None


def plural(word):
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("sis"):
        return word[:-2] + "es"
    return word + ("es" if re.search(r"(s|x|z|ch|sh)$", word) else "s")


def before_vowel(word):
    """An English word as it is before an ending that begins with `e`, without that `e`."""
    if word.endswith("e"):
        return word[:-1]
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "i"
    return word + word[-1] if last_syllable_is_short(word) else word


def verb(word):
    if word.endswith("ie"):
        gerund = word[:-2] + "ying"
    elif re.search(r"[^aeiou]y$", word) or re.search(r"(ee|oe|ye)$", word):
        gerund = word + "ing"
    else:
        gerund = before_vowel(word) + "ing"
    return [word, plural(word), before_vowel(word) + "ed", gerund]


def doer(word):
    return [before_vowel(word) + "er", before_vowel(word) + "ers"]


def doubling_verb(word):
    return [word, word + "s", *(word + word[-1] + ending for ending in ("ed", "ing", "er", "ers"))]


def adverb(word):
    if re.search(r"[^aeiou]le$", word):
        return word[:-1] + "y"
    if word.endswith("ic"):
        return word + "ally"
    if word.endswith("ll"):
        return word + "y"
    return (word[:-1] + "i" if re.search(r"[^aeiou]y$", word) else word) + "ly"


def adjective(word):
    return [word, adverb(word)]


def short_adjective(word):
    stem = before_vowel(word)
    noun = word[:-1] + "iness" if re.search(r"[^aeiou]y$", word) else word + "ness"
    return [word, stem + "er", stem + "est", adverb(word), noun]


# Dutch writes a long vowel with two letters in a closed syllable and with one in an open one, and a
# consonant twice behind a short vowel: boom bomen, man mannen.
LONG = r"(aa|ee|oo|uu)"
DIPHTHONG = r"(aai|ooi|oei|eeu|ieu|ie|oe|ui|ij|ei|au|ou|eu)"
VOWELS = rf"({LONG}|{DIPHTHONG}|[aeiouy])"
UNSTRESSED = r"(e[lmnr]|i[gk]|or)$"
INSEPARABLE = ("be", "ge", "her", "ont", "ver")


def syllables(word):
    return len(re.findall(VOWELS, word))


def opened(word):
    """A Dutch word as it is before an ending that begins with a vowel."""
    if re.search(rf"({LONG}|{DIPHTHONG})[sf]$", word):
        word = word[:-1] + {"s": "z", "f": "v"}[word[-1]]
    elif re.search(r"[lr]f$", word):
        word = word[:-1] + "v"
    if re.search(LONG + r"[^aeiou]$", word):
        return word[:-2] + word[-1]
    is_short = re.search(r"[aeiou][^aeiouwjxy]$", word) and not re.search(DIPHTHONG + r".$", word)
    if is_short and (syllables(word) == 1 or not re.search(UNSTRESSED, word)):
        return word + word[-1]
    return word


def closed(stem):
    """What is left of a Dutch infinitive without its `en`, as it stands at the end of a word."""
    if stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return stem[:-1]
    if re.search(r"[aeou][^aeiouwjxy]$", stem) and not re.search(DIPHTHONG + r".$", stem):
        bare = next((stem[len(prefix):] for prefix in INSEPARABLE if has_prefix(stem, prefix)), stem)
        if syllables(bare) == 1 or not re.search(UNSTRESSED, stem):
            stem = stem[:-1] + stem[-2] + stem[-1]
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])


def has_prefix(stem, prefix):
    rest = stem[len(prefix):]
    return stem.startswith(prefix) and syllables(rest) >= 1 and not (rest[0] == rest[1:2])


def dutch_plural(word):
    if word.endswith("heid"):
        return word[:-3] + "eden"
    return word + "n" if word.endswith("e") and not word.endswith("ee") else opened(word) + "en"


def dutch_noun_in_en(word):
    return [word, dutch_plural(word)]


def dutch_noun_in_s(word):
    return [word, word + "s"]


def conjugated(infinitive, stem, before="", prefix="ge"):
    """The forms of a weak verb; `before` is what may stand apart, as in `past aan`."""
    is_voiceless = re.search(r"[tkfsxph]$", infinitive[:-2]) is not None
    dental = "t" if is_voiceless else "d"
    past = stem + dental + "e"
    participle = prefix + (stem if stem.endswith(dental) else stem + dental)
    present = stem if stem.endswith("t") else stem + "t"
    forms = [infinitive, stem, present, past, past + "n", participle, participle + "e", infinitive + "d",
             infinitive + "de"]
    return [before + form for form in forms]


def participle_prefix(infinitive):
    stem = infinitive[:-2]
    return "" if any(has_prefix(stem, prefix) for prefix in INSEPARABLE) else "ge"


def dutch_verb(word):
    """A verb; a hyphen tells what stands apart: `aan-passen`."""
    before, _, infinitive = word.rpartition("-")
    return conjugated(infinitive, closed(infinitive[:-2]), before, participle_prefix(infinitive))


def dutch_verb_in_eren(word):
    before, _, infinitive = word.rpartition("-")
    return conjugated(infinitive, infinitive[:-4] + "eer", before, participle_prefix(infinitive))


def dutch_adjective(word):
    return [word, opened(word) + "e"]


def dutch_adjective_with_degrees(word):
    greater = word + "der" if word.endswith("r") else opened(word) + "er"
    greatest = word + ("t" if word.endswith("s") else "st")
    return dutch_adjective(word) + [greater, greater + "e", greatest, greatest + "e"]


# The headings of the lists, and the forms of a word below each.
RULES = {
    "nouns": lambda word: [word, plural(word)],
    "verbs": verb,
    "doers": doer,
    "verbs with a doubled letter": doubling_verb,
    "adjectives": adjective,
    "short adjectives": short_adjective,
    "dutch nouns in -en": dutch_noun_in_en,
    "dutch nouns in -s": dutch_noun_in_s,
    "dutch verbs": dutch_verb,
    "dutch verbs in -eren": dutch_verb_in_eren,
    "dutch adjectives": dutch_adjective,
    "dutch adjectives with degrees": dutch_adjective_with_degrees,
    "words": lambda word: [word],
}


def forms(lines):
    """The words of a list with all their forms; without a heading a word is as it stands."""
    rule = RULES["words"]
    for line in lines:
        if line.startswith("["):
            rule = RULES[line.strip("[]")]
        elif not line.startswith("#"):
            for word in line.split():
                yield from rule(word)
