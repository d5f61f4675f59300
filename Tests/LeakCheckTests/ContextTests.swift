@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// Common and short names, the theme's own words and the person's own name.
@Suite struct ContextTests {
    @Test(
        "A common or short name is kept in an ordinary text",
        arguments: [
            ("M119", "Apple", "apple pie, Apple Valley, Pineapple, Appleton"),
            ("M120", "Meta", "metadata and meta-analysis"), ("M121", "Target", "target audience"),
            ("M122", "Gap", "gap analysis"), ("M123", "Shell", "shell scripting, Bash Shell"),
            ("M124", "Go", "Go, Rust, Swift; go to market; Google"),
            ("M125", "X", "X-ray, XML, macOS X"),
            ("M126", "EY", "they and a keyboard"), ("M127", "Oracle", "an oracle of the team"),
            ("M131", "Brown", "brown bread"),
        ])
    func keeps(_ row: String, _ value: String, _ text: String) throws {
        #expect(try !isFound(value, in: text))
    }

    @Test(
        "A common or short name is found where it is a firm's",
        arguments: [
            ("M119", "Apple", "worked at Apple"), ("M119", "Apple", "Apple Inc."),
            ("M121", "Target", "Target Corp"), ("M122", "Gap", "Gap, Inc"),
            ("M123", "Shell", "Shell plc"),
            ("M124", "Go", "joined Go in May"), ("M125", "X", "at X (formerly)"),
            ("M126", "EY", "for EY"),
            ("M127", "Slack", "bij Slack"), ("host", "Gap", "see https://www.gap.com/jobs"),
            ("e-mail", "Gap", "jane@gap.example"), ("handle", "Gap", "follow @gap"),
            ("whole", "Gap", "<span>Gap</span>"), ("bare host", "Gap", "see gap.com"),
        ])
    func finds(_ row: String, _ value: String, _ text: String) throws {
        #expect(try isFound(value, in: text))
    }

    @Test("M129: a skill or a town may be a firm's common name, a field may not")
    func keepsSkills() throws {
        let skill = document("<ul class=\"skills\"><li class=\"p-skill\">Java</li></ul>")
        #expect(try leaks(of: "Java Inc", in: skill).isEmpty)
        let firm = document("<h3 class=\"org\">Java</h3>")
        #expect(try leaks(of: "Java Inc", in: firm).count == 1)
        let town = document("<span class=\"p-locality\">Cambridge</span>")
        #expect(try leaks(of: "Cambridge", .institution, in: town).isEmpty)
    }

    @Test("M132: the person's own name stays, the same word elsewhere does not")
    func keepsOwnName() throws {
        let heading = document("<h1 class=\"p-name\">Jane Millerton</h1>", title: "Jane Millerton")
        #expect(try leaks(of: "Millerton Ltd", in: heading).isEmpty)
        let both = document("<h1 class=\"p-name\">Jane Millerton</h1><p>worked at Millerton</p>")
        #expect(try !leaks(of: "Millerton Ltd", in: both).isEmpty)
        #expect(try !leaks(of: "Millerton", .name, in: heading).isEmpty)
        let listed = document("<h1 class=\"p-name\">Jane Doe, Millerton</h1>")
        #expect(try !leaks(of: "Millerton", in: listed).isEmpty)
        let jobTitle = document("<h1>Head of Millerton</h1>")
        #expect(try !leaks(of: "Millerton", in: jobTitle).isEmpty)
    }

    @Test("What the theme says is no leak, what the page says once more is one")
    func comparesWithTwin() throws {
        let checker = LeakChecker(secrets: [RawSecret(value: "Experience", maskClass: .company)])
        let theme = "<h2>Experience</h2>"
        let twin = { [document(theme + "<h3 class=\"org\">Neutral</h3>")] }
        #expect(
            try checker.check([document(theme + "<h3 class=\"org\">Token</h3>")], twin: twin)
                .isEmpty)
        let leak = document(theme + "<h3 class=\"org\">Experience</h3>")
        #expect(try checker.check([leak], twin: twin).map(\.place) == ["text of <h3> in line 3"])
        let again = document(theme + theme)
        #expect(try !checker.check([again], twin: twin).isEmpty)
        let attribute = document("<h2 title=\"Experience\">a</h2>")
        #expect(try checker.check([attribute], twin: twin).map(\.place) == ["<h2 title> in line 3"])
    }

    @Test("The twin is made only where something is found")
    func asksForTwinLate() throws {
        let checker = LeakChecker(secrets: [RawSecret(value: "Zyqvorth", maskClass: .company)])
        var asked = 0
        let twin = {
            asked += 1
            return [page("Neutral")]
        }
        _ = try checker.check([page("nothing")], twin: twin)
        #expect(asked == 0)
        _ = try checker.check([page("Zyqvorth")], twin: twin)
        #expect(asked == 1)
    }

    @Test("M046: a firm named like a token does not make the page unpublishable")
    func knowsTokens() throws {
        let file = page("worked at <span class=\"masked\">Confidential company</span>")
        let tokens = ["Confidential company"]
        for value in ["Confidential", "Confidential company", "Company"] {
            #expect(try leaks(of: value, in: file, tokens: tokens).isEmpty)
        }
        #expect(try !leaks(of: "Confidential company", in: file).isEmpty)
        #expect(
            try !leaks(of: "Confidential", in: page("at Confidential Inc"), tokens: tokens).isEmpty)
    }

    @Test("M046: the twin's masked texts are the tokens, and no other text is one")
    func readsTokensOfTwin() throws {
        func paragraph(_ lead: String, _ token: String, _ rest: String = "") -> CheckedFile {
            document("<p>\(lead)<span class=\"masked\">\(token)</span>\(rest)</p>")
        }
        for value in ["Confidential", "Confidential company", "Company"] {
            let checker = LeakChecker(secrets: [RawSecret(value: value, maskClass: .company)])
            let twin = { [paragraph("x", "Confidential company")] }
            #expect(
                try checker.check([paragraph("worked at ", "Confidential company")], twin: twin)
                    .isEmpty)
            let leak = paragraph("", "Confidential company", " at Confidential Inc, at Company Inc")
            if value != "Confidential company" {
                #expect(try !checker.check([leak], twin: twin).isEmpty)
            }
        }
        let checker = LeakChecker(secrets: [RawSecret(value: "Zyqvorth", maskClass: .company)])
        let found = try checker.check([paragraph("at ", "Zyqvorth")]) {
            [paragraph("x", "Confidential company")]
        }
        #expect(!found.isEmpty)
    }

    @Test(
        "A value's class decides where it is looked for",
        arguments: [
            ("Google", NameClass.distinctive), ("Apple", .common), ("IBM", .short), ("EY", .short),
            ("Bank of America", .distinctive), ("\u{8C37}\u{6B4C}", .distinctive),
            ("Experience", .common),
        ])
    func classes(_ value: String, _ expected: NameClass) throws {
        let list = formList(of: value)
        #expect(NameClass(try #require(list.forms.first), in: list, for: .company) == expected)
    }
}
