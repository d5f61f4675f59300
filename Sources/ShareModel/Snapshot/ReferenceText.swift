/// Texts in which another program left HTML's character references: `R&amp;D`.
public enum ReferenceText {
    /// The text with each reference that ends with a semicolon as what it stands for, once.
    public static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let (scalars, length) = reference(bytes[index...])
            {
                for scalar in scalars { output.append(contentsOf: Unicode.UTF8.bytes(of: scalar)) }
                index += length
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func reference(
        _ rest: ArraySlice<UInt8>
    ) -> (scalars: [Unicode.Scalar], length: Int)? {
        let window = rest.prefix(CharacterReference.longest + 1)
        guard let reference = CharacterReference(window), reference.length <= window.count,
            window[window.startIndex + reference.length - 1] == UInt8(ascii: ";")
        else { return nil }
        return (reference.scalars, reference.length)
    }
}
