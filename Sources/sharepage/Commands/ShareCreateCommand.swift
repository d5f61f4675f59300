import ArgumentParser
import ShareModel
import ShareServer
import ShareStore

/// `sharepage share create`.
struct ShareCreateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Freeze a resume into a share and print its link.",
        discussion: """
            Prints what the API's POST answers. A resume that is shared already keeps its link and \
            its frozen content; masks that are named now are added to it, and none is taken away. \
            To share newer content, or with fewer masks, revoke the share first.
            The page is made by the next render.
            """)

    @Argument(help: "The resume's id.")
    var resume: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption

    @Option(
        help: ArgumentHelp(
            "What to hide, such as companies,institutions,linkedin; may be given again.",
            valueName: "keys"))
    var blur: [String] = []

    @Option(
        help: ArgumentHelp(
            "A file with the body of the API's call: {\"blurOptions\": {…}}.", valueName: "file"))
    var body: String?

    @Option(help: ArgumentHelp("When the share ends: 2027-01-31, or 30d.", valueName: "date"))
    var expires: String?

    func run() throws {
        let now = Timestamp.now
        var request = ShareRequest(resumeID: resume, userID: user.user)
        request.blurOptions = try blurOptions()
        if let expires {
            guard let end = Timestamp(expiry: expires, now: now) else {
                throw Failure.usage("--expires: expected a date to come such as 2027-01-31, or 30d")
            }
            request.expiresAt = end
        }
        let share = try ResumeDatabase(writing: database.path).createShare(request, now: now)
        try Console.print(ShareAnswer(share).json)
    }

    private func blurOptions() throws(Failure) -> BlurOptions {
        var options = BlurOptions()
        if let body {
            let bytes = try InputFile.read(body)
            do throws(ShareCallError) { options = try ShareCall(body: bytes).blurOptions } catch {
                throw .badData("\(self.body ?? ""): \(error)")
            }
        }
        for list in blur {
            let keys = list.utf8.split(separator: UInt8(ascii: ",")).map {
                String(decoding: $0.filter { $0 != 0x20 }, as: UTF8.self)
            }
            // An empty list is a variable that was not set, and not a wish to hide nothing.
            guard !keys.isEmpty else {
                throw .usage("--blur: names nothing; name a key, or leave it out")
            }
            do throws(BlurOptionsError) {
                for key in keys { try options.add(BlurOptions(.object([(key, .bool(true))]))) }
            } catch { throw .usage("--blur: \(error)") }
        }
        return options
    }
}
