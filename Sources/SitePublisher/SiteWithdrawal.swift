public import ShareModel

extension Site {
    /// Removes everything of a share and says whether there was something.
    @discardableResult
    public func withdraw(
        _ id: ShareID, under lock: borrowing PageLock
    ) throws(PublishError) -> Bool {
        try withdraw([id], under: lock) > 0
    }

    /// Removes everything of these shares, durably, and gives how many had something.
    ///
    /// Needs no space. The compressed copy goes before its page, so that a server which looks for
    /// the copy first cannot bring the page back. A failure is thrown after all were tried.
    @discardableResult
    public func withdraw(
        _ ids: Set<ShareID>, under lock: borrowing PageLock
    ) throws(PublishError) -> Int {
        guard !ids.isEmpty else { return 0 }
        let wasUnsynced = UnsyncedMark.isSet(in: state)
        // On a full disk there is no room for the mark, and the pages go all the same.
        try? willChange()
        var found: Set<ShareID> = []
        var failure: PublishError?
        for id in ids {
            do throws(PublishError) {
                if try removePage(of: id) { found.insert(id) }
            } catch { failure = failure ?? error }
        }
        do throws(PublishError) {
            try photo.forEachEntry { entry throws(PublishError) in
                guard let id = entry.name.flatMap(SiteLayout.share(ofPhoto:)), ids.contains(id)
                else { return }
                found.insert(id)
                try photo.remove(entry)
            }
        } catch { failure = failure ?? error }
        if let failure { throw failure }
        // Who removed what is no longer there may not have come to make that durable.
        try didChange(in: found.isEmpty && !wasUnsynced ? [] : [share, photo])
        return found.count
    }

    /// Removes a page after its compressed copy, and says whether there was one of them.
    func removePage(of id: ShareID) throws(PublishError) -> Bool {
        let page = SiteLayout.page(id)
        let hadCopy = try share.remove(page + SiteLayout.compressedSuffix)
        return try share.remove(page) || hadCopy
    }

    /// Removes the photos of these shares but those named: what a share showed before its masks
    /// grew must not wait for the end of the run.
    public func removePhotos(
        of ids: Set<ShareID>, keeping names: Set<String>, under lock: borrowing PageLock
    ) throws(PublishError) {
        try removePhotos(under: lock) { ids.contains($0) && !names.contains($1) }
    }

    /// Removes the photos of which a closure says so, by their shares and names.
    public func removePhotos(
        under lock: borrowing PageLock, where isStray: (ShareID, String) -> Bool
    ) throws(PublishError) {
        var hasChanged = false
        try photo.forEachEntry { entry throws(PublishError) in
            guard let name = entry.name, let id = SiteLayout.share(ofPhoto: name), isStray(id, name)
            else { return }
            if !hasChanged { try? willChange() }
            hasChanged = true
            try photo.remove(entry)
        }
        if hasChanged { try didChange(in: [photo]) }
    }
}
