import HTMLTemplate

/// An address as a page shows it.
struct LinkModel {
    /// Where it leads, where it leads anywhere.
    var url: String?
    /// What is read: the address or the token that hides it.
    var text: HTML
    /// Whether the text is a token.
    var isWithheld = false

    static let fields = FieldTable<LinkModel>(
        "link",
        [
            .url("url") { $0.url },
            .html("text") { $0.text },
        ])
}

/// A way to reach a person.
struct ContactModel {
    /// What kind of address it is, said aloud before it; a token says so itself.
    var label: String?
    var kind: Kind
    var link: LinkModel
    /// Whether it stands in a card (h-card) and belongs to the person of the card.
    var isInCard = true

    enum Kind {
        case email
        case phone
        case place
        case page
    }

    static let fields = FieldTable<ContactModel>(
        "contact",
        [
            .text("label") { $0.label },
            .flag("isEmail") { $0.kind == .email },
            .flag("isPhone") { $0.kind == .phone },
            .flag("isPlace") { $0.kind == .place && !$0.link.isWithheld },
            .flag("isPage") { $0.kind == .page },
            .flag("isInCard") { $0.isInCard },
            .url("url") { $0.link.url },
            .html("text") { $0.link.text },
        ])
}

/// A value with the word that says what it is.
struct FactModel {
    var label: String
    var value: HTML
    /// The date for machines, where the value is a date.
    var datetime: String?
    /// Whether the value says by itself what it is, as a token does.
    var isPlain = false

    static let fields = FieldTable<FactModel>(
        "fact",
        [
            .flag("isPlain") { $0.isPlain },
            .text("label") { $0.label },
            .html("value") { $0.value },
            .text("datetime") { $0.datetime },
        ])
}

/// The time of an entry.
struct DatesModel {
    static let point = FieldTable<DateText>(
        "date",
        [
            .text("datetime") { $0.datetime },
            .html("text") { $0.html },
        ])

    static let fields = FieldTable<DateRange>(
        "dates",
        [
            .html("withheld") { $0.withheld },
            .object("start", of: point) { $0.start },
            .flag("isRange") { $0.isRange },
            .object("end", of: point) { $0.end },
            .text("present") { $0.present },
        ])
}

/// Some points below an entry.
struct PointsModel {
    /// What they are, where the entry has points of two kinds.
    var label: String?
    /// The items of a list.
    var items: HTML

    static let fields = FieldTable<PointsModel>(
        "points",
        [
            .text("label") { $0.label },
            .html("items") { $0.items },
        ])
}

/// A short word about something, in a row of such words.
struct TagModel {
    var text: HTML
    /// Whether no other follows it.
    var isLast: Bool

    static let fields = FieldTable<TagModel>(
        "tag",
        [
            .html(".") { $0.text },
            .flag("isLast") { $0.isLast },
        ])
}
