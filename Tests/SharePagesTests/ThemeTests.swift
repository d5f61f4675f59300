import ShareModel
import SharePages
import SystemPackage
import Testing

@Suite("Themes")
struct ThemeTests {
    /// A root folder of its own with a copy of `Templates/`, which `change` may spoil.
    private func library(
        changing file: String? = nil, to content: String = ""
    ) throws -> ThemeLibrary {
        let root = try Folder.copy(of: Pages.root, only: "Templates")
        defer { Folder.remove(root) }
        if let file { try Folder.write(Array(content.utf8), to: root.appending(file)) }
        return try ThemeLibrary(root: root)
    }

    private func problems(changing file: String, to content: String) -> [String] {
        do {
            _ = try library(changing: file, to: content)
            return []
        } catch let error as ThemeError {
            return error.problems.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test("the themes and languages of the distribution compile")
    func distribution() throws {
        let library = try ThemeLibrary(root: Pages.root)
        #expect(library.names == ["classic"])
        #expect(library.locales == ["en", "nl"])
    }

    @Test("another file is another fingerprint, the same files are the same")
    func fingerprint() throws {
        func fingerprint(_ library: ThemeLibrary, _ locale: String) -> [UInt8] {
            library.fingerprint(template: "classic", locale: locale)
        }
        let plain = try ThemeLibrary(root: Pages.root)
        #expect(try fingerprint(library(), "en") == fingerprint(plain, "en"))
        #expect(fingerprint(plain, "nl") != fingerprint(plain, "en"))
        #expect(fingerprint(plain, "nl-BE") == fingerprint(plain, "nl"))
        let files = ["Templates/classic/style.css", "Templates/partials/item.mustache"]
        for file in files {
            let other = try library(changing: file, to: file.hasSuffix("css") ? "a{}" : "<p></p>")
            for locale in ["en", "nl"] {
                #expect(fingerprint(other, locale) != fingerprint(plain, locale))
            }
        }
    }

    @Test("errors of all files are reported in one run, a partial's once")
    func allErrors() throws {
        let root = try Folder.copy(of: Pages.root, only: "Templates")
        defer { Folder.remove(root) }
        try Folder.write(
            Array("<p>{{compnay}}</p>".utf8), to: root.appending("Templates/partials/link.mustache")
        )
        try Folder.write(Array("{}".utf8), to: root.appending("Templates/locales/de.json"))
        try Folder.write(
            Array("{{#x}}".utf8), to: root.appending("Templates/classic/404.mustache"))
        #expect {
            try ThemeLibrary(root: root)
        } throws: { error in
            guard let error = error as? ThemeError else { return false }
            let text = error.description
            return text.count(of: "Templates/partials/link.mustache:1:4: error: no field 'compnay'")
                == 1
                && text.holds("Templates/locales/de.json:1:2: error: no text for 'language'")
                && text.holds("Templates/classic/404.mustache:1:")
        }
    }

    @Test("a style sheet takes nothing from elsewhere, and each place where it does is told")
    func styles() throws {
        let style = """
            /* @import url(https://no.example/a.css) */
            @import "https://fonts.example/a.css";
            @IMPORT url(b.css);
            @font-face { src: url( https://fonts.example/a.woff2 ) format("woff2"), url("/fonts/b.woff2") }
            p { background: url('//other.example/p.png'); content: "note: it's // fine" }
            q { background: image-set("https://other.example/q.png" 1x, "q.png" 2x), url(data:image/png;base64,AA) }
            b { background: url(/b.png) no-repeat, myurl(https://x) }
            i { content: "unfinished
            """
        let found = problems(changing: "Templates/classic/style.css", to: style)
        try expectGolden(Array(found.map { $0 + "\n" }.joined().utf8), "style-errors.txt")
    }

    @Test("markup that is wrong in a theme is told with the other errors, at its place")
    func markup() {
        let found = problems(
            changing: "Templates/partials/link.mustache", to: "<dvi>{{nope}}<script></script>")
        #expect(found.count == 4)
        #expect(
            found.contains {
                $0.holds("Templates/partials/link.mustache:1:1: error: there is no element '<dvi>'")
            })
    }

    @Test("a theme without a style sheet, and a root without templates, say what is not there")
    func missing() throws {
        let found = problems(changing: "Templates/modern/page.mustache", to: "<p></p>")
        #expect(
            found.contains {
                $0.holds("Templates/modern/style.css: error: not there; restore it")
            })
        #expect(throws: ThemeError.self) { try ThemeLibrary(root: "/nowhere") }
    }

    @Test("an unknown theme is classic and an unknown language English, each with a warning")
    func fallbacks() throws {
        let page = try Pages.render("{}", template: "nope", locale: "xx")
        #expect(
            page.warnings == [
                .unknownTheme("nope", known: ["classic"]),
                .unknownLocale("xx", known: ["en", "nl"]),
            ])
        #expect(page.page.html == (try Pages.render("{}").page.html))
        #expect(try Pages.render("{}", locale: "en_GB").warnings == [])
        #expect(page.warnings.map(\.description).map { $0.holds("'nope'") } == [true, false])
        #expect(page.warnings.map(\.description).map { $0.holds("'xx'") } == [false, true])
    }

    @Test("what a warning quotes cannot steer a terminal and is cut")
    func quoting() throws {
        let name = "a\u{1B}[2J\n" + String(repeating: "b", count: 60)
        let warning = try Pages.render("{}", template: name).warnings.map(\.description)
        #expect(warning.count == 1)
        #expect(warning[0].holds("'a?[2J?" + String(repeating: "b", count: 34) + "…'"))
    }

    @Test("the page for addresses that show nothing stands alone and is always the same")
    func notFound() throws {
        let page = try Pages.renderer.get().notFound
        let pieces = try HTMLReader.pieces(of: String(decoding: page.html, as: UTF8.self))
        #expect(pieces.emptyElements == [])
        #expect(pieces.values(of: "href").count == 3)
        for asset in page.assets {
            #expect(pieces.values(of: "href").contains("/assets/" + asset.name))
        }
        #expect(page.html == PageRenderer(themes: try ThemeLibrary(root: Pages.root)).notFound.html)
    }

    @Test("a page refers to what it brings along, and to nothing else of the site")
    func references() throws {
        let page = try Pages.render(#"{"firstName": "Ada"}"#)
        let pieces = try HTMLReader.pieces(of: String(decoding: page.page.html, as: UTF8.self))
        let assets = page.page.assets.map { "/assets/" + $0.name }
        #expect(Set(pieces.values(of: "href")) == Set(assets + ["/favicon.ico"]))
    }

    @Test("many tasks at once make the same bytes as one")
    func concurrency() async throws {
        let expected = try Pages.render(#"{"firstName": "Ada"}"#).page.html
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for margin in 0..<32 {
                group.addTask {
                    _ = try Pages.render("{}", design: #"{"pageMargin": \#(margin)}"#)
                    return try Pages.render(#"{"firstName": "Ada"}"#).page.html
                }
            }
            for try await html in group { #expect(html == expected) }
        }
    }
}
