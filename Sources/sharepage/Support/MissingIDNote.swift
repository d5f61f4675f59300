import ShareModel
import ShareStore
import SystemPackage

/// Says of an id that is not there what was probably meant.
enum MissingIDNote {
    /// The failure of a command that named a share; another error stays what it is.
    static func share(
        _ id: String, of user: String, in database: borrowing ResumeDatabase, _ error: StoreError
    ) -> any Error {
        guard error == .notFound else { return error }
        return failure("share", id, of: user, try? database.missingShare(id, userID: user))
    }

    /// The failure of a command that named a resume; another error stays what it is.
    static func resume(
        _ id: String, of user: String, in database: borrowing ResumeDatabase, _ error: StoreError
    ) -> any Error {
        guard error == .notFound else { return error }
        return failure("resume", id, of: user, try? database.missingResume(id, userID: user))
    }

    /// The failure of a command that named a key; another error stays what it is.
    static func key(
        _ id: String, of user: String, in database: borrowing ResumeDatabase, _ error: StoreError
    ) -> any Error {
        guard error == .noSuchKey, let keys = try? database.listKeys(userID: user),
            let near = NearestWord.suggestion(for: id, among: keys.map(\.id))
        else { return error }
        return failure("key", id, of: user, .near(near))
    }

    /// The failure of a command that named a share of any user.
    static func share(_ id: String, in database: FilePath, isImmutable: Bool = false) -> Failure {
        let near = try? ShareStore(reading: database, immutable: isImmutable).nearestID(to: id)
        return .noInput(
            "share '\(ErrorText.quotable(id))': not in the database"
                + (near.flatMap(\.self).map(didYouMean) ?? "; check the id and --database"))
    }

    private static func failure(
        _ kind: String, _ id: String, of user: String, _ missing: MissingID?
    ) -> Failure {
        let advice =
            switch missing {
            case .near(let near)?: didYouMean(near)
            case .resume(let share?)?: "; that is a resume, and its share is '\(share)'"
            case .resume(nil)?: "; that is a resume, which is not shared"
            case .share(let resume)?: "; that is a share, of the resume '\(resume)'"
            case .unknown?, nil: "; check the id, --database and --user"
            }
        return .noInput(
            "\(kind) '\(ErrorText.quotable(id))': not here, or not of the user "
                + "'\(ErrorText.quotable(user))'\(advice)")
    }

    private static func didYouMean(_ id: String) -> String {
        "; did you mean '\(ErrorText.quotable(id))'?"
    }
}
