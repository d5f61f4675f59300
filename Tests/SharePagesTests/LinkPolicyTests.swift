import Testing

@testable import SharePages

@Suite("Links of strangers")
struct LinkPolicyTests {
    @Test(
        "X-07 X-08 X-09 X-10: an address that is not plainly https, http, mailto or tel is no link",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "\u{1}javascript:alert(1)",
            " \t\n javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
            "javascript&colon;alert(1)", "&#x6A;avascript:alert(1)",
            "javascript://https://x.example",
            "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg/onload=alert(1)>",
            "vbscript:msgbox(1)", "file:///etc/passwd", "blob:https://x.example/1",
            "filesystem:https://x.example/t", "ms-msdt:/id", "search-ms:query=x",
            "ms-officecmd:x", "intent://x#Intent;end", "itms-services://?action=x",
            "smb://x.example/a", "steam://run/1", "view-source:https://x.example",
            "feed:javascript:alert(1)", "feed:https://x.example", "//evil.example/x",
            "\\\\evil.example", "https:evil.example", "https:/evil.example",
            "https:///evil.example",
            "https://", "http://?x", "https://user:pw@good.example@evil.example",
            "https://good.example@evil.example", "https://good.example\\@evil.example",
            "https://a..b.example", "https://.example", "https://exa mple.com",
            "https://a%2eb.example",
            "https://x.example:99999", "https://x.example:80a", "https://x\u{200B}y.example",
            "https://x\u{3002}example", "https://[::1", "https://[x.example]", "/x", "?x", "#x",
            "x",
            "", " ",
        ])
    func noLink(_ address: String) {
        #expect(LinkPolicy.target(address.utf8) == nil)
        if !address.utf8.contains(UInt8(ascii: ".")) {
            #expect(LinkPolicy.target(address.utf8, takesBareHost: true) == nil)
        }
    }

    @Test(
        "a plain address is a link, written so that a browser has nothing to repair",
        arguments: [
            ("https://example.com", "https://example.com"),
            ("HTTPS://Example.com/A?b=c#d", "https://Example.com/A?b=c#d"),
            ("  https://example.com/x \n", "https://example.com/x"),
            ("https://exam\nple.com/x\ty", "https://example.com/xy"),
            ("https://example.com/a b\"c<d>é", "https://example.com/a%20b%22c%3Cd%3E%C3%A9"),
            ("https://bücher.example/", "https://bücher.example/"),
            ("http://example.com:8080/x", "http://example.com:8080/x"),
            ("http://[2001:db8::1]:80/x", "http://[2001:db8::1]:80/x"),
            ("http://localhost/x", "http://localhost/x"),
            ("www.example.com/x", "https://www.example.com/x"),
        ])
    func link(_ address: String, _ target: String) {
        #expect(LinkPolicy.target(address.utf8) == target)
    }

    @Test("X-10: a backslash anywhere is no link: browsers take it for a slash")
    func backslash() {
        #expect(LinkPolicy.target("https://example.com/a\\..\\b".utf8) == nil)
    }

    @Test("a host without a scheme is a link in a link field alone")
    func bareHost() {
        #expect(LinkPolicy.target("example.com/x".utf8) == nil)
        #expect(
            LinkPolicy.target("example.com/x".utf8, takesBareHost: true) == "https://example.com/x")
        for text in ["example", "1.5", "version 2.0", "a@example.com", "example.com:javascript"] {
            #expect(LinkPolicy.target(text.utf8, takesBareHost: true) == nil, "\(text)")
        }
    }

    @Test(
        "X-11: mailto has no header fields and one plain address",
        arguments: [
            ("mailto:a@b.example?bcc=c@d.example&body=x", "mailto:a@b.example"),
            ("MAILTO:a.b+c@d-e.example", "mailto:a.b+c@d-e.example"),
            ("mailto:a@b.example,c@d.example", nil), ("mailto:a", nil), ("mailto:a@b", nil),
            ("mailto:a%0Ab@c.example", nil), ("mailto:@b.example", nil),
            ("mailto:?to=a@b.example", nil),
        ])
    func mail(_ address: String, _ target: String?) {
        #expect(LinkPolicy.target(address.utf8) == target)
    }

    @Test(
        "X-11: tel is digits alone",
        arguments: [
            ("tel:+1;phone-context=x", nil), ("tel:+31 6 1234 5678", "tel:+31612345678"),
            ("tel:+31 (0)6-1234.5678", "tel:+31612345678"), ("tel:(0)6 123", "tel:06123"),
            ("tel:0800-CALL", nil), ("tel:12", nil), ("tel:1234567890123456", nil),
            ("tel:112;ext=1", "tel:112"), ("tel:*21#", nil),
            ("tel:(555) 123-4567 ext. 12", "tel:5551234567"), ("tel:555 1234 x12", "tel:5551234"),
            ("tel:555 1234#9", "tel:5551234"), ("tel:020 1234567, tst. 8", "tel:0201234567"),
            ("tel:555 1234 (ext 12)", "tel:5551234"), ("tel:555 1234 or 555 9876543", nil),
            ("tel:555 1234 home", nil), ("tel:ext. 12", nil),
            ("tel:\u{202A}+47\u{A0}22\u{2011}00 00 00\u{202C}", "tel:+4722000000"),
            ("tel:+31\u{200B}612345678", "tel:+31612345678"),
            ("tel:+31\u{FE0F}612345678", "tel:+31612345678"),
        ])
    func telephone(_ address: String, _ target: String?) {
        #expect(LinkPolicy.target(address.utf8) == target)
    }

    @Test(
        "a link field shows host and path",
        arguments: [
            ("https://www.example.com/", "example.com"),
            ("http://example.com/a/b/?q=1#x", "example.com/a/b"),
            ("WWW.Example.com", "Example.com"),
            ("javascript:alert(1)", "javascript:alert(1)"),
        ])
    func text(_ address: String, _ text: String) {
        #expect(LinkText(page: address).text == text)
    }

    @Test("an address that is written as a link is shown without its scheme")
    func links() {
        let mail = LinkText(mail: "mailto:ada@ada.example?subject=x")
        #expect(mail.target == "mailto:ada@ada.example" && mail.text == "ada@ada.example")
        let phone = LinkText(phone: "tel:+31 20 1234567")
        #expect(phone.target == "tel:+31201234567" && phone.text == "+31 20 1234567")
        let extended = LinkText(phone: "(555) 123-4567 ext. 12")
        #expect(extended.target == "tel:5551234567" && extended.text == "(555) 123-4567 ext. 12")
    }

    @Test(
        "a name on LinkedIn or GitHub becomes the address of its page; anything else is an address")
    func handles() {
        let linkedIn = LinkText(handle: "@jane-doe-42", on: .linkedIn)
        #expect(linkedIn.target == "https://www.linkedin.com/in/jane-doe-42")
        #expect(linkedIn.text == "linkedin.com/in/jane-doe-42")
        #expect(
            LinkText(handle: "in/jane-doe", on: .linkedIn).target
                == "https://www.linkedin.com/in/jane-doe")
        #expect(
            LinkText(handle: "linkedin.com/in/jane-doe", on: .linkedIn).target
                == "https://linkedin.com/in/jane-doe")
        #expect(LinkText(handle: "janedoe", on: .github).target == "https://github.com/janedoe")
        #expect(
            LinkText(handle: "https://github.com/janedoe/", on: .github).text
                == "github.com/janedoe")
        for handle in ["-jane", "jane-", "jane doe", "../x", "jane?x", "jane/x", "a_b"] {
            #expect(LinkText(handle: handle, on: .github).target == nil, "\(handle)")
        }
    }
}
