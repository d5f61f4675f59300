import ArgumentParser
import ShareModel
import ShareServer

/// What a user wants hidden.
struct BlurArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What to hide, such as companies,institutions,linkedin; may be given again.",
            valueName: "keys"))
    var blur: [String] = []

    @Option(
        help: ArgumentHelp(
            "Another name to hide, such as companies=Gmail; may be given again.",
            valueName: "key=name"))
    var alias: [String] = []

    @Option(
        help: ArgumentHelp(
            "A file with the body of the API's call: {\"blurOptions\": {…}}.", valueName: "file"))
    var body: String?

    /// All of them together.
    func options() throws(Failure) -> BlurOptions {
        var options = BlurOptions()
        if let body {
            let bytes = try InputFile.read(body)
            do throws(ShareCallError) { options = try ShareCall(body: bytes).blurOptions } catch {
                throw .badData("\(self.body ?? ""): \(error)")
            }
        }
        for list in blur {
            let keys = Self.pieces(of: list, at: ",").map(Self.trimmed)
            // An empty list is a variable that was not set, and not a wish to hide nothing.
            guard !keys.isEmpty else {
                throw .usage("--blur: names nothing; name a key, or leave it out")
            }
            for key in keys { try add(key, .bool(true), to: &options, for: "--blur") }
        }
        for text in alias {
            let parts = Self.pieces(of: text, at: "=", maximum: 2).map(Self.trimmed)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw .usage("--alias: expected KEY=NAME, such as 'companies=Big Blue'")
            }
            let aliases = JSONValue.object([("aliases", .array([.string(parts[1])]))])
            try add(parts[0], aliases, to: &options, for: "--alias")
        }
        return options
    }

    private func add(
        _ key: String, _ value: JSONValue, to options: inout BlurOptions, for option: String
    ) throws(Failure) {
        do throws(BlurOptionsError) {
            try options.add(BlurOptions(.object([(key, value)])))
        } catch {
            guard case .unknownKey(let key) = error else { throw .usage("\(option): \(error)") }
            throw .usage(
                "\(option): unknown key '\(ErrorText.quotable(key))'\(BlurKey.hint(for: key))")
        }
    }

    private static func pieces(
        of text: String, at separator: Unicode.Scalar, maximum: Int = .max
    ) -> [String] {
        let bytes = text.utf8.split(maxSplits: maximum - 1) { UInt32($0) == separator.value }
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8.drop { $0 == 0x20 }
        let end = bytes.lastIndex { $0 != 0x20 }
        return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
    }
}
