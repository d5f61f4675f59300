import ShareModel
import SharePages

/// What page workers answer, as messages and back.
extension WorkerMessage {
    private static let good: [UInt8] = [1]
    private static let refused: [UInt8] = [0]

    private init(_ refusal: Refusal) {
        self.init(
            [Self.refused, Array(refusal.id.utf8), Array(refusal.code.rawValue.utf8)]
                + refusal.reasons.map { Array($0.utf8) })
    }

    private var refusal: Refusal? {
        guard parts.count >= 3, parts[0] == Self.refused,
            let code = Refusal.Code(rawValue: Self.text(parts[2]))
        else { return nil }
        return Refusal(
            id: Self.text(parts[1]), code: code, reasons: parts.dropFirst(3).map(Self.text))
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Texts as one byte string.
    static func list(_ texts: [String]) -> [UInt8] {
        WorkerMessage(texts.map { Array($0.utf8) }).body
    }

    /// The texts of a byte string; `nil` where the lengths do not add up.
    static func texts(_ bytes: [UInt8]) -> [String]? {
        WorkerMessage(decoding: bytes)?.parts.map(text)
    }

    // MARK: A page

    /// Answers with a page, or why there is none.
    init(_ result: Result<PageMaker.Product, Refusal>) {
        switch result {
        case .failure(let refusal): self.init(refusal)
        case .success(let product):
            let page = product.page
            let files = [page.photo].compactMap(\.self) + page.assets
            self.init(
                [
                    Self.good, Array(page.id.text.utf8), page.html, [page.photo == nil ? 0 : 1],
                    Self.list(product.warnings), Self.list(product.plainWarnings),
                ] + files.flatMap { [Array($0.name.utf8), $0.bytes] })
        }
    }

    /// The page, or why there is none; `nil` where this is no answer to that.
    var page: Result<PageMaker.Product, Refusal>? {
        if let refusal { return .failure(refusal) }
        guard parts.count >= 6, parts[0] == Self.good, let id = ShareID(Self.text(parts[1])),
            let warnings = Self.texts(parts[4]), let plain = Self.texts(parts[5])
        else { return nil }
        var files: [PageFile] = []
        var rest = parts.dropFirst(6)
        while let name = rest.popFirst() {
            guard let bytes = rest.popFirst() else { return nil }
            files.append(PageFile(name: Self.text(name), bytes: bytes))
        }
        let hasPhoto = parts[3] == [1]
        guard !hasPhoto || !files.isEmpty else { return nil }
        let photo = hasPhoto ? files.removeFirst() : nil
        return .success(
            PageMaker.Product(
                page: Page(id: id, html: parts[2], photo: photo, assets: files),
                warnings: warnings, plainWarnings: plain))
    }

    // MARK: What the owner is told

    /// Answers with JSON, or why there is none.
    init(told result: Result<[UInt8], Refusal>) {
        switch result {
        case .success(let json): self.init([Self.good, json])
        case .failure(let refusal): self.init(refusal)
        }
    }

    /// The JSON, or why there is none; `nil` where this is no answer to that.
    var told: Result<[UInt8], Refusal>? {
        if let refusal { return .failure(refusal) }
        return parts.count == 2 && parts[0] == Self.good ? .success(parts[1]) : nil
    }

    // MARK: What a file shows

    /// Answers with what a file shows.
    init(_ facts: [AuditFinding.Fact]) {
        self.init(
            facts.map { fact in
                switch fact {
                case .leak(let maskClass, let place, let reading):
                    WorkerMessage([[maskClass.rawValue], Array(place.utf8), Array(reading.utf8)])
                        .body
                case .unsearchable(let line?): WorkerMessage([Array("\(line)".utf8)]).body
                default: WorkerMessage([[]]).body
                }
            })
    }

    /// What the file shows; `nil` where this is no answer to that.
    var facts: [AuditFinding.Fact]? {
        var facts: [AuditFinding.Fact] = []
        for part in parts {
            guard let fact = WorkerMessage(decoding: part)?.parts else { return nil }
            if fact.count == 3, let byte = fact[0].first, let maskClass = MaskClass(rawValue: byte)
            {
                facts.append(
                    .leak(maskClass, place: Self.text(fact[1]), reading: Self.text(fact[2])))
            } else if fact.count == 1 {
                facts.append(.unsearchable(line: Int(Self.text(fact[0]))))
            } else {
                return nil
            }
        }
        return facts
    }

    // MARK: Yes or no

    /// Answers yes or no.
    init(isYes: Bool) {
        self.init([isYes ? Self.good : Self.refused])
    }

    /// Whether the answer is yes.
    var isYes: Bool { parts == [Self.good] }
}
