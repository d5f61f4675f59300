/// The types of bodies.
enum MediaType {
    /// Whether a `Content-Type` says JSON in UTF-8: `application/json`, with or without its charset.
    static func isJSON(_ value: String) -> Bool {
        let parts = value.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map(plain)
        guard parts.first == "application/json" else { return false }
        return parts.dropFirst().allSatisfy { part in
            part == "charset=utf-8" || part == "charset=\"utf-8\""
        }
    }

    /// A part in lower case, without the spaces around it.
    private static func plain(_ part: Substring.UTF8View) -> String {
        let bytes = part.filter { $0 != 0x20 && $0 != 0x09 }
        return String(
            decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
