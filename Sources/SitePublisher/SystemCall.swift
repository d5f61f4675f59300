import Glibc
import SystemPackage

/// Repeats a system call for as long as signals interrupt it.
@inline(__always)
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    var result = call()
    while result == -1 && errno == EINTR { result = call() }
    return result
}

/// The error that the last failed system call left behind.
func lastErrno() -> Errno { Errno(rawValue: errno) }

extension PublishError {
    /// The failure of the last system call.
    static func failed(_ operation: Operation, _ path: FilePath) -> PublishError {
        .system(operation, path, lastErrno())
    }
}

/// Whether the second memory begins with the bytes of the first.
func areEqual(_ bytes: UnsafeRawBufferPointer, _ memory: UnsafeRawBufferPointer) -> Bool {
    guard let left = bytes.baseAddress, let right = memory.baseAddress else {
        return unsafe bytes.isEmpty
    }
    return unsafe bytes.count <= memory.count && memcmp(left, right, bytes.count) == 0
}
