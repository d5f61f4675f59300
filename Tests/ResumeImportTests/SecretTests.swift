import ResumeImport
import ShareModel
import Testing

@Suite struct SecretTests {
    @Test(
        "What has no place is a secret all the same where it names a firm or a school",
        arguments: [
            (
                #"{"basics":{},"career":{"jobs":[{"company":"Qarbeth"}]}}"#,
                #"{"companies":["Qarbeth"]}"#
            ),
            (
                #"{"work":[{"name":"A","client":{"name":"Qarbeth","size":4}}]}"#,
                #"{"companies":["Qarbeth"]}"#
            ),
            (#"{"basics":{"employers":["Qarbeth","Zoom"]}}"#, #"{"companies":["Qarbeth","Zoom"]}"#),
            (
                #"{"basics":{},"x":{"universities":[{"title":"Old College"}]}}"#,
                #"{"institutions":["Old College"]}"#
            ),
            (#"{"work":[{"compnay":"Qarbeth"}]}"#, #"{"companies":["Qarbeth"]}"#),
            (#"{"work":[{"nmae":"Qarbeth"}]}"#, #"{"companies":["Qarbeth"]}"#),
            (#"{"work":[{"name":"A","company":"Qarbeth"}]}"#, #"{"companies":["Qarbeth"]}"#),
            (#"{"work":[{"name":{"x":"Qarbeth"}}]}"#, #"{"companies":["Qarbeth"]}"#),
            (#"{"cvData":{"past":{"employer":"Qarbeth"}}}"#, #"{"companies":["Qarbeth"]}"#),
            (
                #"{"basics":{},"fellowships":[{"title":"F","institution":"Old College"}]}"#,
                #"{"institutions":["Old College"]}"#
            ),
            (#"{"work":[{"werkgever":{"naam":"Qarbeth"}}]}"#, #"{"companies":["Qarbeth"]}"#),
            (#"{"work":[{"arbeitgeber":"Qarbeth AG"}]}"#, #"{"companies":["Qarbeth AG"]}"#),
            (#"{"basics":{"current_company":"Qarbeth"}}"#, #"{"companies":["Qarbeth"]}"#),
            (#"{"education":[{"hochschule":"Old Uni"}]}"#, #"{"institutions":["Old Uni"]}"#),
            (#"{"education":[{"école":"Old Uni"}]}"#, #"{"institutions":["Old Uni"]}"#),
            (#"{"work":[{"name":"R&amp;D Labs"}]}"#, #"{"companies":["R&amp;D Labs"]}"#),
            (#"{"basics":{"email":"mailto:a@b.example"}}"#, #"{"email":["mailto:a@b.example"]}"#),
        ])
    func secrets(file: String, terms: String) throws {
        #expect(text(try #require(try imported(file).row["maskTerms"])) == terms)
    }

    @Test func whatHasAPlaceIsNoTermAndWhatIsNoNameNeither() throws {
        let resume = try imported(
            #"{"work":[{"name":"A","foo":"bar","client":{"size":"big"}}],"basics":{"school":7,"label":" X "}}"#
        )
        #expect(resume.row["maskTerms"]?.object == nil)
        #expect(resume.leftOut.count == 3)
    }
}
