import ShareModel

/// Reads a snapshot file that a user names.
enum SnapshotInput {
    /// The share that a file stands for.
    static func read(_ path: String) throws(Failure) -> SnapshotFile {
        let bytes = try InputFile.read(path)
        do throws(SnapshotError) { return try SnapshotFile(parsing: bytes) } catch {
            throw .badData("\(path): \(error)")
        }
    }
}
