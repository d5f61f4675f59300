public import ShareModel

/// Whether a share is public.
public enum ShareState: String, Sendable {
    /// It is.
    case live
    /// Its owner withdrew it.
    case revoked
    /// Its time is over.
    case expired
}

/// A sign of a row's content: two of one share differ where the row was changed in between.
///
/// It holds for the life of the process only and is never stored.
public enum ShareMark: Hashable, Sendable {
    /// The row's revision, in a database of ours.
    case revision(Int64)
    /// A keyed digest of the row, in a database of another program.
    case digest(Int)
}

/// Where a row stood in its table when it was read, to find it again at once; another row may stand there now.
public struct RowPlace: Sendable {
    let number: Int64
}

/// One row of `EmpResumeShare`, closed, with what decides on its publication.
public struct StoredShare: Sendable {
    /// The row's id; empty where it is no text.
    public let id: String
    /// Whether the share is public, as far as the row says; what says nothing else is live.
    public let state: ShareState
    /// The sign of the row's content.
    public let mark: ShareMark
    /// Where the row stood, in a table whose rows have places.
    public let place: RowPlace?
    /// What the row was made of, where the reader was given a key.
    public let digests: RowDigests?
    /// How many bytes of JSON the row has.
    public let byteCount: Int
    /// The row, or why it cannot be read.
    public let record: Result<ShareRecord, RowProblem>
}

/// Why one row cannot be read; the others can.
public enum RowProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// A column that is needed is NULL.
    case missing(column: String)
    /// A column holds more bytes than the limit.
    case tooLarge(column: String, limit: Int)
    /// A column is not valid UTF-8.
    case invalidUTF8(column: String)
    /// A column is no time.
    case badTime(column: String)

    /// The problem as a sentence.
    public var description: String {
        switch self {
        case .missing(let column): "\(column): is NULL"
        case .tooLarge(let column, let limit): "\(column): more than \(limit) bytes"
        case .invalidUTF8(let column): "\(column): not valid UTF-8"
        case .badTime(let column):
            "\(column): expected a time as 2022-07-01T09:30:00.000Z or in milliseconds since 1970"
        }
    }
}
