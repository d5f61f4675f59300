import ArgumentParser
import SharePages
import ShareServer
import ShareStore
import SiteBuilder
import SitePublisher
import SystemPackage

/// How the program ends when it cannot do what it was asked: an exit code after sysexits(3), and a
/// message.
struct Failure: Error {
    /// The exit code.
    let code: ExitCode
    /// What, where, and what to do.
    let message: String
    /// Whether each line says already where it is an error, as those of a compiler do.
    private var isLocated = false

    private init(_ code: Int32, _ message: String) {
        self.code = ExitCode(code)
        self.message = message
    }

    /// The message as it is shown.
    var text: String { isLocated ? message : "error: " + message }

    /// What the user asked for makes no sense.
    static func usage(_ message: String) -> Self { Self(64, message) }

    /// A share, a template or another input is bad; the report says which.
    static func badData(_ message: String) -> Self { Self(65, message) }

    /// An input is not there.
    static func noInput(_ message: String) -> Self { Self(66, message) }

    /// The fault is the program's.
    static func ours(_ message: String) -> Self { Self(70, message) }

    /// An output cannot be made where it was asked for.
    static func cannotCreate(_ message: String) -> Self { Self(73, message) }

    /// Reading or writing failed.
    static func inputOutput(_ message: String) -> Self { Self(74, message) }

    /// Another run is at work.
    static func locked(_ message: String) -> Self { Self(75, message) }

    /// The same with another line.
    func adding(_ line: String) -> Self {
        var failure = Self(code.rawValue, message + "\n" + line)
        failure.isLocated = isLocated
        return failure
    }

    /// The same, whose lines say already where each is an error.
    private var located: Self {
        var failure = self
        failure.isLocated = true
        return failure
    }
}

extension Failure {
    /// The failure that an error of ours is; `nil` for one of argument parsing.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as BuildError: self.init(error)
        case let error as StoreError: self.init(error)
        case let error as PublishError: self.init(error)
        case let error as ServiceError: self.init(error)
        default: return nil
        }
    }

    private init(_ error: BuildError) {
        let text = error.description
        switch error {
        case .store(let error): self.init(error)
        case .theme: self = Self.badData(text).located
        case .publish(let error): self.init(error)
        case .publicFile: self = .inputOutput(text)
        case .otherParts: self = .usage(text)
        case .withdrew(let count, let cause):
            self = Failure(cause).adding(BuildError.note(ofWithdrawn: count))
        }
    }

    private init(_ error: ServiceError) {
        switch error {
        case .build(let error): self.init(error)
        case .unreadableKeys: self = .inputOutput(error.description)
        case .occupied: self = .locked(error.description)
        case .cannotListen: self = .cannotCreate(error.description)
        }
    }

    private init(_ error: PublishError) {
        let text = "\(error)"
        self =
            switch error.kind {
            case .cannotCreate: .cannotCreate(text)
            case .inputOutput, .noSpace: .inputOutput(text)
            case .locked: .locked(text)
            case .badInput: .badData(text)
            }
    }

    private init(_ error: StoreError) {
        let text = error.description
        self =
            switch error {
            case .noFile, .notFound, .noSuchKey: .noInput(text)
            case .cannotCreate, .occupied: .cannotCreate(text)
            case .cannotOpen, .needsFolderAccess, .hiddenChanges, .diskFull, .io: .inputOutput(text)
            case .busy: .locked(text)
            case .badBaseURL, .expiryInThePast, .notSealed: .usage(text)
            case .notADatabase, .corrupt, .missingTable, .missingColumn, .duplicateID, .notOurs,
                .newerSchema, .olderSchema, .unexpected, .resumeProcessing, .badRow, .badJSON,
                .wrongType,
                .badBlurOptions, .notApproved, .resumeShared:
                .badData(text)
            }
    }
}
