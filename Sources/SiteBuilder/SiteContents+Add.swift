import ShareModel
import SitePublisher

extension SiteContents {
    /// Adds what another list names.
    mutating func add(_ other: SiteContents) {
        pages.formUnion(other.pages)
        photos.formUnion(other.photos)
        assets.formUnion(other.assets)
        publicFiles.formUnion(other.publicFiles)
    }
}
