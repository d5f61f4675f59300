#if DEBUG
    import Glibc
    import ShareModel

    /// Faults for tests of containment, in debug builds alone: a share that asks for one by the name of its
    /// theme traps, overflows the stack, runs out of memory or takes for ever.
    enum FaultHook {
        /// Does what the row asks for, where the environment allows it.
        static func act(on record: ShareRecord) {
            guard getenv("SHAREPAGE_FAULT_HOOK") != nil else { return }
            switch record.template {
            case "fault-hook:trap": fatalError("the fault hook was asked for a trap")
            case "fault-hook:stack": _ = descend(0)
            case "fault-hook:memory": exhaust()
            case "fault-hook:time": while true { sleep(1) }
            default: break
            }
        }

        private static func descend(_ depth: Int) -> Int { depth < 0 ? 0 : 1 + descend(depth + 1) }

        private static func exhaust() {
            var all: [[UInt8]] = []
            while true { all.append([UInt8](repeating: 1, count: 16 << 20)) }
        }
    }
#endif
