/// The photo of a resume.
enum Photo {
    /// The most bytes of an image.
    static let byteLimit = 2 * 1024 * 1024
    /// The most pixels of a side.
    static let sideLimit = 4096
}
