public import SiteBuilder
public import SystemPackage

/// Why a server does not start, or ended.
public enum ServiceError: Error, Sendable, CustomStringConvertible {
    /// The database, the themes or the site cannot be opened.
    case build(BuildError)
    /// The keys of the database cannot be read.
    case unreadableKeys(FilePath)
    /// Another server has the state folder: two would count calls apart.
    case occupied(FilePath)
    /// The socket cannot be opened.
    case cannotListen(ListenAddress, reason: String)

    /// What happened, and what to do.
    public var description: String {
        switch self {
        case .build(let error): error.description
        case .unreadableKeys(let path): "\(path): the keys cannot be read; try again"
        case .occupied(let path):
            "\(path): another 'sharepage serve' is at work here, or the folder cannot be written"
        case .cannotListen(let address, let reason):
            "\(address): cannot listen: \(reason); end what listens there, or name another "
                + "address with --listen"
        }
    }
}
