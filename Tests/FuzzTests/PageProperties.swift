import ShareModel
import SharePages
import SiteBuilder
import SystemPackage

/// What holds for the whole way from a row's JSON to a checked page.
enum PageProperties {
    /// The repository's own themes.
    static let maker: PageMaker? = {
        let root = FilePath(#filePath).removingLastComponent().removingLastComponent()
            .removingLastComponent()
        return (try? Materials(root: root)).map { $0.pageMaker }
    }()

    static func repositoryMaker() throws(Finding) -> PageMaker {
        guard let maker else { throw Finding("the themes cannot be read") }
        return maker
    }

    static func check(_ bytes: [UInt8]) throws(Finding) {
        let maker = try repositoryMaker()
        // A JSON text stands for itself; any other first byte makes a resume of the rest.
        if bytes.first == UInt8(ascii: "{") { return try file(bytes, maker) }
        var source = ByteSource(bytes)
        let plan = ResumePlan(&source)
        guard plan.isInDomain else { return }
        let first = try page(plan, .first, maker)
        let second = try page(plan, .second, maker)
        try require(
            first.html == second.html,
            "R1: two pages for \(plan.names(.first)) and \(plan.names(.second)): "
                + difference(first.html, second.html) + "\n" + content(of: plan, .first))
        let text = try PageText(first.html)
        for name in plan.names(.first) {
            let word = PlainReading.letters(of: name).filter { $0 != 0x20 }
            for seen in text.texts {
                let letters = PlainReading.letters(of: seen).filter { $0 != 0x20 }
                try require(!PlainReading.holds(word, in: letters), "\(name) is read in: \(seen)")
            }
        }
    }

    private static func content(of plan: ResumePlan, _ side: ResumePlan.Side) -> String {
        let json = JSONWriter.bytes(of: plan.cvData(plan.names(side)))
        return String(decoding: json, as: UTF8.self)
    }

    /// The first line in which two pages differ, of each.
    private static func difference(_ first: [UInt8], _ second: [UInt8]) -> String {
        let lines = [first, second].map { $0.split(separator: UInt8(ascii: "\n")) }
        let pair = zip(lines[0], lines[1]).first { $0 != $1 }
        return pair.map {
            String(decoding: $0.0, as: UTF8.self) + "\n" + String(decoding: $0.1, as: UTF8.self)
        } ?? "one is longer"
    }

    /// A snapshot file as it is: it becomes a page that can be read, or is refused with a reason.
    private static func file(_ bytes: [UInt8], _ maker: PageMaker) throws(Finding) {
        guard let file = try? SnapshotFile(parsing: bytes) else { return }
        switch maker.make(file.record) {
        case .failure(let refusal):
            try require(refusal.code != .unchecked, "the page cannot be checked: \(refusal)")
        case .success(let product):
            _ = try PageText(product.page.html)
            guard case .success(let again) = maker.make(file.record) else {
                throw Finding("made again, the page is refused")
            }
            try require(again.page.html == product.page.html, "made again, the page differs")
        }
    }

    /// The page of a share that nothing is wrong with.
    private static func page(
        _ plan: ResumePlan, _ side: ResumePlan.Side, _ maker: PageMaker
    ) throws(Finding) -> Page {
        switch maker.make(plan.record(side)) {
        case .success(let product): return product.page
        case .failure(let refusal):
            throw Finding("refused: \(refusal) for \(plan.keys): \(content(of: plan, side))")
        }
    }
}
