/// The words around a name that say that it is a firm's.
struct FirmContext {
    let text: SymbolText

    /// Whether a firm's context begins before or ends after a range.
    func surrounds(_ range: Range<Int>) -> Bool {
        WordLists.leadsToFirm(word(before: range.lowerBound))
            || WordLists.isLegalSuffix(PackedWord(word(after: range.upperBound)))
    }

    /// The ASCII word before an offset, with one gap of spaces between, in lower case.
    private func word(before offset: Int) -> [UInt8] {
        var end = offset
        while end > 0, text.bytes[end - 1].isHTMLSpace { end -= 1 }
        var start = end
        while start > 0, text.bytes[start - 1].isASCIILetter { start -= 1 }
        return end - start > 12 ? [] : text.bytes[start..<end].map(\.asciiLowercased)
    }

    /// The ASCII word after an offset, with a comma and spaces between.
    private func word(after offset: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        var start = offset
        while start < text.bytes.count,
            text.bytes[start].isHTMLSpace || text.bytes[start] == UInt8(ascii: ",")
        {
            start += 1
        }
        var end = start
        while end < text.bytes.count,
            text.bytes[end].isASCIILetter || text.bytes[end] == UInt8(ascii: ".")
        {
            end += 1
        }
        return text.bytes[start..<(end - start > 16 ? start : end)]
    }
}
