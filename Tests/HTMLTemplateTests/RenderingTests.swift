@_spi(TrustedHTML) import HTMLTemplate
import Testing

@Suite struct RenderingTests {
    @Test("A field of each kind is written as it has to be")
    func kinds() throws {
        let page = """
            <p title="{{name}}">{{company}}</p>{{{summary}}}{{&summary}}<a href="{{link}}">{{link}}</a>
            """
        #expect(
            try render(page) == """
                <p title="Ada">Example B.V.</p><p>Hi</p><p>Hi</p>\
                <a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>
                """)
    }

    @Test("Lists, objects, flags and texts open sections")
    func sections() throws {
        #expect(try render("{{#tags}}[{{.}}]{{/tags}}") == "[one][two]")
        #expect(
            try render("{{#jobs}}{{title}}{{#place}} in {{city}}{{/place}};{{/jobs}}")
                == "Baker in Ghent;Cook;")
        #expect(try render("{{#home}}{{city}}{{/home}} {{home.city}}") == "Delft Delft")
        #expect(try render("{{#current}}{{name}}{{/current}}{{^current}}-{{/current}}") == "Ada")
        #expect(try render("{{#name}}{{.}} at {{company}}{{/name}}") == "Ada at Example B.V.")
        #expect(try render("{{#summary}}{{{.}}}{{/summary}}") == "<p>Hi</p>")
        #expect(try render("{{#link}}<a href=\"{{.}}\">x</a>{{/link}}").utf8.count == 48)
    }

    @Test("What is missing or empty writes nothing, and opens the inverted section")
    func missing() throws {
        let sample = Sample(
            name: "", company: nil, summary: nil, link: nil, current: false, tags: [], jobs: [],
            home: nil)
        let names = [
            "name", "company", "summary", "link", "current", "tags", "jobs", "home", "home.city",
        ]
        for name in names {
            #expect(
                try render("{{#\(name)}}yes{{/\(name)}}{{^\(name)}}no{{/\(name)}}", of: sample)
                    == "no")
            #expect(try render("{{#\(name)}}x{{/\(name)}}{{^\(name)}}no{{/\(name)}}").first == "x")
        }
        #expect(
            try render("[{{name}}{{company}}{{{summary}}}{{link}}{{home.city}}]", of: sample)
                == "[]")
    }

    @Test("A dotted name in a list finds each item's own object, also behind one without")
    func dotted() throws {
        let page =
            "{{#jobs}}{{title}}:{{place.city}}{{^place.city}}?{{/place.city}} {{/jobs}}{{name}}"
        #expect(try render(page) == "Baker:Ghent Cook:? Ada")
    }

    @Test("The enclosing model is reached by '../', again and again")
    func enclosing() throws {
        let page =
            "{{#jobs}}{{#place}}{{city}} {{../title}} {{../../name}} {{../../home.city}}{{/place}}{{/jobs}}"
        #expect(try render(page) == "Ghent Baker Ada Delft")
        #expect(
            try render("{{#jobs}}{{#../tags}}{{.}}{{../title}} {{/../tags}}{{/jobs}}")
                == "oneBaker twoBaker oneCook twoCook ")
    }

    @Test("Text behind a constant path is a part of a URL: encoded, and never '..'")
    func urlParts() throws {
        let page = "<a href=\"/people/{{name}}/?q={{company}}#{{name}}\">x</a>"
        #expect(try render(page) == "<a href=\"/people/Ada/?q=Example%20B.V.#Ada\">x</a>")
        for (text, path) in [
            ("..", ""), (".", ""), ("../x", "..%2Fx"), ("é\"&", "%C3%A9%22%26"), ("a.b", "a.b"),
        ] {
            #expect(
                try render("<a href='/a/{{name}}'>", of: Sample(name: text))
                    == "<a href='/a/\(path)'>")
        }
    }

    @Test("Pages are appended, and values can be used again")
    func reuse() throws {
        let template = try compile("{{name}}{{#tags}}{{.}}{{/tags}};")
        var output = Array(">".utf8)
        var values = Sample.fields.values(of: Sample())
        template.render(values, into: &output)
        Sample.fields.fill(&values, from: Sample(name: "Bo", tags: []))
        template.render(values, into: &output)
        #expect(output == Array(">Adaonetwo;Bo;".utf8))
    }

    @Test("A page may be larger than what is set aside for it at first")
    func growth() throws {
        let sample = Sample(name: String(repeating: "\"", count: 5000))
        #expect(try render("{{name}}", of: sample).utf8.count == 30_000)
    }

    @Test("A byte order mark is not part of the page")
    func byteOrderMark() throws {
        #expect(try Array(render("\u{FEFF}{{name}}").utf8) == Array("Ada".utf8))
    }

    @Test("A parent's block can be told by a page, through partials, at any indentation")
    func inheritance() throws {
        let partials = [
            "layout": "<main>\n  {{>head}}\n  {{$body}}\n  {{/body}}\n</main>\n",
            "head": "<h1>\n  {{$title}}Resume{{/title}}\n</h1>\n",
        ]
        let page =
            "{{<layout}}\n{{$title}}{{name}}{{/title}}\n{{$body}}\n<p>\n  {{company}}\n</p>\n{{/body}}\n{{/layout}}\n"
        #expect(
            try render(page, partials) == """
                <main>
                  <h1>
                    Ada
                  </h1>
                  <p>
                    Example B.V.
                  </p>
                </main>

                """)
    }
}
