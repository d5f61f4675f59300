import ShareModel
import SharePages
import Testing

@testable import SiteBuilder

/// Texts of short lines, some without a letter, some of a hidden name alone, give a page in which the name
/// is hidden where it stands as one.
struct ShortLineTests {
    private static let firsts = ["🍎", "•", "–", "", "\u{301}", "#", ">", "…\n\n", "(", "&#"]
    private static let names = ["Apple", "Target", "ME", "谷歌", "Zyqvorth"]
    private static let lasts = ["iOS engineer", "Lead, Apple", "", "–", "🍎"]
    private static let keys = ["companies", "companies\":true,\"dates", "experiences", "summary"]

    @Test(arguments: firsts, names)
    func aPageIsMade(first: String, name: String) throws {
        let shares = try Shares()
        for last in Self.lasts {
            for key in Self.keys {
                let text = Shares.json([first, name, last].joined(separator: "\n"))
                let cvData =
                    #"{"employer":\#(Shares.json(name)),"jobTitle":\#(text),"summary":\#(text),"#
                    + #""experiences":[{"company":\#(Shares.json(name)),"jobTitle":\#(text),"#
                    + #""description":\#(text),"achievements":[\#(text)]}]}"#
                let record = Shares.record(cvData, blur: #"{"\#(key)":true}"#)
                let page = try shares.maker.make(record).get().page
                if name == "Zyqvorth", key.utf8.starts(with: "companies".utf8) {
                    #expect(page.html.firstRange(of: "yqvorth".utf8) == nil)
                }
                _ = try ExposureReport(on: record)
            }
        }
    }

    @Test func theSearchFindsANameThatIsShown() throws {
        let page = try Shares().unmasked(#"{"summary":"🍎\nZyqvorth\niOS engineer"}"#)
        #expect(page.html.firstRange(of: "yqvorth".utf8) != nil)
    }
}
