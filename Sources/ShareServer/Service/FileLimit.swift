import Glibc

/// How many files the process may have open.
enum FileLimit {
    /// What the database, the site and the log need beside connections.
    private static let reserve = 128

    /// Raises the limit as far as it may be, and gives how many connections fit.
    static func connections(wanted: Int) -> Int {
        var limit = rlimit()
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(kind, &limit) == 0 else { return wanted }
        let need = rlim_t(wanted + reserve)
        if limit.rlim_cur < need {
            limit.rlim_cur = min(need, limit.rlim_max)
            setrlimit(kind, &limit)
        }
        return max(1, min(wanted, Int(clamping: limit.rlim_cur) - reserve))
    }
}
