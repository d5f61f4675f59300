import HTMLTemplate
import Testing

@Suite struct EscaperTests {
    /// The bytes that must not be in escaped text as they are.
    static let markup = Array("&<>\"'".utf8)

    private func escaped(_ text: String) -> String {
        String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
    }

    @Test("Each of the five bytes becomes its reference")
    func fiveBytes() {
        #expect(escaped("a & b < c > d \" e ' f") == "a &amp; b &lt; c &gt; d &quot; e &#39; f")
    }

    @Test("X-02 a quote with a combining mark is a quote")
    func combiningMark() {
        let text = "\"\u{301} onmouseover=alert(1) x=\"\u{301}"
        #expect(
            Array(escaped(text).utf8)
                == Array("&quot;\u{301} onmouseover=alert(1) x=&quot;\u{301}".utf8))
    }

    @Test(
        "X-03 nothing that combines hides one of the five bytes",
        arguments: [
            "\u{FE0F}", "\u{200D}", "\u{200C}", "\u{20E3}", "\u{E0067}", "\u{1F3FB}", "\u{93F}",
            "\u{301}",
        ])
    func combining(scalar: String) {
        for byte in "\"'<>&=`" {
            let text = "\(byte)\(scalar)x\(byte)\(scalar)"
            let result = escaped(text)
            let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
            var rest = Array(result.utf8)
            for reference in references { rest = removing(Array(reference.utf8), from: rest) }
            #expect(!rest.contains { Self.markup.contains($0) })
            #expect(unescaped(result) == Array(text.utf8))
        }
    }

    @Test("X-04 what ends an unquoted value stays as it is: values are quoted")
    func blanks() throws {
        var sample = Sample()
        sample.name = "a`b=c d\te\nf'g"
        #expect(
            try render("<p title=\"{{name}}\">", of: sample) == "<p title=\"a`b=c d\te\nf&#39;g\">")
    }

    @Test(
        "X-05 nothing ends the place that it stands in",
        arguments: [
            "</title><svg onload=x>", "</style>", "</textarea>", "-->", "--!>", "]]>", "\"><b>",
        ])
    func contextBreaks(text: String) throws {
        var sample = Sample()
        sample.name = text
        let frame = ["<title>", "</title><p title=\"", "\">", "</p>"]
        let page = try render(
            "<title>{{name}}</title><p title=\"{{name}}\">{{name}}</p>", of: sample)
        #expect(page == frame.joined(separator: escaped(text)))
        #expect(!escaped(text).utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
    }

    @Test("X-16 tags in a value are shown, not run")
    func tagsInValues() throws {
        var sample = Sample()
        sample.name = "{{{summary}}}{{=<% %>=}}{{>page}}{{#current}}{{company}}"
        #expect(try render("{{name}}", of: sample) == escaped(sample.name ?? ""))
        sample.name = "{{{summary}}}{{#current}}{{company}}"
        #expect(try render("{{name}}", of: sample) == sample.name)
    }

    @Test("X-19 X-22 control characters go, but for TAB and LF; CR is read as a parser reads it")
    func controls() {
        let all = String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init)))
        #expect(Array(escaped("a\(all)\u{7F}b").utf8) == Array("a\t\n\nb".utf8))
        #expect(escaped("a\r\nb\rc") == "a\nb\nc")
        #expect(escaped("\u{1B}(J") == "(J")
    }

    @Test("A special byte is found at every offset and in every length", arguments: 0..<24)
    func offsets(length: Int) {
        for byte in Self.markup + [0x00, 0x0B, 0x1B, 0x7F] {
            for offset in 0..<max(length, 1) where length > 0 {
                var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length)
                bytes[offset] = byte
                let result = HTML(escaping: String(decoding: bytes, as: UTF8.self)).bytes
                #expect(result != bytes)
                #expect(result.filter { $0 == UInt8(ascii: "x") }.count == length - 1)
            }
        }
    }

    @Test("Any text is without markup when escaped, and is read back whole")
    func randomText() {
        var random = SplitMix(state: 20)
        for _ in 0..<1000 {
            let count = Int(random.next() % 70)
            let bytes = (0..<count).map { _ -> UInt8 in
                let value = UInt8(truncatingIfNeeded: random.next())
                return random.next() % 3 == 0 ? Self.markup[Int(value) % 5] : value
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let result = String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
            let kept = Array(text.utf8).filter { ($0 >= 0x20 && $0 != 0x7F) || $0 == 9 || $0 == 10 }
            #expect(unescaped(result).filter { $0 != 10 } == kept.filter { $0 != 10 })
            let names = Set(["amp;", "lt;", "gt;", "quot;", "#39;"].map { Array($0.utf8) })
            var rest = Array(result.utf8)[...]
            while let first = rest.popFirst() {
                if first == UInt8(ascii: "&") {
                    #expect(names.contains { rest.starts(with: $0) })
                } else {
                    #expect(!Self.markup.contains(first))
                }
            }
        }
    }

    private func removing(_ part: [UInt8], from bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let first = rest.first {
            if rest.starts(with: part) {
                rest = rest.dropFirst(part.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
