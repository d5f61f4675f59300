/// What is fuzzed: each target takes any bytes and says what is wrong with what became of them.
enum FuzzTarget: String, CaseIterable, Sendable {
    /// Folding of text, with its map back.
    case folding
    /// From a snapshot to a masked resume.
    case masking
    /// From JSON to a checked page.
    case page
    /// From a resume of short lines to a checked page.
    case lines

    func run(_ bytes: [UInt8]) throws(Finding) {
        switch self {
        case .folding: try FoldingProperties.check(bytes)
        case .masking: try MaskingProperties.check(bytes)
        case .page: try PageProperties.check(bytes)
        case .lines: try LineProperties.check(bytes)
        }
    }
}

/// A property that does not hold for an input.
struct Finding: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Throws a finding where a property does not hold.
func require(_ holds: Bool, _ property: @autoclosure () -> String) throws(Finding) {
    if !holds { throw Finding(property()) }
}
