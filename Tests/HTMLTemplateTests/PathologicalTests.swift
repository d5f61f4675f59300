import HTMLTemplate
import Testing

/// Templates that ask for more than any theme does: each has to be answered in bounded time.
@Suite(.timeLimit(.minutes(1))) struct PathologicalTests {
    @Test("A hundred thousand sections in one another are too deep")
    func nested() {
        let page = String(repeating: "{{#current}}", count: 100_000)
        #expect(messages(page).contains { $0.utf8.starts(with: "tags are more than".utf8) })
        let closed = page + String(repeating: "{{/current}}", count: 100_000)
        #expect(!messages(closed).isEmpty)
    }

    @Test("Partials and parents in one another are as deep as sections")
    func nestedPartials() {
        var partials: [String: String] = ["p200": ""]
        for index in 0..<200 {
            partials["p\(index)"] = "{{<p\(index + 1)}}{{/p\(index + 1)}}"
        }
        #expect(
            messages("{{>p0}}", partials).first?.utf8.starts(with: "tags are more".utf8) == true)
    }

    @Test("Partials that double at each step are too large, and are not put in place")
    func doubling() {
        var partials: [String: String] = ["p40": "{{name}}"]
        for index in 0..<40 {
            partials["p\(index)"] = "{{>p\(index + 1)}}{{>p\(index + 1)}}"
        }
        #expect(
            messages("{{>p0}}", partials) == [
                "the template is too large with all its partials in place"
            ])
    }

    @Test("Overrides that double at each step are too large")
    func doublingOverrides() {
        var page = "{{<layout}}"
        for index in 0..<40 {
            page +=
                "{{$b\(index)}}{{$b\(index + 1)}}{{/b\(index + 1)}}{{$b\(index + 1)}}{{/b\(index + 1)}}{{/b\(index)}}"
        }
        #expect(!messages(page + "{{/layout}}", ["layout": "{{$b0}}{{/b0}}"]).isEmpty)
    }

    @Test("A hundred thousand tags are compiled and rendered, or told of")
    func manyTags() throws {
        let page = String(repeating: "{{name}}\n", count: 100_000)
        #expect(try render(page).utf8.count == 400_000)
        #expect(errors(String(repeating: "{{nmae}}", count: 100_000))?.omitted == 99_900)
        #expect(errors(String(repeating: "{{/x}}", count: 100_000))?.omitted == 99_900)
    }

    @Test("Anything, however often it is repeated, is read in one go")
    func repeated() {
        let pieces = [
            "x", "{", "}", "<", "\n", " ", "\"", "{{", "}}", "{{!", "<!--", "<a href=\"", "{{#a}}",
            "{{^current}}{{/current}}",
            "<script>", "{{{", "{{x", "{{<a}}", "{{$a}}", "{{$a}}{{/a}}", "  {{!x}}", "<p a", "&",
            "{{=",
        ]
        for piece in pieces {
            // A walk that is not linear takes minutes on the one that is a megabyte.
            let size = piece.utf8.count > 20 ? 1 << 20 : 1 << 16
            _ = errors(String(repeating: piece, count: size / piece.utf8.count))
        }
    }

    @Test("Random tags and markup never stop the program")
    func randomTemplates() {
        let pieces = [
            "{{", "}}", "{{{", "}}}", "#", "^", "/", ">", "<", "$", "!", "name", "tags", "jobs",
            ".", "../", "\n", " ",
            "{{#jobs}}", "{{/jobs}}", "{{name}}", "{{>p}}", "{{<p}}", "{{/p}}", "{{$b}}", "{{/b}}",
            "<a href=\"", "\"",
            "<title>", "</title>", "é", "\r\n", "<!--", "-->", "\t",
        ]
        var random = SplitMix(state: 7)
        for _ in 0..<1000 {
            let page = (0..<Int(random.next() % 40)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            let partial = (0..<Int(random.next() % 20)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            _ = try? render(page.joined(), ["p": partial.joined()])
        }
    }
}
