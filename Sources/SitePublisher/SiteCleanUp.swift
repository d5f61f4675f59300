import ShareModel

extension Site {
    /// Ends a run over the whole site: removes what is no part of it, and makes all names durable.
    ///
    /// The caller reads the live shares anew under the lock, so that a page which another process
    /// has published meanwhile is not taken for an orphan.
    public func finish(
        keeping contents: SiteContents, under lock: borrowing PageLock
    ) throws(PublishError) -> CleanUp {
        var cleanUp = CleanUp()
        try cleanShares(contents, &cleanUp)
        try cleanPhotos(contents, &cleanUp)
        if contents.newer.isEmpty { try cleanAssets(contents, &cleanUp) }
        try cleanPublic(output, prefix: "", contents, contents.publicFolders, &cleanUp)
        try sync()
        return cleanUp
    }

    /// Makes all names in the site durable, as a run over a part of it must in the end.
    public func sync() throws(PublishError) {
        if durability != .none { try syncFolders() }
    }

    private func cleanShares(
        _ contents: SiteContents, _ cleanUp: inout CleanUp
    ) throws(PublishError) {
        try share.forEachEntry { entry throws(PublishError) in
            guard let name = entry.name, let id = SiteLayout.share(ofPage: name) else {
                cleanUp.others += 1
                return try share.remove(entry)
            }
            guard !contents.newer.contains(id) else { return }
            if !contents.pages.contains(id) {
                // The copy before the page, whichever the folder shows first.
                if try removePage(of: id) { cleanUp.pages += 1 }
            } else if try share.isStray(entry, name) {
                cleanUp.copies += 1
                try share.remove(entry)
            }
        }
    }

    private func cleanPhotos(
        _ contents: SiteContents, _ cleanUp: inout CleanUp
    ) throws(PublishError) {
        try photo.forEachEntry { entry throws(PublishError) in
            let name = entry.name ?? ""
            if entry.isFile && contents.photos.contains(name) { return }
            if let id = SiteLayout.share(ofPhoto: name), contents.newer.contains(id) { return }
            cleanUp.photos += 1
            try photo.remove(entry)
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
            try assets.remove(entry)
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
            try folder.remove(entry)
        }
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
