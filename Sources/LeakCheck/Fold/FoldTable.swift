/// What a scalar is when two texts are compared: letters and digits without case, accent, width or
/// font, by this module's own table.
///
/// Look-alikes are Latin letters, Hangul syllables are their letters, and what shows nothing is
/// nothing. All that is neither letter nor digit is a gap between them.
struct Folded {
    /// How many symbols there are; 0 where the scalar is no letter.
    let count: Int
    /// Whether the scalar stands between letters as a space or a sign does.
    let isGap: Bool
    private let value: UInt32
    private let source: Source

    private enum Source {
        case single
        case pool
        case hangul
    }

    static let gap = Folded(count: 0, isGap: true, value: 0, source: .single)
    static let joined = Folded(count: 0, isGap: false, value: 0, source: .single)

    private init(count: Int, isGap: Bool, value: UInt32, source: Source) {
        self.count = count
        self.isGap = isGap
        self.value = value
        self.source = source
    }

    private init(symbol: UInt32) {
        self.init(count: 1, isGap: false, value: symbol, source: .single)
    }

    /// Folds a scalar.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x61...0x7A, 0x30...0x39, 0x3400...0x9FFF: self.init(symbol: scalar)
        case 0x41...0x5A: self.init(symbol: scalar + 32)
        case 0..<0x80: self = .gap
        case 0xAC00...0xD7A3:
            let count = (scalar - 0xAC00) % 28 == 0 ? 2 : 3
            self.init(count: count, isGap: false, value: scalar - 0xAC00, source: .hangul)
        case 0xD800...0xF8FF, 0xE1000...: self = .gap
        default: self = Folded.looked(up: scalar)
        }
    }

    private static func looked(up scalar: UInt32) -> Folded {
        let block = number(FoldingData.index, at: Int(scalar >> 6) * 2, digits: 2)
        let place = (Int(block) * 64 + Int(scalar & 63)) * 3
        switch number(FoldingData.blocks, at: place, digits: 3) {
        case 0: return Folded(symbol: scalar)
        case 1: return .joined
        case 2: return .gap
        case let value:
            let first = value - 3
            var count = 1
            while pooled(first + UInt32(count) - 1) & 1 == 1 { count += 1 }
            return Folded(count: count, isGap: false, value: first, source: .pool)
        }
    }

    /// The symbol at a place below `count`.
    func symbol(_ place: Int) -> UInt32 {
        switch source {
        case .single: value
        case .pool: Folded.pooled(value + UInt32(place)) >> 1
        case .hangul:
            switch place {
            case 0: 0x1100 + value / 588
            case 1: 0x1161 + value % 588 / 28
            default: 0x11A7 + value % 28
            }
        }
    }

    private static func pooled(_ index: UInt32) -> UInt32 {
        number(FoldingData.pool, at: Int(index) * 4, digits: 4)
    }

    /// The number that `digits` characters of six bits each spell, read in place.
    @inline(__always)
    private static func number(_ data: StaticString, at place: Int, digits: Int) -> UInt32 {
        precondition(place >= 0 && place + digits <= data.utf8CodeUnitCount)
        var number: UInt32 = 0
        for index in place..<(place + digits) {
            number = number << 6 | UInt32(data.utf8Start[index] &- 48)
        }
        return number
    }
}
