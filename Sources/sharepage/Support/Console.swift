import Glibc
import ShareModel
import SystemPackage

/// Writes to the user: results to standard output, all else to standard error.
enum Console {
    /// Writes a result and a line end.
    static func print(_ text: String) throws(Failure) {
        try write(Array((text + "\n").utf8))
    }

    /// Writes a result as one line of JSON.
    static func print(_ value: JSONValue) throws(Failure) {
        try write(JSONWriter.bytes(of: value) + [UInt8(ascii: "\n")])
    }

    /// Writes bytes of a result.
    static func write(_ bytes: [UInt8]) throws(Failure) {
        do { try FileDescriptor.standardOutput.writeAll(bytes) } catch {
            if (error as? Errno) == .brokenPipe { endQuietly() }
            throw .inputOutput("standard output: cannot write: \(error)")
        }
    }

    /// Ends the program as any other whose reader went away, `| head` say: by SIGPIPE, in silence.
    private static func endQuietly() {
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
    }

    /// Says something beside the result; where standard error is closed there is nobody to tell.
    static func note(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll(Array((text + "\n").utf8))
    }

    /// Whether results may be in bold: a terminal shows them, and `NO_COLOR` does not forbid it.
    static var isStyled: Bool {
        guard isatty(FileDescriptor.standardOutput.rawValue) == 1 else { return false }
        let isForbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        return !isForbidden
    }

    /// Whether a person reads standard error.
    static var isInteractive: Bool { isatty(FileDescriptor.standardError.rawValue) == 1 }
}

extension Console {
    /// Draws on the terminal's current line.
    static func draw(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
    }
}
