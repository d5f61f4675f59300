/// The views to look in.
struct ViewSet: Sendable {
    private var missing: UInt16 = 0

    /// Every view.
    static let all = ViewSet()

    func contains(_ view: View) -> Bool { missing & Self.bit(of: view) == 0 }

    mutating func remove(_ view: View) { missing |= Self.bit(of: view) }

    private static func bit(of view: View) -> UInt16 {
        switch view {
        case .raw: 1
        case .text: 2
        case .attribute: 4
        case .entity: 8
        case .percent: 16
        case .escape: 32
        case .punycode: 64
        case .base64: 128
        case .hex: 256
        }
    }
}
