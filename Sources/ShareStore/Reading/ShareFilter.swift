internal import Crypto
internal import ShareModel

/// Which shares a run is about.
public struct ShareFilter: Sendable {
    private let choice: Choice

    private enum Choice {
        case all
        case only([String], NameSet)
        case shard(UInt64, of: UInt64)
    }

    private init(_ choice: Choice) {
        self.choice = choice
    }

    /// All of them.
    public static let all = ShareFilter(.all)

    /// These, by id.
    public static func only(_ ids: [String]) -> ShareFilter {
        ShareFilter(.only(ids, NameSet(ids)))
    }

    /// One of so many parts that have no share in common and all together; `nil` where there is no such part.
    ///
    /// The part that a share is in depends on its id alone: the first eight bytes of the id's SHA-256, the
    /// most significant first, modulo the number of parts.
    ///
    /// - Parameter number: counted from 1.
    public static func shard(_ number: Int, of count: Int) -> ShareFilter? {
        guard number >= 1, number <= count else { return nil }
        return ShareFilter(.shard(UInt64(number - 1), of: UInt64(count)))
    }

    /// Whether they are all that there are.
    public var isAll: Bool {
        if case .all = choice { return true }
        return false
    }

    /// The number of parts, where the shares are one of them.
    public var count: Int? {
        if case .shard(_, let count) = choice { return Int(count) }
        return nil
    }

    /// The ids, where they are named.
    public var ids: [String]? {
        if case .only(let ids, _) = choice { return ids }
        return nil
    }

    /// Whether a share is among them.
    public func contains(_ id: String) -> Bool {
        switch choice {
        case .all: true
        case .only(_, let set): set.contains(id)
        case .shard(let index, let count): Self.number(of: id) % count == index
        }
    }

    private static func number(of id: String) -> UInt64 {
        SHA256.hash(data: Array(id.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
