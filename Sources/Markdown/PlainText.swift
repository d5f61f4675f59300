extension MarkdownDocument {
    /// Takes text as it is: one run without a block around it, where line ends become line breaks.
    ///
    /// Control characters are removed, as in Markdown.
    public init(plain text: String) {
        var lines = text.utf8WithoutByteOrderMark
        for place in lines.indices where lines[place] == ByteClasses.carriageReturn {
            lines[place] = ByteClasses.lineFeed
        }
        var builder = DocumentBuilder(byteCount: lines.count, translatesStandIns: false)
        unsafe lines.withUnsafeBufferPointer { unsafe builder.append($0) }
        builder.finish()
        self = builder.document
    }

    /// The document as text without structure: one line for each block and after each line break.
    public func plainText(placeholder: (UInt8) -> String) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + 16)
        var newLine = false
        for event in events {
            switch event {
            case .open(let mark), .close(let mark):
                newLine = newLine || mark.isBlock
                continue
            case .lineBreak, .rule:
                newLine = true
                continue
            case .text, .placeholder:
                if newLine, !text.isEmpty { text.append(0x0A) }
                newLine = false
            }
            switch event {
            case .text(let span): text.append(contentsOf: self[span])
            case .placeholder(let number): text.append(contentsOf: placeholder(number).utf8)
            default: break
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
