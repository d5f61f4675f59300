"""The score that Mozilla's HTTP Observatory would give, from what nginx answers."""

import copy

from observatory import Visit, policy, score
from static_site import CSS, SHARE, SiteTests, TlsNginx

BEST = 150
ORIGIN = "https://elsewhere.example"
HEADERS = "snippets/sharepage-headers.conf"


class ScoreTests(SiteTests):
    make = TlsNginx

    def visit(self, target):
        """Goes to an address as the Observatory does: from http on, and with a preflight."""
        start = f"http://localhost:{self.nginx.port}{target}"
        moved = self.nginx.request("GET", target, host="localhost")
        self.assertEqual(moved.status, 301)
        preflight = self.nginx.curl(
            target, "--request", "OPTIONS", "--header", f"Origin: {ORIGIN}", "--header",
            "Access-Control-Request-Method: GET")
        page = self.nginx.curl(target, "--header", f"Origin: {ORIGIN}")
        return Visit(page, [start, moved.header("Location")], preflight, ORIGIN)

    def test_a_page_none_and_an_asset_have_150_points(self):
        for target, status in ((f"/share/{SHARE}", 200), ("/share/nobody", 404), (CSS, 200), ("/", 200)):
            with self.subTest(target):
                visit = self.visit(target)
                self.assertEqual(visit.page.status, status)
                points, given = score(visit)
                self.assertEqual(points, BEST, given)

    def test_the_twin_each_header_that_is_weaker_costs_points(self):
        visit = self.visit(f"/share/{SHARE}")
        csp = visit.page.header("Content-Security-Policy")
        weaker = {
            "Content-Security-Policy": {
                # Under 90, where no bonus counts.
                None: 75,
                csp.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"): 140,
                csp.replace("default-src 'none'", "default-src 'self'"): 145,
                csp.replace("form-action 'none'; ", ""): 145,
                csp.replace("frame-ancestors 'none'", ""): 145,
                csp.replace("img-src 'self'", "img-src 'self' http://a.example"): 130,
                csp.replace("font-src 'self'", "font-src http://a.example"): 80,
                csp.replace("default-src 'none'", "script-src 'unsafe-inline'"): 80,
                csp.replace("default-src 'none'", "default-src 'none'; script-src 'unsafe-eval'"): 130,
                csp.replace("default-src 'none'; ", ""): 80,
            },
            "Strict-Transport-Security": {None: 80, "max-age=86400": 140, "includeSubDomains": 80},
            "X-Content-Type-Options": {None: 145, "sniff": 145},
            "Referrer-Policy": {None: 145, "unsafe-url": 140, "no-referrer, origin": 140, "whatever": 140},
            "Cross-Origin-Opener-Policy": {None: 140, "unsafe-none": 140},
            "Cross-Origin-Embedder-Policy": {None: 140, "unsafe-none": 140},
            "Cross-Origin-Resource-Policy": {None: 140, "cross-origin": 140, "any": 135},
            # The policy's frame-ancestors stands in for it.
            "X-Frame-Options": {None: 150},
            "Set-Cookie": {
                "a=1; Secure; SameSite=Lax": 155, "a=1; Secure": 150, "a=1": 145, "session=1; Secure": 70,
                "csrf=1; Secure": 80, "a=1; Secure; SameSite=x": 80},
        }
        for name, values in weaker.items():
            for value, points in values.items():
                with self.subTest(name, value=value):
                    self.assertEqual(score(self.changed(visit, name, value))[0], points)
        bare = copy.deepcopy(visit)
        bare.page.headers = []
        self.assertEqual(score(bare)[0], 100 - 25 - 20 - 5 - 20)

    def test_the_twin_redirects_sharing_and_scripts_can_cost_points(self):
        visit = self.visit(f"/share/{SHARE}")
        first, last = visit.route
        routes = {
            (): 150, (first,): 80, (first, first): 80, (first, first, last): 140,
            (first, "https://elsewhere.example/"): 145}
        for route, points in routes.items():
            self.assertEqual(score(Visit(visit.page, list(route), visit.preflight, ORIGIN))[0], points, route)
        shared = self.changed(visit, "X", None)
        shared.preflight.headers += [
            ("access-control-allow-origin", ORIGIN), ("access-control-allow-credentials", "true")]
        self.assertEqual(score(shared)[0], 50)
        scripts = {
            "https://a.example/a.js": 145, "//a.example/a.js": 50, "/a.js": 150,
            "https://a.example/a.js' integrity='sha256-a": 155}
        for source, points in scripts.items():
            with_script = self.changed(visit, "X", None)
            with_script.page.body += f"<script src='{source}'></script>".encode()
            self.assertEqual(score(with_script)[0], points, source)

    def changed(self, visit, name, value):
        """A copy of what came, with another value of one header of the page, or without it."""
        visit = copy.deepcopy(visit)
        kept = [header for header in visit.page.headers if header[0].lower() != name.lower()]
        visit.page.headers = kept + ([(name, value)] if value else [])
        return visit

    def test_the_twin_an_nginx_that_says_less_has_fewer_points(self):
        lines = [
            line for line in (self.nginx.prefix / HEADERS).read_text().splitlines()
            if line.startswith(("add_header Cross-Origin", "add_header Strict", "add_header Referrer"))]
        lost = {
            "Cross-Origin-Opener-Policy": 140, "Cross-Origin-Embedder-Policy": 140,
            "Cross-Origin-Resource-Policy": 140, "Referrer-Policy": 145, "Strict-Transport-Security": 80}
        self.assertEqual(len(lines), len(lost))
        for line in lines:
            self.change(HEADERS, line, "")
            points, given = score(self.visit(f"/share/{SHARE}"))
            self.assertEqual(points, lost[line.split()[1]], given)
            self.doCleanups()

    def test_of_two_directives_of_one_name_the_first_counts(self):
        self.assertEqual(policy("default-src 'none'; Default-Src *;; img-src"), {
            "default-src": {"'none'"}, "img-src": {"'none'"}})
