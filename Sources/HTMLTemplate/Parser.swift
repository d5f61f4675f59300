/// Makes the tree of one template file from its tokens, with a stack of its own: the depth is bounded, and so is
/// the recursion of all who walk the tree.
struct Parser {
    private let bytes: [UInt8]
    private var open: [OpenTag] = []
    /// The nodes of the file, and of each open tag: appended to where they are, and never copied.
    private var levels: [[Node]] = [[]]
    /// The next text loses its first line, which a tag had for itself.
    private var dropsLine = false
    private(set) var problems: [(problem: TemplateProblem, offset: Int)] = []

    /// A section, parent or block whose closing tag has not come yet.
    private struct OpenTag {
        let token: Token
        let name: String
        let isAlone: Bool
        var blocks: [Block] = []

        var isParent: Bool { if case .parent = token.kind { true } else { false } }
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The file's nodes; where there are problems, as much of them as makes sense.
    mutating func parse() -> [Node] {
        var lexer = Lexer(bytes)
        let tokens = lexer.tokenize()
        problems = lexer.problems
        for token in tokens {
            guard open.count < TemplateLimits.depth else {
                problems.append((.tooDeep, token.range.lowerBound))
                return []
            }
            read(token)
        }
        while let last = open.last {
            problems.append((.neverClosed(last.name), last.token.range.lowerBound))
            leave(by: last.token)
        }
        return levels[0]
    }

    private mutating func read(_ token: Token) {
        let offset = token.range.lowerBound
        switch token.kind {
        case .text: addText(token.range)
        case .comment: if token.standsAlone { takeLine(of: token) }
        case .block: enter(token)
        case .close: close(token)
        case .field, .section, .partial, .parent:
            guard open.last?.isParent != true else {
                problems.append((.strayInParent, offset))
                if case .section = token.kind { enter(token) }
                if case .parent = token.kind { enter(token) }
                return
            }
            dropsLine = false
            switch token.kind {
            case .field(let raw):
                if let name = fieldName(token) { add(.field(name, raw: raw)) }
            case .partial:
                let isAlone = token.standsAlone
                if isAlone { takeLine(of: token) }
                if let reference = reference(token, isAlone: isAlone) {
                    add(.partial(reference))
                }
            default: enter(token)
            }
        }
    }

    private mutating func add(_ node: Node) {
        levels[levels.count - 1].append(node)
    }

    // MARK: Text and lines

    private mutating func addText(_ range: Range<Int>) {
        guard open.last?.isParent != true else { return }
        var start = range.lowerBound
        if dropsLine, let end = bytes.endOfBlankLine(from: start, upTo: range.upperBound) {
            start = end
        }
        dropsLine = false
        if start < range.upperBound { add(.text(start..<range.upperBound)) }
    }

    /// Takes away the rest of the line that `token` has for itself.
    private mutating func takeLine(of token: Token) {
        dropBlanks(before: token)
        dropsLine = true
    }

    private mutating func dropBlanks(before token: Token) {
        guard case .text(let range) = levels[levels.count - 1].last,
            range.upperBound == token.range.lowerBound
        else {
            return
        }
        levels[levels.count - 1].removeLast()
        let end = bytes.blanks(before: range.upperBound, downTo: range.lowerBound)
        if end > range.lowerBound { add(.text(range.lowerBound..<end)) }
    }

    /// The blanks before a tag, where its line starts with them.
    private func indentation(of token: Token) -> Range<Int> {
        let end = token.range.lowerBound
        return token.startsLine ? bytes.blanks(before: end, downTo: 0)..<end : end..<end
    }

    // MARK: Tags with content

    private mutating func enter(_ token: Token) {
        let isAlone: Bool
        switch token.kind {
        case .parent: isAlone = false  // Only its end tells.
        case .block: isAlone = token.endsLine && (token.startsLine || open.last?.isParent == true)
        default: isAlone = token.standsAlone
        }
        dropsLine = false
        if isAlone { takeLine(of: token) }
        open.append(OpenTag(token: token, name: text(token.name), isAlone: isAlone))
        levels.append([])
    }

    private mutating func close(_ token: Token) {
        let name = text(token.name)
        guard let index = open.lastIndex(where: { $0.name == name }) else {
            let problem: TemplateProblem =
                open.last.map { .wrongClose(name, open: $0.name) } ?? .strayClose(name)
            problems.append((problem, token.range.lowerBound))
            return
        }
        while open.count > index + 1, let last = open.last {
            problems.append((.neverClosed(last.name), last.token.range.lowerBound))
            leave(by: last.token)
        }
        leave(by: token)
    }

    private mutating func leave(by token: Token) {
        guard let tag = open.popLast() else { return }
        dropsLine = false
        switch tag.token.kind {
        case .parent: leaveParent(tag, by: token)
        case .block: leaveBlock(tag, by: token)
        default: leaveSection(tag, by: token)
        }
    }

    private mutating func leaveSection(_ tag: OpenTag, by token: Token) {
        if token.standsAlone { takeLine(of: token) }
        let content = levels.removeLast()
        guard case .section(let isInverted) = tag.token.kind, let name = fieldName(tag.token) else {
            return
        }
        add(
            .section(
                Section(
                    name: name, isInverted: isInverted, nodes: content,
                    open: tag.token.range.lowerBound, close: token.range.lowerBound,
                    opensAlone: tag.isAlone, closesAlone: token.standsAlone)))
    }

    private mutating func leaveParent(_ tag: OpenTag, by token: Token) {
        levels.removeLast()
        let isAlone = tag.token.startsLine && token.endsLine
        if isAlone { takeLine(of: tag.token) }
        if let reference = reference(tag.token, isAlone: isAlone) {
            add(.parent(Parent(reference: reference, blocks: tag.blocks)))
        }
    }

    private mutating func leaveBlock(_ tag: OpenTag, by token: Token) {
        let isInParent = open.last?.isParent == true
        let closesAlone = token.startsLine && (token.endsLine || isInParent)
        if closesAlone { takeLine(of: token) }
        let content = levels.removeLast()
        guard let name = referenceName(tag.token) else { return }

        var indentation = indentation(of: tag.token)
        var intrinsic = 0
        if tag.isAlone, !content.isEmpty {
            let end = tag.token.range.upperBound
            let start = bytes.endOfBlankLine(from: end, upTo: bytes.count) ?? end
            indentation = start..<bytes.endOfBlanks(from: start)
            intrinsic = indentation.count
        }
        let block = Block(
            name: name, offset: tag.token.range.lowerBound, close: token.range.lowerBound,
            nodes: content, indentation: indentation, intrinsic: intrinsic,
            opensAlone: tag.isAlone, closesAlone: closesAlone)
        if isInParent {
            open[open.count - 1].blocks.append(block)
        } else {
            add(.block(block))
        }
    }

    // MARK: Names

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private mutating func fieldName(_ token: Token) -> FieldName? {
        let name = FieldName(bytes[token.name], at: token.range.lowerBound)
        if name == nil { problems.append((.badName(text(token.name)), token.range.lowerBound)) }
        return name
    }

    private mutating func reference(_ token: Token, isAlone: Bool) -> Reference? {
        guard let name = referenceName(token) else { return nil }
        let end = token.range.lowerBound
        return Reference(
            name: name, offset: end,
            indentation: isAlone ? indentation(of: token) : end..<end, isAlone: isAlone)
    }

    private mutating func referenceName(_ token: Token) -> String? {
        let name = bytes[token.name]
        if !name.isEmpty, name.allSatisfy(\.isReferenceByte) { return text(token.name) }
        let isDynamic = name.first == UInt8(ascii: "*")
        problems.append(
            (isDynamic ? .dynamicName : .badReference(text(token.name)), token.range.lowerBound))
        return nil
    }
}

extension Token {
    /// It has a line for itself.
    fileprivate var standsAlone: Bool { startsLine && endsLine }
}

extension FieldName {
    /// Reads `name`, `a.b`, `.`, and any of them behind `../`; `nil` where it is none of them.
    fileprivate init?(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        var rest = bytes
        var levels = 0
        while rest.starts(with: "../".utf8) {
            rest = rest.dropFirst(3)
            levels += 1
        }
        var parts = ["."]
        if !rest.elementsEqual(".".utf8) {
            let pieces = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNameByte) }) else {
                return nil
            }
            parts = pieces.map { String(decoding: $0, as: UTF8.self) }
        }
        self.init(
            levels: levels, parts: parts, offset: offset,
            text: String(decoding: bytes, as: UTF8.self))
    }
}

extension UInt8 {
    fileprivate var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    fileprivate var isReferenceByte: Bool {
        isNameByte || self == UInt8(ascii: "/") || self == UInt8(ascii: ".")
    }
}
