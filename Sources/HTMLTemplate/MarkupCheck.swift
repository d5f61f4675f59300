/// Looks at the elements of a page that is put together: whether each is known and closed, and holds
/// nothing that the page's Content-Security-Policy blocks.
///
/// An element may begin in one file and end in another. One that begins in a section may end in
/// another section of the same field: `{{#url}}<a href="{{url}}">{{/url}}…{{#url}}</a>{{/url}}`.
struct MarkupCheck {
    /// A section that is being walked: its field, and whether it stands where the field is empty.
    struct Condition: Hashable {
        let record: UInt32
        let slot: UInt32
        let isInverted: Bool

        fileprivate func contradicts(_ other: Condition) -> Bool {
            record == other.record && slot == other.slot && isInverted != other.isInverted
        }
    }

    /// A byte of a source.
    struct Place: Hashable {
        let source: Int
        let offset: Int
    }

    private struct Element {
        let name: [UInt8]
        let place: Place
        let conditions: [Condition]

        var spoken: String { String(decoding: name, as: UTF8.self) }

        func excludes(_ others: [Condition]) -> Bool {
            conditions.contains { condition in others.contains { condition.contradicts($0) } }
        }
    }

    /// The sections around what is read.
    var conditions: [Condition] = []
    private var open: [Element] = []
    private var tag: Place?
    private(set) var problems: [(problem: TemplateProblem, place: Place)] = []

    /// Takes what was seen at a byte.
    mutating func take(_ event: HTMLEvent, at place: Place) {
        switch event {
        case .tagBegins: tag = place
        case .attribute(let name): attribute(name, endingAt: place)
        case .address(let attribute, let start):
            let first = Place(
                source: place.source, offset: max(0, place.offset - start.count))
            address(start, of: attribute, at: first)
        case .tagEnds(let name, let isEndTag, let isSelfClosing):
            let place = tag ?? place
            if isEndTag { end(name, at: place) } else { begin(name, isSelfClosing, at: place) }
        }
    }

    /// Ends the page: what is open now is never closed.
    mutating func finish() {
        for element in open { report(.neverEnds(element.spoken), element.place) }
        open = []
    }

    private mutating func report(_ problem: TemplateProblem, _ place: Place) {
        problems.append((problem, place))
    }

    // MARK: Attributes

    private mutating func attribute(_ name: [UInt8], endingAt place: Place) {
        let start = Place(source: place.source, offset: max(0, place.offset - name.count))
        let text = String(decoding: name, as: UTF8.self)
        if name.starts(with: "on".utf8) {
            report(.handler(text), start)
        } else if text == "style" {
            report(.inlineStyle, start)
        }
    }

    private mutating func address(_ start: [UInt8], of attribute: String, at place: Place) {
        let isList = attribute == "srcset" || attribute == "imagesrcset"
        let pieces = isList ? AddressRules.pieces(of: start) : [start[...]]
        for piece in pieces {
            // A reference could stand for a letter of a scheme, or for its colon.
            let scheme = piece.prefix { !"/?#".utf8.contains($0) }
            if scheme.contains(UInt8(ascii: "&")) {
                return report(.referenceInAddress(attribute: attribute), place)
            }
            guard let fault = AddressRules.fault(in: piece) else { continue }
            return report(.foreignAddress(fault, attribute: attribute), place)
        }
    }

    // MARK: Elements

    private mutating func begin(_ name: [UInt8], _ isSelfClosing: Bool, at place: Place) {
        let element = Element(name: name, place: place, conditions: conditions)
        if element.spoken == "script" { report(.script, place) }
        if element.spoken == "style" { report(.styleElement, place) }
        let isForeign = open.contains { KnownElements.isForeign($0.name) }
        if !isForeign, !KnownElements.isKnown(name) {
            report(
                .unknownElement(
                    element.spoken, suggestion: KnownElements.nearest(to: element.spoken)), place)
        }
        let endsItself = (isForeign || KnownElements.isForeign(name)) && isSelfClosing
        if endsItself || !isForeign && KnownElements.isVoid(name) { return }
        open.append(element)
    }

    private mutating func end(_ name: [UInt8], at place: Place) {
        // What stands where this does not is closed elsewhere.
        let near = open.indices.reversed().filter { !open[$0].excludes(conditions) }
        guard let found = near.first(where: { open[$0].name == name }) else {
            return report(.endsNothing(String(decoding: name, as: UTF8.self)), place)
        }
        for index in near where index > found {
            report(.neverEnds(open[index].spoken), open[index].place)
        }
        let inner = near.filter { $0 >= found }
        let other = open[found].conditions == conditions ? nil : alternative(to: found)
        if open[found].conditions != conditions, other == nil {
            report(.endsSometimes(open[found].spoken), place)
        }
        for index in (inner + (other.map { [$0] } ?? [])).sorted(by: >) {
            open.remove(at: index)
        }
    }

    /// The element that stands where another does not, and that the same end tag closes:
    /// `{{#a}}<p class="a">{{/a}}{{^a}}<p>{{/a}}…</p>`.
    private func alternative(to index: Int) -> Int? {
        let element = open[index]
        guard let last = element.conditions.last, Array(element.conditions.dropLast()) == conditions
        else { return nil }
        return open.indices.last { other in
            guard other != index, open[other].name == element.name,
                let condition = open[other].conditions.last
            else { return false }
            return condition.contradicts(last)
                && Array(open[other].conditions.dropLast()) == conditions
        }
    }
}
