import ShareModel
import SharePages
import Testing

/// Section F of the masking matrix: what a page could tell without saying it.
@Suite("Side channels of a page")
struct SideChannelTests {
    /// The files of a page that hides its companies.
    private func files(
        _ cvData: String, blur: String = #"{"companies": true}"#, design: String = "{}",
        order: String = "[]"
    ) throws -> [String: [UInt8]] {
        try Pages.render(cvData, blur: blur, design: design, order: order).files
    }

    /// A resume with two employers and a summary.
    private func employers(_ first: String, _ second: String, _ summary: String) -> String {
        #"""
        {"firstName": "Ada", "summary": \#(Pages.json(summary)), "experiences": [
          {"jobTitle": "Lead", "company": \#(Pages.json(first)), "description": \#(Pages.json("With \(first) I led."))},
          {"jobTitle": "Intern", "company": \#(Pages.json(second))}]}
        """#
    }

    @Test(
        "M104 M109 Length, number of words and number of names side by side do not show",
        arguments: [
            "Zyqvorth", "Zyq", "Zyqvorth Belgrumthax",
            "Zyqvorth Belgrum Karvelo Ostrimund and Vael",
            "Belgrumthaxonomatikaverlindische", "Žyqvórth", "谷歌网络科技", "Ζυκβόρθ Ζυκ", "Зыквортх",
            "זיקוורת", "Zyq\u{AD}vorth", "Zyqvorth GmbH & Co. KG",
        ])
    func length(_ name: String) throws {
        let mentions = { (name: String) in "I was at \(name), then left \(name)." }
        let expected = try files(employers("Belgrum", "Belgrum", mentions("Belgrum")))
        #expect(try files(employers(name, name, mentions(name))) == expected)
        let row = try files(employers(name, name, mentions("\(name), \(name) \(name)")))
        #expect(row == expected)
        // The twin: with nothing hidden each is a page of its own.
        let open = try files(employers(name, name, mentions(name)), blur: "{}")
        #expect(
            open != (try files(employers("Belgrum", "Belgrum", mentions("Belgrum")), blur: "{}")))
    }

    @Test("M105 Two employers look like one and the same")
    func pseudonyms() throws {
        let two = employers("Zyqvorth", "Belgrum", "First Zyqvorth. Later Belgrum.")
        let one = employers("Zyqvorth", "Zyqvorth", "First Zyqvorth. Later Zyqvorth.")
        #expect(try files(two) == files(one))
        #expect(try files(two, blur: "{}") != files(one, blur: "{}"))
    }

    @Test("M106 The number of entries is to be seen, and a hidden section shows none")
    func entries() throws {
        let data = employers("Zyqvorth", "Belgrum", "Hello.")
        func articles(order: String) throws -> Int {
            let page = try Pages.render(data, blur: #"{"companies": true}"#, order: order)
            return String(decoding: page.page.html, as: UTF8.self).count(of: "<article")
        }
        #expect(try articles(order: "[]") == 2)
        let hide = #"[{"id": "experiences", "visible": false}]"#
        #expect(try articles(order: hide) == 0)
        let alone = try files(#"{"firstName": "Ada", "summary": "Hello."}"#, order: hide)
        #expect(try files(data, order: hide) == alone)
    }

    @Test("M107 Nothing is sorted by what is hidden")
    func order() throws {
        let pages = try [("Aqvorth", "Zelgrum"), ("Zelgrum", "Aqvorth")].map { first, second in
            try files(employers(first, second, "First \(first), later \(second)."))
        }
        #expect(pages[0] == pages[1])
        // Nor by what is shown: entries stand as they are in the row.
        for (first, second) in [("Aqvorth", "Zelgrum"), ("Zelgrum", "Aqvorth")] {
            let html = try Pages.html(employers(first, second, ""))
            let names = try HTMLReader.pieces(of: html).texts { $1.has("class", "org") }
            #expect(names == [first, second])
        }
    }

    @Test("M110 The language, the direction and the breaks of a page do not follow a hidden name")
    func language() throws {
        let plain = try MaskedPerson(company: "Belgrum", lastName: "Ostrimund").page().files
        for (name, lastName) in [
            ("谷歌网络科技", "山田太郎"), ("זיקוורת", "קוולנברג"),
            ("Donaudampfschifffahrtselektrizität", "Ostrimundsgaardvej"),
        ] {
            let hidden = try MaskedPerson(company: name, lastName: lastName).page().files
            #expect(hidden == plain, "\(name)")
            let html = try Pages.html(employers(name, name, name))
            #expect(html.count(of: #"lang="#) == 1 && html.holds(#"<html lang="en" dir="ltr">"#))
            #expect(!html.holds("\u{AD}") && !html.holds("<wbr"))
        }
    }

    @Test("M111 No colour or logo comes from a company, and unknown settings change nothing")
    func brand() throws {
        let data = employers("Zyqvorth", "Zyqvorth", "Hello.")
        let plain = try files(data)
        let brand = ##"{"brand": "Zyqvorth", "logo": "zyqvorth.png", "brandColor": "#123456"}"##
        #expect(try files(data, design: brand) == plain)
        let sheets = { (files: [String: [UInt8]]) in
            files.keys.filter { $0.hasSuffix(".css") }.sorted()
        }
        #expect(try sheets(files(data, blur: "{}")) == sheets(files("{}", blur: "{}")))
        // The twin: a colour that the owner chose is another sheet.
        #expect(try sheets(files(data, design: ##"{"accentColor": "#123456"}"##)) != sheets(plain))
    }
}
