public import SiteBuilder
public import SystemPackage

/// Why a server does not start, or ended.
public enum ServiceError: Error, Sendable, CustomStringConvertible {
    /// The database, the themes or the site cannot be opened.
    case build(BuildError)
    /// Another server has the state folder: two would count calls apart.
    case occupied(FilePath)
    /// The socket cannot be opened.
    case cannotListen(ListenAddress, reason: String)

    /// What happened, and what to do.
    public var description: String {
        switch self {
        case .build(let error): error.description
        case .occupied(let path):
            "\(path): another 'sharepage serve' is at work here, or the folder cannot be written"
        case .cannotListen(let address, let reason):
            "\(address): cannot listen: \(reason); end what listens there, or name another "
                + "address with --listen"
        }
    }
}
