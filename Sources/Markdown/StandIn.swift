/// Control characters that stand in for bytes which libcmark must not see as Markdown.
///
/// The source's own control characters are removed first, so a stand-in is always ours. What
/// libcmark gives back is translated again: the reader loses structure, never a character.
enum StandIn {
    /// Stands for nothing: keeps what follows it from being the first byte of a line.
    static let nothing: UInt8 = 0x1E

    /// The bytes that have a stand-in; a place in the list is a place in `controls`.
    private static let bytes: StaticString = "[]*_`<>-+.):= "
    private static let controls: [UInt8] = [
        0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13,
    ]

    private static let table: (forByte: [UInt8], byteFor: [UInt8]) = {
        var forByte = [UInt8](repeating: 0, count: 256)
        var byteFor = [UInt8](repeating: 0, count: 256)
        for (byte, control) in zip(Array(bytes.description.utf8), controls) {
            forByte[Int(byte)] = control
            byteFor[Int(control)] = byte
        }
        return (forByte, byteFor)
    }()

    /// The stand-in for a byte, or the byte itself where it has none.
    static func standIn(for byte: UInt8) -> UInt8 {
        let control = table.forByte[Int(byte)]
        return control == 0 ? byte : control
    }

    /// The byte that a control character stands for, or nil where it stands for nothing.
    static func byte(for control: UInt8) -> UInt8? {
        let byte = table.byteFor[Int(control)]
        return byte == 0 ? nil : byte
    }
}
