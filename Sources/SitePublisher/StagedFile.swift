import ShareModel

/// A file that is ready to be published: what is to happen to it and to its compressed copy.
struct StagedFile {
    /// What publishing does with one name.
    enum Step: Equatable {
        /// The name already holds the right bytes, or rightly nothing.
        case keep
        /// The name takes over this file of the staging folder.
        case replace(String)
        /// The name goes.
        case remove
    }

    let folder: SiteFolder
    let name: String
    let file: Step
    let copy: Step
    /// Whether a compressed copy stands beside it in the end.
    let hasCopy: Bool

    var isUnchanged: Bool { file == .keep && copy == .keep }

    /// Removes the temporary files, as far as they are still there.
    func discard(from staging: Folder) {
        for case .replace(let temporary) in [file, copy] {
            _ = try? staging.remove(temporary)
        }
    }

    /// Gives the file its name.
    ///
    /// An old copy goes before the file and a new one comes after it, so that no copy is ever
    /// served beside a file that it was not made from.
    func publish(in target: Folder, from staging: Folder) throws(PublishError) {
        let copyName = name + SiteLayout.compressedSuffix
        if case .replace(let temporary) = file {
            try target.remove(copyName)
            try target.take(temporary, from: staging, as: name)
        } else if copy == .remove {
            try target.remove(copyName)
        }
        if case .replace(let temporary) = copy {
            try target.take(temporary, from: staging, as: copyName)
        }
    }
}

/// A page that is ready to be published, with the photo that must be there before it.
struct StagedPage {
    let id: ShareID
    let photo: StagedFile?
    let document: StagedFile
    /// The names of the style sheets that it links to.
    let assets: [String]

    var isUnchanged: Bool { document.isUnchanged && photo?.isUnchanged ?? true }

    func discard(from staging: Folder) {
        photo?.discard(from: staging)
        document.discard(from: staging)
    }
}
