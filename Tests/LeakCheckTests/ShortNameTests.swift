import ShareModel
import Testing

@testable import LeakCheck

/// Names of a few letters, and ordinary words, in the spellings of a text.
@Suite struct ShortNameTests {
    @Test(
        "A short name that is no word is found as a whole word in any spelling",
        arguments: [
            ("IBM", "years of IBM work"), ("IBM", "years of ibm work"), ("IBM", "I\u{200B}BM work"),
            ("IBM", "\u{FF29}\u{FF22}\u{FF2D} work"), ("IBM", "I&shy;BM work"),
            ("IBM", "an \u{406}BM job"), ("IBM", "IBM's"), ("IBM", "ex-IBM"),
            ("IBM", "<b>I</b>BM now"),
            ("IBM", "in I.B.M. days"), ("IBM", "I.B.M"), ("Zyqo", "the ZYQO team"),
            ("Zyqo", "the zyqo team"), ("AT&T", "then AT&amp;T hired"),
            ("AT&T", "then at & t hired"),
            ("H&M", "then HM hired"), ("Q Go", "then Q Go hired"), ("EY", "then EY hired"),
            ("3M", "then 3M hired"), ("KPN B.V.", "then KPN hired"),
        ])
    func findsShort(_ value: String, _ text: String) throws {
        #expect(try isFound(value, in: text))
    }

    @Test(
        "An ordinary word is found in a firm's context where it does not begin in lower case",
        arguments: [
            ("Caf\u{E9}", "worked at Cafe\u{301} then"), ("Caf\u{E9}", "worked at CAFE then"),
            ("Apple", "worked at A\u{AD}pple then"), ("Apple", "worked at\u{A0}APPLE then"),
            ("Apple", "worked a\u{200B}t \u{FF21}pple then"), ("Apple", "then Apple\u{200B} Inc."),
            ("Gap", "then GAP\u{2009}Inc"), ("IT", "at I.T. now"), ("R&D", "at R &amp; D now"),
            ("uber", "joined uber then"),
        ])
    func findsOrdinary(_ value: String, _ text: String) throws {
        #expect(try isFound(value, in: text))
    }

    @Test(
        "A word that only looks like a short or ordinary name is kept",
        arguments: [
            ("EY", "they and a keyboard"), ("Apple", "for apple pie"),
            ("Target", "for target audience"),
            ("Go", "by go to market"), ("IT", "with it, IT and it"), ("AI", "with ai, AI and HR"),
            ("US", "for us in the US"), ("HR", "with hr, HR, A and I"),
            ("AT&T", "look at T-Mobile"),
            ("H&M", "and hm, h m"), ("EG", "fruit, e.g. pears"),
            ("IBM", "IBMX and XIBM, IB-M, I BM"),
            ("A", "for a job"), ("Key Board", "with keyboards, a keyboard"),
            ("BE", "to be at ease"),
        ])
    func keeps(_ value: String, _ text: String) throws {
        #expect(try !isFound(value, in: text))
    }

    @Test("A person's name that is a word is found where it does not begin in lower case")
    func findsNames() throws {
        for value in ["Jan", "Grace"] {
            #expect(try isFound(value, .name, in: "then \(value) did it"))
            #expect(try !isFound(value, .name, in: "from jan. 2020, with grace"))
        }
    }

    @Test("In bytes that are no text a short name is found in its spelling and context alone")
    func keepsBytes() throws {
        func photo(_ text: String) -> CheckedFile {
            CheckedFile(name: "a.jpg", bytes: [0xFF] + [UInt8](text.utf8) + [0xFF], kind: .binary)
        }
        #expect(try leaks(of: "EY", in: photo("\u{1} ey \u{2} EY \u{3}")).isEmpty)
        #expect(try leaks(of: "EY", in: photo("by EY Ltd")).count == 1)
        #expect(try leaks(of: "Zyqo", in: document("<p class=\"zyqo-x\">a</p>")).count == 1)
        #expect(try leaks(of: "Br", in: document("<p>a<br>b</p>")).isEmpty)
    }

    @Test("In a hash that is decoded a short name stands by chance")
    func keepsHashes() throws {
        func image(_ hash: String) -> CheckedFile {
            document("<img src=\"/photo/share1.\(hash).jpg\">")
        }
        // The bytes 78, 45 59 and 47 6F among others: x, EY and Go.
        for value in ["X", "EY", "Go"] {
            #expect(try leaks(of: value, in: image("8078804559804700806f8047")).isEmpty)
        }
        #expect(try leaks(of: "Target", in: image("546172676574")).map(\.view) == [.hex])
        #expect(try leaks(of: "Target", in: image("0154617267657401")).isEmpty)
        #expect(try !leaks(of: "EY", in: image("6174204559204c7464")).isEmpty)
    }

    @Test("A long word without spaces is not read again and again")
    func isLinear() throws {
        let growth = try growth(from: 2_000) { count throws in
            #expect(try isFound("X", in: "see " + String(repeating: "x/", count: count)))
            #expect(try isFound("aaaaa", in: String(repeating: "a", count: count)))
        }
        #expect(growth < linearGrowth)
    }
}
