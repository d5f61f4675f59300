import Testing

@testable import ShareModel

/// A mask that has nothing to hide is named, with the reason.
struct EmptyMaskTests {
    @Test func eachKeyOfAnEmptyResumeSaysWhy() throws {
        let keys = BlurKey.allKnown.map { #""\#($0.name)":true"# }.joined(separator: ",")
        let sentences = try all(#"{"firstName":"Ilse"}"#, "{\(keys)}").map(\.sentence)
        #expect(sentences.count == BlurKey.allKnown.count - 2, "\(sentences)")
        #expect(
            sentences.contains(
                "blurOptions.companies: hides nothing: no employer was found; "
                    + "--alias companies=NAME hides a name in texts"))
        #expect(sentences.contains("blurOptions.phone: hides nothing: the resume has no phone"))
        #expect(sentences.contains("blurOptions.skills: hides nothing: the resume has no skills"))
    }

    @Test(arguments: [
        (#"{"employer":"Zyqvorth"}"#, #"{"companies":true}"#, "{}"),
        (#"{"references":[{"company":"Zyqvorth"}]}"#, #"{"companies":true}"#, "{}"),
        ("{}", #"{"companies":{"aliases":["Big Blue"]}}"#, "{}"),
        ("{}", #"{"companies":true}"#, #"{"companies":["Zyqvorth"]}"#),
        (#"{"linkedInUrl":"x","linkedIn":"y"}"#, #"{"linkedin":true}"#, "{}"),
        (
            #"{"profiles":[{"network":"LinkedIn","username":"ilse"}]}"#, #"{"linkedin":true}"#, "{}"
        ),
        (#"{"skills":["Go"]}"#, #"{"skills":true}"#, "{}"),
        (#"{"experiences":[{"startDate":"2014"}]}"#, #"{"dates":true}"#, "{}"),
        ("{}", "{}", "{}"), ("{}", #"{"companies":false}"#, "{}"),
    ])
    func whatHasSomethingToHideIsNotNamed(cvData: String, blur: String, terms: String) throws {
        #expect(try all(cvData, blur, terms).isEmpty)
    }

    @Test func onlyTheKeyWithoutAValueIsNamed() throws {
        let found = try all(
            #"{"employer":"Zyqvorth","phone":"1"}"#, #"{"companies":1,"schools":1,"phone":1}"#)
        #expect(found.map(\.key) == [.maskClass(.institution)])
    }

    private func all(
        _ cvData: String, _ blur: String, _ terms: String = "{}"
    ) throws -> [EmptyMask] {
        try EmptyMask.all(
            in: ShareRecord(
                id: "share1", template: nil, locale: nil,
                columns: [
                    .cvData: Array(cvData.utf8), .blurOptions: Array(blur.utf8),
                    .maskTerms: Array(terms.utf8),
                ]))
    }
}
