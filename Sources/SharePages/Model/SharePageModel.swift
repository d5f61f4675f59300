import HTMLTemplate

/// All that a theme can show of a resume.
struct SharePageModel {
    /// What every page of a theme and language has.
    var frame: FrameModel
    /// The text of the browser's title bar.
    var title: String
    /// The text that a link to the page is shown with.
    var description: String
    var photo: PhotoModel?
    /// Whether the head of the page is a card of the person (h-card).
    var hasCard: Bool
    /// The one heading of the first level.
    var name: HTML
    /// Whether the heading is the person's name and not a word in its place.
    var hasName: Bool
    /// Whether the heading is a name that may be told to machines.
    var isNamed: Bool
    var jobTitle: HTML?
    /// Whether the job title may be told to machines.
    var hasJobTitle: Bool
    var contacts: [ContactModel]
    var facts: [FactModel]
    var sections: [SectionModel]

    static let fields = FieldTable<SharePageModel>(
        "page",
        [
            .text("language") { $0.frame.labels.language },
            .text("direction") { $0.frame.labels.direction },
            .text("baseStyle") { $0.frame.baseStyle },
            .text("designStyle") { $0.frame.designStyle },
            .text("contactsLabel") { $0.frame.labels.contacts },
            .text("title") { $0.title },
            .text("description") { $0.description },
            .object("photo", of: PhotoModel.fields) { $0.photo },
            .html("name") { $0.name },
            .flag("hasName") { $0.hasName },
            .flag("isNamed") { $0.isNamed },
            .flag("hasCard") { $0.hasCard },
            .html("jobTitle") { $0.jobTitle },
            .flag("hasJobTitle") { $0.hasJobTitle },
            .flag("hasContacts") { !$0.contacts.isEmpty },
            .list("contacts", of: ContactModel.fields) { $0.contacts },
            .flag("hasFacts") { !$0.facts.isEmpty },
            .list("facts", of: FactModel.fields) { $0.facts },
            .list("sections", of: SectionModel.fields) { $0.sections },
        ])
}

/// What pages have apart from a resume: a language and style sheets.
struct FrameModel {
    var labels: Labels
    /// The name of the theme's style sheet in `/assets/`.
    var baseStyle: String
    /// The name of the style sheet with the owner's settings in `/assets/`.
    var designStyle: String
}

/// The page for addresses that show no resume.
enum NotFoundModel {
    static let fields = FieldTable<FrameModel>(
        "page",
        [
            .text("language") { $0.labels.language },
            .text("direction") { $0.labels.direction },
            .text("baseStyle") { $0.baseStyle },
            .text("designStyle") { $0.designStyle },
            .text("title") { $0.labels.notFound.title },
            .text("text") { $0.labels.notFound.text },
        ])
}

/// A photo and the words for those who cannot see it.
struct PhotoModel {
    /// The file's name in `/photo/`.
    var file: String
    var alternative: String
    var width: Int
    var height: Int

    static let fields = FieldTable<PhotoModel>(
        "photo",
        [
            .text("file") { $0.file },
            .text("alternative") { $0.alternative },
            .text("width") { String($0.width) },
            .text("height") { String($0.height) },
        ])
}
