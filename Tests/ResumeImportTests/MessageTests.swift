import ResumeImport
import ShareModel
import Testing

/// What is said of files, each sentence from a file that it is said of.
@Suite struct MessageTests {
    @Test func everyRemarkIsWrittenForItsReader() throws {
        let files = [
            #"{"basics":{"nationality":"x"}}"#, #"{"basics":{},"wrok":[{"company":"x"}]}"#,
            #"{"work":[{"postion":"x"}]}"#, #"{"work":[{"start_dat":"2020"}]}"#,
            #"{"work":[{"position":{"x":"y"}}]}"#, #"{"work":[true]}"#, #"{"skills":true}"#,
            #"{"basics":true}"#, #"{"work":[{"isCurrent":"maybe"}]}"#,
            #"{"work":[{"startDate":"2020-05","endDate":"2019-12"}]}"#,
            #"{"work":[{"startDate":"Invalid date"}]}"#, #"{"work":[{"startDate":"Summer"}]}"#,
            #"{"work":[{"startDate":"2020-13"}]}"#, #"{"basics":{"email":"ada at b"}}"#,
            #"{"basics":{"url":"java\tscript:alert(1)"}}"#,
            #"{"basics":{"url":"ftp://a.example"}}"#,
            #"{"basics":{"image":"https://a.example/b.png"}}"#, #"{"basics":{"image":"me.png"}}"#,
            #"{"basics":{"summary":"\#(String(repeating: "x", count: 65_537))"}}"#,
            #"{"basics":{},"meta":{"sharepage":{"them":"x","designSettings":"y"}}}"#,
        ]
        let remarks = try files.flatMap { try imported($0).remarks }
        try expectGolden(remarks.map { "\($0.name) \($0)\n" }.joined(), "remarks.txt")
    }

    @Test func everyErrorIsWrittenForItsReader() throws {
        let files: [[UInt8]] =
            [
                "[]", "{}", #"{"hello":1}"#, #"{"data":{"hello":1}}"#, "", " \n", "%PDF-1.7",
                "PK\u{3}\u{4}word/document.xml", "PK\u{3}\u{4}…Positions.csv", "<html></html>",
                "basics:\n  name: Ada\n", "---\nname: Ada\n", "First Name,Last Name\nAda,E\n",
                "Company Name,Title,Description\n", "cv:\n  name: Ada\n",
                "# mine\ncontent:\n  basics:\nlocale:\n  language: en\n",
                "Ada",
                "{\\rtf1}", #"{"basics":{}, // me"# + "\n}", #"{"basics":{}/* me */}"#,
                "{\n  \"basics\": {},\n}", #"{"work":[1,]}"#, #"{"work":[}"#, "{'basics':{}}",
                "{basics:{}}", #"{"basics":{}"# + "\n" + #""work":[]}"#, #"{"work":[],"work":[]}"#,
                #"{"basics":{"#, #"{"basics":{"name":"Ada}}"#, #"{"cv":{"name":"A"}}"#,
                #"{"content":{"basics":{}},"layout":{}}"#, #"{"meta":{"format":"FRESH@0.6.0"}}"#,
                #"{"profile":{},"workExperiences":[]}"#, #"{"SkillsPassport":{}}"#,
                #"{"profile":{},"workExpList":[]}"#, #"{"basics":{},"sections":{"work":{}}}"#,
                #"{"cvData":{},"hiddenItems":1}"#,
            ].map { Array($0.utf8) } + [
                [0xFF, 0xFE, 0x7B, 0], [0, 0x7B, 0, 0x22], [0x1F, 0x8B, 8],
                [0x89, 0x50, 0x4E, 0x47],
                [0xD0, 0xCF, 0x11, 0xE0], [0x7B, 0x22, 0xE9, 0x22],
            ]
        let errors = files.map { file in
            let error = #expect(throws: ImportError.self) { try ImportedResume(parsing: file) }
            return error.map { "\($0)\n" } ?? "\n"
        }
        try expectGolden(errors.joined(), "errors.txt")
    }

    @Test func everyErrorOfAnOptionIsWrittenForItsReader() throws {
        var photo = ImportOptions()
        photo.photo = Array("GIF89a".utf8)
        var large = ImportOptions()
        large.photo = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: 2 << 20)
        let designs = [
            ("fontsise", "11"), ("mood", "x"), ("fontSize", "99"), ("accentColor", "red"),
            ("pageSize", "A3"), ("fontFamily", "Comic"), ("dateFormat", "x"), ("spacing", "x"),
            ("lineHeight", "x"), ("pageMargin", "x"), ("headerAlignment", "x"),
        ].map { key, value in
            var options = ImportOptions()
            options.design = [(key, value)]
            return options
        }
        let errors = (designs + [photo, large]).map { options in
            let error = #expect(throws: ImportOptionError.self) {
                var resume = try imported(#"{"basics":{}}"#)
                try resume.apply(options)
            }
            return error.map { "\($0)\n" } ?? "\n"
        }
        try expectGolden(errors.joined(), "option-errors.txt")
    }

    @Test func optionsLieOverTheFile() throws {
        let file =
            #"{"basics":{"image":"https://a.example/b.png"},"locale":"de","volunteer":["Red Hats"],"#
            + #""meta":{"sharepage":{"designSettings":{"fontSize":9,"spacing":"compact"}}}}"#
        var resume = try ImportedResume(parsing: Array(file.utf8), locale: "nl")
        var options = ImportOptions()
        options.theme = "modern"
        options.design = [("font-size", "11"), ("accentColor", "#123456")]
        options.photo = [0xFF, 0xD8, 0xFF, 0xE0, 1]
        try resume.apply(options)
        #expect(
            text(resume.row) == """
                {"locale":"nl","designSettings":{"fontSize":"11","spacing":"compact",\
                "accentColor":"#123456"},"cvData":{"customSections":[{"id":"volunteer",\
                "title":"Vrijwilligerswerk","items":[{"title":"Red Hats"}]}],\
                "photo":"data:image/jpeg;base64,/9j/4AE="},"template":"modern"}
                """)
    }
}
