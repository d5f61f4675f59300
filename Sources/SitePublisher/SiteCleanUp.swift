public import ShareModel

extension Site {
    /// Ends a run over the whole site: removes what is no part of it, and makes all names durable.
    ///
    /// The caller reads the live shares anew under the lock, so that a page which another process
    /// has published meanwhile is not taken for an orphan.
    ///
    /// - Parameter live: the shares that are public now: what one of them has that the run did not publish
    ///   is another process's, and is left alone.
    public func finish(
        keeping contents: SiteContents, live: NameSet, under lock: borrowing PageLock
    ) throws(PublishError) -> CleanUp {
        var cleanUp = CleanUp()
        let hasNewer = try cleanShares(contents, live, &cleanUp)
        try cleanPhotos(contents, live, &cleanUp)
        // The style sheets of pages that this run did not make are not known here.
        if !hasNewer { try cleanAssets(contents, &cleanUp) }
        try cleanPublic(output, prefix: "", contents, contents.publicFolders, &cleanUp)
        try sync(under: lock)
        return cleanUp
    }

    /// Cleans the folder of pages, and says whether another process has published some of them.
    private func cleanShares(
        _ contents: SiteContents, _ live: NameSet, _ cleanUp: inout CleanUp
    ) throws(PublishError) -> Bool {
        var hasNewer = false
        try share.forEachEntry { entry throws(PublishError) in
            guard let name = entry.name, let id = SiteLayout.share(ofPage: name) else {
                cleanUp.others += 1
                return try removeStray(entry, from: share)
            }
            if !contents.pages.contains(id.text) {
                guard !live.contains(id.text) else {
                    hasNewer = true
                    return
                }
                try? willChange()
                // The copy before the page, whichever the folder shows first.
                if try removePage(of: id) { cleanUp.pages += 1 }
            } else if try share.isStray(entry, name) {
                cleanUp.copies += 1
                try removeStray(entry, from: share)
            }
        }
        return hasNewer
    }

    private func cleanPhotos(
        _ contents: SiteContents, _ live: NameSet, _ cleanUp: inout CleanUp
    ) throws(PublishError) {
        try photo.forEachEntry { entry throws(PublishError) in
            let name = entry.name ?? ""
            if entry.isFile && contents.photos.contains(name) { return }
            if let id = SiteLayout.share(ofPhoto: name)?.text, live.contains(id),
                !contents.pages.contains(id)
            {
                return
            }
            cleanUp.photos += 1
            try removeStray(entry, from: photo)
        }
    }

    private func cleanAssets(
        _ contents: SiteContents, _ cleanUp: inout CleanUp
    ) throws(PublishError) {
        try assets.forEachEntry { entry throws(PublishError) in
            let name = entry.name ?? ""
            let original = SiteLayout.original(ofCopy: name) ?? name
            if contents.assets.contains(original), try !assets.isStray(entry, name) { return }
            cleanUp.assets += 1
            try removeStray(entry, from: assets)
        }
    }

    /// Cleans the folders of the public files; `prefix` is empty or ends in a slash.
    private func cleanPublic(
        _ folder: Folder, prefix: String, _ contents: SiteContents, _ folders: Set<String>,
        _ cleanUp: inout CleanUp
    ) throws(PublishError) {
        try folder.forEachEntry { entry throws(PublishError) in
            let name = entry.name ?? ""
            let path = prefix + name
            if prefix.isEmpty, SiteLayout.isReserved(name) { return }
            if entry.isFolder, folders.contains(path), let inner = try folder.subfolder(name) {
                return try cleanPublic(inner, prefix: path + "/", contents, folders, &cleanUp)
            }
            let original = SiteLayout.original(ofCopy: path) ?? path
            if contents.publicFiles.contains(original), try !folder.isStray(entry, name) { return }
            cleanUp.others += 1
            try removeStray(entry, from: folder)
        }
    }

    private func removeStray(
        _ entry: FolderEntry, from folder: Folder
    ) throws(PublishError) {
        try? willChange()
        try folder.remove(entry)
    }
}

extension SiteContents {
    /// The paths of all folders that public files are in.
    var publicFolders: Set<String> {
        var folders: Set<String> = []
        for path in publicFiles {
            for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
                folders.insert(String(path[..<slash]))
            }
        }
        return folders
    }
}

extension Folder {
    /// Whether an entry is no plain file, or a compressed copy without its file.
    fileprivate func isStray(_ entry: FolderEntry, _ name: String) throws(PublishError) -> Bool {
        if !entry.isFile { return true }
        guard let original = SiteLayout.original(ofCopy: name) else { return false }
        return try kind(of: original) == nil
    }
}
