import ShareStore
import SiteBuilder
import SitePublisher
import SystemPackage
import Testing

@Suite struct IncrementalTests {
    private static let resume =
        #"{"firstName":"Ada","lastName":"Quell","summary":"At Zyqvorth.","experiences":[{"company":"Zyqvorth","jobTitle":"Surveyor"}]}"#

    private func sandbox(_ count: Int = 3) throws -> (Sandbox, [String]) {
        let sandbox = try Sandbox()
        let ids = try (0..<count).map { _ in try sandbox.share(Self.resume) }
        #expect(try sandbox.render().rendered == count)
        return (sandbox, ids)
    }

    private func shell(_ sandbox: Sandbox, _ command: String) {
        #expect(Sandbox.shell("cd '\(sandbox.site)' && \(command)") == 0)
    }

    @Test("F34 What nobody has changed is not made again")
    func unchanged() throws {
        let (sandbox, _) = try sandbox()
        let report = try sandbox.render()
        #expect(report.rendered == 0 && report.unchanged == 3 && report.written == 0)
        #expect(report.cleanUp.isEmpty)
    }

    @Test("What is to be said of a row is said again by a run that makes nothing")
    func warnings() throws {
        let (sandbox, ids) = try sandbox()
        try sandbox.execute(
            "UPDATE EmpResumeShare SET template = 'clasic', locale = 'tlh', designSettings = "
                + "'{\"spacing\":\"compackt\"}' WHERE id = '\(ids[1])'")
        let first = try sandbox.render()
        #expect(first.rendered == 1)
        #expect(
            first.warnings.map(\.text) == [
                "designSettings.spacing: not a value we know (did you mean 'compact'?); the default is used",
                "locale: no file for 'tlh' in Templates/locales/ (there is en, nl); English is used",
                "template: no theme 'clasic' in Templates/ (did you mean 'classic'?); 'classic' is used",
            ])
        let second = try sandbox.render()
        #expect(second.rendered == 0 && second.unchanged == 3)
        #expect(second.warnings.map(\.text) == first.warnings.map(\.text))
        #expect(second.warnings.allSatisfy { $0.id == ids[1] })
        // The names that a row gives are its own, and are kept nowhere else.
        let state = sandbox.site.string + ".state"
        #expect(Sandbox.shell("grep -rq clasic '\(state)' || grep -rq tlh '\(state)'") != 0)
        #expect(Sandbox.shell("grep -rq compact '\(state)'") == 0)
        try sandbox.execute(
            "UPDATE EmpResumeShare SET template = 'classic', locale = 'en', designSettings = NULL")
        #expect(try sandbox.render().warnings.isEmpty)
        #expect(try sandbox.render().warnings.isEmpty)
    }

    @Test("F33 Only what has changed is made again")
    func changed() throws {
        let (sandbox, ids) = try sandbox()
        try sandbox.execute(
            "UPDATE EmpResumeShare SET cvData = replace(cvData, 'Ada', 'Ida') WHERE id = '\(ids[1])'"
        )
        let report = try sandbox.render()
        #expect(report.rendered == 1 && report.written == 1 && report.unchanged == 2)
        #expect(holds(sandbox.page(ids[1]), "Ida") && holds(sandbox.page(ids[0]), "Ada"))
        #expect(try sandbox.render().rendered == 0)
    }

    @Test("F35 What comes out the same is not written")
    func restat() throws {
        let (sandbox, ids) = try sandbox()
        try sandbox.execute(
            "UPDATE EmpResumeShare SET cvData = replace(cvData, '\"Ada\"', ' \"Ada\" ')")
        let report = try sandbox.render()
        #expect(report.rendered == 3 && report.written == 0 && report.unchanged == 3)
        #expect(report.mended.isEmpty && ids.allSatisfy { sandbox.page($0) != nil })
    }

    @Test("F36 A change of the theme makes all its pages, one of a language those in it")
    func theme() throws {
        let (sandbox, ids) = try sandbox()
        try sandbox.execute("UPDATE EmpResumeShare SET locale = 'nl' WHERE id = '\(ids[0])'")
        let root = sandbox.folder.appending("root")
        let copy =
            "mkdir '\(root)' && cp -R '\(Sandbox.root)/Templates' '\(Sandbox.root)/Public' '\(root)'"
        #expect(Sandbox.shell(copy) == 0)
        #expect(try sandbox.render(root: root).rendered == 1)
        #expect(try sandbox.render(root: root).rendered == 0)
        Sandbox.shell("echo >> '\(root)/Templates/locales/nl.json'")
        #expect(try sandbox.render(root: root).rendered == 1)
        Sandbox.shell("echo >> '\(root)/Templates/locales/en.json'")
        #expect(try sandbox.render(root: root).rendered == 2)
        Sandbox.shell("echo 'a { color: teal }' >> '\(root)/Templates/classic/style.css'")
        let report = try sandbox.render(root: root)
        #expect(report.rendered == 3 && report.written == 3 && report.cleanUp.assets == 2)
    }

    @Test("F25 A file that was changed by hand is mended and named")
    func mended() throws {
        let (sandbox, ids) = try sandbox()
        let page = sandbox.page(ids[2])
        for command in [
            "echo >> share/\(ids[2]).html", "chmod 600 share/\(ids[2]).html.gz",
            "rm share/\(ids[2]).html.gz", "rm share/\(ids[2]).html; mkdir share/\(ids[2]).html",
        ] {
            shell(sandbox, command)
            let report = try sandbox.render()
            #expect(report.rendered == 1 && report.mended == [ids[2]], "\(command)")
            #expect(sandbox.page(ids[2]) == page)
        }
        #expect(try sandbox.render().rendered == 0)
    }

    @Test("F25 A file that is no share's is mended and named; what is new or changed is neither")
    func mendedFiles() throws {
        let (sandbox, _) = try sandbox()
        for command in ["rm assets/classic.*.css", "sed -i s/a/b/ assets/classic.*.css"] {
            shell(sandbox, command)
            for isVerifying in [false, true] {
                let report = try sandbox.render(verifying: isVerifying)
                let path = report.mendedFiles.first
                #expect(report.mendedFiles.count == (isVerifying ? 0 : 1), "\(command)")
                #expect(isVerifying || path?.hasPrefix("assets/classic.") == true, "\(command)")
                #expect(report.cleanUp.isEmpty && report.mended.isEmpty)
            }
        }
        for path in ["robots.txt", "404.html"] {
            for command in ["echo >> \(path)", "rm \(path).gz", "chmod 600 \(path)", "rm \(path)"] {
                shell(sandbox, command)
                #expect(try sandbox.render().mendedFiles == [path], "\(command)")
            }
        }
        let root = sandbox.folder.appending("root")
        let copy =
            "mkdir '\(root)' && cp -R '\(Sandbox.root)/Templates' '\(Sandbox.root)/Public' '\(root)'"
        Sandbox.shell(
            "\(copy) && echo >> '\(root)/Public/robots.txt'; touch '\(root)/Public/new.txt'")
        Sandbox.shell("echo 'a { color: teal }' >> '\(root)/Templates/classic/style.css'")
        #expect(try sandbox.render(root: root).mendedFiles.isEmpty)
        #expect(try sandbox.render().mendedFiles.isEmpty, "what was before is forgotten")
    }

    @Test("F25 What the file system does not tell is found by a run that verifies")
    func verified() throws {
        let (sandbox, ids) = try sandbox()
        #expect(try sandbox.render(verifying: true).rendered == 3)
        // As if the page had been changed before it was noted: the note is of the changed file.
        shell(sandbox, "sed -i s/Quell/Quelm/ share/\(ids[0]).html")
        let report = try sandbox.render(verifying: true)
        #expect(report.mended == [ids[0]] && report.rendered == 3)
        #expect(holds(sandbox.page(ids[0]), "Quell"))
    }

    @Test("F18 Without its memory a run makes every page, and still finds what is too much")
    func forgotten() throws {
        let (sandbox, ids) = try sandbox()
        try sandbox.revoke(ids[0])
        shell(sandbox, "touch share/orphan.html; rm -r ../site.state")
        let report = try sandbox.render()
        #expect(report.rendered == 2 && report.written == 0 && report.withdrawn == 2)
        #expect(sandbox.page(ids[0]) == nil && sandbox.page("orphan") == nil)
        #expect(try sandbox.render().rendered == 0)
    }

    @Test("I7 A refused share is refused again by each run")
    func refused() throws {
        let (sandbox, ids) = try sandbox()
        try sandbox.execute(
            "UPDATE EmpResumeShare SET blurOptions = '{\"wages\":true}' WHERE id = '\(ids[0])'")
        for _ in 0..<2 {
            let report = try sandbox.render()
            #expect(report.refusals.map(\.id) == [ids[0]] && report.refusals.count == 1)
            #expect(sandbox.page(ids[0]) == nil)
        }
        try sandbox.execute("UPDATE EmpResumeShare SET blurOptions = '{}'")
        #expect(try sandbox.render().written == 1)
    }

    @Test("A page that hides more cannot wait for a theme that is right: it goes")
    func broken() throws {
        let (sandbox, ids) = try sandbox()
        try sandbox.execute(
            "UPDATE EmpResumeShare SET blurOptions = '{\"companies\":true}' WHERE id = '\(ids[0])'")
        try sandbox.execute(
            "UPDATE EmpResumeShare SET cvData = replace(cvData, 'Ada', 'Ida') WHERE id = '\(ids[1])'"
        )
        try sandbox.execute("UPDATE EmpResumeShare SET blurOptions = '{' WHERE id = '\(ids[2])'")
        #expect(throws: BuildError.self) {
            try sandbox.render(root: sandbox.folder.appending("nowhere"))
        }
        #expect(sandbox.page(ids[0]) == nil && sandbox.page(ids[2]) == nil)
        #expect(holds(sandbox.page(ids[1]), "Ada"))
        #expect(try sandbox.render().refusals.map(\.id) == [ids[2]])
        #expect(!holds(sandbox.page(ids[0]), "yqvorth") && holds(sandbox.page(ids[1]), "Ida"))
    }

    @Test("Parts of a site make together what one run makes")
    func shards() throws {
        let (sandbox, ids) = try sandbox(9)
        var rendered = 0
        for number in 1...3 {
            var options = SiteBuild.Options(
                database: sandbox.database, root: Sandbox.root,
                output: sandbox.folder.appending("part\(number)"))
            options.durability = .none
            options.part = try #require(ShareFilter.shard(number, of: 3))
            rendered += try SiteBuild(options).run().rendered
        }
        #expect(rendered == ids.count)
        let command = """
            cd '\(sandbox.folder)' && mkdir all && cp -R part1/. part2/. part3/. all && diff -r site all
            """
        #expect(Sandbox.shell(command) == 0)
        #expect(Sandbox.shell("cd '\(sandbox.folder)' && diff -rq site part1 > /dev/null") != 0)
    }

    @Test("A revoked share that was emptied is no bad share")
    func emptied() throws {
        let (sandbox, ids) = try sandbox()
        try sandbox.execute(
            "UPDATE EmpResumeShare SET cvData = '', revokedAt = '2024-01-01T00:00:00.000Z' WHERE id = '\(ids[0])'"
        )
        let report = try sandbox.render()
        #expect(report.refusals.isEmpty && report.withdrawn == 1 && sandbox.page(ids[0]) == nil)
    }

    @Test(
        "F01 A photo whose page went with a killed run goes with the next, also with that of a part"
    )
    func photo() throws {
        let (sandbox, ids) = try sandbox()
        shell(sandbox, "echo x > photo/\(ids[0]).5bb3ac03a4d37780.png; rm share/\(ids[0]).html*")
        try sandbox.revoke(ids[0])
        #expect(try sandbox.render(only: [ids[0]]).withdrawn == 1)
        shell(sandbox, "! ls photo | grep .")
    }

    @Test("A row that is another one each time it is read gets no page, and is named")
    func moving() throws {
        let (sandbox, ids) = try sandbox()
        // What is computed counts: table_info leaves such columns out.
        try sandbox.execute(
            "ALTER TABLE EmpResumeShare RENAME TO Stored; CREATE VIEW EmpResumeShare AS SELECT id, "
                + "cvData, '{\"companies\":true}' AS blurOptions, createdAt, random() AS template "
                + "FROM Stored")
        let report = try sandbox.render()
        #expect(report.refusals.map(\.id) == ids.sorted() && report.written == 0)
        #expect(ids.allSatisfy { sandbox.page($0) == nil })
    }

    @Test(
        "F18 What is no file in the state folder is taken away",
        arguments: [
            "rm manifest.key; mkfifo manifest.key", "rm manifest.sqlite; mkdir manifest.sqlite",
            "mkfifo manifest.sqlite-journal", "ln -s /nowhere manifest.sqlite-wal",
            "rm page.lock; mkdir page.lock", "rm run.lock; ln -s nowhere run.lock",
        ])
    func oddState(_ command: String) throws {
        let (sandbox, ids) = try sandbox()
        #expect(Sandbox.shell("cd '\(sandbox.site).state' && \(command)") == 0)
        try sandbox.execute(
            "UPDATE EmpResumeShare SET blurOptions = '{\"companies\":true}' WHERE id = '\(ids[0])'")
        let report = try sandbox.render()
        #expect(report.written == 1 && !holds(sandbox.page(ids[0]), "yqvorth"))
    }

    @Test("I7 Each row whose id cannot be read is told of")
    func unreadableIDs() throws {
        let (sandbox, _) = try sandbox(1)
        try sandbox.execute(
            "ALTER TABLE EmpResumeShare RENAME TO Stored; CREATE VIEW EmpResumeShare AS SELECT "
                + "CAST(column1 AS TEXT) AS id, '{}' AS cvData, '{}' AS blurOptions, 0 AS createdAt "
                + "FROM (VALUES (x'ff'), (x'fe'), ('good'))")
        let report = try sandbox.render()
        #expect(report.refusals.map(\.code) == [.unreadable, .unreadable])
        #expect(report.written == 1)
    }

    @Test(
        "F01 An old photo beside a page that was written before a kill goes with a run over its part"
    )
    func oldPhoto() throws {
        let (sandbox, ids) = try sandbox()
        shell(sandbox, "echo x > photo/\(ids[0]).5bb3ac03a4d37780.png; rm -r ../site.state")
        #expect(try sandbox.render(only: [ids[0]]).unchanged == 1)
        shell(sandbox, "! ls photo | grep .")
    }
}
