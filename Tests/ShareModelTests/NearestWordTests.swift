import ShareModel
import Testing

@Suite struct NearestWordTests {
    private static let commands = ["init", "import", "share", "render", "check", "audit", "serve"]

    @Test(
        "A misspelt word is near to the one that was meant",
        arguments: [
            ("rendr", "render"), ("redner", "render"), ("chekc", "check"), ("improt", "import"),
            ("RENDER", "render"), ("intit", "init"), ("sharee", "share"), ("aduit", "audit"),
        ])
    func near(word: String, meant: String) {
        #expect(NearestWord.suggestion(for: word, among: Self.commands) == meant)
    }

    @Test(
        "Another word is near to none, nor is one too short or too long to tell",
        arguments: [
            "frobnicate", "publish", "", "x", "se", "ää",
            String(repeating: "render", count: 100_000),
        ])
    func far(word: String) {
        #expect(NearestWord.suggestion(for: word, among: Self.commands) == nil)
        #expect(NearestWord.hint(for: word, among: Self.commands) == "")
    }

    @Test("Of several the nearest is meant, and of equals the first")
    func best() {
        #expect(NearestWord.suggestion(for: "serwe", among: ["sever", "serve"]) == "serve")
        #expect(NearestWord.suggestion(for: "boat", among: ["goat", "coat"]) == "goat")
        #expect(NearestWord.suggestion(for: "boat", among: [""]) == nil)
        #expect(NearestWord.hint(for: "boat", among: ["goat"]) == "; did you mean 'goat'?")
    }

    @Test(
        "A misspelt key of what is hidden is told, whatever its spelling",
        arguments: [
            ("compnies", "companies"), ("blurCompnies", "companies"), ("linkdin", "linkedin"),
            ("instituton", "institutions"), ("e-mial", "email"), ("birth_dat", "birthDate"),
            ("experience", "experiences"), ("langauges", "languages"), ("scools", "institutions"),
        ])
    func keys(text: String, meant: String) {
        #expect(BlurKey.suggestion(for: text)?.name == meant)
    }

    @Test("A key that is near to none gets the list of all")
    func unknownKey() {
        #expect(BlurKey.suggestion(for: "shoeSize") == nil)
        #expect(BlurKey.hint(for: "wages").utf8.starts(with: "; known keys: name, companies".utf8))
        #expect(BlurKey.hint(for: "compnies") == "; did you mean 'companies'?")
    }

    @Test("A bad design value is answered with what can stand there")
    func design() {
        let spacings = ["compact", "normal", "relaxed"]
        #expect(
            DesignExpectation.word(of: spacings, nearest: "compact").description
                == "not a value we know (did you mean 'compact'?)")
        #expect(
            SnapshotWarning.badDesignSetting("spacing", .word(of: spacings, nearest: nil))
                .description
                == "designSettings.spacing: expected one of compact, normal, relaxed; the default is used"
        )
        #expect(
            SnapshotWarning.badDesignSetting("fontSize", .number(in: 8...14, unit: "pt"))
                .description
                == "designSettings.fontSize: expected a number from 8 to 14 (pt); the default is used"
        )
    }
}
