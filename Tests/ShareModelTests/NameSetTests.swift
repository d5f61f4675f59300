import ShareModel
import Testing

@Suite struct NameSetTests {
    @Test func itHasWhatWasAddedAndNothingElse() {
        var names: NameSet = ["a", "b"]
        let isNew = [names.insert("c"), names.insert("c")]
        #expect(isNew == [true, false])
        names.formUnion(["d"])
        #expect(names.count == 4 && !names.isEmpty && NameSet().isEmpty)
        for name in ["a", "b", "c", "d"] { #expect(names.contains(name)) }
        for name in ["", "A", "ab", "e"] { #expect(!names.contains(name)) }
        #expect(names == NameSet(["d", "c", "b", "a"]))
    }

    @Test("Texts that Swift calls equal are two names where their bytes differ")
    func bytes() {
        let names: NameSet = ["K", "e\u{301}"]
        #expect("\u{212A}" == "\u{4B}" || "e\u{301}" == "\u{E9}")
        #expect(!names.contains("\u{212A}") && !names.contains("\u{E9}"))
    }

    @Test func manyNamesDoNotMeet() {
        var names = NameSet()
        for number in 0..<100_000 { names.insert("share-\(number)") }
        #expect(names.count == 100_000)
        #expect(!names.contains("share-100000"))
    }
}
