/// One accepted call, as the journal keeps it.
struct RateEntry: Sendable, Equatable {
    /// The start of the machine for which the monotonic moment holds.
    let epoch: String
    let moment: RateMoment
    let account: AccountTag

    init(epoch: String, moment: RateMoment, account: AccountTag) {
        self.epoch = epoch
        self.moment = moment
        self.account = account
    }

    /// Reads a line of the journal; `nil` for one that was not written whole.
    init?(line: Substring.UTF8View) {
        let parts = line.split(separator: 0x20).map { Substring($0) }
        guard parts.count == 4, let monotonic = Int64(parts[1]), let wall = Int64(parts[2]),
            let account = AccountTag(stored: parts[3])
        else { return nil }
        epoch = String(parts[0])
        moment = RateMoment(monotonic: monotonic, wall: wall)
        self.account = account
    }

    /// The entry as a line of the journal.
    var line: String {
        "\(epoch.isEmpty ? "-" : epoch) \(moment.monotonic) \(moment.wall) \(account.text)\n"
    }

    /// How long ago the call was, in nanoseconds: the shorter by the two clocks.
    ///
    /// The clock on the wall may have been set forward since, which must not free the account; one
    /// that was set back makes it wait a whole span. The monotonic clock counts where the machine
    /// has not been started anew.
    func age(at now: RateMoment, epoch: String) -> Int64 {
        // A moment of a damaged journal may be as far off as a number can be; it counts as now.
        let wall = max(0, min(now.wall &- moment.wall, 1 << 40)) * 1_000_000
        guard self.epoch == epoch, !epoch.isEmpty else { return wall }
        return min(wall, max(0, now.monotonic &- moment.monotonic))
    }
}
