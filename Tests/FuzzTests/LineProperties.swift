import ShareModel
import SharePages
import SiteBuilder

/// What holds for resumes of short lines: a page is made of each, or it is refused for what it shows.
enum LineProperties {
    static func check(_ bytes: [UInt8]) throws(Finding) {
        let maker = try PageProperties.repositoryMaker()
        var source = ByteSource(bytes)
        let plan = LinePlan(&source)
        switch maker.make(plan.record) {
        case .failure(let refusal):
            try require(refusal.code != .unchecked, "the page cannot be checked: \(refusal)")
        case .success(let product):
            let page = try PageText(product.page.html)
            guard plan.hidesName else { return }
            let word = PlainReading.letters(of: plan.name).filter { $0 != 0x20 }
            for seen in page.texts {
                let letters = PlainReading.letters(of: seen).filter { $0 != 0x20 }
                try require(
                    !PlainReading.holds(word, in: letters), "\(plan.name) is read in: \(seen)")
            }
        }
    }
}
