import ShareStore

/// Reads a run's shares, in one transaction, a portion at a time.
struct PortionReader: ~Copyable {
    private var shares: StoredShares
    /// The ids of all shares that were read.
    private(set) var seen: Set<String> = []
    /// How many shares the run is about.
    let total: Int

    init(
        _ store: borrowing ShareStore, only: [String]?, now: Timestamp
    ) throws(BuildError) {
        do throws(StoreError) {
            let shares = try store.shares(only: only, now: now)
            if let only { total = only.count } else { total = try store.countShares() }
            self.shares = shares
        } catch { throw .store(error) }
    }

    /// The next shares; none at the end.
    mutating func next() throws(BuildError) -> [StoredShare] {
        var portion: [StoredShare] = []
        do throws(StoreError) {
            while portion.count < BuildPortion.size, let share = try shares.next() {
                seen.insert(share.id)
                portion.append(share)
            }
        } catch { throw .store(error) }
        return portion
    }
}
