import ShareModel

/// The style sheet that an owner's settings make: custom properties for the theme, and the paper.
///
/// Each value is a number within bounds, a colour that was computed, or a word of ours.
enum DesignSheet {
    /// The colours of the sheet that text stands on.
    static let lightPaper = RGBColor(red: 0xFF, green: 0xFF, blue: 0xFF)
    static let darkPaper = RGBColor(red: 0x17, green: 0x19, blue: 0x1C)

    /// The style sheet's text.
    static func text(_ design: DesignSettings) -> String {
        """
        :root{--paper:\(hex(lightPaper));--accent:\(accent(design, on: lightPaper, contrast: Contrast.needed));\
        --font:\(design.fontFamily.stack);--size:\(screenSize(design));\
        --leading:\(decimal(design.lineHeightHundredths, places: 2));--air:\(design.spacing.air);\
        \(alignment(design))}
        @media screen and (prefers-color-scheme:dark){:root{--paper:\(hex(darkPaper));\
        --accent:\(accent(design, on: darkPaper, contrast: 6))}}
        @media print{:root{--size:\(decimal(design.fontSizeTenths, places: 1))pt}}
        @page{size:\(design.pageSize.keyword);margin:\(design.pageMargin)mm}

        """
    }

    /// On dark paper the colour is not what the owner saw, so it may as well be easier to read.
    private static func accent(
        _ design: DesignSettings, on paper: RGBColor, contrast: Double
    ) -> String {
        hex(Contrast.color(design.accentColor, on: paper, contrast: contrast))
    }

    /// A screen is read from further away than paper: 10.5 points are the reader's own size there,
    /// and no setting makes it smaller than nine tenths of that.
    private static func screenSize(_ design: DesignSettings) -> String {
        let thousandths = max(900, design.fontSizeTenths * 1000 / 105)
        return decimal(thousandths, places: 3) + "rem"
    }

    private static func alignment(_ design: DesignSettings) -> String {
        switch design.headerAlignment {
        case .left: "--align:start;--flow:row-reverse;--place:start;--side-of-photo:inline-end"
        case .center: "--align:center;--flow:column;--place:center;--side-of-photo:none"
        case .right: "--align:end;--flow:row;--place:start;--side-of-photo:inline-start"
        }
    }

    private static func hex(_ color: RGBColor) -> String {
        let channels = [color.red, color.green, color.blue]
        return "#"
            + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// A number of tenths, hundredths… as CSS has it.
    private static func decimal(_ value: Int, places: Int) -> String {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let fraction = String(value % scale)
        return "\(value / scale)."
            + String(repeating: "0", count: places - fraction.utf8.count) + fraction
    }
}

extension Spacing {
    /// What every space is multiplied with.
    fileprivate var air: String {
        switch self {
        case .compact: "0.7"
        case .normal: "1"
        case .relaxed: "1.35"
        }
    }
}

extension PageSize {
    /// The paper's name in CSS (css-page-3, 7.1).
    fileprivate var keyword: String {
        switch self {
        case .a4: "A4"
        case .letter: "letter"
        }
    }
}
