import ArgumentParser
import Glibc
import ShareServer
import SystemPackage

/// `sharepage serve`: answers the API.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Answer the API, and publish what it shares.",
        discussion: """
            POST, GET and DELETE /v1/resume/{id}/share, as /v1/openapi.json describes them. The pages \
            are written into the site's folder, which a web server serves; 'render' may run beside \
            it. A template that was changed is used after a restart. SIGTERM and SIGINT end it when \
            what has begun is answered.
            """)

    @OptionGroup var database: DatabaseOption

    @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("The state folder; default: <output>.state.", valueName: "dir"))
    var state: String?

    @OptionGroup var root: RootOption

    @Option(
        help: ArgumentHelp(
            "Where the pages are; links begin with it. Without it, what the database keeps.",
            valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("Where to listen.", valueName: "host:port"))
    var listen = "127.0.0.1:8080"

    @Option(
        help: ArgumentHelp(
            "A proxy whose X-Forwarded-For counts; may be given again.", valueName: "address"))
    var trustedProxy: [String] = []

    @Option(help: ArgumentHelp("The calls that an account may make a minute.", valueName: "n"))
    var rateLimit = RatePolicy.share.limit

    @Option(
        help: ArgumentHelp("The bad keys that an address may send a minute.", valueName: "n"))
    var badKeyLimit = APISettings().badKeyLimit

    @Option(help: ArgumentHelp("The most connections at a time.", valueName: "n"))
    var connections = 4096

    @Option(
        help: ArgumentHelp(
            "The seconds that a request may take to arrive, and a connection may stay idle.",
            valueName: "n"))
    var requestTimeout = 15

    @Flag(help: "Write no compressed copies.")
    var noGzip = false

    func validate() throws {
        guard !output.isEmpty else { throw ValidationError("--output names no folder.") }
        guard rateLimit >= 1, badKeyLimit >= 1, connections >= 1, requestTimeout >= 1 else {
            throw ValidationError(
                "--rate-limit, --bad-key-limit, --connections and --request-timeout take numbers "
                    + "from 1.")
        }
        guard ListenAddress(listen) != nil else {
            throw ValidationError(
                "--listen: expected an address such as 127.0.0.1:8080 or [::1]:8080.")
        }
        for proxy in trustedProxy where !isAddress(proxy) {
            throw ValidationError("--trusted-proxy: expected an address such as 127.0.0.1 or ::1.")
        }
    }

    func run() throws {
        guard let address = ListenAddress(listen) else { throw Failure.usage("--listen") }
        var options = ShareService.Options(
            database: database.path, root: try root.find(), output: FilePath(output),
            listen: address)
        options.state = state.map { FilePath($0) }
        options.baseURL = baseURL
        options.gzip = !noGzip
        options.connections = connections
        options.patience = requestTimeout
        options.settings.trustedProxies = Set(trustedProxy)
        options.settings.policy.limit = rateLimit
        options.settings.badKeyLimit = badKeyLimit
        let service = try ShareService(options)
        if !service.hasKeys {
            Console.note("no keys yet; 'sharepage key create --scope resume:share' makes one")
        }
        try service.run { port in
            _ = try? Console.print("listening on http://\(address.authority(port: port))")
        }
    }

    /// Whether a text is an address of IPv4 or IPv6: a name would never be equal to one.
    private func isAddress(_ text: String) -> Bool {
        var v4 = in_addr()
        var v6 = in6_addr()
        return inet_pton(AF_INET, text, &v4) == 1 || inet_pton(AF_INET6, text, &v6) == 1
    }
}
