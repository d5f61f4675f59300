import ShareModel
import Testing

@testable import SharePages

@Suite("Styles")
struct StyleTests {
    @Test(
        "text in the accent colour can be read on both papers, whatever the colour is (WCAG 1.4.3)")
    func contrast() {
        var colors = [0x000000, 0xFFFFFF, 0xFFFF00, 0x00FF00, 0x0000FF, 0x767676, 0x777777]
        for step in 0..<4000 { colors.append((step &* 2_654_435_761) & 0xFFFFFF) }
        for value in colors {
            let color = RGBColor(
                red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF),
                blue: UInt8(value & 0xFF))
            for paper in [DesignSheet.lightPaper, DesignSheet.darkPaper] {
                let adjusted = Contrast.color(color, on: paper)
                #expect(Contrast.ratio(adjusted, paper) >= 4.5)
                if Contrast.ratio(color, paper) >= 4.5 { #expect(adjusted == color) }
            }
        }
    }

    @Test("contrast is that of the standard's own examples")
    func ratio() {
        let (black, white) = (
            RGBColor(red: 0, green: 0, blue: 0), RGBColor(red: 255, green: 255, blue: 255)
        )
        #expect(Contrast.ratio(black, white) == 21)
        #expect(Contrast.ratio(white, white) == 1)
        let gray = RGBColor(red: 0x77, green: 0x77, blue: 0x77)
        #expect((4.47...4.49).contains(Contrast.ratio(gray, white)))
    }

    @Test("the theme's own colours can be read on its papers (WCAG 1.4.3)")
    func themeColors() throws {
        let style = String(
            decoding: try ThemeLibrary(root: Pages.root).theme(named: "classic").theme.style.bytes,
            as: UTF8.self)
        let papers = [DesignSheet.lightPaper, DesignSheet.darkPaper]
        for name in ["--ink", "--quiet"] {
            let colors = Self.colors(name, in: style)
            #expect(colors.count >= 2)
            for (color, paper) in zip(colors, papers) {
                #expect(Contrast.ratio(color, paper) >= 4.5, "\(name)")
            }
        }
        // A token stands on stripes: its colour is read on them too.
        for (color, hatch) in zip(
            Self.colors("--quiet", in: style), Self.colors("--hatch", in: style))
        {
            #expect(Contrast.ratio(color, hatch) >= 4.5)
        }
    }

    /// The values of a custom property, in order.
    private static func colors(_ name: String, in style: String) -> [RGBColor] {
        style.split(separator: "\n").compactMap { line in
            let bytes = Array(line.utf8)
            guard bytes.starts(with: "\(name): #".utf8) else { return nil }
            let digits = bytes.dropFirst(name.utf8.count + 3).prefix(6)
            guard let value = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
                return nil
            }
            return RGBColor(
                red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
        }
    }

    @Test("X-17: a setting reaches the style sheet as a number, a colour or a word of ours")
    func settings() throws {
        for bad in [
            "red;}body{background:url(//e)}", "expression()", #"\75rl(x)"#, "</style>", "@import",
            "var(--x)", "#GGG", "\"",
        ] {
            let value = Pages.json(bad)
            let page = try Pages.render(
                "{}",
                design: """
                    {"accentColor": \(value), "fontFamily": \(value), "fontSize": \(value), "lineHeight":
                    \(value), "spacing": \(value), "pageSize": \(value), "pageMargin": \(value)}
                    """)
            let plain = try Pages.render("{}")
            #expect(page.page.assets == plain.page.assets)
        }
    }

    @Test(
        "the same settings give one sheet, other settings another, and a full cache changes nothing"
    )
    func sheets() {
        let sheets = DesignSheets(capacity: 2)
        var names: Set<String> = []
        for round in 0..<2 {
            for margin in 5..<15 {
                var design = DesignSettings()
                design.pageMargin = margin
                names.insert(sheets.sheet(design).name)
            }
            #expect(names.count == 10, "round \(round)")
        }
    }

    @Test("a sheet says all settings")
    func sheet() {
        var design = DesignSettings()
        design.fontFamily = .georgia
        design.fontSizeTenths = 120
        design.lineHeightHundredths = 105
        design.spacing = .relaxed
        design.pageSize = .letter
        design.pageMargin = 9
        design.headerAlignment = .center
        let text = DesignSheet.text(design)
        for part in [
            "--font:Georgia,", "--size:1.142rem", "--size:12.0pt", "--leading:1.05", "--air:1.35",
            "@page{size:letter;margin:9mm}", "--align:center", "--accent:#1f4e79",
        ] {
            #expect(text.holds(part), "\(part)")
        }
    }

    @Test("no style sheet loads anything, and its braces are balanced")
    func closed() throws {
        let page = try Pages.render("{}")
        for asset in page.page.assets {
            let text = String(decoding: asset.bytes, as: UTF8.self)
            for word in ["url(", "@import", "http", "/*", "@font-face", "expression"] {
                #expect(!text.holds(word), "\(word)")
            }
            #expect(text.count(of: "{") == text.count(of: "}"))
        }
    }
}
