import LeakCheck
import ShareModel

/// Has pages made in other processes, so that a fault costs the share that it happened at and no other.
struct IsolatedPageMaker: PageMaking {
    let workers: PageWorkers
    /// Makes pages where no other process can be had; without it, they are refused.
    var substitute: DirectPageMaker?

    func make(_ record: ShareRecord) -> Result<PageMaker.Product, Refusal> {
        ask(.make(record), \.page) ?? .failure(Refusal(faultOver: record))
    }

    func tell(
        of record: ShareRecord, facts: JSONValue, notes: [String]
    ) -> Result<[UInt8], Refusal> {
        ask(.tell(record, facts, notes: notes), \.told) ?? .failure(Refusal(faultOver: record))
    }

    func exposures(
        in file: CheckedFile, of record: ShareRecord, given: [UInt8]
    ) -> [AuditFinding.Fact] {
        ask(.exposures(file, record, given: given), \.facts) ?? [.unsearched]
    }

    func isProven(_ page: [UInt8], of record: ShareRecord, hasPhoto: Bool) -> Bool {
        ask(.isProven(page, record, hasPhoto: hasPhoto), \.isYes) ?? false
    }

    /// What is read from the answer to a request; `nil` where a fault came in between.
    private func ask<Value>(
        _ request: PageRequest, _ reading: (WorkerMessage) -> Value?
    ) -> Value? {
        switch workers.ask(request.message) {
        case .answer(let message): reading(message)
        case .fault: nil
        case .unavailable: substitute.flatMap { reading(request.answer(by: $0)) }
        }
    }
}
