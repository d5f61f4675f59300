import ShareModel

/// Tells what was done otherwise than rows ask: what is the same of many shares is said once.
enum WarningNote {
    /// The most shares that are named one by one for one warning.
    private static let most = 3

    /// Writes the warnings of a run to standard error.
    static func write(_ warnings: [(id: String, text: String)]) {
        var texts: [String] = []
        var shares: [String: [String]] = [:]
        for (id, text) in warnings {
            if shares[text] == nil { texts.append(text) }
            shares[text, default: []].append(ErrorText.quotable(id))
        }
        for text in texts {
            let ids = shares[text] ?? []
            guard ids.count > most else {
                for id in ids { Console.note("share \(id): warning: \(text)") }
                continue
            }
            let some = ids.prefix(most).joined(separator: ", ")
            Console.note(
                "\(ids.count) shares: warning: \(text) (\(some) and others; --json names all)")
        }
    }
}
