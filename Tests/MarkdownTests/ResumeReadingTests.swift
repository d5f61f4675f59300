import Markdown
import Testing

@Suite("Markdown as authors of resumes mean it")
struct ResumeReadingTests {
    @Test(
        "a line that starts with a typed bullet is a list item",
        arguments: ["•", "‣", "▪", "●", "◦", "–", "—", "·", "-", "*", "+"])
    func bullets(bullet: String) throws {
        #expect(try outline("\(bullet) a\n\(bullet)\tb") == "ul[li[a]li[b]]")
        #expect(try outline("Tasks:\n\(bullet)   a\nmore") == "p[Tasks:]ul[li[a/more]]")
    }

    @Test("a typed bullet may be followed by a typographic space or, a true one, by none")
    func bulletSpaces() throws {
        for bullet in ["•", "•\u{A0}", "–\u{2003}", "·\u{3000}", " ▪\u{202F}", "\t●"] {
            #expect(try outline("\(bullet)a") == "ul[li[a]]", "\(bullet.debugDescription)")
        }
        for text in ["–a", "·a", "•", "a • b", "•  "] {
            #expect(try !outline(text).contains("li"), "\(text.debugDescription)")
        }
    }

    @Test("bullets nest by indentation, however wide")
    func nestedBullets() throws {
        #expect(
            try outline("• a\n    • b\n        - c\n        - d\n• e")
                == "ul[li[aul[li[bul[li[c]li[d]]]]]li[e]]")
        #expect(try outline("• a\n\t• b\n\t• c") == "ul[li[aul[li[b]li[c]]]]")
    }

    @Test("indentation never makes code")
    func indentation() throws {
        #expect(try outline("a\n\n\tb\n\n        c") == "p[a]p[b]p[c]")
        #expect(try outline("-      a\n\n         b") == "ul[li[p[a]p[b]]]")
        #expect(try outline(">      a") == "quote[p[a]]")
        #expect(try outline("•\t---\n\n\t\tx").contains("pre") == false)
    }

    @Test("a number at the start of a line is a list only where it counts")
    func numbers() throws {
        #expect(try outline("2015. Joined") == "p[2015. Joined]")
        #expect(try outline("14. March") == "p[14. March]")
        #expect(try outline("0612345678. Call") == "p[0612345678. Call]")
        #expect(try outline("1. a\n\ntext\n\n2. b") == "ol1[li[a]]p[text]ol2[li[b]]")
        #expect(try outline("1) a\n2) b") == "ol1[li[a]li[b]]")
    }

    @Test("one or two dashes under a line are text or an empty item, three are an underline")
    func underlines() throws {
        #expect(try outline("a\n-") == "p[a/-]")
        #expect(try outline("a\n==") == "p[a/==]")
        #expect(try outline("a\n---") == "h2[a]")
        #expect(try outline("- a\n-\n- b") == "ul[li[a]li[b]]")
    }

    @Test("fenced code stays as it is written")
    func fencedCode() throws {
        #expect(
            try outline("```\n• a\n\tb\n> - <p>\n2015. x\n```\n• c")
                == "pre[• a/\tb/> - <p>/2015. x]ul[li[c]]")
    }
}
