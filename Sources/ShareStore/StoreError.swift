public import ShareModel
public import SystemPackage

/// What went wrong with a database; no stored value is part of it.
public enum StoreError: Error, Equatable, Sendable {
    /// There is no file.
    case noFile(FilePath)
    /// The file, or its folder, may not be opened.
    case cannotOpen(FilePath)
    /// The file cannot be made.
    case cannotCreate(FilePath)
    /// The file is no SQLite database.
    case notADatabase(FilePath)
    /// The database is damaged.
    case corrupt(FilePath)
    /// The database is in WAL mode, and its folder, or its `-wal` and `-shm` files, may not be
    /// written.
    case needsFolderAccess(FilePath)
    /// The database is to be read as a sealed copy, and a file beside it holds changes that are not in it.
    case notSealed(FilePath, beside: FilePath)
    /// The database cannot be read whole: a file beside it holds changes, and may not be used by this user.
    case hiddenChanges(FilePath, beside: FilePath)
    /// Another process holds the database.
    case busy(FilePath)
    /// The disk is full.
    case diskFull(FilePath)
    /// Reading or writing failed; the payload is SQLite's extended result code.
    case io(FilePath, code: Int32)
    /// A table is not there.
    case missingTable(FilePath, table: String)
    /// A column that is needed is not there.
    case missingColumn(FilePath, table: String, column: String)
    /// Two shares have the same id.
    case duplicateID(FilePath)
    /// A file to be initialised is a database of another program.
    case occupied(FilePath)
    /// A database to be written was not made by `sharepage init`.
    case notOurs(FilePath)
    /// A newer sharepage made the database; the payload is its schema's version.
    case newerSchema(FilePath, version: Int64)
    /// An older sharepage made the database, and it is to be read alone.
    case olderSchema(FilePath)
    /// SQLite answered what it should not; the payload is its extended result code.
    case unexpected(FilePath, code: Int32)

    /// The base URL is not the `http` or `https` address of a host.
    case badBaseURL
    /// A share is to expire at a moment that has passed.
    case expiryInThePast
    /// There is no such resume or share, or it is another user's.
    case notFound
    /// The resume is being changed by another program.
    case resumeProcessing
    /// A row that is needed cannot be read.
    case badRow(RowProblem)
    /// A JSON column of a resume or share is not JSON.
    case badJSON(column: String, JSONError)
    /// A column, or a value in it, is of the wrong type.
    case wrongType(column: String, expected: String)
    /// What the repeat of a share hides cannot be added to what is hidden.
    case badBlurOptions(BlurOptionsError)
    /// There is no such key of this user's.
    case noSuchKey
    /// The caller did not approve of the share.
    case notApproved
    /// A resume is to be deleted that has shares which are public.
    case resumeShared([String])
}

extension StoreError: CustomStringConvertible {
    /// The error as a sentence that says what to do.
    public var description: String {
        switch self {
        case .noFile(let path):
            "\(path): no such file; 'sharepage init' makes a database"
        case .cannotOpen(let path):
            "\(path): cannot be opened; check the permissions of the file and of its folder"
        case .cannotCreate(let path):
            "\(path): cannot be made; check that its folder exists and may be written"
        case .notADatabase(let path):
            "\(path): not an SQLite database"
        case .corrupt(let path):
            "\(path): the database is damaged; restore a backup or try the '.recover' command "
                + "of the sqlite3 tool"
        case .needsFolderAccess(let path):
            "\(path): a database in WAL mode needs write access to its folder, or to its -wal "
                + "and -shm files; grant it, or pass --immutable for a copy that nobody writes"
        case .notSealed(let path, let other):
            "\(other): holds changes that are not in \(path); leave --immutable out, or copy the database "
                + "with the '.backup' command of the sqlite3 tool"
        case .hiddenChanges(let path, let other):
            "\(path): cannot be read whole: \(other) holds changes, and a database in WAL mode is read "
                + "with write access to its folder; run this as the user who owns it, or read a copy that "
                + "'.backup' of the sqlite3 tool has made"
        case .busy(let path):
            "\(path): another process holds the database; try again when it is done"
        case .diskFull(let path):
            "\(path): the disk is full"
        case .io(let path, let code):
            "\(path): reading or writing failed (SQLite code \(code)); check the disk"
        case .missingTable(let path, let table):
            "\(path): no table '\(table)'; is this the right database?"
        case .missingColumn(let path, let table, let column):
            "\(path): the table '\(table)' has no column '\(column)'"
        case .duplicateID(let path):
            "\(path): two rows of EmpResumeShare have the same id; make the column unique"
        case .occupied(let path):
            "\(path): is the database of another program; choose another file"
        case .notOurs(let path):
            "\(path): was made by another program and is only read; 'sharepage init' makes a "
                + "database to write to"
        case .newerSchema(let path, let version):
            "\(path): was made by a newer sharepage (schema \(version)); update this one"
        case .olderSchema(let path):
            "\(path): was made by an older sharepage; 'sharepage init' brings it up to date"
        case .unexpected(let path, let code):
            "\(path): SQLite failed with code \(code)"
        case .badBaseURL:
            "the base URL must be the http or https address of a host, such as "
                + "https://cv.example.org, without query and fragment"
        case .expiryInThePast:
            "a share cannot expire in the past"
        case .notFound:
            "no such resume or share here, or it is another user's; check the id, --database and --user"
        case .resumeProcessing:
            "the resume is being changed; try again in half a minute"
        case .badRow(let problem):
            problem.description
        case .badJSON(let column, let error):
            "\(column): \(error)"
        case .wrongType(let column, let expected):
            "\(column): expected \(expected)"
        case .badBlurOptions(let error):
            error.description
        case .noSuchKey:
            "no such key here, or it is another user's; 'sharepage key list' names them"
        case .notApproved:
            "the share was not approved"
        case .resumeShared(let shares):
            "the resume is shared (\(shares.joined(separator: ", "))); revoke the share first, or "
                + "delete both with --revoke"
        }
    }
}
