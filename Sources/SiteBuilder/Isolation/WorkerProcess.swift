import Glibc
import SystemPackage

/// A process of our own that makes pages for this one, and may end at any of them.
///
/// It is spoken to over a pair of sockets that is its standard input and output; its standard error is
/// nobody's. It ends by itself when the socket is closed.
struct WorkerProcess: ~Copyable {
    private let id: pid_t
    private let socket: FileDescriptor

    /// The fingerprint of the themes that the worker has; empty where it has none.
    let themes: [UInt8]

    /// Waits for the worker's greeting.
    private init(id: pid_t, socket: FileDescriptor) {
        self.id = id
        self.socket = socket
        themes = WorkerMessage(from: socket)?.parts.first ?? []
    }

    /// Starts a worker for the themes of a root folder; `nil` where the system gives no process.
    static func start(root: FilePath) -> WorkerProcess? {
        var ends: [CInt] = [-1, -1]
        let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        let ours = FileDescriptor(rawValue: ends[0])
        let theirs = FileDescriptor(rawValue: ends[1])
        let id = spawn([PageWorker.program, PageWorker.command, "--root", root.string], theirs)
        try? theirs.close()
        guard let id else {
            try? ours.close()
            return nil
        }
        return WorkerProcess(id: id, socket: ours)
    }

    /// Whether the worker has not ended.
    var isAlive: Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(id), &info, WEXITED | WNOHANG | WNOWAIT) == 0
            && info._sifields._sigchld.si_pid == 0
    }

    /// Asks the worker for something; `nil` where it has ended.
    func answer(to request: WorkerMessage) -> WorkerMessage? {
        request.write(to: socket) ? WorkerMessage(from: socket) : nil
    }

    deinit {
        try? socket.close()
        // It may be deep in a page whose answer nobody waits for.
        kill(id, SIGKILL)
        while waitpid(id, nil, 0) < 0, errno == EINTR {}
    }

    /// Starts this program anew, with one descriptor as its standard input and output.
    private static func spawn(_ arguments: [String], _ socket: FileDescriptor) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        for number in [STDIN_FILENO, STDOUT_FILENO] {
            guard posix_spawn_file_actions_adddup2(&actions, socket.rawValue, number) == 0 else {
                return nil
            }
        }
        // What the runtime of Swift says of a trap may hold a value.
        guard
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0
        else { return nil }
        var attributes = posix_spawnattr_t()
        guard posix_spawnattr_init(&attributes) == 0 else { return nil }
        defer { posix_spawnattr_destroy(&attributes) }
        // Ctrl-C ends the program that waits for it, which then ends it.
        guard posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) == 0 else {
            return nil
        }
        var id: pid_t = 0
        let words = CStrings(arguments)
        let environment = CStrings(ProcFile.texts("/proc/self/environ"))
        let status = posix_spawn(
            &id, "/proc/self/exe", &actions, &attributes, words.pointers, environment.pointers)
        return status == 0 ? id : nil
    }
}
