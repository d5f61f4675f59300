/// How the owner wants the page to look: typed and bounded, so that no text of a stranger can reach
/// a style sheet.
public struct DesignSettings: Hashable, Sendable {
    /// The colour of headings and links.
    public var accentColor = RGBColor(red: 0x1F, green: 0x4E, blue: 0x79)
    /// The typeface.
    public var fontFamily = FontFamily.sans
    /// The size of body text in tenths of a point, 80–140.
    public var fontSizeTenths = 105
    /// The line height in hundredths of the font size, 100–200.
    public var lineHeightHundredths = 145
    /// The space between sections and entries.
    public var spacing = Spacing.normal
    /// The paper to print on.
    public var pageSize = PageSize.a4
    /// The margin of a printed page in millimetres, 5–40.
    public var pageMargin = 18
    /// How dates are written.
    public var dateFormat = DateFormat.monthAndYear
    /// How the head of the page is aligned.
    public var headerAlignment = HeaderAlignment.left

    /// The settings of a share that names none.
    public init() {}
}

/// A colour in sRGB, eight bits a channel.
public struct RGBColor: Hashable, Sendable {
    /// The red channel.
    public let red: UInt8
    /// The green channel.
    public let green: UInt8
    /// The blue channel.
    public let blue: UInt8

    /// Makes a colour of its channels.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}

/// The typefaces that a page can ask for.
public enum FontFamily: String, CaseIterable, Sendable {
    case sans
    case serif
    case mono
    case arial
    case calibri
    case cambria
    case garamond
    case georgia
    case helvetica
    case inter
    case lato
    case openSans = "open sans"
    case roboto
    case timesNewRoman = "times new roman"
    case verdana
}

/// The space between sections and entries.
public enum Spacing: String, CaseIterable, Sendable {
    case compact
    case normal
    case relaxed
}

/// The sizes of paper.
public enum PageSize: String, CaseIterable, Sendable {
    case a4
    case letter
}

/// How a date is written; each pattern is the value in `designSettings`, without case.
public enum DateFormat: String, CaseIterable, Sendable {
    /// `Jul 2022`.
    case monthAndYear = "mmm yyyy"
    /// `July 2022`.
    case longMonthAndYear = "mmmm yyyy"
    /// `07/2022`.
    case numeric = "mm/yyyy"
    /// `2022-07`.
    case iso = "yyyy-mm"
    /// `2022`.
    case year = "yyyy"
}

/// How the head of the page is aligned.
public enum HeaderAlignment: String, CaseIterable, Sendable {
    case left
    case center
    case right
}
