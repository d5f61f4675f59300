import HTMLTemplate
import Testing

/// What is wrong with the elements of a page that is a whole document.
@Suite struct MarkupTests {
    private func errors(_ page: String, _ partials: [String: String] = [:]) -> TemplateErrors? {
        do {
            let sources = [("page", page)] + partials.sorted { $0.key < $1.key }
            _ = try Template(
                compiling: "page",
                from: sources.map {
                    TemplateSource(
                        name: $0.0, path: "Templates/\($0.0).mustache", bytes: Array($0.1.utf8))
                }, schema: Sample.fields.schema, isDocument: true)
            return nil
        } catch {
            return error
        }
    }

    private func text(_ page: String, _ partials: [String: String] = [:]) -> String {
        errors(page, partials).map { $0.description + "\n" } ?? ""
    }

    @Test("Mistakes of elements, in all files and in one run")
    func elements() {
        let page = """
            {{<layout}}{{$body}}
            <dvi>{{name}}</dvi> <blink>x</blink> <my-own>y</my-own>
            <div><p>one<p>two</div>
            <section>{{>end}}</div>
            <p>{{#current}}</p>{{/current}}
            {{#jobs}}<li>{{title}}{{/jobs}}
            <br></br> <img src="/a.png" alt=""></img> <div/>
            <svg><path d="M0"/><linearGradient></linearGradient></svg><svg><g></svg>
            {{/body}}{{/layout}}
            """
        let partials = [
            "layout": "<html><body>{{$body}}{{/body}}</body></html></main>\n",
            "end": "</section>\n<div>\n</span>\n",
        ]
        expectGolden(text(page, partials), "diagnostics-elements")
    }

    @Test("What a page's Content-Security-Policy blocks, and what is of another host")
    func blocked() {
        let page = """
            <script>go()</script> <SCRIPT src="/x.js"></SCRIPT> <style>p { color: red }</style>
            <p onclick="go()" style="color: red" onload='x' data-on="y" title="style=">x</p>
            <img src="https://other.example/x.png" alt=""> <img src='//other.example/x.png' alt="">
            <img src=" \\\\other.example/x" alt=""> <img srcset="/a.png 1x, HTTP://other.example/b 2x" alt="">
            <a href="javascript:go()">1</a> <a href="java\tscript:go()">2</a> <a href="data:text/html,x">3</a>
            <a href="https://other.example/{{name}}">4</a> <a href="&#104;ttps://other.example">5</a>
            <link rel="stylesheet" href="https://fonts.example/a.css">
            <svg><use xlink:href="https://other.example/x"/></svg>
            """
        expectGolden(text(page), "diagnostics-blocked")
    }

    @Test(
        "What is safe is let through",
        arguments: [
            "<p title='onclick=' class='style'>a < b</p><br><hr/><input value=\"https://a.example\">",
            "<a href=\"{{link}}\">x</a><a href=\"/a/{{name}}\">y</a><a href=\"#x\">z</a><a href=\"?a:b&amp;c\">q</a>",
            "<a href=\"a/b:c\">x</a><a href=\"mailto:me@example.org\">y</a><a href=\"\">z</a>",
            // An element that begins and ends under the same condition, and one that begins in two ways.
            "{{#link}}<a href=\"{{link}}\">{{/link}}x{{#link}}</a>{{/link}}",
            "{{#current}}<p class=\"a\">{{/current}}{{^current}}<p>{{/current}}x</p>",
            "{{#current}}<b>{{/current}}{{^current}}<i>{{/current}}x{{#current}}</b>{{/current}}{{^current}}</i>{{/current}}",
            "{{#jobs}}<p>{{#place}}<b>{{city}}</b>{{/place}}</p>{{/jobs}}",
            "<p itemtype=\"https://schema.org/Person\">{{{summary}}}</p><!-- <b> --><title>a < b</title>",
            "<svg viewBox=\"0 0 1 1\" xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0\"/><a/></svg>",
            "<p{{#current}} class=\"a\"{{/current}}>x</p><center>y</center>",
        ])
    func safe(_ page: String) {
        #expect(errors(page)?.description == nil)
    }

    @Test("Elements are looked at in whole documents alone")
    func fragments() throws {
        _ = try compile("<p><dvi style='a'>")
    }
}
