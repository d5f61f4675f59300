"""The score of Mozilla's HTTP Observatory, by its published table of modifiers.

The figures are those of https://github.com/mdn/mdn-http-observatory, src/grader/charts.js, and of the tests beside
it that say when each counts, as of November 2026. Written anew, for sites without script: nonces, hashes and
`strict-dynamic` are not known here, nor is the preload list, nor `http-equiv`, which pages of ours have none of.
"""

import dataclasses
import re
import urllib.parse

BASE = 100
# Bonuses count only where penalties leave so much.
ENOUGH_FOR_BONUS = 90

BROAD = {"*", "http:", "https:", "ftp:", "http://*", "https://*", "http://*.*", "https://*.*"}
INLINE = {"'unsafe-inline'", "data:"}
GOOD_REFERRER = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
BAD_REFERRER = {"origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade"}
# Sites count 180 days as half a year.
HALF_A_YEAR = 15_552_000


@dataclasses.dataclass
class Visit:
    """What a visitor sees: a page by https, the addresses that http led through, and an answer to a preflight."""

    page: object
    route: list
    preflight: object
    origin: str


def policy(value):
    """The directives of a Content-Security-Policy with their sources. The first of two of one name counts."""
    rules = {}
    for directive in re.split("[;,]", value):
        name, *sources = directive.lower().split() or [""]
        if name:
            rules.setdefault(name, set(sources) or {"'none'"})
    return rules


def content_security_policy(visit):
    value = visit.page.header("Content-Security-Policy")
    if not value:
        return -25
    rules = policy(value)

    def sources(name):
        return rules.get(name, rules.get("default-src", {"*"}))

    def by_http(names):
        return any(source.startswith(("http:", "ftp:")) for name in names for source in sources(name))

    passive = {"img-src", "media-src"}
    script, style = sources("script-src"), sources("style-src")
    if script & (BROAD | INLINE) or sources("object-src") & BROAD:
        return -20
    if by_http((set(rules) | {"script-src"}) - passive):
        return -20
    if "'unsafe-eval'" in script | style:
        return -10
    if by_http(passive):
        return -10
    if style & (BROAD | INLINE):
        return 0
    strict = rules.get("default-src") == {"'none'"} and rules.get("form-action", set()) & {"'none'", "'self'"}
    return 10 if strict else 5


def cookies(visit):
    """The worst of all cookies."""
    worst = []
    for name, value in visit.page.headers:
        if name.lower() != "set-cookie":
            continue
        pair, *rest = (part.strip().lower() for part in value.split(";"))
        flags = dict(part.partition("=")[::2] for part in rest)
        name = pair.partition("=")[0]
        session = "sess" in name or "login" in name
        guarded = transport_security(visit) >= 0
        worst.append(5 if "samesite" in flags else 0)
        if "samesite" in flags and flags["samesite"] not in ("strict", "lax", "none"):
            worst.append(-20)
        if "csrf" in name and "samesite" not in flags:
            worst.append(-20)
        if "secure" not in flags:
            worst.append((-10 if session else -5) if guarded else (-40 if session else -20))
        if session and "httponly" not in flags:
            worst.append(-30)
    return min(worst, default=0)


def cross_origin_sharing(visit):
    allowed = visit.preflight.header("Access-Control-Allow-Origin")
    credentials = visit.preflight.header("Access-Control-Allow-Credentials")
    return -50 if allowed == visit.origin and credentials == "true" else 0


def redirection(visit):
    route = [urllib.parse.urlsplit(address) for address in visit.route]
    if not route:
        # Nobody answers by http.
        return 0
    if len(route) == 1 or route[-1].scheme != "https":
        return -20
    if route[1].scheme != "https":
        return -10
    return 0 if route[0].hostname == route[1].hostname else -5


def referrer_policy(visit):
    value = visit.page.header("Referrer-Policy")
    if not value:
        return 0
    known = [word for word in re.split(r"[,\s]+", value.lower()) if word in GOOD_REFERRER | BAD_REFERRER]
    return 5 if known and known[-1] in GOOD_REFERRER else -5


def transport_security(visit):
    value = visit.page.header("Strict-Transport-Security") or ""
    age = re.search(r"(?:^|;)\s*max-age=(\d+)", value.lower())
    if not age or "," in value:
        return -20
    return 0 if int(age[1]) >= HALF_A_YEAR else -10


def subresource_integrity(visit):
    """The pages have no script; one would be of another site's, or ours without integrity."""
    if not (visit.page.header("Content-Type") or "").startswith("text/html"):
        return 0
    scores = [0]
    for attributes in re.findall(rb"<script\b([^>]*)>", visit.page.body, re.IGNORECASE):
        source = re.search(rb"src\s*=\s*[\"']?((?:https?:)?//[^\"'\s>]*)", attributes, re.IGNORECASE)
        if source:
            whole = b"integrity" in attributes.lower()
            if source[1].startswith(b"https:"):
                scores.append(5 if whole else -5)
            else:
                scores.append(-20 if whole else -50)
    return min(scores[1:], default=0)


def content_type_options(visit):
    return 0 if (visit.page.header("X-Content-Type-Options") or "").lower() == "nosniff" else -5


def frame_options(visit):
    if "frame-ancestors" in policy(visit.page.header("Content-Security-Policy") or ""):
        return 5
    value = (visit.page.header("X-Frame-Options") or "").lower()
    return 0 if value in ("deny", "sameorigin") or value.startswith("allow-from") else -20


def resource_policy(visit):
    value = visit.page.header("Cross-Origin-Resource-Policy")
    return {None: 0, "same-origin": 10, "same-site": 10, "cross-origin": 0}.get(value, -5)


def opener_policy(visit):
    return 10 if visit.page.header("Cross-Origin-Opener-Policy") == "same-origin" else 0


def embedder_policy(visit):
    return 10 if visit.page.header("Cross-Origin-Embedder-Policy") == "require-corp" else 0


TESTS = (
    content_security_policy, cookies, cross_origin_sharing, redirection, referrer_policy, transport_security,
    subresource_integrity, content_type_options, frame_options, resource_policy, opener_policy, embedder_policy)


def score(visit):
    """The sum, and what each test gave to it."""
    given = {test.__name__: test(visit) for test in TESTS}
    left = BASE + sum(points for points in given.values() if points < 0)
    bonus = sum(points for points in given.values() if points > 0)
    return max(0, left + bonus if left >= ENOUGH_FOR_BONUS else left), given
