import Glibc
import ShareModel

extension PublishedSite {
    /// Everything in the folders of pages and photos that is not among the contents.
    public func straysOfShares(
        beside contents: SiteContents, gzip: Bool
    ) throws(PublishError) -> [Stray] {
        var strays: [Stray] = []
        for place in [SiteFolder.share, .photo] {
            try forEachStray(in: place, contents, gzip) { strays.append($0) }
        }
        return strays
    }

    /// Everything else in the site that is not among the contents.
    public func otherStrays(
        beside contents: SiteContents, gzip: Bool
    ) throws(PublishError) -> [Stray] {
        var strays: [Stray] = []
        try forEachStray(in: .assets, contents, gzip) { strays.append($0) }
        try forEachPublicStray(in: [], contents, gzip, contents.publicFolders) {
            strays.append($0)
        }
        return strays
    }

    private func forEachStray(
        in place: SiteFolder, _ contents: SiteContents, _ gzip: Bool, _ body: (Stray) -> Void
    ) throws(PublishError) {
        try folder(place)?.forEachEntry { entry in
            if let name = entry.name, contents.expects(name, in: place, gzip: gzip) { return }
            body(Stray(entry, in: place))
        }
    }

    private func forEachPublicStray(
        in names: [String], _ contents: SiteContents, _ gzip: Bool, _ folders: Set<String>,
        _ body: (Stray) -> Void
    ) throws(PublishError) {
        let place = SiteFolder.public(names)
        try folder(place)?.forEachEntry { entry throws(PublishError) in
            if let name = entry.name {
                if names.isEmpty, SiteLayout.isReserved(name) { return }
                if contents.expects(name, in: place, gzip: gzip) { return }
                if folders.contains(place.path(of: name)) {
                    // What stands in the place of a folder of ours is a fault of that folder.
                    guard entry.isFolder else { return }
                    return try forEachPublicStray(
                        in: names + [name], contents, gzip, folders, body)
                }
            }
            body(Stray(entry, in: place))
        }
    }
}

extension SiteContents {
    /// Whether a finished site has a file of this name, or the compressed copy of one.
    func expects(_ name: String, in folder: SiteFolder, gzip: Bool) -> Bool {
        let original = gzip ? SiteLayout.original(ofCopy: name) : nil
        if let original, !SiteLayout.isText(original) { return false }
        let file = original ?? name
        switch folder {
        case .share:
            guard let id = SiteLayout.share(ofPage: file) else { return false }
            return SiteLayout.page(id).utf8.elementsEqual(file.utf8) && pages.contains(id.text)
        case .photo: return photos.contains(file)
        case .assets: return assets.contains(file)
        case .public: return publicFiles.contains(folder.path(of: file))
        }
    }

    /// Whether something is part of a finished site after all.
    public func expects(_ stray: Stray, gzip: Bool) -> Bool {
        stray.entry.name.map { expects($0, in: stray.folder, gzip: gzip) } ?? false
    }
}
