/// Names one request in the log and in its answer, so that an owner can ask about it.
enum RequestID {
    /// A new name: 64 random bits.
    static func make() -> String {
        let digits = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
