import ShareModel
import ShareStore

/// Reads a run's shares, in one transaction.
struct PortionReader: ~Copyable {
    private var shares: StoredShares
    /// The ids of all shares that were read.
    private(set) var seen = NameSet()
    /// How many shares there may be.
    let total: Int

    /// - Parameter key: what the rows' digests are made with, where they are wanted.
    init(
        _ store: borrowing ShareStore, _ part: ShareFilter, now: Timestamp, key: StateKey? = nil
    ) throws(BuildError) {
        do throws(StoreError) {
            let shares = try store.shares(part, now: now, key: key)
            if let ids = part.ids { total = ids.count } else { total = try store.countShares() }
            self.shares = shares
        } catch { throw .store(error) }
    }

    /// The next share; none at the end.
    mutating func next() throws(BuildError) -> StoredShare? {
        do throws(StoreError) {
            guard let share = try shares.next() else { return nil }
            seen.insert(share.id)
            return share
        } catch { throw .store(error) }
    }

    /// The next shares that a body makes something of, as many as a thread takes at once; none at the end.
    mutating func portion<Item>(
        _ body: (StoredShare) -> Item?
    ) throws(BuildError) -> [Item] {
        var portion: [Item] = []
        var byteCount = 0
        while portion.count < BuildPortion.size, byteCount < BuildPortion.byteLimit,
            let share = try next()
        {
            guard let item = body(share) else { continue }
            portion.append(item)
            byteCount += share.byteCount
        }
        return portion
    }
}
