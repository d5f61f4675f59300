import ShareModel
import SharePages

extension RenderedPage {
    /// Every byte that is published with the page, in lower case.
    ///
    /// These are the raw bytes, what a reader sees, what attributes hold, and the names of files.
    /// Style sheets that every page of the theme has are left out.
    func publishedText() throws -> String {
        let html = String(decoding: page.html, as: UTF8.self)
        var parts = [page.id.text, html]
        let pieces = try HTMLReader.pieces(of: html)
        parts.append(pieces.text)
        for case .open(_, let attributes) in pieces { parts += attributes.map(\.value) }
        let shared = Set(try Pages.renderer.get().notFound.assets.map(\.name))
        for file in [page.photo].compactMap({ $0 }) + page.assets where !shared.contains(file.name)
        {
            parts += [file.name, String(decoding: file.bytes, as: UTF8.self)]
        }
        let bytes = parts.joined(separator: "\n").utf8.map {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Every published file of the page, by name.
    var files: [String: [UInt8]] {
        var files = ["\(page.id).html": page.html]
        for file in [page.photo].compactMap({ $0 }) + page.assets { files[file.name] = file.bytes }
        return files
    }
}
