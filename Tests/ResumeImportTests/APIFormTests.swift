import ResumeImport
import ShareModel
import Testing

@Suite struct APIFormTests {
    @Test func aResumeKeepsItsColumnsAndItsContentAsItIs() throws {
        let file = """
            {"id":"clx1","name":"For the lab","template":"classic","locale":"nl","isDefault":true,\
            "cvData":{"firstName":"Ilse","seniority":"mid","personal":{"phone":"1","mood":"good"},\
            "experiences":[{"id":"a","company":"Lingezoom","isCurrent":true,"team":"x"}],\
            "customSections":[{"id":"c","title":"More","items":[{"title":"t","colour":"x"}]}],\
            "skills":[{"name":"Rowing"}]},\
            "hiddenItems":{"skills":["s"]},"sectionOrder":["skills"],"createdAt":"2026-01-01"}
            """
        let resume = try imported(file)
        #expect(resume.form == .api)
        #expect(
            resume.resume.object?.map(\.key) == [
                "name", "template", "locale", "isDefault", "cvData", "hiddenItems", "sectionOrder",
            ])
        let original = try JSONValue(parsing: Array(file.utf8))["cvData"]
        #expect(try content(resume) == text(try #require(original)))
        #expect(
            resume.leftOut == [
                "cvData.seniority", "cvData.personal.mood", "cvData.experiences[0].team",
                "cvData.customSections[0].items[0].colour",
            ])
    }

    @Test func aProfileIsTheContent() throws {
        let resume = try imported(
            """
            {"data":{"firstName":"Ilse","jobTitle":"Hydrologist","seniority":"mid",\
            "workExperiences":[{"company":"Lingezoom"}],"designSettings":{"fontSize":11}}}
            """)
        #expect(resume.form == .api)
        #expect(
            text(resume.resume) == """
                {"jobTitle":"Hydrologist","designSettings":{"fontSize":11},\
                "cvData":{"firstName":"Ilse","jobTitle":"Hydrologist","seniority":"mid",\
                "workExperiences":[{"company":"Lingezoom"}]}}
                """)
        #expect(resume.leftOut == ["data.seniority"])
    }

    @Test(arguments: [
        (
            #"{"cvData":{"experiences":[{},{},{"company":{"x":1}}]}}"#,
            "cvData.experiences[2].company: expected text, found an object; left out",
            #"{"experiences":[{},{},{}]}"#
        ),
        (#"{"cvData":{"skills":{}}}"#, "", "{}"),
        (
            #"{"cvData":{"experiences":[{"isCurrent":"maybe"}]}}"#,
            "cvData.experiences[0].isCurrent: expected true or false, found text; left out",
            #"{"experiences":[{}]}"#
        ),
        (
            #"{"cvData":{"experiences":[{"isCurrent":"yes","company":["A","B"]},"C"]}}"#, "",
            #"{"experiences":[{"isCurrent":true,"company":"A, B"},{"company":"C"}]}"#
        ),
        (
            #"{"cvData":{"customSections":[{"items":[{"title":["t"],"achievements":"a"}]}]}}"#, "",
            #"{"customSections":[{"items":[{"title":"t","achievements":["a"]}]}]}"#
        ),
        (
            #"{"cvData":{"education":true}}"#,
            "cvData.education: expected an array, found true or false; left out",
            #"{"education":[]}"#
        ),
        (
            #"{"cvData":{"experiences":[{"startDate":"2020","endDate":"Present"}]}}"#, "",
            #"{"experiences":[{"startDate":"2020","isCurrent":true}]}"#
        ),
    ])
    func aMistakeIsRemarkedWithItsPlaceAndTheRestIsRead(
        file: String, remark: String, content: String
    ) throws {
        let resume = try imported(file)
        #expect(resume.remarks.map(\.description).joined(separator: "\n") == remark)
        #expect(try ResumeImportTests.content(resume) == content)
    }

    @Test(arguments: [
        (#"{"cvData":{},"hiddenItems":"skills"}"#, "hiddenItems: expected an object"),
        (#"{"cvData":{},"sectionOrder":{}}"#, ""),
        (#"{"cvData":{},"sectionOrder":{"skills":false}}"#, "sectionOrder: expected an array"),
        (#"{"cvData":{},"optionalFields":["gender"]}"#, "optionalFields: expected an object"),
    ])
    func whatIsHiddenIsUnderstoodOrTheFileIsRefused(file: String, sentence: String) throws {
        guard !sentence.isEmpty else {
            _ = try imported(file)
            return
        }
        let error = #expect(throws: ImportError.self) { try imported(file) }
        #expect(
            error?.description
                == sentence + "; what it hides cannot be told, and it would be shown")
    }

    @Test(arguments: [
        (#"{"cvData":{},"basics":{}}"#, ImportedResume.Form.api),
        (#"{"firstName":"A","basics":{}}"#, .jsonResume),
        (#"{"email":"a@b.example"}"#, .api),
        (#"{"skills":[]}"#, .jsonResume),
        (#"{"cvData":null,"work":[]}"#, .jsonResume),
    ])
    func theFormIsToldByContent(file: String, form: ImportedResume.Form) throws {
        #expect(try imported(file).form == form)
    }
}
