public import SystemPackage

/// Why a site could not be opened, changed or finished.
public enum PublishError: Error, Equatable {
    /// The folder has content, and no marker says that it is ours.
    case foreignFolder(FilePath)
    /// A file or a symbolic link stands where a folder must be.
    case notAFolder(FilePath)
    /// The state folder would be inside the folder that is served.
    case stateInsideSite(FilePath)
    /// A file or folder that a run reads is in a folder that it cleans up, or the other way round.
    case inputInSite(FilePath, site: FilePath)
    /// Files cannot be renamed from the state folder to the site.
    case otherFileSystem(state: FilePath, site: FilePath)
    /// The file system takes two ids that differ by case for one.
    case foldsCase(FilePath)
    /// Another folder, or none, stands where the site or its state folder was opened.
    case moved(FilePath)
    /// Another run holds the lock.
    case locked(FilePath)
    /// A file's name or path is not one that can be published.
    case unusableName(String)
    /// The compressed copy does not inflate to the bytes that were checked.
    case damagedCopy(FilePath)
    /// A system call failed.
    case system(Operation, FilePath, Errno)

    /// What a failed system call was meant to do.
    public enum Operation: String, Sendable {
        case create, open, read, write, close, sync, rename, remove, list, lock, inspect
        case makeFolder = "make the folder"
        case setMode = "set the mode"
    }

    /// What a caller can make of the failure.
    public enum Kind: Sendable {
        /// The site cannot be made where it was asked for.
        case cannotCreate
        /// Reading or writing failed.
        case inputOutput
        /// The disk, the quota or the size limit is exhausted.
        case noSpace
        /// Another run is at work.
        case locked
        /// The caller handed in what cannot be published.
        case badInput
    }

    /// The failure's kind, from which a caller makes its exit code.
    public var kind: Kind {
        switch self {
        case .foreignFolder, .notAFolder, .stateInsideSite, .inputInSite, .otherFileSystem,
            .foldsCase:
            .cannotCreate
        case .locked: .locked
        case .unusableName: .badInput
        case .damagedCopy, .moved: .inputOutput
        case .system(_, _, .noSpace), .system(_, _, .diskQuotaExceeded),
            .system(_, _, .fileTooLarge):
            .noSpace
        case .system(.makeFolder, _, _), .system(_, _, .permissionDenied),
            .system(_, _, .notPermitted), .system(_, _, .readOnlyFileSystem):
            .cannotCreate
        case .system: .inputOutput
        }
    }
}

extension PublishError: CustomStringConvertible {
    /// What happened, where, and what to do.
    public var description: String {
        switch self {
        case .foreignFolder(let path):
            "\(path): the folder has content, and no file .sharepage that says that sharepage made it; "
                + "name an empty or a new folder, or put the file back where it was lost: it may be empty"
        case .notAFolder(let path):
            "\(path): not a folder; name a folder, not a file or a symbolic link"
        case .stateInsideSite(let path):
            "\(path): the state folder would be public; name one outside the site with --state"
        case .inputInSite(let input, let site):
            "\(input): lies in \(site), or around it, where all is removed that is no part of a site; "
                + "keep them apart"
        case .otherFileSystem(let state, let site):
            "\(state): not on the file system of \(site); name a folder there with --state"
        case .foldsCase(let path):
            "\(path): the file system ignores case, so that share ids could meet; use another"
        case .moved(let path):
            "\(path): was moved or replaced since it was opened; start again"
        case .locked(let path):
            "\(path): another run is at work; wait until it ends"
        case .unusableName(let name):
            "\(name): not a name to publish; use letters, digits, '.', '_' and '-', and neither .gz at "
                + "the end nor share, photo or assets at the start"
        case .damagedCopy(let path):
            "\(path): the compressed copy differs from the page; check the machine's memory"
        case .system(let operation, let path, let errno):
            "\(path): cannot \(operation.rawValue): \(errno)\(advice)"
        }
    }

    private var advice: String {
        switch kind {
        case .noSpace: "; make room or raise the limit, then run again"
        default: "; set that right, then run again"
        }
    }
}
