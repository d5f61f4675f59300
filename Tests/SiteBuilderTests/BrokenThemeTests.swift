import SiteBuilder
import SitePublisher
import SystemPackage
import Testing

/// A run that can make no page keeps none public that may show what is to be hidden.
@Suite struct BrokenThemeTests {
    private static let resume =
        #"{"firstName":"Ada","lastName":"Quell","photo":"\#(photo)","summary":"At Zyqvorth.","experiences":[{"company":"Zyqvorth"}]}"#
    /// One pixel.
    private static let photo =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

    private let sandbox: Sandbox
    private let ids: [String]

    init() throws {
        let sandbox = try Sandbox()
        ids = try (0..<3).map { _ in try sandbox.share(Self.resume) }
        _ = try sandbox.render()
        self.sandbox = sandbox
    }

    /// Renders without a theme, and gives how many pages went.
    private func renderBroken() throws -> Int {
        let error = try #require(throws: BuildError.self) {
            try sandbox.render(root: sandbox.folder.appending("nowhere"))
        }
        if case .withdrew(let count, .theme) = error {
            #expect("\(error)".hasSuffix("what may be shown"))
            return count
        }
        return 0
    }

    private func mask(_ id: String, _ blur: String = #"{"companies":true}"#) throws {
        try sandbox.execute("UPDATE EmpResumeShare SET blurOptions = '\(blur)' WHERE id = '\(id)'")
    }

    private func shell(_ command: String) {
        #expect(Sandbox.shell("cd '\(sandbox.site)' && \(command)") == 0)
    }

    @Test("F44 A page of unknown origin goes if it shows what its row hides, and stays if not")
    func unknown() throws {
        // All three are older than the state folder, and one was masked meanwhile.
        try mask(ids[0])
        shell("rm -r ../site.state")
        #expect(try renderBroken() == 1)
        #expect(sandbox.page(ids[0]) == nil)
        #expect(holds(sandbox.page(ids[1]), "Zyqvorth") && sandbox.page(ids[2]) != nil)
        // Now it is masked already, as by the API.
        _ = try sandbox.render()
        shell("rm -r ../site.state")
        #expect(try renderBroken() == 0)
        #expect(sandbox.page(ids[0]) != nil)
    }

    @Test("F44 A restored page goes, although its row has the masks of the last run")
    func restored() throws {
        shell("cp -R share ../backup")
        try mask(ids[0])
        _ = try sandbox.render()
        shell("cp ../backup/* share/")
        #expect(try renderBroken() == 1)
        #expect(sandbox.page(ids[0]) == nil && sandbox.page(ids[1]) != nil)
    }

    @Test(
        "What stands beside a page counts too",
        arguments: [
            "cp share/$B.html.gz share/$A.html.gz", "echo >> share/$A.html.gz",
            "rm share/$A.html.gz; mkdir share/$A.html.gz",
            "rm share/$A.html; ln -s $B.html share/$A.html",
        ])
    func copies(command: String) throws {
        try mask(ids[0])
        _ = try sandbox.render()
        shell("A=\(ids[0]) B=\(ids[1]); \(command)")
        #expect(try renderBroken() == 1, "\(command)")
        #expect(sandbox.page(ids[0]) == nil && sandbox.page(ids[1]) != nil)
    }

    @Test("A photo that no page shows goes, also where its page was taken away or is right")
    func strayPhotos() throws {
        shell("cp -R photo ../photos")
        try mask(ids[0], #"{"photo":true}"#)
        _ = try sandbox.render()
        shell("cp ../photos/* photo/; rm share/\(ids[1]).html share/\(ids[1]).html.gz")
        #expect(try renderBroken() == 0)
        shell("test -e photo/\(ids[2]).*")
        shell("! test -e photo/\(ids[0]).* && ! test -e photo/\(ids[1]).*")
    }

    @Test("In a run over a part too, a photo goes that no page of it shows")
    func strayPhotosOfPart() throws {
        shell("cp -R photo ../photos")
        for id in ids[..<2] { try mask(id, #"{"photo":true}"#) }
        _ = try sandbox.render()
        shell("cp ../photos/* photo/")
        #expect(try sandbox.render(only: [ids[0]]).unchanged == 1)
        shell(
            "! test -e photo/\(ids[0]).* && test -e photo/\(ids[1]).* && test -e photo/\(ids[2]).*")
    }

    @Test("A folder that is not known as a site is told of, whatever the theme")
    func lostMarker() throws {
        shell("rm .sharepage")
        #expect {
            try sandbox.render(root: sandbox.folder.appending("nowhere"))
        } throws: { error in
            if case .publish(.foreignFolder(_))? = error as? BuildError { true } else { false }
        }
    }

    @Test("A hidden photo is found by its name")
    func photo() throws {
        try mask(ids[0], #"{"photo":true}"#)
        shell("rm -r ../site.state")
        #expect(holds(sandbox.page(ids[0]), "photo/\(ids[0])"), "the twin")
        #expect(try renderBroken() == 1)
        #expect(sandbox.page(ids[0]) == nil && sandbox.page(ids[1]) != nil)
    }
}
