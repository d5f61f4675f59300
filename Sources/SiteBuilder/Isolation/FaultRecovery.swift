import Glibc
import Synchronization

/// What the program does where it would end by a fault of its own: a trap of Swift, an overflow of the
/// stack, memory that ran out.
///
/// The run begins anew in the same process, and makes each page in a process of its own
/// (`IsolatedPageMaker`): what was published stays, since a run survives being killed, and the share that the
/// fault happened at is refused. A second fault outside of those processes ends the program. Where there is
/// no fault, this costs the set-up of a few signal handlers.
public enum FaultRecovery {
    /// What to do after a fault.
    public enum Course: Sendable {
        /// Begin again, with each page made apart.
        case startAgain
        /// End with the code for a fault of ours.
        case end
    }

    /// Whether the process began again after a fault.
    public static var isUnderWay: Bool {
        guard CommandLine.argc > 0, let name = CommandLine.unsafeArgv[0] else { return false }
        return strcmp(name, again) == 0
    }

    /// Sets up what happens after a fault on this thread, and on those that `prepareThread` is called on.
    public static func install(_ course: Course) {
        switch course {
        case .startAgain: arguments.store(UInt(bitPattern: againArguments()), ordering: .releasing)
        case .end: arguments.store(0, ordering: .releasing)
        }
        prepareThread()
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
            var action = sigaction()
            action.__sigaction_handler.sa_sigaction = { number, info, _ in
                FaultRecovery.handle(number, info)
            }
            action.sa_flags = SA_SIGINFO | SA_ONSTACK
            sigaction(number, &action, nil)
        }
    }

    /// Gives this thread a second stack, without which an overflow of the first could not be dealt with.
    ///
    /// - Returns: what the thread hands to `finishThread` in its end.
    @discardableResult
    static func prepareThread() -> UnsafeMutableRawPointer {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
        var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: stackSize)
        sigaltstack(&stack, nil)
        return memory
    }

    /// Takes the second stack away again.
    static func finishThread(_ memory: UnsafeMutableRawPointer) {
        var stack = stack_t(ss_sp: nil, ss_flags: Int32(SS_DISABLE), ss_size: 0)
        sigaltstack(&stack, nil)
        memory.deallocate()
    }

    // MARK: The handler

    /// The program's own name, where it began again.
    private static let again = "sharepage (again)"
    private static let stackSize = 64 << 10
    /// The arguments to begin again with, made before there is a fault; 0 where the program is to end.
    private static let arguments = Atomic<UInt>(0)

    /// Called by the system: only what signal-safety(7) allows is done here, on memory that was set up
    /// before.
    private static func handle(_ number: CInt, _ info: UnsafeMutablePointer<siginfo_t>?) {
        // Sent by somebody, `kill -SEGV` say: not a fault of ours, and what is asked for is an end.
        if let info, info.pointee.si_code <= 0, info.pointee._sifields._kill.si_pid != getpid() {
            signal(number, SIG_DFL)
            raise(number)
            return
        }
        guard
            let words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>(
                bitPattern: arguments.load(ordering: .acquiring))
        else {
            end()
            return
        }
        // The signal would stay blocked in the program that begins.
        var all = sigset_t()
        sigfillset(&all)
        sigprocmask(SIG_UNBLOCK, &all, nil)
        execv("/proc/self/exe", words)
        end()
    }

    private static func end() {
        let text: StaticString =
            "error: this program has failed (a fault of its own); nothing was lost\n"
        write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
        // EX_SOFTWARE of sysexits(3).
        _exit(70)
    }

    /// The arguments of this process behind another name; they are never freed.
    private static func againArguments() -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
        let count = Int(CommandLine.argc)
        let words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
            capacity: max(count, 1) + 1)
        words[0] = strdup(again)
        for index in 1..<max(count, 1) { words[index] = CommandLine.unsafeArgv[index] }
        words[max(count, 1)] = nil
        return words
    }
}
