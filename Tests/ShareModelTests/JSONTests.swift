import ShareModel
import Testing

@Suite struct JSONTests {
    private func parse(_ bytes: [UInt8]) throws -> JSONValue { try JSONValue(parsing: bytes) }

    private func problem(_ text: String) -> JSONError.Problem? {
        do throws(JSONError) {
            _ = try JSONDocument(Array(text.utf8))
            return nil
        } catch {
            return error.problem
        }
    }

    @Test(
        "X-25 What is JSON is read and written back",
        arguments: [
            "null", "true", "0", "-0", "1e400", "9007199254740993", "0.5E-7", "\"\"", "[]", "{}",
            "[1,[2,{\"a\":[]}],\"x\"]", "{\"\":1,\"a\":{\"a\":2}}", "\"é😀\"",
        ])
    func good(text: String) throws {
        let value = try parse(Array(" \n\t\(text)\r ".utf8))
        #expect(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) == text)
    }

    @Test(
        "X-25 What is not JSON is refused",
        arguments: [
            "", " ", "nul", "tru", "truex", "01", "-", "+1", "1.", ".5", "1e", "0x1", "NaN", "'a'",
            "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\t\"", "[", "]", "[1", "[1,",
            "[1,]", "[,1]", "[1 2]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}",
            "{1:1}", "{\"a\" 1}", "[1]]", "{}{}", "1 2", "/**/1", "[1}", "\u{FEFF}1",
        ])
    func bad(text: String) {
        #expect(problem(text) != nil)
    }

    @Test("X-25 Limits have errors of their own")
    func limits() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(problem(deep) == .tooDeep(limit: 64))
        let items = "[" + String(repeating: "1,", count: 10_000) + "1]"
        #expect(problem(items) == .tooManyItems(limit: 10_000))
        let large = "\"" + String(repeating: "x", count: 4 << 20) + "\""
        #expect(problem(large) == .tooLarge(limit: 4 << 20))
    }

    @Test("X-25 A key twice is refused, also when one of them is escaped, or among many")
    func duplicateKeys() {
        #expect(problem(#"{"a":1,"b":2,"a":3}"#) == .duplicateKey)
        #expect(problem(#"{"a":1,"\u0061":3}"#) == .duplicateKey)
        let many = (0..<1_000).map { "\"k\($0)\":1" }.joined(separator: ",")
        #expect(problem("{\(many),\"k500\":2}") == .duplicateKey)
        #expect(problem("{\(many)}") == nil)
        #expect(problem(#"{"a":{"b":1},"b":{"a":1}}"#) == nil)
    }

    @Test(
        "X-19 Bytes that are not UTF-8 are refused",
        arguments: [
            [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82],
        ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        let quoted = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
        #expect(throws: JSONError.self) { try JSONDocument(quoted) }
    }

    @Test("M058 Escapes are resolved, surrogate pairs joined, lone halves replaced")
    func escapes() throws {
        let value = try parse(Array(#""\u0047oogle \ud83d\ude00 \ud800 \udc00 \ud800A \n\/""#.utf8))
        let expected = "Google \u{1F600} \u{FFFD} \u{FFFD} \u{FFFD}A \n/"
        #expect(value.string.map { Array($0.utf8) } == Array(expected.utf8))
    }

    @Test("Errors say the line and the column")
    func places() {
        #expect(throws: JSONError.self) { try JSONDocument(Array("{\n \"a\": x}".utf8)) }
        do throws(JSONError) { _ = try JSONDocument(Array("{\n \"a\": x}".utf8)) } catch {
            #expect("\(error)" == "2:7: this is not JSON")
        }
    }

    @Test(
        "What other dialects have is named as what it is, with its place",
        arguments: [
            ("{\"a\":1, // b\n}", "1:9: JSON has no comments; remove this one"),
            ("[/*a*/1]", "1:2: JSON has no comments; remove this one"),
            ("{\"a\":1\n# b\n}", "2:1: JSON has no comments; remove this one"),
            ("{\"a\":1} // b", "1:9: JSON has no comments; remove this one"),
            ("{\"a\":1,\n}", "1:7: a comma with nothing after it; remove it"),
            ("[1,2 , ]", "1:6: a comma with nothing after it; remove it"),
            ("['a']", "1:2: JSON has texts in double quotes alone"),
            ("{'a':1}", "1:2: JSON has texts in double quotes alone"),
            ("{a:1}", "1:2: a key without quotes; put it in double quotes"),
            ("{\"a\":1 \"b\":2}", "1:8: a comma is missing before this"),
            ("[{} {}]", "1:5: a comma is missing before this"),
            ("[,1]", "1:2: this is not JSON"), ("[1;2]", "1:3: this is not JSON"),
            ("{\"a\" 1}", "1:6: this is not JSON"), ("1 2", "1:3: more text after the JSON value"),
        ])
    func dialects(text: String, sentence: String) {
        let error = #expect(throws: JSONError.self) { try JSONDocument(Array(text.utf8)) }
        #expect(error?.description == sentence)
    }

    @Test("UTF-16 is named, in either order, with a mark and without")
    func utf16() {
        for bytes in [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B], [0x7B, 0], [0, 0x7B]]
            as [[UInt8]]
        {
            let error = #expect(throws: JSONError.self) { try JSONDocument(bytes) }
            #expect(error?.problem == .utf16)
        }
        #expect(problem("\u{0}\u{0}") == .unexpectedByte)
    }

    @Test("Random values survive writing and reading")
    func roundTrip() throws {
        var random = SystemRandomNumberGenerator()
        func value(_ depth: Int) -> JSONValue {
            switch Int.random(in: 0...(depth > 3 ? 3 : 5), using: &random) {
            case 0: .null
            case 1: .bool(.random(using: &random))
            case 2: .number("\(Int.random(in: -1000...1000, using: &random))")
            case 3:
                .string(
                    String(
                        String.UnicodeScalarView(
                            (0..<5).compactMap { _ in
                                Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
                            })))
            case 4: .array((0..<3).map { _ in value(depth + 1) })
            default: .object((0..<3).map { ("key\($0)", value(depth + 1)) })
            }
        }
        for _ in 0..<500 {
            let bytes = JSONWriter.bytes(of: value(0))
            #expect(try JSONWriter.bytes(of: parse(bytes)) == bytes)
        }
    }
}
