import LeakCheck
@_spi(PageWorker) import ShareModel

/// What a page worker is asked for.
enum PageRequest {
    case make(ShareRecord)
    case tell(ShareRecord, JSONValue, notes: [String])
    case exposures(CheckedFile, ShareRecord, given: [UInt8])
    case isProven([UInt8], ShareRecord, hasPhoto: Bool)

    private enum Word {
        static let make = "make"
        static let tell = "tell"
        static let exposures = "exposures"
        static let isProven = "isProven"
    }

    /// The request as it is sent: a word, what belongs to it, and the row.
    var message: WorkerMessage {
        switch self {
        case .make(let record): WorkerMessage([Array(Word.make.utf8)] + record.parts)
        case .tell(let record, let facts, let notes):
            WorkerMessage(
                [Array(Word.tell.utf8), JSONWriter.bytes(of: facts), WorkerMessage.list(notes)]
                    + record.parts)
        case .exposures(let file, let record, let given):
            WorkerMessage(
                [Array(Word.exposures.utf8), [file.kind.byte], file.bytes, given] + record.parts)
        case .isProven(let page, let record, let hasPhoto):
            WorkerMessage(
                [Array(Word.isProven.utf8), [hasPhoto ? 1 : 0], page] + record.parts)
        }
    }

    /// Reads a request; `nil` for what is none.
    init?(_ message: WorkerMessage) {
        var parts = message.parts[...]
        guard let word = parts.popFirst() else { return nil }
        func record() -> ShareRecord? { ShareRecord(parts: parts) }
        switch String(decoding: word, as: UTF8.self) {
        case Word.make:
            guard let record = record() else { return nil }
            self = .make(record)
        case Word.tell:
            guard let bytes = parts.popFirst(), let facts = try? JSONValue(parsing: bytes),
                let notes = parts.popFirst().flatMap(WorkerMessage.texts), let record = record()
            else { return nil }
            self = .tell(record, facts, notes: notes)
        case Word.exposures:
            guard let kind = parts.popFirst()?.first.flatMap({ CheckedFile.Kind(byte: $0) }),
                let bytes = parts.popFirst(), let given = parts.popFirst(), let record = record()
            else { return nil }
            self = .exposures(
                CheckedFile(name: "", bytes: bytes, kind: kind), record, given: given)
        case Word.isProven:
            guard let photo = parts.popFirst(), let page = parts.popFirst(), let record = record()
            else { return nil }
            self = .isProven(page, record, hasPhoto: photo == [1])
        default: return nil
        }
    }

    /// What a maker of pages says to it.
    func answer(by maker: some PageMaking) -> WorkerMessage {
        switch self {
        case .make(let record): WorkerMessage(maker.make(record))
        case .tell(let record, let facts, let notes):
            WorkerMessage(told: maker.tell(of: record, facts: facts, notes: notes))
        case .exposures(let file, let record, let given):
            WorkerMessage(maker.exposures(in: file, of: record, given: given))
        case .isProven(let page, let record, let hasPhoto):
            WorkerMessage(isYes: maker.isProven(page, of: record, hasPhoto: hasPhoto))
        }
    }
}

extension CheckedFile.Kind {
    fileprivate var byte: UInt8 {
        switch self {
        case .html: 0
        case .styleSheet: 1
        case .binary: 2
        }
    }

    fileprivate init?(byte: UInt8) {
        switch byte {
        case 0: self = .html
        case 1: self = .styleSheet
        case 2: self = .binary
        default: return nil
        }
    }
}
