import Glibc

/// How much memory a process of ours may have for its data.
///
/// Beyond it an allocation fails here, which is a fault of this program and is dealt with as one; without
/// it the kernel would choose a process to kill.
public enum MemoryLimit: Sendable {
    /// A process that does a whole run.
    case run
    /// A process that makes one page after another.
    case worker

    /// The most bytes, and the part of the machine's memory that counts where it is less.
    private var most: (bytes: UInt, share: (of: UInt, parts: UInt)) {
        switch self {
        case .run: (2 << 30, (3, 4))
        // Several of them work at once.
        case .worker: (1 << 30, (1, 4))
        }
    }

    /// Sets the limit; a lower one stays.
    public func apply() {
        let kind = __rlimit_resource_t(RLIMIT_DATA.rawValue)
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0 else { return }
        let bound = min(most.bytes, Self.available / most.share.parts * most.share.of)
        guard limit.rlim_cur > bound else { return }
        limit.rlim_cur = rlim_t(bound)
        setrlimit(kind, &limit)
    }

    /// The bytes of memory of the machine, or of the control group that this process is in.
    private static var available: UInt {
        let pages = UInt(max(sysconf(Int32(_SC_PHYS_PAGES)), 0))
        let size = UInt(max(sysconf(Int32(_SC_PAGESIZE)), 0))
        return min(pages * size, groupLimit ?? .max)
    }

    /// The limit of the control group, where it has one: `MemoryMax=` of a systemd unit.
    ///
    /// https://docs.kernel.org/admin-guide/cgroup-v2.html, "memory.max".
    private static var groupLimit: UInt? {
        let lines = ProcFile.bytes("/proc/self/cgroup")?.split(separator: UInt8(ascii: "\n"))
        guard let group = lines?.first(where: { $0.starts(with: "0::".utf8) })?.dropFirst(3) else {
            return nil
        }
        let path = "/sys/fs/cgroup" + String(decoding: group, as: UTF8.self) + "/memory.max"
        let digits = ProcFile.bytes(path)?.prefix { $0 != UInt8(ascii: "\n") }
        return digits.flatMap { UInt(String(decoding: $0, as: UTF8.self)) }
    }
}
