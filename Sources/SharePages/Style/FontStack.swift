import ShareModel

extension FontFamily {
    /// Fonts that are on the reader's machine, the best first; none is loaded from anywhere.
    ///
    /// Each ends with fonts for scripts that the first ones lack, and a generic one.
    var stack: String {
        switch self {
        case .sans: #"system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","# + Self.otherSans
        case .serif: #"Charter,"Iowan Old Style","Source Serif 4",Cambria,"# + Self.otherSerif
        case .mono: #"ui-monospace,"Cascadia Mono",Menlo,"DejaVu Sans Mono",monospace"#
        case .arial: #"Arial,"Liberation Sans","# + Self.otherSans
        case .calibri: #"Calibri,Carlito,"# + Self.otherSans
        case .cambria: #"Cambria,Caladea,"# + Self.otherSerif
        case .garamond: #"Garamond,"EB Garamond","Apple Garamond","# + Self.otherSerif
        case .georgia: #"Georgia,Gelasio,"# + Self.otherSerif
        case .helvetica: #""Helvetica Neue",Helvetica,"Nimbus Sans","# + Self.otherSans
        case .inter: #"Inter,system-ui,"# + Self.otherSans
        case .lato: #"Lato,Carlito,"# + Self.otherSans
        case .openSans: #""Open Sans","Noto Sans","# + Self.otherSans
        case .roboto: #"Roboto,"Noto Sans","# + Self.otherSans
        case .timesNewRoman: #""Times New Roman","Liberation Serif","# + Self.otherSerif
        case .verdana: #"Verdana,"DejaVu Sans","# + Self.otherSans
        }
    }

    private static let otherSans =
        #""Helvetica Neue",Arial,"Liberation Sans","Hiragino Sans","Noto Sans CJK JP","#
        + #""PingFang SC","Malgun Gothic","Noto Sans Arabic",sans-serif"#

    private static let otherSerif =
        #"Georgia,"Noto Serif","Liberation Serif","Hiragino Mincho ProN","Noto Serif CJK JP","#
        + #""Songti SC","Noto Naskh Arabic",serif"#
}
