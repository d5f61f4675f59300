/// Looks for a share's secrets in the finished bytes of its files.
///
/// It shares no code with the masker: own folding, own forms, own reader of HTML. It is made once for
/// a share and reads each file once.
public struct LeakChecker: Sendable {
    private let matcher: Matcher
    private let secrets: [Secret]
    private let tokens: [[UInt8]]
    /// The views to look in; tests take one away to prove that it is needed.
    var views = ViewSet.all

    init(secrets: [Secret], tokens: [[UInt8]]) {
        self.secrets = secrets
        self.tokens = tokens
        matcher = Matcher(FormDeriver.forms(of: secrets))
    }

    /// The places where a secret can be read, and which are not the theme's own words.
    ///
    /// - Parameters:
    ///   - files: everything that would be written for the share.
    ///   - twin: the same files with every text of the person replaced by a neutral one; asked for
    ///     only where something was found. What it shows as often at the same kind of place, the
    ///     theme says, and its elements of the class `masked` hold the tokens.
    public func check(
        _ files: [CheckedFile], twin: () -> [CheckedFile]
    ) throws(LeakCheckError) -> [Leak] {
        // What is told of a name must not name the file.
        let named = files.flatMap(leaks(inNameOf:))
        guard named.isEmpty else { return named }
        guard try !hits(in: files, tokens: tokens).isEmpty else { return [] }
        let twin = twin()
        // The twin holds nothing of the person, so what it marks as masked is a token.
        var tokens = tokens
        for file in twin { tokens += try MaskedTexts.read(file) }
        let themeSays = try hits(in: twin, tokens: tokens)
        return try hits(in: files, tokens: tokens).leaks(beyond: themeSays)
    }

    /// The secrets that the name of a file holds, of those that may be nowhere.
    ///
    /// There is no twin to a name: the theme has no part in it.
    private func leaks(inNameOf file: CheckedFile) -> [Leak] {
        let name = FileName(file.name)
        var leaks: [Leak] = []
        name.stem.withUnsafeBufferPointer { stem in
            let rules = HitRules(
                matcher: matcher, reading: Reading(view: .raw), text: SymbolText(bytes: stem),
                page: PageReading(), source: stem)
            matcher.scan(stem, in: [0..<stem.count], endsAtTags: false) { occurrence in
                let form = matcher.forms[occurrence.form]
                let maskClass = secrets[form.secret].maskClass
                guard form.rule == .anywhere || form.rule == .handle,
                    form.symbols.count >= name.fewestSymbols,
                    rules.forbids(occurrence, of: form, maskClass)
                else { return }
                leaks.append(
                    Leak(
                        maskClass: maskClass, file: name.folder, place: "the file's name",
                        view: .raw))
            }
        }
        return leaks
    }

    private func hits(
        in files: [CheckedFile], tokens: [[UInt8]]
    ) throws(LeakCheckError) -> HitTally {
        var hits = HitTally()
        for file in files {
            let failure = file.bytes.withUnsafeBufferPointer { bytes -> LeakCheckError? in
                do throws(LeakCheckError) {
                    let reader = try FileReading(file, bytes: bytes)
                    reader.collect(
                        from: matcher, secrets: secrets, tokens: tokens, views: views, into: &hits)
                    return nil
                } catch {
                    return error
                }
            }
            if let failure { throw failure }
        }
        return hits
    }
}
