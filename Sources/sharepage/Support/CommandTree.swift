import ArgumentParser
import ShareModel

/// The commands and their options, as the argument parser describes itself: what it takes apart it does not
/// hand out, so messages about misspelt words are made from this.
struct CommandTree {
    let name: String
    let commands: [CommandTree]
    /// The options and flags, with their dashes.
    let options: [Option]
    /// What must be given, as it stands in a line of usage.
    let needed: [String]

    /// An option or a flag.
    struct Option {
        let names: [String]
        let takesValue: Bool

        init?(_ argument: JSONValue) {
            names = (argument["names"]?.array ?? []).compactMap { name in
                guard let text = name["name"]?.string else { return nil }
                return (name["kind"]?.string == "long" ? "--" : "-") + text
            }
            guard !names.isEmpty else { return nil }
            takesValue = argument["kind"]?.string == "option"
        }
    }

    /// The commands of the program.
    init?(_ root: (some ParsableCommand).Type) {
        guard let description = try? JSONValue(parsing: Array(root._dumpHelp().utf8)),
            let command = description["command"]
        else { return nil }
        self.init(command)
    }

    private init(_ command: JSONValue) {
        name = command["commandName"]?.string ?? ""
        commands = (command["subcommands"]?.array ?? []).map { Self($0) }
        let arguments = command["arguments"]?.array ?? []
        options = arguments.compactMap { Option($0) }
        needed = arguments.compactMap { argument in
            guard argument["isOptional"]?.isTruthy == false else { return nil }
            let value = "<\(argument["valueName"]?.string ?? "value")>"
            return Option(argument).flatMap { $0.names.last.map { "\($0) \(value)" } } ?? value
        }
    }

    /// The command of a name.
    func command(_ name: String) -> CommandTree? {
        commands.first { $0.name.utf8.elementsEqual(name.utf8) }
    }

    /// The option of a name with its dashes.
    func option(_ name: String) -> Option? {
        options.first { $0.names.contains { $0.utf8.elementsEqual(name.utf8) } }
    }
}
