import SitePublisher
import SystemPackage
import Testing

@Suite struct PublishErrorTests {
    @Test(arguments: [
        (
            PublishError.foreignFolder("/srv/www"),
            "/srv/www: the folder has content, and no file .sharepage that says that sharepage made "
                + "it; name an empty or a new folder, or put the file back where it was lost: it may be "
                + "empty"
        ),
        (.notAFolder("x"), "x: not a folder; name a folder, not a file or a symbolic link"),
        (
            .stateInsideSite("/s/state"),
            "/s/state: the state folder would be public; name one outside the site with --state"
        ),
        (
            .otherFileSystem(state: "/a", site: "/b"),
            "/a: not on the file system of /b; name a folder there with --state"
        ),
        (
            .foldsCase("/b"),
            "/b: the file system ignores case, so that share ids could meet; use another"
        ),
        (.locked("/a/run.lock"), "/a/run.lock: another run is at work; wait until it ends"),
        (
            .unusableName("a b"),
            "a b: not a name to publish; use letters, digits, '.', '_' and '-', and neither .gz at the "
                + "end nor share, photo or assets at the start"
        ),
        (
            .inputInSite("/b/x.sqlite", site: "/b"),
            "/b/x.sqlite: lies in /b, or around it, where all is removed that is no part of a site; "
                + "keep them apart"
        ),
        (
            .damagedCopy("p.html.gz"),
            "p.html.gz: the compressed copy differs from the page; check the machine's memory"
        ),
        (
            .system(.write, "/s/a.html", .noSpace),
            "/s/a.html: cannot write: No space left on device; "
                + "make room or raise the limit, then run again"
        ),
        (
            .system(.makeFolder, "/s", .permissionDenied),
            "/s: cannot make the folder: Permission denied; set that right, then run again"
        ),
    ])
    func `the sentence says what, where and what to do`(_ error: PublishError, _ text: String) {
        #expect("\(error)" == text)
    }

    @Test(arguments: [
        (PublishError.foreignFolder("x"), PublishError.Kind.cannotCreate),
        (.locked("x"), .locked), (.unusableName("x"), .badInput),
        (.damagedCopy("x"), .inputOutput), (.system(.sync, "x", .ioError), .inputOutput),
        (.system(.create, "x", .diskQuotaExceeded), .noSpace),
        (.system(.makeFolder, "x", .noSpace), .noSpace),
        (.system(.lock, "x", .noLocks), .inputOutput),
        (.system(.create, "x", .readOnlyFileSystem), .cannotCreate),
    ])
    func `the kind tells the caller its exit code`(_ error: PublishError, _ kind: PublishError.Kind)
    {
        #expect(error.kind == kind)
    }
}
