import ShareModel
import SharePages
import SystemPackage
import Testing

/// R3: what is not hidden is untouched.
@Suite("Nothing hidden")
struct NothingHiddenTests {
    static let samples = Pages.root.appending("Tests/Fixtures/sample")
    static let people = Folder.names(in: samples).filter { $0.hasSuffix(".resume.json") }

    private func resume(_ file: String) throws -> JSONView {
        let document = try JSONDocument(Folder.read(Self.samples.appending(file)))
        return try #require(document.root["cvData"])
    }

    private func text(_ view: JSONView) -> String {
        String(decoding: JSONWriter.bytes(of: JSONValue(view)), as: UTF8.self)
    }

    @Test("M133 Options that hide nothing give one page, without a token", arguments: people)
    func same(_ file: String) throws {
        let data = text(try resume(file))
        let page = try Pages.render(data).files
        for blur in ["null", #"{"companies": false, "other": 0}"#] {
            #expect(try Pages.render(data, blur: blur).files == page)
        }
        #expect(try !Pages.html(data).holds(#"class="masked""#))
        // The twin: what is hidden leaves a token.
        #expect(try Pages.html(data, blur: #"{"name": true}"#).holds(#"class="masked""#))
    }

    @Test("M133 A masker that finds nothing changes no byte", arguments: people)
    func unfound(_ file: String) throws {
        let resume = try resume(file)
        let absent = ResumeSection.allCases.first {
            $0.isList && $0.spellings.allSatisfy { resume[$0] == nil }
        }
        let section = try #require(absent).name
        let (data, blur) = (text(resume), #"{"\#(section)": true}"#)
        let terms = #"{"\#(section)": ["Zyqvorth Belgrumthax"]}"#
        #expect(try Pages.render(data, blur: blur, terms: terms).files == Pages.render(data).files)
        // The twin: it is at work.
        let found = try Pages.render(
            #"{"summary": "At Zyqvorth Belgrumthax"}"#, blur: blur, terms: terms)
        #expect(String(decoding: found.page.html, as: UTF8.self).holds(#"class="masked""#))
    }
}
