import ShareModel
import Testing

@Suite struct SnapshotTests {
    private func problem(_ body: () throws -> Void) -> String {
        do { try body() } catch { return "\(error)" }
        return "no error"
    }

    @Test("Errors name the place and what was expected, and never the value")
    func places() {
        #expect(
            problem { _ = try snapshot(#"{"experiences":[{},{},{"company":{"a":"Secret"}}]}"#) }
                == "cvData.experiences[2].company: expected text, found an object")
        #expect(
            problem { _ = try snapshot(#"{"skills":{}}"#) }
                == "cvData.skills: expected an array, found an object")
        #expect(
            problem { _ = try snapshot("[]") } == "cvData: expected an object, found an array")
        #expect(
            problem { _ = try snapshot("{\"a\":1,\n\"a\":2}") }
                == "cvData:2:2: this object has the same key twice")
        #expect(
            problem { _ = try snapshot(#"{"experiences":[{"achievements":["x",true]}]}"#) }
                == "cvData.experiences[0].achievements[1]: expected text, found true or false")
        #expect(
            problem { _ = try snapshot("{}", id: "../x") }
                == "id: not a share id; use 1 to 64 of A-Z, a-z, 0-9, '_' and '-'")
        #expect(
            problem { _ = try snapshot("{}", blur: #"{"shoeSize":true}"#) }
                .utf8.starts(
                    with: "blurOptions: unknown key 'shoeSize'; known keys: name, companies".utf8))
        #expect(
            problem {
                _ = try snapshot("{\"summary\":\"\(String(repeating: "x", count: 70_000))\"}")
            }
                == "cvData.summary: more than 65536 bytes of text")
    }

    @Test("M020 A number is read as text, null and empty are absent")
    func mildForm() throws {
        let resume = try masked(
            #"{"experiences":[{"company":42,"jobTitle":null,"location":""},{"company":null}]}"#,
            blur: nil)
        #expect(resume.entries(.experiences).count == 1)
        #expect(resume.entries(.experiences)[0].text(.experienceCompany).map(shown) == "42")
        #expect(resume.entries(.experiences)[0].text(.experienceJobTitle) == nil)
    }

    @Test("The first spelling in the table wins, and the top level over personal")
    func spellings() throws {
        let resume = try masked(
            #"{"personal":{"firstName":"Bo","email":"b@x.example"},"firstName":"Al","work":[{"employer":"B","company":"A"}]}"#,
            blur: nil)
        #expect(resume.personal.text(.firstName).map(shown) == "Al")
        #expect(resume.personal.address(.email) == .shown("b@x.example"))
        #expect(resume.entries(.experiences)[0].text(.experienceCompany).map(shown) == "A")
    }

    @Test("X-18 Sections come in the owner's order, hidden ones not at all")
    func order() throws {
        let data =
            #"{"summary":"s","skills":["a"],"languages":["b"],"awards":[{"name":"c"}],"customSections":[{"id":"cs1","title":"T","items":[{"title":"x"}]}]}"#
        let resume = try MaskedResume(
            masking: snapshot(
                data,
                order:
                    #"["nope","cs1",{"id":"skills","visible":false},"language","cs1","__proto__"]"#
            ))
        #expect(resume.sections.map(\.kind) == [.customSections, .languages, .summary, .awards])
    }

    @Test("Birth date, gender and driving licence are shown only when switched on")
    func optional() throws {
        let data = #"{"birthDate":"1990-01-01","gender":"x","phone":"1"}"#
        let off = try MaskedResume(masking: snapshot(data))
        #expect(off.personal[.birthDate] == nil && off.personal[.gender] == nil)
        let on = try MaskedResume(
            masking: snapshot(data, optional: #"{"birthDate":true,"phone":false}"#))
        #expect(on.personal[.birthDate] != nil && on.personal[.phone] == nil)
    }

    @Test("X-17 A bad design setting is the default, with a warning")
    func design() throws {
        let snapshot = try snapshot(
            "{}",
            design:
                #"{"accentColor":"red;}body{","fontSize":1e309,"fontFamily":"Georgia","pageSize":"letter","pageMargin":"12mm","x":1}"#
        )
        #expect(snapshot.design.fontFamily == .georgia)
        #expect(snapshot.design.pageSize == .letter && snapshot.design.pageMargin == 12)
        #expect(snapshot.design.accentColor == DesignSettings().accentColor)
        #expect(
            snapshot.warnings == [
                .badDesignSetting("accentColor", .color),
                .badDesignSetting("fontSize", .number(in: 8...14, unit: "pt")),
            ])
    }

    @Test("X-19 X-22 Control characters and noncharacters go, long runs of marks are cut")
    func cleaning() throws {
        let marks = String(repeating: "\u{301}", count: 100)
        let resume = try masked(
            "{\"jobTitle\":\"a\\u0000b\\u001b(J\\ud800c\\r\\nd\\uFFFEe\(marks)\"}", blur: nil)
        let expected = "ab(J\u{FFFD}c\nde" + String(repeating: "\u{301}", count: 8)
        let text = resume.personal.text(.jobTitle).map(shown) ?? ""
        #expect(Array(text.utf8) == Array(expected.utf8))
    }

    @Test("A private value prints as private")
    func privacy() {
        let value = Private("Zyqvorth")
        #expect("\(value)" == "<private>" && String(reflecting: value) == "<private>")
        var dumped = ""
        dump(value, to: &dumped)
        #expect(!dumped.utf8Contains("zyqvorth"))
        var twin = ""
        dump(["Zyqvorth"], to: &twin)
        #expect(twin.utf8Contains("zyqvorth"))
    }

    @Test("Dates of ISO 8601 in any precision")
    func dates() {
        #expect(PartialDate("2022") == PartialDate(year: 2022))
        #expect(PartialDate("2022-07") == PartialDate(year: 2022, month: 7))
        #expect(
            PartialDate("2022-07-01T00:00:00.000Z") == PartialDate(year: 2022, month: 7, day: 1))
        for bad in ["", "22", "2022-13", "2022-02-30", "2022-7", "20220701", "2022-07-01x", "٢٠٢٢"]
        {
            #expect(PartialDate(bad) == nil)
        }
    }
}
