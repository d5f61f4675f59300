/// Where in a document a byte stands, as an HTML tokenizer sees it (HTML, 13.2.5).
///
/// A template's literal bytes lead from place to place; a field is escaped by the place where it stands.
struct HTMLPlace: Hashable {
    enum Phase: Hashable {
        case text
        /// Behind `<`, `</` and `<!`.
        case tagOpen
        case endTagOpen
        case declarationOpen
        case tagName
        /// In a tag, between two attributes.
        case between
        /// In a tag, right behind a name: a delimiter has to come.
        case afterName
        case attributeName
        case beforeValue
        case value(quote: UInt8)
        /// Told of already: the value goes on to the next blank.
        case unquotedValue
        case comment(Comment)
        case declaration
        /// Content that ends at its own end tag alone, and what of that tag was seen.
        case rawText
        case rawLess
        case rawEnd
    }

    enum Comment: Hashable {
        case start
        case startDash
        case body
        case dash
        case dashDash
        case dashDashBang
    }

    /// How far the value of a URL attribute has come.
    enum Progress: Hashable {
        /// Constant bytes that don't say yet where the URL leads; they are in `name`.
        case open
        /// A constant prefix says where the URL leads.
        case fixed
        /// A field of kind url was all of it.
        case whole
    }

    var phase = Phase.text
    var element = HTMLElement.other
    var attribute = HTMLAttribute.plain("")
    var progress = Progress.open
    var isEndTag = false
    /// The bytes of the name, or of the URL, that is being read.
    var name: [UInt8] = []

    /// The place where a section, a partial or a block may begin and end: names in the making are done.
    var settled: HTMLPlace {
        var place = self
        switch phase {
        case .tagName:
            place.phase = .afterName
            place.element = HTMLElement(name)
            place.name = []
        case .attributeName:
            place.phase = .afterName
            place.attribute = .plain("")
            place.name = []
        case .value where attribute.isURL && progress == .open && URLPrefix.leadsSomewhere(name):
            place.progress = .fixed
            place.name = []
        default: break
        }
        return place
    }

    /// The place behind something that may be there or not; `nil` where the two differ.
    func joined(with other: HTMLPlace) -> HTMLPlace? {
        if self == other { return self }
        var (one, two) = (self, other)
        if one.phase == .between { one.phase = .afterName }
        if two.phase == .between { two.phase = .afterName }
        return one == two ? one : nil
    }
}

/// The elements that a template has to know.
enum HTMLElement: Hashable {
    case other
    /// Content is text up to the end tag, with character references: `title`, `textarea`.
    case text(String)
    /// Content is no text that escaping fits: `script`, `style` and the like.
    case raw(String)
    /// Content is ordinary, but what its attributes hold acts: `base`, SVG's animations.
    case acting(String)

    init(_ name: [UInt8]) {
        let name = String(decoding: name, as: UTF8.self)
        self =
            switch name {
            case "title", "textarea": .text(name)
            case "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext": .raw(name)
            case "base", "animate", "animatemotion", "animatetransform", "set": .acting(name)
            default: .other
            }
    }

    /// The name of an element whose content is no markup.
    var ownContent: String? {
        switch self {
        case .text(let name), .raw(let name): name
        case .other, .acting: nil
        }
    }
}

/// The attributes that a template has to know.
enum HTMLAttribute: Hashable {
    case plain(String)
    case url(String)
    /// What it holds is code, style or a whole document.
    case code(String)

    init(_ name: [UInt8]) {
        let isHandler = name.starts(with: Array("on".utf8))
        let name = String(decoding: name, as: UTF8.self)
        self =
            switch name {
            case "style", "srcdoc", "http-equiv": .code(name)
            case "href", "src", "srcset", "action", "formaction", "poster", "cite", "data", "ping",
                "background", "longdesc", "manifest", "imagesrcset", "codebase", "classid",
                "archive", "profile", "icon", "dynsrc", "lowsrc", "xlink:href", "xml:base":
                .url(name)
            default: isHandler ? .code(name) : .plain(name)
            }
    }

    var isURL: Bool {
        if case .url = self { true } else { false }
    }
}
