public import ShareModel
public import SitePublisher

/// Something in a published site that is not as the database and the templates have it now.
public struct AuditFinding: Sendable, Hashable {
    /// The file's path in the site, fit for a message.
    public let file: String
    /// The share that the file belongs to by its name.
    public let share: ShareID?
    /// What is wrong.
    public let fact: Fact

    /// What is wrong with a file.
    public enum Fact: Sendable, Hashable {
        /// A value that the share hides can be read in it.
        case leak(MaskClass, place: String, reading: String)
        /// A value that the share hides can be read in its name.
        case leakingName(MaskClass)
        /// It is not the UTF-8, or not the markup, that can be searched; the line, where it is known.
        case unsearchable(line: Int?)
        /// It could not be searched: a fault of ours ended the process that did.
        case unsearched
        /// What it is to hold is not known: a fault of ours ended the process that made the page.
        case unmade
        /// It is not there, and should be.
        case missing
        /// It is there, and should not be.
        case orphaned(Orphan)
        /// It differs from what is given now, and nothing says since when.
        case outdated
        /// A copy that holds its file, compressed in another way than now.
        case recompressed
        /// It differs from what is given now, and its compressed copy does not: it was edited.
        case edited
        /// Its compressed copy holds something else: one of the two was edited.
        case contradicted
        /// A compressed copy that holds something else than its file.
        case contradicting
        /// A name that stands for its content, over other content.
        case misnamed
        /// It is not a file as the site has them.
        case faulty(FileFault)
        /// A folder is not as the site has them.
        case faultyFolder(FileFault)
        /// It is no file of a site.
        case foreign
    }

    /// Why a file belongs to nothing.
    public enum Orphan: Sendable, Hashable {
        /// Its share is not in the database.
        case unknown
        /// Its share was withdrawn by its owner.
        case revoked
        /// Its share's time is over.
        case expired
        /// Its share is refused now.
        case refused
        /// No page uses it.
        case unused
        /// A program left it behind.
        case temporary
    }

    /// What a program can rely on.
    public enum Kind: String, Sendable, CaseIterable {
        /// A hidden value can be read.
        case leak
        /// A file could not be searched for hidden values.
        case unchecked
        /// A live share lacks a file.
        case missing
        /// A file belongs to nothing that is live.
        case orphaned
        /// A file may be from an earlier run.
        case stale
        /// A file or folder was changed by another hand than ours.
        case changed
    }

    /// The kind of the finding.
    public var kind: Kind {
        switch fact {
        case .leak, .leakingName: .leak
        case .unsearchable, .unsearched, .unmade, .faulty(.unreadable), .faulty(.tooLarge):
            .unchecked
        case .missing: .missing
        case .orphaned: .orphaned
        case .outdated, .recompressed: .stale
        case .edited, .contradicted, .contradicting, .misnamed, .faulty, .faultyFolder, .foreign:
            .changed
        }
    }

    /// The class of the value that can be read.
    public var maskClass: MaskClass? {
        switch fact {
        case .leak(let maskClass, _, _), .leakingName(let maskClass): maskClass
        default: nil
        }
    }

    /// Where in the file the value can be read.
    public var place: String? {
        if case .leak(_, let place, _) = fact { return place }
        return nil
    }
}
