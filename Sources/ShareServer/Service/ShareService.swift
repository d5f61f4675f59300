import Dispatch
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ShareStore
import SiteBuilder
import Synchronization
public import SystemPackage

/// The API behind an HTTP socket.
public struct ShareService: Sendable {
    /// What a server is made of.
    public struct Options: Sendable {
        /// The database file.
        public var database: FilePath
        /// The folder with `Templates/` and `Public/`.
        public var root: FilePath
        /// The folder of the site.
        public var output: FilePath
        /// The state folder, or the one beside the site.
        public var state: FilePath?
        /// What links begin with, in place of what the database keeps.
        public var baseURL: String?
        /// Where to listen.
        public var listen: ListenAddress
        /// How the API is set up.
        public var settings = APISettings()
        /// Whether compressed copies are written.
        public var gzip = true
        /// The most connections at a time.
        public var connections = 4096
        /// The seconds that a request may take to arrive, and a connection may stay idle.
        public var patience = 15

        /// Makes options of what has no default.
        public init(database: FilePath, root: FilePath, output: FilePath, listen: ListenAddress) {
            self.database = database
            self.root = root
            self.output = output
            self.listen = listen
        }
    }

    private static let threads = 4

    private let options: Options
    private let api: ShareAPI

    /// Opens all that is served, so that what is missing is told of before a socket is opened.
    public init(_ options: Options) throws(ServiceError) {
        self.options = options
        do throws(BuildError) {
            try SiteInputs.requireApart(
                database: options.database, root: options.root, output: options.output,
                state: options.state)
        } catch { throw .build(error) }
        let database: ResumeDatabase
        do throws(StoreError) {
            database = try ResumeDatabase(writing: options.database, baseURL: options.baseURL)
        } catch { throw .build(.store(error)) }
        let publisher: SharePublisher
        do throws(BuildError) {
            publisher = try SharePublisher(
                Materials(root: options.root), output: options.output, state: options.state,
                gzip: options.gzip, isIsolated: true)
        } catch { throw .build(error) }
        guard let journal = RateJournal(in: publisher.statePath) else {
            throw .occupied(publisher.statePath)
        }
        do throws(BuildError) { try publisher.repair(in: database) } catch {
            throw .build(error)
        }
        api = ShareAPI(publisher, settings: options.settings, journal: journal)
        do throws(APIError) {
            try api.prepare(at: Desk(database: options.database, baseURL: options.baseURL))
        } catch { throw .unreadableKeys(options.database) }
    }

    /// Whether there is a key that calls can be made with.
    public var hasKeys: Bool { !api.index.isEmpty }

    /// Serves until the process is told to end, then answers what has begun.
    ///
    /// - Parameter onListening: told the port once the socket is open.
    public func run(onListening: @escaping @Sendable (Int) -> Void) throws(ServiceError) {
        let end = DispatchSemaphore(value: 0)
        let failure = Mutex<ServiceError?>(nil)
        let application = makeApplication(onListening)
        Task {
            do { try await application.runService() } catch {
                let reason = (error as? IOError).map { "\(Errno(rawValue: $0.errnoCode))" }
                failure.withLock {
                    $0 = .cannotListen(options.listen, reason: reason ?? "\(error)")
                }
            }
            end.signal()
        }
        end.wait()
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    private func makeApplication(
        _ onListening: @escaping @Sendable (Int) -> Void
    ) -> Application<APIResponder> {
        var log = Logger(label: "sharepage") { _ in ServerLog() }
        let responder = APIResponder(
            api: api,
            pool: WorkerPool(threads: Self.threads) { [options] in
                Desk(database: options.database, baseURL: options.baseURL)
            }, log: log)
        let patience = TimeAmount.seconds(Int64(options.patience))
        // The library tells of its own state, and of requests that it cannot read.
        log.logLevel = .warning
        return Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [RequestDeadline(patience)],
                    idleTimeout: patience,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10,
                        maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(options.listen.host, port: options.listen.port),
                backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    FileLimit.connections(wanted: options.connections), logger: log)),
            onServerRunning: { channel in
                onListening(channel.localAddress?.port ?? options.listen.port)
            }, logger: log)
    }
}

/// Where a server listens.
public struct ListenAddress: Sendable, CustomStringConvertible {
    /// The host, without brackets.
    public let host: String
    /// The port; 0 for any that is free.
    public let port: Int

    /// Reads `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`; `nil` for what is none of them.
    public init?(_ text: String) {
        guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")),
            let port = UInt16(text[text.utf8.index(after: colon)...])
        else { return nil }
        var host = text.utf8[..<colon]
        if host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(UInt8(ascii: ":")) {
            return nil
        }
        guard !host.isEmpty, host.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }) else {
            return nil
        }
        self.host = String(Substring(host))
        self.port = Int(port)
    }

    /// The address as it stands in a URL.
    public var description: String { authority(port: port) }

    /// The address with another port, as it stands in a URL.
    public func authority(port: Int) -> String {
        host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
