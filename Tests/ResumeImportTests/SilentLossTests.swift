import ResumeImport
import ShareModel
import Testing

/// What an import changes or leaves is said, or kept.
struct SilentLossTests {
    @Test func anEndThatIsNoDateIsNoPresent() throws {
        let resume = try imported(
            #"{"work":[{"name":"A","startDate":"2015","endDate":"Invalid date"},{"name":"B","startDate":"2016"}]}"#
        )
        let entries = try #require(resume.resume["cvData"]?["experiences"]?.array)
        #expect(entries.map { $0["isCurrent"] != nil } == [true, false])
        #expect(entries[0]["isCurrent"]?.isTruthy == false)
    }

    @Test func anEmployerAbovePositionsWithOthersIsASecret() throws {
        let resume = try imported(
            #"{"work":[{"name":"Zyqvorth","positions":[{"position":"x","company":"Drokvel"}]}]}"#)
        #expect(text(try #require(resume.row["maskTerms"])) == #"{"companies":["Zyqvorth"]}"#)
        #expect(resume.leftOut == ["work[0].name"])
    }

    @Test(arguments: [
        #"{"work":[{"name":"Acme"},[{"name":"Zyqvorth"}]]}"#,
        #"{"work":{"Acme":{"position":"x"},"Zyqvorth":{"position":"y"}}}"#,
        #"{"work":{"0":{"name":"Acme"},"1":{"name":"Zyqvorth"}}}"#,
    ])
    func entriesInOtherShapesAreEntries(file: String) throws {
        let entries = try #require(try imported(file).resume["cvData"]?["experiences"]?.array)
        #expect(entries.compactMap { $0["company"]?.string } == ["Acme", "Zyqvorth"])
    }

    @Test func oneOwnSectionForAListIsAListOfOne() throws {
        let resume = try imported(
            #"""
            {"basics":{"name":"Ada X"},"sections":{"skills":{"items":[]}},
            "customSections":{"id":"c","title":"More","items":[{"company":"Zyqvorth","position":"x"}]}}
            """#)
        #expect(try content(resume).utf8.count > 60)
        #expect(resume.resume["cvData"]?["customSections"]?.array?.count == 1)
    }

    @Test func theEndOfACurrentEntryIsRemarked() throws {
        let resume = try imported(
            #"{"work":[{"name":"A","startDate":"2010","endDate":"2012","isCurrent":true}]}"#)
        #expect(
            resume.remarks.map(\.description) == [
                "work[0].endDate: not shown, since the entry is said to be current"
            ])
    }

    @Test func wordsBesideALinkAndOwnHeadingsAreKeptOrRemarked() throws {
        let resume = try imported(
            #"""
            {"basics":{"name":"Ada X","customFields":[{"text":"Signal: ada.42","link":"https://signal.example/x"}]},
            "metadata":{"page":{"locale":"nl-NL"}},
            "sections":{"languages":{"title":"Talen","items":[{"language":"Nederlands"}]},
            "skills":{"title":"Skills","items":[{"name":"Go"}]}}}
            """#)
        #expect(try content(resume).utf8.count > 0)
        let profile = resume.resume["cvData"]?["profiles"]?.array?.first
        #expect(profile?["username"]?.string == "Signal: ada.42")
        #expect(resume.resume["locale"]?.string == "nl-NL")
        #expect(resume.leftOut == ["sections.languages.title"])
    }
}
