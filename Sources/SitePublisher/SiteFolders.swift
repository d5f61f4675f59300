import SystemPackage

/// A folder of the site that files are published into.
public enum SiteFolder: Hashable, Sendable {
    /// The folder of the pages.
    case share
    /// The folder of the photos.
    case photo
    /// The folder of the content-addressed files.
    case assets
    /// The folder of a public file; no names for the site's root.
    case `public`([String])

    /// The path in the site of a file of the folder.
    func path(of name: String) -> String {
        switch self {
        case .share: SiteLayout.share + "/" + name
        case .photo: SiteLayout.photo + "/" + name
        case .assets: SiteLayout.assets + "/" + name
        case .public(let names): (names + [name]).joined(separator: "/")
        }
    }
}

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
        output.path.appending(place.path(of: name))
    }

    /// Makes the names in the site's folders durable, after a change of pages.
    func syncFolders() throws(PublishError) {
        try didChange(in: [assets, photo, share, output])
    }
}
