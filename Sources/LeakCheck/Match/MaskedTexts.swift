/// The texts that stand in place of secrets on a page.
enum MaskedTexts {
    /// The texts of the elements of a file whose class is `masked`, each once.
    static func read(_ file: CheckedFile) throws(LeakCheckError) -> [[UInt8]] {
        guard file.kind == .html else { return [] }
        var failure: LeakCheckError?
        let texts = file.bytes.withUnsafeBufferPointer { source -> Set<[UInt8]> in
            do throws(LeakCheckError) {
                return Self.texts(of: try HTMLReader.read(source, file: file.name), in: source)
            } catch {
                failure = error
                return []
            }
        }
        if let failure { throw failure }
        return [[UInt8]](texts)
    }

    private static func texts(
        of page: PageReading, in source: UnsafeBufferPointer<UInt8>
    ) -> Set<[UInt8]> {
        let mark = " class=\"masked\"".utf8
        var texts: Set<[UInt8]> = []
        for (index, piece) in page.text.pieces.enumerated()
        where piece.element >= 0 && piece.opensElement && piece.closesElement {
            guard
                source[page.elements[piece.element].tag].dropLast().suffix(mark.count)
                    .elementsEqual(mark)
            else { continue }
            let text = page.text.bytes[piece.start..<page.text.end(ofPiece: index)]
            texts.insert([UInt8](text.prefix { $0 != SymbolText.hardBreak }))
        }
        return texts
    }
}
