import ShareModel
import Synchronization

/// Keeps the style sheets of the settings that were met, so that each is made once.
///
/// There are more settings than memory, so it is emptied when it is full; what it gives does not
/// depend on what it holds.
final class DesignSheets: Sendable {
    private let capacity: Int
    private let sheets = Mutex<[DesignSettings: PageFile]>([:])

    init(capacity: Int = 1024) {
        self.capacity = capacity
    }

    /// The style sheet of some settings.
    func sheet(_ design: DesignSettings) -> PageFile {
        if let sheet = sheets.withLock({ $0[design] }) { return sheet }
        let bytes = Array(DesignSheet.text(design).utf8)
        let sheet = PageFile(
            name: ContentName.of(bytes, stem: "design", ending: "css"), bytes: bytes)
        sheets.withLock { sheets in
            if sheets.count >= capacity { sheets.removeAll(keepingCapacity: true) }
            sheets[design] = sheet
        }
        return sheet
    }
}
