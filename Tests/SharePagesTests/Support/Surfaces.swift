import ShareModel

@testable import SharePages

/// A place in a field's text at which a name can stand.
struct Surface: CustomStringConvertible {
    /// The text, or what else it is called in a failure.
    let description: String
    /// Whether a page shows what stands at the place when nothing is hidden.
    let isShown: Bool
    /// The field's text with a name at the place.
    let text: @Sendable (String) -> String

    /// A place in a text in which `§` stands for the name and `¤` for the name in lower case.
    init(_ template: String, isShown: Bool = true) {
        description = template
        self.isShown = isShown
        text = { name in
            var text = ""
            for scalar in template.unicodeScalars {
                switch scalar {
                case "§": text += name
                case "¤": text += name.lowercased()
                default: text.unicodeScalars.append(scalar)
                }
            }
            return text
        }
    }

    /// A place in what a program wrote into a photo.
    fileprivate init(inPhoto chunk: String) {
        description = chunk
        isShown = false
        text = { name in
            let note = Samples.chunk(chunk, Array("Author\0\(name)".utf8))
            let photo = Samples.png(width: 3, height: 2, beforePixels: note)
            return "data:image/png;base64," + Samples.base64(photo)
        }
    }
}

extension FieldKind {
    /// The places in a text of the kind.
    ///
    /// There is no `default:` here, so that each new kind is decided on.
    var surfaces: [Surface] {
        switch self {
        case .plain, .plainList: Self.plain
        case .markdown, .markdownList: Self.shownMarkdown + Self.unseenMarkdown
        case .date: ["§", "Spring at §", "2019 (§)"].map { Surface($0) }
        case .link: Self.link
        case .email: Self.email
        case .phone: ["§ 020 555 1234", "+31 20 555 1234 (§)"].map { Surface($0) }
        case .photo: [Surface(inPhoto: "tEXt")]
        case .id: ["§", "¤-1"].map { Surface($0, isShown: false) }
        case .flag: []
        }
    }

    private static let plain = [
        "§", "at § then", "ex-§, §'s", "https://www.¤.example/jobs", "www.¤.example", "@¤ and #¤",
        "ada@¤.example", "¤.ada@mail.example", "**§**", "[x](https://¤.example)", "first §\nthen §",
    ].map { Surface($0) }

    private static let link = [
        "https://¤.example/", "https://jobs.¤.example/x", "https://host.example/¤/x",
        "https://host.example/x?ref=¤", "https://host.example/x#¤", "¤.example", "§",
    ].map { Surface($0) }

    private static let email = [
        "ada@¤.example", "¤.ada@mail.example", "ada+¤@mail.example", "§ <ada@mail.example>",
    ].map { Surface($0) }

    /// Each kind of node.
    private static let shownMarkdown = [
        "at § then", "# §", "text\n\n### §", "§\n===", "- §", "1. §", "• §", "- a\n  - §", "> §",
        "```\n§\n```", "    §", "`§`", "*§*", "**§**", "~~§~~", "a  \n§", "a\n§", "\\*§\\*",
        "[§](https://x.example)", "[x](https://¤.example)", "[x](https://x.example/¤)",
        "[x](https://x.example/?q=¤)", "[x](https://x.example/#¤)", "<https://¤.example>",
        "https://¤.example/x", "www.¤.example", "[x](mailto:ada@¤.example)", "<ada@¤.example>",
        "ada@¤.example", "[§][1]\n\n[1]: https://x.example", "[x][1]\n\n[1]: https://¤.example",
        "![§](https://x.example/p.png)", "<div>§</div>", "a <b>§</b>",
        "| § | b |\n|---|---|\n| c | d |",
    ].map { Surface($0) }

    /// What Markdown keeps from its readers.
    private static let unseenMarkdown = [
        "[x](https://x.example \"§\")", "![x](https://¤.example/p.png)",
        "![x](https://x.example/p.png \"§\")", "[1]: https://¤.example \"§\"\n\ntext",
        "<!-- § --> a", "a <b title=\"§\">b</b>", "```§\ncode\n```",
    ].map { Surface($0, isShown: false) }
}
