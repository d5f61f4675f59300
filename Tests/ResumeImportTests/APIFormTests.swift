import ResumeImport
import ShareModel
import Testing

@Suite struct APIFormTests {
    @Test func aResumeKeepsItsColumnsAndItsContentAsItIs() throws {
        let file = """
            {"id":"clx1","name":"For the lab","template":"classic","locale":"nl","isDefault":true,\
            "cvData":{"firstName":"Ilse","seniority":"mid","personal":{"phone":1,"mood":"good"},\
            "experiences":[{"id":"a","company":"Lingezoom","isCurrent":true,"team":"x"}],\
            "customSections":[{"id":"c","title":"More","items":[{"title":"t","colour":"x"}]}],\
            "skills":["Rowing"]},\
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
                "id", "cvData.seniority", "cvData.personal.mood", "cvData.experiences[0].team",
                "cvData.customSections[0].items[0].colour", "createdAt",
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
            #"{"cvData":{"experiences":[{},{},{"company":{}}]}}"#,
            "cvData.experiences[2].company: expected text, found an object"
        ),
        (#"{"cvData":{"skills":{}}}"#, "cvData.skills: expected an array, found an object"),
        (
            #"{"cvData":{"experiences":[{"isCurrent":"yes"}]}}"#,
            "cvData.experiences[0].isCurrent: expected true or false, found text"
        ),
        (
            #"{"cvData":{"customSections":[{"items":[{"title":[]}]}]}}"#,
            "cvData.customSections[0].items[0].title: expected text, found an array"
        ),
        (#"{"cvData":{},"name":{}}"#, "name: expected text, found an object"),
        (#"{"firstName":[]}"#, "firstName: expected text, found an array"),
    ])
    func aMistakeIsNamedWithItsPlace(file: String, sentence: String) throws {
        let error = #expect(throws: ImportError.self) { try imported(file) }
        #expect(error?.description == sentence)
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
