import SystemPackage

extension Site {
    /// The open folder that files of a kind go to; `nil` where it is missing and not to be made.
    func folder(_ place: SiteFolder, making: Bool = false) throws(PublishError) -> Folder? {
        switch place {
        case .share: return share
        case .photo: return photo
        case .assets: return assets
        case .public(let names):
            var folder = output
            for name in names {
                let inner = try making ? folder.makeSubfolder(name) : folder.subfolder(name)
                guard let inner else { return nil }
                folder = inner
            }
            return folder
        }
    }

    /// The path of a file in the site, for messages.
    func path(of name: String, in place: SiteFolder) -> FilePath {
        switch place {
        case .share: share.path.appending(name)
        case .photo: photo.path.appending(name)
        case .assets: assets.path.appending(name)
        case .public(let names): output.path.appending((names + [name]).joined(separator: "/"))
        }
    }

    /// Makes the names in the site's folders durable.
    func syncFolders() throws(PublishError) {
        for folder in [assets, photo, share, output] { try folder.sync() }
    }
}
