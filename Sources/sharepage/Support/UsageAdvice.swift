import ShareModel

/// Says what was typed wrong: the argument parser names the word that is missing where it stumbles, which is
/// seldom the one that was misspelt.
struct UsageAdvice {
    /// The commands that were named, the program first.
    private var path: [CommandTree]
    /// What stands behind them.
    private var rest: ArraySlice<String>
    /// Whether help was asked for.
    private let wantsHelp: Bool

    /// - Parameter arguments: what was typed behind the program's name.
    init(_ tree: CommandTree, _ arguments: [String]) {
        wantsHelp = arguments.first == "help"
        rest = arguments.dropFirst(wantsHelp ? 1 : 0)
        path = [tree]
        while let word = rest.first, let next = path.last?.command(word) {
            path.append(next)
            rest = rest.dropFirst()
        }
    }

    /// The failure that the arguments are, with one line of usage.
    ///
    /// - Parameter message: what the argument parser says, for what is found wrong by it alone.
    func failure(_ message: String) -> Failure {
        let fault = unknownCommand ?? unknownOption ?? Self.plain(message)
        return .usage("\(fault)\nusage: \(usage)")
    }

    /// The failure of a wish for help on what is not there: the parser would show the program's own.
    var unknownTopic: Failure? {
        guard wantsHelp, let topic = rest.first(where: { !Self.isOption($0) }) else { return nil }
        return .usage(
            "no help on '\(ErrorText.quotable(topic))'\(hint(for: topic))\nusage: \(usage)")
    }

    private var command: CommandTree { path[path.count - 1] }

    // MARK: Faults

    /// A word in the place of a command that is none.
    private var unknownCommand: String? {
        guard !command.commands.isEmpty, let word = rest.first else { return nil }
        guard !Self.isOption(word) else {
            guard let fault = unknownOption else { return nil }
            let isBeforeCommand = rest.contains { command.command($0) != nil }
            return isBeforeCommand
                ? "'\(ErrorText.quotable(Self.name(of: word)))' stands before the command; name the "
                    + "command first" : fault
        }
        return "unknown command '\(ErrorText.quotable(word))'\(hint(for: word))"
    }

    /// The command that was probably meant: one of these, or one below them.
    private func hint(for word: String) -> String {
        let hint = NearestWord.hint(for: word, among: command.commands.map(\.name))
        guard hint.isEmpty else { return hint }
        for group in command.commands {
            let names = group.commands.map(\.name)
            let exact = names.first { $0.utf8.elementsEqual(word.utf8) }
            if let name = exact ?? NearestWord.suggestion(for: word, among: names) {
                return "; did you mean '\(group.name) \(name)'?"
            }
        }
        return ""
    }

    /// The first option that the command does not have.
    private var unknownOption: String? {
        var words = rest[...]
        while let word = words.popFirst(), word != "--" {
            guard Self.isOption(word) else { continue }
            let name = Self.name(of: word)
            if let option = command.option(name) {
                if option.takesValue, name.utf8.count == word.utf8.count {
                    words = words.dropFirst()
                }
                continue
            }
            let known = command.options.flatMap(\.names).filter { $0.utf8.starts(with: "--".utf8) }
            let hint =
                command.option("-" + name).map { _ in "; did you mean '-\(name)'?" }
                ?? NearestWord.hint(for: name, among: known)
            return "unknown option '\(ErrorText.quotable(name))'\(hint)"
        }
        return nil
    }

    // MARK: Words

    private var usage: String {
        let words = path.map(\.name).joined(separator: " ")
        guard command.commands.isEmpty else {
            let line = ([path[0].name] + (wantsHelp ? ["help"] : []) + path.dropFirst().map(\.name))
                .joined(separator: " ")
            guard path.count > 1 else { return "\(line) <command>; 'sharepage help' lists them" }
            let names = command.commands.map(\.name).joined(separator: ", ")
            return "\(line) <command>; the commands are \(names)"
        }
        let needed = command.needed.map { " " + $0 }.joined()
        let topic = path.dropFirst().map { " " + $0.name }.joined()
        return "\(words)\(needed) [options]; 'sharepage help\(topic)' says more"
    }

    private static func isOption(_ word: String) -> Bool {
        word.utf8.count > 1 && word.utf8.first == UInt8(ascii: "-")
    }

    /// An option without the value that stands in the same word.
    private static func name(of word: String) -> String {
        String(decoding: word.utf8.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    }

    /// What the parser says, as all other messages are written: on one line, with a small first letter.
    private static func plain(_ message: String) -> String {
        var bytes = Array(TerminalText.printable(message).utf8)
        if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
        if let first = bytes.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) {
            bytes[0] |= 0x20
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
