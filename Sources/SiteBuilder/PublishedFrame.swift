import SharePages
import SitePublisher

/// What a run has published that is the same whatever the shares are.
struct PublishedFrame {
    /// What the site is to hold of it.
    var contents = SiteContents()
    /// The public files.
    var files: [CommonFile] = []
    /// Those files that were not as they must be, and were written, by their paths in the site.
    var written: [String: CommonFile] = [:]

    /// Publishes the files of `Public/`, the 404 page, and the style sheets of that.
    init(_ materials: Materials, to site: Site, gzip: Bool) throws(PublishError) {
        try materials.requireNames()
        var known: [String: CommonFile] = [:]
        var writer = try SiteWriter(site, gzip: gzip)
        for asset in materials.renderer.notFound.assets {
            try writer.stage(asset: asset)
            contents.assets.insert(asset.name)
            known[SiteLayout.assets + "/" + asset.name] = .asset(asset.name)
        }
        for (path, bytes) in materials.publicFiles {
            try writer.stage(publicFile: path, bytes: bytes)
            contents.publicFiles.insert(path)
            let file = CommonFile(publicFile: path, bytes: bytes)
            known[path] = file
            files.append(file)
        }
        try writer.commit(under: site.lockPages())
        for path in writer.writtenFiles { written[path] = known[path] }
    }
}
