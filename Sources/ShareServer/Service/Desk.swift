import ShareStore
public import SystemPackage

/// What one worker thread has for itself: its connection to the database.
///
/// The connection is made with the first call, and anew after a failure or where the file was replaced.
public final class Desk {
    private let path: FilePath
    private let baseURL: String?
    private var database: ResumeDatabase?

    /// Makes a desk for a database.
    ///
    /// - Parameter baseURL: what links begin with, in place of what the database keeps.
    public init(database path: FilePath, baseURL: String? = nil) {
        self.path = path
        self.baseURL = baseURL
    }

    /// Does something with the database.
    func use<Value>(
        _ body: (borrowing ResumeDatabase) throws(APIError) -> Value
    ) throws(APIError) -> Value {
        // A file that was replaced while the server runs: a backup was put back, say.
        if database?.hasMoved == true { database = nil }
        if database == nil {
            do throws(StoreError) {
                database = try ResumeDatabase(writing: path, baseURL: baseURL)
            } catch {
                throw APIError.failed(error.description)
            }
        }
        do throws(APIError) {
            guard let value = try database?.lend(to: body) else {
                throw APIError.failed("no database")
            }
            return value
        } catch {
            if case .failed = error { database = nil }
            throw error
        }
    }
}

extension ResumeDatabase {
    fileprivate func lend<Value>(
        to body: (borrowing ResumeDatabase) throws(APIError) -> Value
    ) throws(APIError) -> Value {
        try body(self)
    }
}
