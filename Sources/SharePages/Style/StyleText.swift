/// Makes style sheets smaller.
enum StyleText {
    /// The style sheet without comments, and without white space at the start of lines and empty lines.
    ///
    /// A theme's style sheet is the maintainers' own; strings with `/*` or line ends are not in it.
    static func packed(_ source: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var rest = source[...]
        while let byte = rest.first {
            if rest.starts(with: "/*".utf8) {
                rest = rest.dropFirst(2)
                while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest = rest.dropFirst() }
                rest = rest.dropFirst(2)
            } else if byte <= 0x20, output.isEmpty || output.last == UInt8(ascii: "\n") {
                rest = rest.dropFirst()
            } else {
                output.append(byte)
                rest = rest.dropFirst()
            }
        }
        return output
    }
}
