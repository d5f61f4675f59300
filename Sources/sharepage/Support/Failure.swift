import ArgumentParser
import SharePages
import ShareServer
import ShareStore
import SiteBuilder
import SitePublisher
import SystemPackage

/// How the program ends when it cannot do what it was asked, after sysexits(3).
enum Failure: Error {
    /// What the user asked for makes no sense.
    case usage(String)
    /// A share, a template or another input is bad; the report says which.
    case badData(String)
    /// An input is not there.
    case noInput(String)
    /// An output cannot be made where it was asked for.
    case cannotCreate(String)
    /// Reading or writing failed.
    case inputOutput(String)
    /// Another run is at work.
    case locked(String)

    /// The exit code.
    var code: ExitCode {
        switch self {
        case .usage: ExitCode(64)
        case .badData: ExitCode(65)
        case .noInput: ExitCode(66)
        case .cannotCreate: ExitCode(73)
        case .inputOutput: ExitCode(74)
        case .locked: ExitCode(75)
        }
    }

    /// The message: what, where, and what to do.
    var message: String {
        switch self {
        case .usage(let text), .badData(let text), .noInput(let text), .cannotCreate(let text),
            .inputOutput(let text), .locked(let text):
            text
        }
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
        switch error {
        case .store(let error): self.init(error)
        case .theme(let error): self = .badData(error.description)
        case .publish(let error): self.init(error)
        case .publicFile: self = .inputOutput("\(error)")
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
            case .cannotOpen, .needsFolderAccess, .diskFull, .io: .inputOutput(text)
            case .busy: .locked(text)
            case .badBaseURL, .expiryInThePast: .usage(text)
            case .notADatabase, .corrupt, .missingTable, .missingColumn, .duplicateID, .notOurs,
                .newerSchema, .olderSchema, .unexpected, .resumeProcessing, .badRow, .badJSON,
                .wrongType,
                .badBlurOptions, .notApproved:
                .badData(text)
            }
    }
}
