internal import ShareModel

/// What an export of Reactive Resume says about its page: language, paper, colour, order of the sections.
///
/// Its templates and fonts are its own, and its notes are for the owner alone: they are passed over.
enum ReactiveMetadata {
    /// Reads the settings that a page here has too.
    static func read(_ metadata: Source?, into draft: inout ResumeDraft) {
        guard let metadata else { return }
        let locale = metadata.member("locale") ?? metadata.member("page")?.member("locale")
        if let locale = locale?.view.string { draft.set("locale", .string(locale)) }
        var design: [(key: String, value: JSONValue)] = []
        let format = metadata.member("page")?.member("format")?.view.string
        if let format, sizes.contains(format) { design.append(("pageSize", .string(format))) }
        let colors = metadata.member("design")?.member("colors") ?? metadata.member("theme")
        let color = colors?.member("primary")?.view.string.flatMap(hexColor)
        if let color { design.append(("accentColor", .string(color))) }
        if !design.isEmpty { draft.set("designSettings", .object(design)) }
        if let layout = metadata.member("layout") {
            let order = names(in: layout).compactMap(sectionName).map(JSONValue.string)
            if !order.isEmpty { draft.set("sectionOrder", .array(order)) }
        }
    }

    private static let sizes = ["a4", "letter"]

    /// The names of sections in a layout, page by page, the main column first.
    private static func names(in layout: Source) -> [String] {
        switch layout.view.kind {
        case .string: [layout.view.string].compactMap(\.self)
        case .array: layout.items.flatMap(names)
        case .object:
            ["pages", "main", "sidebar"].compactMap { layout.member($0) }.flatMap(names)
        case .null, .bool, .number: []
        }
    }

    /// The name that a section has here; those of the owner's own are named by their ids.
    private static func sectionName(_ name: String) -> String? {
        if PlainText.hasPrefix(name, "custom.") {
            return PlainText.dropping("custom.", from: name)
        }
        return KnownSections.section(named: name)?.name ?? name
    }

    /// A colour as `#rrggbb`, out of that form or of `rgba(…)`.
    private static func hexColor(_ text: String) -> String? {
        if text.utf8.first == UInt8(ascii: "#") {
            return text.utf8.count >= 7 ? String(Substring(text.utf8.prefix(7))) : text
        }
        guard PlainText.hasPrefix(text, "rgb") else { return nil }
        let numbers = text.utf8.split { $0 &- UInt8(ascii: "0") >= 10 }.prefix(3).compactMap {
            UInt8(String(decoding: $0, as: UTF8.self))
        }
        guard numbers.count == 3 else { return nil }
        return "#"
            + numbers.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
