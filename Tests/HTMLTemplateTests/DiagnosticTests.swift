import HTMLTemplate
import Testing

@Suite struct DiagnosticTests {
    @Test("All mistakes of a page and its partials are told of in one run, in order")
    func everything() {
        let page = """
            <title>{{compnay}}</title>
            {{! the tab below keeps its width }}
            \t<p>é {{nmae}} {{jobs}} {{{name}}} {{summary}} {{current.x}}</p>
            {{#jobs}}
              {{company}} {{titel}} {{city}} {{place.ctiy}} {{.}} {{../../name}}
            {{/jobs}}
            {{>partials/entyr}} {{>partials/entry}} {{>partials/loop}}
            {{#nothing}}{{unseen}}{{/nothing}} {{#home}}{{/hmoe}}
            <a href="{{name}}" {{current}}>
            {{/tags}} {{=<% %>=}} {{>*name}} {{a b}} {{name}
            <p>{{#current}}</p>
            """
        let partials = [
            "partials/entry": "<b>{{foo}}</b>\n",
            "partials/loop": "{{#home}}{{>partials/loop}}{{/home}}",
            "unused": "{{#a}}",
        ]
        expectGolden(text(page, partials), "diagnostics-all")
    }

    @Test("Mistakes of inheritance")
    func inheritance() {
        let page = """
            {{<layuot}}{{/layuot}}
            {{<layout}}
              {{name}} {{#current}}{{/current}} {{>x}}
              {{$titel}}a{{/titel}}
              {{$body}}{{$body}}again{{/body}}{{/body}}
            {{/layout}}
            {{$free}}{{oops}}{{/free}}
            """
        expectGolden(
            text(page, ["layout": "<title>{{$title}}{{/title}}</title>{{$body}}{{/body}}"]),
            "diagnostics-inheritance")
    }

    @Test("Mistakes of place")
    func places() {
        let page = """
            <p title={{name}} class=plain>{{name}}</p>
            <p {{name}} x{{name}}="" on{{name}}>
            <{{name}}></{{name}}>
            <script>{{name}}<!--</script>
            <style>p { color: {{name}} }</style>
            <!-- {{name}} --> <!doctype {{name}}>
            <p style="color: {{name}}" onclick='f({{name}})' title="{{{summary}}}">
            <a href="{{name}}">1</a> <a href="{{link}}#x">2</a> <a href="x{{link}}">3</a>
            <a href="//{{name}}">4</a> <a href="javascript:{{name}}">5</a> <a href="{{summary}}">6</a>
            <a href="/{{name}}">7</a> <img src="/a&#47;{{name}}" srcset="{{link}} 2x">
            <script src="{{link}}"></script> <base href="{{link}}">
            <title>{{{summary}}} <b></title> <![CDATA[ x ]]> <iframe>{{name}}</iframe>
            <p a="b"c="d" e"f">
            {{#current}}<p title="{{/current}}"> {{#tags}}<b{{/tags}}>
            <option {{#current}}selected{{/current}}x>
            <p title="
            """
        expectGolden(text(page), "diagnostics-places")
    }

    @Test("A name is looked up here alone, and the suggestion says where it is")
    func suggestions() {
        #expect(messages("{{compnay}}") == ["no field 'compnay' here; did you mean 'company'?"])
        #expect(
            messages("{{#jobs}}{{company}}{{/jobs}}")
                == ["no field 'company' here; did you mean '../company'?"])
        #expect(messages("{{city}}") == ["no field 'city' here; did you mean 'home.city'?"])
        #expect(messages("{{zzzzzz}}") == ["no field 'zzzzzz' here"])
        #expect(messages("{{>lay}}", ["lax": ""]) == ["no template 'lay'; did you mean 'lax'?"])
    }

    @Test("The caret stands below the place, behind tabs and in a long line")
    func caret() throws {
        let error = try #require(errors("a\n\té\t{{x}}\r\n")).diagnostics[0]
        #expect(
            error.description.utf8.elementsEqual(
                "Templates/page.mustache:2:4: error: no field 'x' here\n\té\t{{x}}\n\t \t^".utf8))
        let long = try #require(errors(String(repeating: "é", count: 5000) + "{{x}}")).diagnostics[
            0]
        #expect((long.line, long.column) == (1, 5001))
        let lines = long.description.split(separator: "\n")
        #expect(lines[1].unicodeScalars.dropFirst(lines[2].unicodeScalars.count - 1).first == "{")
        #expect(lines[1].utf8.count < 200)
    }

    @Test("A missing entry, two templates of one name and bad bytes are errors")
    func files() {
        let schema = Sample.fields.schema
        func errors(_ entry: String, _ sources: [TemplateSource]) -> String {
            do throws(TemplateErrors) {
                _ = try Template(compiling: entry, from: sources, schema: schema)
                return ""
            } catch {
                return error.description
            }
        }
        let sources = [
            TemplateSource(name: "a", path: "a.mustache", bytes: [0x41, 0x0A, 0x42, 0xFF]),
            TemplateSource(name: "b", path: "b.mustache", bytes: [0x41]),
            TemplateSource(name: "b", path: "c.mustache", bytes: [0x1B, 0x7B, 0x7B]),
        ]
        expectGolden(errors("page", sources) + "\n", "diagnostics-files")
    }

    @Test("No more than a hundred are told of; the rest is counted")
    func cap() throws {
        let all = try #require(errors(String(repeating: "{{x}}\n", count: 1000)))
        #expect(all.diagnostics.count == 100)
        #expect(all.omitted == 900)
    }

    private func text(_ page: String, _ partials: [String: String] = [:]) -> String {
        (errors(page, partials)?.description ?? "no errors") + "\n"
    }
}
