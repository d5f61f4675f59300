/// Follows a template's literal bytes through the places of HTML.
///
/// Stricter than a browser, which reads on whatever comes: what two readers could take for different things
/// (unquoted values, CDATA, a comment in a script) is a problem.
struct HTMLTracker {
    /// A constant prefix that has not said by then where its URL leads never does.
    private static let longestPrefix = 256

    var place = HTMLPlace()
    private var problem: TemplateProblem?
    /// What the tag at hand has had in its source, under whatever conditions.
    private var hasContentField = false
    private var hasHTTPEquiv = false
    /// The name of the tag at hand, and whether a slash stands right before its end.
    private var tagName: [UInt8] = []
    private var endsWithSlash = false
    /// What the last byte, or the end of a name before a field, has shown.
    private var event: HTMLEvent?

    /// Reads a byte, and returns what is wrong with it.
    mutating func read(_ byte: UInt8) -> TemplateProblem? {
        step(byte)
        defer { problem = nil }
        return problem
    }

    /// What was seen since the last call.
    mutating func takeEvent() -> HTMLEvent? {
        if case .none = event { return nil }
        defer { event = nil }
        return event
    }

    /// Ends a name in the making, where a field or another part of the template begins or ends.
    mutating func settle() {
        if place.phase == .tagName { tagName = place.name }
        let settled = place.settled
        if case .value = place.phase, settled.progress != place.progress { noteAddress() }
        place = settled
    }

    private mutating func noteAddress() {
        guard case .url(let attribute) = place.attribute, place.progress == .open else { return }
        event = .address(attribute: attribute, start: place.name)
    }

    /// Goes on behind a field that was refused as if a value had been there.
    mutating func recoverFromField() {
        switch place.phase {
        case .beforeValue: place.phase = .unquotedValue
        case .tagOpen, .endTagOpen: place.phase = .tagName
        case .between, .afterName: place.phase = .attributeName
        default: break
        }
    }

    /// Notes a field in the place at hand, and returns what is wrong with it: `content` may hold one, but not that of
    /// a `<meta http-equiv>`, in whichever order the two come.
    mutating func noteField() -> TemplateProblem? {
        guard place.attribute == .plain("content") else { return nil }
        hasContentField = true
        return hasHTTPEquiv ? .fieldInPragma : nil
    }

    private mutating func step(_ byte: UInt8) {
        switch place.phase {
        case .text:
            if byte == UInt8(ascii: "<") {
                place.phase = .tagOpen
                event = .tagBegins
            }
        case .tagOpen, .endTagOpen, .declarationOpen: open(byte)
        case .tagName, .between, .afterName, .attributeName, .beforeValue: tag(byte)
        case .value(let quote): value(byte, quote: quote)
        case .unquotedValue:
            if byte.isHTMLBlank { place.phase = .between } else if byte.isGreater { closeTag() }
        case .comment(let comment): self.comment(byte, comment)
        case .declaration: if byte.isGreater { place.phase = .text }
        case .rawText, .rawLess, .rawEnd: raw(byte)
        }
    }

    private mutating func report(_ problem: TemplateProblem) {
        self.problem = problem
    }

    /// Behind `<`.
    private mutating func open(_ byte: UInt8) {
        switch (place.phase, byte) {
        case (.declarationOpen, _): declaration(byte)
        case (_, _) where byte.isASCIILetter:
            (hasContentField, hasHTTPEquiv) = (false, false)
            place.isEndTag = place.phase == .endTagOpen
            place.phase = .tagName
            place.name = [byte.lowercased]
            endsWithSlash = false
        case (.tagOpen, UInt8(ascii: "/")): place.phase = .endTagOpen
        case (.tagOpen, UInt8(ascii: "!")): place.phase = .declarationOpen
        case (.tagOpen, UInt8(ascii: "?")): place.phase = .declaration
        case (.tagOpen, UInt8(ascii: "<")): event = .tagBegins
        case (.tagOpen, _): place.phase = .text
        default: place.phase = byte.isGreater ? .text : .declaration
        }
    }

    /// Behind `<!`.
    private mutating func declaration(_ byte: UInt8) {
        let dash = UInt8(ascii: "-")
        if byte == dash, place.name == [dash] {
            place.name = []
            place.phase = .comment(.start)
        } else if byte == dash, place.name.isEmpty {
            place.name = [dash]
        } else {
            if byte == UInt8(ascii: "["), place.name.isEmpty { report(.cdata) }
            place.name = []
            place.phase = byte.isGreater ? .text : .declaration
        }
    }

    private mutating func comment(_ byte: UInt8, _ comment: HTMLPlace.Comment) {
        switch (byte, comment) {
        case (UInt8(ascii: ">"), .start), (UInt8(ascii: ">"), .startDash),
            (UInt8(ascii: ">"), .dashDash), (UInt8(ascii: ">"), .dashDashBang):
            place.phase = .text
        case (UInt8(ascii: "-"), .start): place.phase = .comment(.startDash)
        case (UInt8(ascii: "-"), .body), (UInt8(ascii: "-"), .dashDashBang):
            place.phase = .comment(.dash)
        case (UInt8(ascii: "-"), _): place.phase = .comment(.dashDash)
        case (UInt8(ascii: "!"), .dashDash): place.phase = .comment(.dashDashBang)
        default: place.phase = .comment(.body)
        }
    }

    /// In a tag, outside of values.
    private mutating func tag(_ byte: UInt8) {
        if !byte.isGreater { endsWithSlash = byte == UInt8(ascii: "/") }
        switch byte {
        case UInt8(ascii: ">"):
            finishName()
            closeTag()
        case UInt8(ascii: "/") where place.phase == .beforeValue: startUnquoted()
        case UInt8(ascii: "/"): finishName()
        case _ where byte.isHTMLBlank: if place.phase != .beforeValue { finishName() }
        case UInt8(ascii: "=") where place.phase == .attributeName:
            place.attribute = HTMLAttribute(place.name)
            event = .attribute(place.name)
            if place.attribute == .code("http-equiv") {
                hasHTTPEquiv = true
                if hasContentField { report(.fieldInPragma) }
            }
            place.phase = .beforeValue
            place.name = []
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard place.phase == .beforeValue else { return report(.strayByteInTag) }
            place.phase = .value(quote: byte)
            place.progress = .open
        case UInt8(ascii: "<"), UInt8(ascii: "="):
            report(.strayByteInTag)
        default: name(byte)
        }
    }

    private mutating func name(_ byte: UInt8) {
        switch place.phase {
        case .beforeValue: return startUnquoted()
        case .afterName:
            report(.gluedName)
            place.phase = .attributeName
            place.name = []
        case .between:
            place.phase = .attributeName
            place.name = []
        default: break
        }
        place.name.append(byte.lowercased)
    }

    private mutating func startUnquoted() {
        report(.unquotedValue)
        place.phase = .unquotedValue
    }

    private mutating func finishName() {
        if place.phase == .tagName {
            place.element = HTMLElement(place.name)
            tagName = place.name
        }
        place.name = []
        place.phase = .between
    }

    /// Behind `>`.
    private mutating func closeTag() {
        let hasOwnContent = !place.isEndTag && place.element.ownContent != nil
        let element = place.element
        event = .tagEnds(
            name: tagName, isEndTag: place.isEndTag, isSelfClosing: endsWithSlash)
        place = HTMLPlace()
        guard hasOwnContent else { return }
        place.element = element
        place.phase = .rawText
    }

    private mutating func value(_ byte: UInt8, quote: UInt8) {
        if byte == quote {
            noteAddress()
            place.phase = .between
            place.attribute = .plain("")
            place.progress = .open
            place.name = []
        } else if case .url(let attribute) = place.attribute {
            switch place.progress {
            case .open: if place.name.count < Self.longestPrefix { place.name.append(byte) }
            case .fixed: break
            case .whole:
                report(.afterURL(attribute: attribute))
                place.progress = .fixed
            }
        }
    }

    /// In an element whose content is no markup.
    private mutating func raw(_ byte: UInt8) {
        guard let element = place.element.ownContent else { return }
        switch (place.phase, byte) {
        case (.rawEnd, _) where byte.isASCIILetter: place.name.append(byte.lowercased)
        case (.rawEnd, _) where place.name == Array(element.utf8) && byte.endsName:
            place.isEndTag = true
            place.element = .other
            tagName = place.name
            place.name = []
            place.phase = .between
            if byte.isGreater { closeTag() }
        case (_, UInt8(ascii: "<")): rawLess()
        case (.rawLess, UInt8(ascii: "/")): place.phase = .rawEnd
        case (.rawLess, UInt8(ascii: "!")) where element == "script":
            report(.commentInScript)
            place.phase = .rawText
        case (.rawLess, _):
            place.phase = .rawText
            guard case .text = place.element, byte.isASCIILetter || byte == UInt8(ascii: "!") else {
                return
            }
            report(.markupAsText(element: element))
        default:
            place.name = []
            place.phase = .rawText
        }
    }

    private mutating func rawLess() {
        place.name = []
        place.phase = .rawLess
    }
}

extension UInt8 {
    fileprivate var isGreater: Bool { self == UInt8(ascii: ">") }
    fileprivate var isHTMLBlank: Bool { isBlankOrNewline || self == 0x0C }
    fileprivate var endsName: Bool { isGreater || isHTMLBlank || self == UInt8(ascii: "/") }
    fileprivate var lowercased: UInt8 {
        self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
    }
    fileprivate var isASCIILetter: Bool {
        lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z")
    }
}
