@_spi(TrustedHTML) import HTMLTemplate

/// A model with a field of each kind.
struct Sample: Sendable {
    var name: String? = "Ada"
    var company: String? = "Example B.V."
    var summary: HTML? = HTML(trusted: Array("<p>Hi</p>".utf8))
    var link: String? = "https://example.org/?a=1&b=2"
    var current = true
    var tags: [String] = ["one", "two"]
    var jobs: [Job] = [Job(title: "Baker", place: Place(city: "Ghent")), Job(title: "Cook")]
    var home: Place? = Place(city: "Delft")

    struct Job: Sendable {
        var title: String?
        var place: Place?
    }

    struct Place: Sendable {
        var city: String?
    }

    static let placeFields = FieldTable<Place>("place", [.text("city") { $0.city }])

    static let fields = FieldTable<Sample>(
        "page",
        [
            .text("name") { $0.name },
            .text("company") { $0.company },
            .html("summary") { $0.summary },
            .url("link") { $0.link },
            .flag("current") { $0.current },
            .texts("tags") { $0.tags },
            .list(
                "jobs",
                of: FieldTable(
                    "job",
                    [
                        .text("title") { $0.title },
                        .object("place", of: placeFields) { $0.place },
                    ])
            ) { $0.jobs },
            .object("home", of: placeFields) { $0.home },
        ])
}

/// Compiles a page, with partials by name, for `Sample`.
func compile(_ page: String, _ partials: [String: String] = [:]) throws(TemplateErrors) -> Template
{
    let sources = [("page", page)] + partials.sorted { $0.key < $1.key }
    return try Template(
        compiling: "page",
        from: sources.map {
            TemplateSource(name: $0.0, path: "Templates/\($0.0).mustache", bytes: Array($0.1.utf8))
        },
        schema: Sample.fields.schema)
}

/// What a page shows of a sample.
func render(
    _ page: String, _ partials: [String: String] = [:], of sample: Sample = Sample()
) throws -> String {
    var output: [UInt8] = []
    try compile(page, partials).render(Sample.fields.values(of: sample), into: &output)
    return String(decoding: output, as: UTF8.self)
}

/// What is wrong with a page, or nothing.
func errors(_ page: String, _ partials: [String: String] = [:]) -> TemplateErrors? {
    do throws(TemplateErrors) {
        _ = try compile(page, partials)
        return nil
    } catch {
        return error
    }
}

/// The sentences about a page.
func messages(_ page: String, _ partials: [String: String] = [:]) -> [String] {
    errors(page, partials)?.diagnostics.map(\.message) ?? []
}

/// `text` with the escaper's five references read back.
func unescaped(_ text: String) -> [UInt8] {
    let references: [(name: String, byte: Character)] = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
        if let reference = references.first(where: { rest.starts(with: $0.name.utf8) }) {
            bytes.append(contentsOf: String(reference.byte).utf8)
            rest = rest.dropFirst(reference.name.utf8.count)
        } else {
            bytes.append(first)
            rest = rest.dropFirst()
        }
    }
    return bytes
}
