import Glibc

/// How many processors there are.
enum ProcessorCount {
    /// The processors that the system may use now; at least one.
    static var online: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
