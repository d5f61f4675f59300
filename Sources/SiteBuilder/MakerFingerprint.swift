import Crypto
import ShareModel
import SharePages

/// Tells what a page was made with beside its row: the program, the theme, the language, and whether it
/// has a compressed copy.
struct MakerFingerprint: Sendable {
    private let engine: [UInt8]
    private let renderer: PageRenderer
    private let gzip: Bool

    /// Looks at the program that runs.
    ///
    /// Where the system does not show it, nothing that it made is trusted by the next run.
    init(_ renderer: PageRenderer, gzip: Bool) {
        engine = Engine.fingerprint() ?? (0..<32).map { _ in UInt8.random(in: 0...255) }
        self.renderer = renderer
        self.gzip = gzip
    }

    /// What there is to say of the theme and the language that a row asks for.
    func warnings(of record: ShareRecord) -> [String] {
        renderer.warnings(template: record.template, locale: record.locale).map { "\($0)" }
    }

    /// SHA-256, cut to 128 bits; no value of the row is in it.
    func of(_ record: ShareRecord) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: engine)
        hash.update(
            data: renderer.fingerprint(template: record.template, locale: record.locale))
        hash.update(data: [gzip ? 1 : 0])
        return Array(hash.finalize().prefix(16))
    }
}
