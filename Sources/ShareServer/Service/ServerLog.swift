public import Logging
import ShareStore
import SystemPackage

/// Writes each event as one line of `name=value` pairs to standard error.
///
/// No header, body, key or id of a resume or share comes here. What others chose is written without
/// line ends and control bytes, so that nobody can write a line of their own.
public struct ServerLog: LogHandler {
    /// What is added to every line.
    public var metadata: Logger.Metadata = [:]
    /// Below this nothing is written.
    public var logLevel = Logger.Level.info

    /// Makes a log.
    public init() {}

    /// The metadata of a key.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes an event.
    public func log(event: LogEvent) {
        let line = Self.line(
            event.level, "\(event.message)",
            metadata.merging(event.metadata ?? [:]) { $1 }, at: .now)
        _ = try? FileDescriptor.standardError.writeAll(Array(line.utf8))
    }

    /// An event as a line.
    static func line(
        _ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata, at time: Timestamp
    ) -> String {
        let pairs = metadata.sorted { $0.key < $1.key }.map { name, value in
            " \(name)=\(quoted("\(value)"))"
        }
        return "\(time) \(level.rawValue) \(escaped(message))\(pairs.joined())\n"
    }

    /// A value in quotation marks where it is no plain word.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "=")
        }
        return isPlain && !text.isEmpty ? text : "\"" + escaped(text) + "\""
    }

    private static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            default:
                let isPrintable =
                    scalar.value >= 0x20 && scalar.value != 0x7F
                    && ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
                        scalar.properties.generalCategory)
                if isPrintable {
                    output.unicodeScalars.append(scalar)
                } else {
                    output += "\\u{" + String(scalar.value, radix: 16) + "}"
                }
            }
        }
        return output
    }
}
