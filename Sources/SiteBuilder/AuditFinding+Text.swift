import ShareModel
import SitePublisher

extension AuditFinding: CustomStringConvertible {
    /// The file, the kind, what is wrong, and what to do; never a value.
    public var description: String { "\(file): \(kind.rawValue): \(reason); \(advice)" }

    /// What is wrong, as a clause.
    public var reason: String {
        switch fact {
        case .leak(let maskClass, let place, let reading):
            "a value of '\(maskClass.name)' can be read in \(place) (\(reading))"
        case .leakingName(let maskClass):
            "a value of '\(maskClass.name)' can be read in the rest of the name"
        case .unsearchable(let line?):
            "it cannot be searched for hidden values: its markup is broken in line \(line)"
        case .unsearchable(nil): "it cannot be searched for hidden values: it is not UTF-8"
        case .unsearched:
            "it could not be searched for hidden values: this program failed over it"
        case .unmade: "what it is to hold is not known: this program failed over its share"
        case .missing: "it is not there"
        case .orphaned(let orphan): orphan.reason
        case .outdated:
            "it is not what the database and the templates give now: "
                + "they have changed since, or it was changed by hand"
        case .recompressed: "it holds the right bytes, compressed in another way than now"
        case .edited: "it was changed by hand: only its compressed copy is what is given now"
        case .contradicted:
            "it was changed by hand, or its compressed copy was: they do not hold the same"
        case .contradicting: "it does not hold what its file does, and that alone"
        case .misnamed: "its content is not what its name stands for"
        case .faulty(let fault), .faultyFolder(let fault): fault.reason
        case .foreign: "no file of a site has this name"
        }
    }

    /// What to do.
    public var advice: String {
        switch fact {
        case .leak, .leakingName: "run render at once"
        case .orphaned(.unused), .orphaned(.temporary): "run render, which removes it"
        case .orphaned: "run render at once, which withdraws it"
        case .unsearched, .unmade: "report the fault, and try again with another version"
        case .unsearchable, .missing, .outdated, .recompressed: "run render"
        case .edited, .contradicted, .contradicting, .misnamed, .faulty:
            "find out who did it, then run render"
        case .faultyFolder(.mode): "find out who did it, then set it to 755"
        case .faultyFolder(.owner): "find out who did it, then give it to the owner of the site"
        case .faultyFolder: "find out who did it, then run render"
        case .foreign: "find out who put it there, then run render, which removes it"
        }
    }
}

extension AuditFinding.Orphan {
    fileprivate var reason: String {
        switch self {
        case .unknown: "its share is not in the database"
        case .revoked: "its share was revoked"
        case .expired: "its share has expired"
        case .refused: "its share is refused now"
        case .unused: "no page uses it"
        case .temporary: "a program left it behind"
        }
    }
}

extension FileFault {
    fileprivate var reason: String {
        switch self {
        case .link: "a symbolic link stands there, which was not followed"
        case .folder: "a folder stands there"
        case .file: "a file stands there"
        case .special: "a pipe, a socket or a device stands there"
        case .hardLinked: "it has another name too, by which it can be changed"
        case .mode(let mode): "its mode is \(String(mode, radix: 8))"
        case .owner: "it belongs to a user who is neither the owner of the site nor root"
        case .unreadable: "it may not be read"
        case .tooLarge: "it is larger than any page, and was not read"
        }
    }
}
