import CLibFuzzer
import Glibc

/// Hands the inputs that libFuzzer makes to a target: `Fuzz TARGET [libFuzzer's options and folders]`.
@main
enum FuzzMain {
    /// The target of this process; libFuzzer's callback can capture nothing.
    private static let target = CommandLine.arguments.dropFirst().first.flatMap {
        FuzzTarget(rawValue: $0)
    }

    static func main() {
        guard target != nil else {
            print("targets:", FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))
            exit(64)
        }
        // libFuzzer sees the arguments without the target's name.
        var count = CommandLine.argc - 1
        var arguments = Optional(CommandLine.unsafeArgv + 1)
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { data, size in
                let bytes = Array(UnsafeBufferPointer(start: data, count: size))
                do throws(Finding) { try FuzzMain.target?.run(bytes) } catch {
                    print("finding: \(error)")
                    fflush(nil)
                    // libFuzzer keeps the input of a process that ends like this.
                    abort()
                }
                return 0
            })
    }
}
