import SystemPackage

/// A list of byte strings on its way between the program and a page worker.
///
/// On the wire: the number of bytes that follow, then for each byte string its length and its bytes;
/// numbers have eight bytes, the lowest first.
struct WorkerMessage: Equatable {
    var parts: [[UInt8]]

    /// More than any page, photo and style sheet together.
    private static let sizeLimit = 256 << 20
    private static let numberSize = 8

    init(_ parts: [[UInt8]]) {
        self.parts = parts
    }

    /// Reads a message from a descriptor; `nil` at its end, and where what comes is no message.
    init?(from file: FileDescriptor) {
        guard let head = Self.read(Self.numberSize, from: file) else { return nil }
        let size = Self.number(head[...])
        guard size <= Self.sizeLimit, let body = Self.read(size, from: file) else { return nil }
        self.init(decoding: body)
    }

    /// Takes a message's body apart; `nil` where the lengths do not add up.
    init?(decoding body: [UInt8]) {
        var parts: [[UInt8]] = []
        var rest = body[...]
        while !rest.isEmpty {
            guard rest.count >= Self.numberSize else { return nil }
            let size = Self.number(rest.prefix(Self.numberSize))
            rest = rest.dropFirst(Self.numberSize)
            guard size <= rest.count else { return nil }
            parts.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        self.parts = parts
    }

    /// The message's body.
    var body: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count + Self.numberSize })
        for part in parts { bytes += Self.bytes(of: part.count) + part }
        return bytes
    }

    /// Writes the message to a descriptor, and says whether all of it went.
    func write(to file: FileDescriptor) -> Bool {
        let body = body
        return (try? file.writeAll(Self.bytes(of: body.count) + body)) != nil
    }

    private static func bytes(of number: Int) -> [UInt8] {
        (0..<numberSize).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// A number; one that is no length of anything is read as too large.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        let value = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(exactly: value) ?? .max
    }

    private static func read(_ count: Int, from file: FileDescriptor) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                try? file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            }
            guard let got, got > 0 else { return nil }
            filled += got
        }
        return bytes
    }
}
