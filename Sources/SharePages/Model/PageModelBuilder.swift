import HTMLTemplate
import ShareModel

/// Makes the page model of a resume: what is shown, in which words and where links lead.
///
/// Everything here has passed the masker; nothing here knows what was masked.
struct PageModelBuilder {
    let labels: Labels
    let writer: MarkdownWriter
    let dates: DateFormatter
    /// What the owner should know, in order.
    private(set) var warnings: [PageWarning] = []

    init(labels: Labels, writer: MarkdownWriter, dateFormat: DateFormat) {
        self.labels = labels
        self.writer = writer
        dates = DateFormatter(language: labels, format: dateFormat, writer: writer)
    }

    /// The model of a resume's page.
    mutating func page(
        _ resume: MaskedResume, in frame: FrameModel, photo: PhotoModel?
    ) -> SharePageModel {
        let personal = resume.personal
        let names = names(personal)
        let plainName = plain(names)
        let name = writer.inline(names, separator: " ")
        let jobTitle = personal.text(.jobTitle)
        let plainTitle = plain([jobTitle].compactMap { $0 })
        let title = writer.inline(jobTitle)
        let heading = name ?? title
        let hasJobTitle = name != nil && title.map { !writer.isToken($0) } ?? false
        var contacts = contacts(personal)
        // Without a text of its own, a card takes all that is in it for the name (microformats2).
        let hasCard =
            name != nil || contacts.contains { $0.kind == .phone || $0.kind == .place }
        if !hasCard { for index in contacts.indices { contacts[index].isInCard = false } }
        return SharePageModel(
            frame: frame,
            title: self.title(plainName, plainTitle),
            description: description(plainName, plainTitle),
            photo: photo,
            hasCard: hasCard,
            name: heading ?? HTML(escaping: labels.heading),
            hasName: name != nil,
            isNamed: name.map { !writer.isToken($0) } ?? false,
            jobTitle: name == nil ? nil : title,
            hasJobTitle: hasJobTitle,
            contacts: contacts,
            facts: facts(personal),
            sections: resume.sections.compactMap { section($0) })
    }

    /// The photo's file, and what the page says of it.
    mutating func photo(_ resume: MaskedResume) -> (file: PageFile, model: PhotoModel)? {
        guard let address = resume.personal.photo(.photo) else { return nil }
        do throws(PhotoProblem) {
            let photo = try Photo(dataAddress: address)
            let name = ContentName.of(
                photo.bytes, stem: resume.id.text, ending: photo.kind.rawValue)
            let shown = plain(names(resume.personal))
            let model = PhotoModel(
                file: name, alternative: shown.isEmpty ? "" : labels.photo(shown),
                width: photo.width, height: photo.height)
            return (PageFile(name: name, bytes: photo.bytes), model)
        } catch {
            warn(.photoLeftOut(error))
            return nil
        }
    }

    private func names(_ personal: MaskedEntry) -> [MaskedText] {
        [personal.text(.firstName), personal.text(.lastName)].compactMap { $0 }
    }

    mutating func warn(_ warning: PageWarning) {
        if !warnings.contains(warning) { warnings.append(warning) }
    }

    // MARK: Title and description

    private func title(_ name: String, _ jobTitle: String) -> String {
        if name.isEmpty { return jobTitle.isEmpty ? labels.heading : jobTitle }
        return "\(name) – \(jobTitle.isEmpty ? labels.heading : jobTitle)"
    }

    private func description(_ name: String, _ jobTitle: String) -> String {
        if name.isEmpty { return jobTitle.isEmpty ? labels.heading : jobTitle }
        let start = labels.description(name)
        return jobTitle.isEmpty ? start : "\(start), \(jobTitle)"
    }

    /// Texts on one line for a place that shows no markup; a token is not said twice.
    private func plain(_ texts: [MaskedText]) -> String {
        var line: [UInt8] = []
        var before: MaskedText?
        for text in texts where text != before {
            before = text
            let bytes = PlainLine.bytes(text.plainText { labels.token($0) })
            if !line.isEmpty, !bytes.isEmpty { line.append(UInt8(ascii: " ")) }
            line.append(contentsOf: bytes)
        }
        return String(decoding: line, as: UTF8.self)
    }
}
