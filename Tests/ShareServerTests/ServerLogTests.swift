import Logging
import ShareStore
import Testing

@testable import ShareServer

@Suite struct ServerLogTests {
    private func line(_ value: String) -> String {
        ServerLog.line(.info, "answered", ["peer": "\(value)"], at: Timestamp(milliseconds: 0))
    }

    @Test("A line has the time, the level and pairs")
    func plain() {
        #expect(line("127.0.0.1") == "1970-01-01T00:00:00.000Z info answered peer=127.0.0.1\n")
        #expect(line("a b") == "1970-01-01T00:00:00.000Z info answered peer=\"a b\"\n")
    }

    @Test(
        "Nobody can write a line of their own",
        arguments: [
            "a\nb", "a\r\nb", "a\u{2028}b", "a\u{85}b", "a\u{1B}[2Jb", "a\"b=c", "\u{202E}a",
        ])
    func escaped(_ value: String) {
        let text = line(value)
        #expect(text.unicodeScalars.filter { $0.value < 0x20 || $0.value == 0x85 }.count == 1)
        #expect(!text.contains("\u{2028}") && !text.contains("\u{202E}"))
        #expect(text.utf8.last == 0x0A)
    }
}
