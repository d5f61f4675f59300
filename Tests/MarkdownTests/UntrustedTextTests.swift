import Markdown
import Testing

@Suite("Untrusted text")
struct UntrustedTextTests {
    @Test(
        "X-12: a link's target is handed on decoded, for the scheme to be judged",
        arguments: [
            ("[x](<javascript:alert(1)>)", "p[a(javascript:alert(1))[x]]"),
            ("[x](java&#115;cript:a)", "p[a(javascript:a)[x]]"),
            ("[x](javascript&colon;a)", "p[a(javascript:a)[x]]"),
            ("[x](java&#10;script&#1;:a)", "p[a(javascript:a)[x]]"),
            ("[x]\n\n[x]: javascript:a", "p[a(javascript:a)[x]]"),
            ("<javascript:a>", "p[a(javascript:a)[javascript:a]]"),
            ("![x](javascript:a)", "p[x]"),
        ])
    func targets(source: String, expected: String) throws {
        #expect(try outline(source) == expected)
    }

    @Test(
        "X-13: raw HTML goes, its text stays, in a block and in a line",
        arguments: [
            ("<div>\n*a* &eacute;\n</div>", "p[em[a] é]"),
            ("a <i>b</i> <!-- c --> d", "p[a b  d]"),
            ("<script>alert(1)</script>", "p[alert(1)]"),
            ("<!DOCTYPE html>\na", "p[a]"),
            ("a\n<?php\n b ?>c", "p[a/c]"),
            ("<![CDATA[ a ]]>b", "p[b]"),
            ("- <p>a</p>\n- <style>b</style>", "ul[li[a]li[b]]"),
            ("<p>a</p><p>b</p><ul><li>c</li></ul>", "p[a/b/c]"),
            ("> <div onclick=x>a</div>", "quote[p[a]]"),
            ("<!-- never closed\n\na", "p[<!-- never closed]p[a]"),
        ])
    func rawHTML(source: String, expected: String) throws {
        #expect(try outline(source) == expected)
    }

    @Test("X-14: what stands on a fence's first line is dropped")
    func infoStrings() throws {
        #expect(try outline("~~~\"><img src=x onerror=a>\nb\n~~~") == "pre[b]")
    }

    @Test("X-15: of an image only the alternative text stays")
    func images() throws {
        for target in ["http://t.example/p.gif", "https://e.org/a", "data:image/png;base64,AAAA"] {
            let document = try MarkdownDocument(parsing: "a ![b *c*](\(target) \"title\") d")
            #expect(outline(document) == "p[a b em[c] d]")
            #expect(String(decoding: document.bytes, as: UTF8.self) == "a b c d")
        }
    }

    @Test("no control character, noncharacter or byte order mark is text")
    func cleanText() throws {
        let dirty = "\u{FEFF}a\u{0}b\u{1B}c\u{7F}d\u{85}e\u{FFFE}f\u{1FFFF}g\u{10FFFE}h"
        #expect(try outline(dirty + "*") == "p[abcdefgh*]")
        #expect(try outline(dirty) == "p[abcdefgh]")
        #expect(outline(MarkdownDocument(plain: dirty)) == "abcdefgh")
        #expect(try outline("a&#xFFFE;&#xFFFF;&#x7F;&#0;b&#xFDD0;c") == "p[a\u{FFFD}bc]")
        #expect(try outline("[a](&#xFFFF;b&#x1;)") == "p[a(b)[a]]")
        #expect(try outline("a\u{FFFD}\u{F8FF}\u{20AC}\u{1F600}b") == "p[a\u{FFFD}\u{F8FF}€😀b]")
    }

    @Test("structure beyond the caps becomes plain text, and not a character is lost")
    func caps() throws {
        #expect(try visible(String(repeating: ">", count: 12) + "a") == ">>>>a")
        #expect(try visible(String(repeating: "- ", count: 10) + "a") == "- - a")
        for mark in ["[", "*a", "_a", "`", "<"] {
            let source = "x " + String(repeating: mark, count: 5_000)
            let text = try visible(source)
            #expect(text.utf8.count > source.utf8.count - 2_049, "\(mark)")
        }
        let deep = "> ```\n" + String(repeating: "- ", count: 2_000) + "a"
        #expect(try visible(deep).utf8.count > 3_900)
    }

    @Test("definitions of links work in short texts and are text in long ones")
    func definitions() throws {
        #expect(try outline("[a]\n\n[a]: b 'c'") == "p[a(b)[a]]")
        let long = "[a]\n\n[a]: b\n\n" + String(repeating: "c", count: 8_192)
        #expect(try outline(long).hasPrefix("p[[a]]p[[a]: b]"))
    }
}
